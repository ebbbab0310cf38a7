package uk.sendplan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sendplan.Proof;
import uk.sendplan.delivery.Slips.Slip;
import uk.sendplan.delivery.Slips.Work;

class SlipsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Work work(int number, @Nullable Integer start, @Nullable Integer due, boolean finished) {
        return new Work(
                id(number),
                start == null ? null : TODAY.plusDays(start),
                due == null ? null : TODAY.plusDays(due),
                finished);
    }

    private static Slip slip(int due, int earliest) {
        return new Slip(TODAY.plusDays(due), TODAY.plusDays(earliest));
    }

    private static Map<UUID, Slip> slips(Map<UUID, Set<UUID>> waitsFor, Work... work) {
        return Slips.of(TODAY, List.of(work), waitsFor);
    }

    @Test
    void what_waits_is_done_on_the_day_of_what_it_waits_for_at_the_earliest() {
        Map<UUID, Set<UUID>> waits = Map.of(id(2), Set.of(id(1)));
        assertThat(slips(waits, work(1, null, 10, false), work(2, null, 10, false)))
                .isEmpty();
        assertThat(slips(waits, work(1, null, 11, false), work(2, null, 10, false)))
                .isEqualTo(Map.of(id(2), slip(10, 11)));
        assertThat(slip(10, 11).days()).isEqualTo(1);
    }

    @Test
    void with_a_planned_start_it_takes_as_long_as_planned_and_begins_the_day_after() {
        Map<UUID, Set<UUID>> waits = Map.of(id(2), Set.of(id(1)));
        assertThat(slips(waits, work(1, null, 4, false), work(2, 5, 10, false))).isEmpty();
        assertThat(slips(waits, work(1, null, 5, false), work(2, 5, 10, false))).isEqualTo(Map.of(id(2), slip(10, 11)));
    }

    @Test
    void what_is_finished_holds_up_nothing_and_what_is_overdue_is_done_today_at_the_earliest() {
        Map<UUID, Set<UUID>> waits = Map.of(id(2), Set.of(id(1)));
        assertThat(slips(waits, work(1, null, 50, true), work(2, null, 10, false)))
                .isEmpty();
        assertThat(slips(waits, work(1, null, -30, false), work(2, null, 10, false)))
                .isEmpty();
        assertThat(slips(waits, work(1, null, -30, false), work(2, null, -1, false)))
                .isEqualTo(Map.of(id(2), slip(-1, 0)));
        assertThat(slips(waits, work(1, null, 50, false), work(2, null, 10, true)))
                .isEmpty();
    }

    @Test
    void work_without_a_date_hands_on_what_it_waits_for_itself() {
        Map<UUID, Set<UUID>> waits = Map.of(id(2), Set.of(id(1)), id(3), Set.of(id(2)));
        assertThat(slips(waits, work(1, null, null, false), work(2, null, null, false), work(3, null, 1, false)))
                .isEmpty();
        assertThat(slips(waits, work(1, null, 9, false), work(2, null, null, false), work(3, null, 1, false)))
                .isEqualTo(Map.of(id(3), slip(1, 9)));
    }

    /** The earliest day is the longest of all chains that lead there: each is written out. */
    @Test
    void random_plans_slip_as_the_longest_of_all_their_chains_says() {
        for (int seed = 0; seed < Proof.size(3_000, 100_000); seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(6);
            List<Work> work = new ArrayList<>();
            Map<UUID, Set<UUID>> waitsFor = new HashMap<>();
            for (int number = 0; number < size; number++) {
                work.add(work(
                        number,
                        random.nextInt(3) == 0 ? null : random.nextInt(60) - 30,
                        random.nextInt(5) == 0 ? null : random.nextInt(80) - 30,
                        random.nextInt(5) == 0));
                for (int other = 0; other < number; other++) {
                    if (random.nextInt(3) == 0) {
                        waitsFor.computeIfAbsent(id(number), first -> new HashSet<>())
                                .add(id(other));
                    }
                }
            }
            Map<UUID, Slip> expected = new HashMap<>();
            for (Work one : work) {
                List<LocalDate> ends = new ArrayList<>();
                if (!one.finished() && one.due() != null) {
                    for (UUID other : waitsFor.getOrDefault(one.id(), Set.of())) {
                        chains(other, work, waitsFor, lasts(one), ends);
                    }
                    ends.stream()
                            .max(LocalDate::compareTo)
                            .filter(end -> end.isAfter(one.due()))
                            .ifPresent(end -> expected.put(one.id(), new Slip(one.due(), end)));
                }
            }
            assertThat(Slips.of(TODAY, work, waitsFor)).as("seed " + seed).isEqualTo(expected);
        }
    }

    /** All chains that end here, each as the day on which what follows, which takes so many days, is done. */
    private static void chains(
            UUID id, List<Work> work, Map<UUID, Set<UUID>> waitsFor, long after, List<LocalDate> ends) {
        Work one =
                work.stream().filter(other -> other.id().equals(id)).findFirst().orElseThrow();
        if (one.finished()) {
            return;
        }
        if (one.due() != null) {
            ends.add((one.due().isBefore(TODAY) ? TODAY : one.due()).plusDays(after));
        }
        waitsFor.getOrDefault(id, Set.of()).forEach(other -> chains(other, work, waitsFor, after + lasts(one), ends));
    }

    private static long lasts(Work one) {
        return one.start() == null || one.due() == null || one.due().isBefore(one.start())
                ? 0
                : ChronoUnit.DAYS.between(one.start(), one.due()) + 1;
    }

    @Test
    void whatever_is_let_in_leads_nowhere_back_and_whatever_is_refused_would() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Map<UUID, Set<UUID>> waitsFor = new HashMap<>();
            for (int edge = 0; edge < 20; edge++) {
                UUID action = id(random.nextInt(7));
                UUID other = id(random.nextInt(7));
                Map<UUID, Set<UUID>> with = new HashMap<>();
                waitsFor.forEach((from, to) -> with.put(from, new HashSet<>(to)));
                with.computeIfAbsent(action, first -> new HashSet<>()).add(other);
                boolean refused = Slips.leadsBack(action, other, waitsFor);
                assertThat(canBeWorkedOff(with)).as("seed " + seed).isEqualTo(!refused);
                if (!refused) {
                    waitsFor = with;
                }
            }
        }
    }

    /** Whatever waits for nothing that is left is done, until nothing is left, or nothing can be done. */
    private static boolean canBeWorkedOff(Map<UUID, Set<UUID>> waitsFor) {
        Map<UUID, Set<UUID>> left = new HashMap<>(waitsFor);
        boolean done = true;
        while (done) {
            done = left.keySet().removeIf(action -> left.get(action).stream().noneMatch(left::containsKey));
        }
        return left.isEmpty();
    }
}
