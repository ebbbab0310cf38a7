package uk.sendplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import uk.sendplan.Proof;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.Stage;
import uk.sendplan.evidence.Evidence.Step;
import uk.sendplan.evidence.EvidenceAdding.AddEvidence;
import uk.sendplan.evidence.EvidenceAdding.Content;
import uk.sendplan.evidence.EvidenceKeeping.EndEvidence;
import uk.sendplan.reporting.web.TestWork;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Evidence that is added, withdrawn and removed, as it was known on any day. */
@SpringBootTest
@Import(TestWork.class)
class EvidenceKeepingTests {

    private static final int DAYS = 10;

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    EvidenceAdding adding;

    @Autowired
    EvidenceKeeping keeping;

    @Autowired
    EvidenceQueries queries;

    @Autowired
    Clock clock;

    @Test
    void the_evidence_of_a_past_day_is_what_a_replay_says() {
        for (int history = 0; history < Proof.size(2, 200); history++) {
            new History(new Random(20261122 + history)).replay();
        }
    }

    /** What a list shows of a piece of evidence. */
    private record Shown(
            String name,
            Subject about,
            boolean internal,
            boolean file,
            @Nullable String withdrawn,
            @Nullable String removed) {

        static Shown of(Evidence one) {
            return new Shown(
                    one.name(),
                    one.about(),
                    one.internal(),
                    one.file() != null,
                    reason(one.withdrawn()),
                    reason(one.removed()));
        }

        private static @Nullable String reason(@Nullable Step step) {
            return step == null ? null : step.reason();
        }
    }

    /** One that was added, with what became of it. */
    private static final class Kept {

        final UUID id = UUID.randomUUID();
        final String name;
        final Subject about;
        final boolean internal;
        final boolean file;
        private @Nullable String withdrawn;
        private @Nullable String removed;

        Kept(String name, Subject about, boolean internal, boolean file) {
            this.name = name;
            this.about = about;
            this.internal = internal;
            this.file = file;
        }

        Shown shown() {
            return new Shown(name, about, internal, file, withdrawn, removed);
        }
    }

    private final class History {

        private final Random random;
        private final TestArea area = areas.fresh();
        private final Member manager = area.manager();
        private final Member forum = area.member(Role.FORUM);
        private final UUID reference;
        private final UUID action;
        private final List<Subject> subjects;
        private final List<Kept> all = new ArrayList<>();

        History(Random random) {
            this.random = random;
            TestWork.Of work = tests.of(area, area.enter(TestPlans.small()));
            this.reference = work.reference("1.1").id();
            this.action = work.add("Ring every family", "31 March 2099");
            UUID update = work.record(action, null, Stage.IN_PROGRESS);
            this.subjects = List.of(
                    new Subject.OfReference(reference),
                    new Subject.OfAction(action),
                    new Subject.OfUpdate(action, update));
        }

        void replay() {
            Map<Integer, List<Shown>> expected = new TreeMap<>();
            for (int day = 0; day < DAYS; day++) {
                area.letDaysPass(1);
                for (int times = random.nextInt(5); times > 0; times--) {
                    goOn(day);
                }
                List<Shown> then = new ArrayList<>(all.stream().map(Kept::shown).toList());
                Collections.reverse(then);
                expected.put(day, then);
            }
            LocalDate today = London.today(clock);
            expected.forEach((day, then) -> check(AsAt.endOf(today.minusDays(DAYS - 1L - day)), then));
            check(AsAt.NOW, Objects.requireNonNull(expected.get(DAYS - 1)));
        }

        private void goOn(int day) {
            int choice = random.nextInt(4);
            if (all.isEmpty() || choice < 2) {
                add(day);
            } else {
                Kept one = all.get(random.nextInt(all.size()));
                EndEvidence end = new EndEvidence(UUID.randomUUID(), one.id, "Ended on day " + day);
                if (choice == 2 && one.withdrawn == null && one.removed == null) {
                    act(() -> keeping.withdraw(manager, end));
                    one.withdrawn = end.reason();
                } else if (choice == 3 && one.file && one.removed == null) {
                    act(() -> keeping.remove(manager, end));
                    one.removed = end.reason();
                }
            }
        }

        private void add(int day) {
            Kept made = new Kept(
                    (all.size() + 1) + " of day " + day,
                    subjects.get(random.nextInt(subjects.size())),
                    random.nextInt(3) == 0,
                    random.nextBoolean());
            Content content = made.file
                    ? new Content.AsFile("notes.txt", made.name.getBytes(StandardCharsets.UTF_8))
                    : new Content.AtLink("https://minutes.example/" + all.size());
            act(() -> adding.add(manager, new AddEvidence(made.id, made.about, made.name, made.internal, content)));
            all.add(made);
        }

        private void check(AsAt asAt, List<Shown> expected) {
            for (Member by : List.of(manager, forum)) {
                List<Shown> theirs = expected.stream()
                        .filter(one -> by == manager || !one.internal())
                        .toList();
                assertThat(area.as(by, () -> queries.ofReference(by, reference, asAt)).stream()
                                .map(Shown::of))
                        .as(by.name() + ", reference " + asAt)
                        .containsExactlyElementsOf(theirs.stream()
                                .filter(one -> one.about() instanceof Subject.OfReference)
                                .toList());
                assertThat(area.as(by, () -> queries.ofActions(by, List.of(action), asAt)).stream()
                                .map(Shown::of))
                        .as(by.name() + ", action " + asAt)
                        .containsExactlyElementsOf(theirs.stream()
                                .filter(one -> !(one.about() instanceof Subject.OfReference))
                                .toList());
            }
        }

        private void act(Runnable work) {
            area.asManager(() -> {
                work.run();
                return true;
            });
        }
    }
}
