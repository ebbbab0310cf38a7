package uk.sendplan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.sendplan.boardroom.EntryKind;
import uk.sendplan.boardroom.risk.RiskStepKind;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.Standing;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.delivery.Standing.LatestUpdate;
import uk.sendplan.measure.ReadingEntering.Enter;
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** The year of work as it is written down, on whatever day the demonstration is made. */
class DemoYearTests {

    private static final LocalDate SEEDING = LocalDate.of(2026, 11, 22);

    /** The first and last days of months, the days when clocks change, a leap day, all days of a week. */
    private static final List<LocalDate> SEEDING_DAYS = Stream.concat(
                    Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(23))
                            .limit(16),
                    Stream.of("2026-01-31", "2026-03-29", "2026-10-25", "2028-02-29", "2028-03-01", "2026-12-31")
                            .map(LocalDate::parse))
            .toList();

    private static final Map<LocalDate, List<DemoVisit>> YEARS = new HashMap<>();

    private static List<DemoVisit> year(LocalDate seeding) {
        return YEARS.computeIfAbsent(seeding, day -> DemoYear.visits(new DemoCalendar(day)));
    }

    @Test
    void no_two_actions_and_no_two_owners_are_called_the_same() {
        List<DemoAction> actions = DemoAction.all();

        assertThat(actions).hasSizeBetween(255, 275);
        assertThat(actions)
                .extracting(DemoAction::title)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).hasSizeBetween(15, ActionLimits.TITLE));
        assertThat(actions).extracting(DemoAction::inShort).doesNotHaveDuplicates();
        assertThat(DemoOwner.all().values()).extracting(DemoOwner::name).doesNotHaveDuplicates();
    }

    @Test
    void every_organisation_leads_and_about_45_people_own_work() {
        List<DemoAction> actions = DemoAction.all();

        assertThat(actions).extracting(DemoAction::lead).contains(DemoOrganisation.values());
        assertThat(actions.stream()
                        .map(DemoAction::owner)
                        .filter(Objects::nonNull)
                        .distinct())
                .hasSizeBetween(42, 50);
        assertThat(ownedBy("officer")).isBetween(28L, 32L);
        assertThat(ownedBy("nhs.officer")).isBetween(23L, 27L);
        assertThat(ownedBy("manager")).isGreaterThan(4);
        assertThat(actions).filteredOn(action -> action.owner() == null).hasSizeGreaterThan(5);
    }

    private static long ownedBy(String owner) {
        return DemoAction.all().stream()
                .filter(action -> owner.equals(action.owner()))
                .count();
    }

    @Test
    void it_is_the_same_whenever_it_is_read() {
        assertThat(DemoYear.visits(new DemoCalendar(SEEDING))).isEqualTo(year(SEEDING));
    }

    @Test
    void it_lies_between_the_plan_and_the_day_of_seeding() {
        for (LocalDate seeding : SEEDING_DAYS) {
            List<DemoVisit> visits = year(seeding);

            assertThat(visits)
                    .extracting(DemoVisit::at)
                    .isSorted()
                    .allSatisfy(at -> assertThat(LocalDate.ofInstant(at, London.ZONE))
                            .isBetween(seeding.minusDays(DemoCalendar.PLAN_PUBLISHED - 1), seeding.minusDays(1)));
            DemoVisit last = visits.get(visits.size() - 1);
            assertThat(last.events())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            DemoEvent.Adds.class,
                            adds -> assertThat(adds.action()).isEqualTo(DemoYear.lastAdded()));
        }
    }

    /** What was done up to the last update is left out when the seeding goes on, so nothing else may come without one. */
    @Test
    void whatever_has_no_key_is_done_together_with_an_update() {
        for (DemoVisit visit : year(SEEDING)) {
            boolean update = visit.events().stream()
                    .anyMatch(event -> event instanceof DemoEvent.Records || event instanceof DemoEvent.Confirms);
            assertThat(visit.events())
                    .allMatch(event -> update
                            || event instanceof DemoEvent.Adds
                            || event instanceof DemoEvent.Proposes
                            || event instanceof DemoEvent.Decides
                            || event instanceof DemoEvent.DefinesRatings
                            || event instanceof DemoEvent.AddsCycle
                            || event instanceof DemoEvent.Challenges
                            || event instanceof DemoEvent.KeepsRisk
                            || event instanceof DemoEvent.Plans
                            || event instanceof DemoEvent.RecordsDecision
                            || event instanceof DemoEvent.AddsMeasure
                            || event instanceof DemoEvent.EntersReadings
                            || event instanceof DemoEvent.WritesNote
                            || event instanceof DemoEvent.WritesPage
                            || event instanceof DemoEvent.PublishesPage
                            || event instanceof DemoEvent.CommentsOnPage
                            || event instanceof DemoEvent.AnswersComment
                            || event instanceof DemoEvent.PublishesView
                            || event instanceof DemoEvent.ClosesCycle);
        }
    }

    @Test
    void each_kind_of_work_has_narratives_for_whatever_may_happen() {
        Map<String, List<List<String>>> bank = DemoNarratives.bank();

        assertThat(bank.values().stream().mapToInt(List::size).sum()).isGreaterThan(200);
        assertThat(DemoAction.all())
                .extracting(DemoAction::kind)
                .allSatisfy(kind -> assertThat(bank)
                        .containsKeys(Stream.of("start", "going", "done", "diff", "amber", "red")
                                .map(what -> kind + "/" + what)
                                .toArray(String[]::new)));
    }

    @Test
    void its_texts_fit_and_no_place_in_them_is_left_empty() {
        for (LocalDate seeding : SEEDING_DAYS) {
            for (DemoEvent.Records update : records(seeding)) {
                texts(update)
                        .forEach(text -> assertThat(text)
                                .hasSizeLessThanOrEqualTo(ActionLimits.NARRATIVE)
                                .isNotBlank()
                                .doesNotContain("{", "}", "|"));
                assertThat(Stream.of(
                                        update.comment().reason(),
                                        update.comment().mitigation(),
                                        update.comment().effect())
                                .filter(Objects::nonNull))
                        .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(ActionLimits.COMMENT));
            }
        }
        assertThat(records(SEEDING)).anyMatch(update -> length(update.done()) == ActionLimits.NARRATIVE);
        assertThat(DemoAction.all())
                .anyMatch(action -> action.title().length() == ActionLimits.TITLE)
                .anyMatch(action -> DemoStep.LONGEST.equals(action.about()));
    }

    @Test
    void no_action_says_the_same_twice_and_many_tell_a_story_of_their_own() {
        Map<UUID, List<String>> said = new HashMap<>();
        records(SEEDING)
                .forEach(update -> said.computeIfAbsent(update.action(), action -> new ArrayList<>())
                        .add(update.done()));

        long repeated = said.values().stream()
                .filter(texts -> new HashSet<>(texts).size() < texts.size())
                .count();
        assertThat(repeated).isLessThanOrEqualTo(4);
        assertThat(DemoAction.all())
                .filteredOn(action -> !action.own().isEmpty())
                .hasSizeGreaterThan(60);
    }

    @Test
    void on_any_day_of_seeding_all_standings_ratings_and_moves_are_there() {
        for (LocalDate seeding : SEEDING_DAYS) {
            Outcome outcome = Outcome.of(seeding);

            assertThat(outcome.kinds.keySet()).as("%s", seeding).isEqualTo(EnumSet.allOf(Kind.class));
            assertThat(outcome.kinds.values())
                    .as("%s %s", seeding, outcome.kinds)
                    .allMatch(count -> count >= 5);
            assertThat(outcome.ratings.keySet()).isEqualTo(EnumSet.allOf(RatingRole.class));
            assertThat(outcome.stages.keySet()).isEqualTo(EnumSet.allOf(Stage.class));
            assertThat(outcome.moves.keySet()).contains(0, 1, 2, 3);
            assertThat(outcome.open).isGreaterThanOrEqualTo(5);
            assertThat(outcome.thirdDatesProposed).isGreaterThanOrEqualTo(1);
            assertThat(outcome.staleReds).isGreaterThanOrEqualTo(3);
            assertThat(outcome.updates).isBetween(1000, 2000);
            assertThat(outcome.better).isBetween(3, 60);
        }
    }

    @Test
    void one_priority_is_green_one_is_silent_and_one_is_red() {
        for (LocalDate seeding : SEEDING_DAYS) {
            Outcome outcome = Outcome.of(seeding);

            assertThat(outcome.byPriority.get("7")).containsOnlyKeys("ON_TRACK", "FINISHED", "NOT_DUE");
            assertThat(outcome.byPriority.get("8")).doesNotContainKeys("ON_TRACK", "AT_RISK", "NOT_STARTED");
            assertThat(outcome.byPriority.get("4").get("OFF_TRACK")).isGreaterThanOrEqualTo(8);
            assertThat(outcome.byPriority.get("1"))
                    .containsKeys("ON_TRACK", "AT_RISK", "OFF_TRACK", "NO_UPDATE", "FINISHED", "NOT_DUE");
        }
    }

    private static List<DemoEvent.Records> records(LocalDate seeding) {
        return year(seeding).stream()
                .flatMap(visit -> visit.events().stream())
                .filter(DemoEvent.Records.class::isInstance)
                .map(DemoEvent.Records.class::cast)
                .toList();
    }

    private static Stream<String> texts(DemoEvent.Records update) {
        return Stream.of(
                        update.done(),
                        update.difference(),
                        update.note(),
                        update.differsBecause(),
                        update.comment().reason(),
                        update.comment().mitigation(),
                        update.comment().effect())
                .filter(Objects::nonNull);
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    /** Where everything stands in the end, counted by the tracker's own rules. */
    private static final class Outcome {

        final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        final Map<RatingRole, Integer> ratings = new EnumMap<>(RatingRole.class);
        final Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        final Map<Integer, Integer> moves = new HashMap<>();
        final Map<String, Map<String, Integer>> byPriority = new HashMap<>();
        int open;
        int thirdDatesProposed;
        int staleReds;
        int updates;
        int better;

        private final Map<UUID, Work> works = new HashMap<>();
        private final Map<DemoCycle, CycleKeeping.Dated> cycles = new HashMap<>();
        private final Map<String, EntryKind> said = new HashMap<>();
        private final Map<String, Integer> risks = new HashMap<>();
        private final Set<UUID> measured = new HashSet<>();
        private final Set<String> read = new HashSet<>();
        private final Set<DemoPage> written = new HashSet<>();
        private final Set<UUID> decided = new HashSet<>();
        private final Set<DemoVoice.Comment> commented = new HashSet<>();

        static Outcome of(LocalDate seeding) {
            Outcome outcome = new Outcome();
            for (DemoVisit visit : year(seeding)) {
                visit.events().forEach(event -> event.happen(outcome.new Counting(visit.at())));
            }
            outcome.works.values().stream().filter(work -> !work.retired).forEach(work -> outcome.count(work, seeding));
            return outcome;
        }

        private void count(Work work, LocalDate seeding) {
            LatestUpdate latest = work.latest == null
                    ? null
                    : new LatestUpdate(
                            work.latest.stage(), level(work.latest.role()), work.latest == DemoMark.RED, work.latestOn);
            Standing standing = Standing.on(seeding, latest, work.start, work.due, List.of());
            kinds.merge(standing.kind(), 1, Integer::sum);
            moves.merge(work.moves, 1, Integer::sum);
            if (work.latest != null) {
                stages.merge(work.latest.stage(), 1, Integer::sum);
            }
            String stands = standing.kind().name();
            if (standing.level() != null) {
                ratings.merge(standing.level().role(), 1, Integer::sum);
                stands = standing.level().role().name();
            }
            if (standing.stale()) {
                staleReds++;
            }
            if (work.proposed != null) {
                open++;
                thirdDatesProposed += work.moves == 1 ? 1 : 0;
            }
            byPriority
                    .computeIfAbsent(work.priority, priority -> new HashMap<>())
                    .merge(stands, 1, Integer::sum);
        }

        private static RatingLevel level(RatingRole role) {
            return role == null
                    ? null
                    : new RatingLevel(
                            UUID.randomUUID(), role.ordinal(), role.name(), "", RatingColour.GREEN, role, false);
        }

        private static final class Work {
            String priority;
            VagueDate start;
            VagueDate due;
            VagueDate proposed;
            int moves;
            DemoMark latest;
            UUID latestKey;
            LocalDate latestOn;
            boolean retired;
        }

        /** Also holds the rules that the commands hold: an update comes after the latest one, a decision after a proposal. */
        private final class Counting implements DemoEvent.Doer {

            @Override
            public void addEvidence(DemoEvent.AddsEvidence adds) {}

            private final LocalDate day;
            private final Set<UUID> seen = new HashSet<>();

            Counting(Instant at) {
                this.day = LocalDate.ofInstant(at, London.ZONE);
            }

            @Override
            public void challenge(DemoEvent.Challenges challenges) {
                DemoChallenge entry = challenges.entry();
                EntryKind last = said.put(entry.key(), entry.kind());
                assertThat(
                                last == null
                                        ? entry.kind() == EntryKind.ASKED
                                        : entry.kind().mayFollow(last))
                        .as(entry.toString())
                        .isTrue();
            }

            @Override
            public void plan(DemoEvent.Plans plans) {
                DemoPlanning one = plans.planning();
                assertThat(one.kind() == DemoPlanning.Kind.MOVED
                                || one.kind() == DemoPlanning.Kind.REACHED
                                || one.kind() == DemoPlanning.Kind.WITHDRAWN
                                || works.containsKey(one.action()))
                        .as("an action that is there: " + one)
                        .isTrue();
            }

            @Override
            public void recordDecision(DemoEvent.RecordsDecision records) {
                DemoDecision decision = records.decision();
                assertThat(day).isAfterOrEqualTo(cycles.get(decision.cycle()).boardDate());
                assertThat(decided.add(decision.id())).isTrue();
                assertThat(decision.corrects() == null || decided.contains(decision.corrects()))
                        .as(decision.toString())
                        .isTrue();
            }

            @Override
            public void keepRisk(DemoEvent.KeepsRisk keeps) {
                DemoRisk risk = keeps.risk();
                assertThat(risks.merge(risk.key(), 1, Integer::sum))
                        .as(risk.toString())
                        .isEqualTo(risk.place() + 1);
                assertThat(risk.kind() == RiskStepKind.ADDED).isEqualTo(risk.place() == 0);
            }

            @Override
            public void addMeasure(DemoEvent.AddsMeasure adds) {
                DemoMeasure measure = adds.measure();
                assertThat(measured.add(measure.id())).isTrue();
                measured.addAll(measure.series().stream()
                        .map(series -> measure.series(series.name()))
                        .toList());
                assertThat(measured)
                        .containsAll(measure.readings().stream()
                                .map(readings -> measure.series(readings.series()))
                                .toList());
            }

            /** Of a series that is there, each period once, and no period before it is over. */
            @Override
            public void enterReadings(DemoEvent.EntersReadings enters) {
                for (Enter reading : enters.readings()) {
                    assertThat(measured).contains(reading.seriesId());
                    assertThat(reading.period().to()).isBefore(day);
                    assertThat(read.add(reading.seriesId() + " " + reading.period()))
                            .as(reading.toString())
                            .isTrue();
                }
            }

            @Override
            public void writeNote(DemoEvent.WritesNote writes) {
                assertThat(measured).contains(writes.measure().id());
            }

            @Override
            public void addCycle(DemoEvent.AddsCycle adds) {
                assertThat(adds.dated().opens()).isAfterOrEqualTo(day);
                assertThat(cycles.put(adds.cycle(), adds.dated())).isNull();
            }

            @Override
            public void closeCycle(DemoEvent.ClosesCycle closes) {
                assertThat(cycles.get(closes.cycle()).boardDate()).isBefore(day);
            }

            @Override
            public void add(DemoEvent.Adds adds) {
                assertThat(adds.said().supporting()).doesNotContain(adds.said().lead());
                Work work = new Work();
                work.priority = adds.action().place().replaceAll("\\..*", "");
                work.start = adds.said().start();
                work.due = adds.due();
                assertThat(works.put(adds.action().id(), work)).isNull();
            }

            @Override
            public void record(DemoEvent.Records records) {
                Work work = works.get(records.action());
                assertThat(records.after()).isEqualTo(work.latestKey);
                assertThat(work.retired).isFalse();
                assertThat(seen.add(records.key())).isTrue();
                boolean wantsComment = records.mark().wantsComment();
                assertThat(records.comment().effect() != null).isEqualTo(wantsComment);
                updates++;
                better += records.differsBecause() == null ? 0 : 1;
                work.latest = records.mark();
                work.latestKey = records.key();
                work.latestOn = day;
                if (records.newDue() != null) {
                    propose(work, records.newDue());
                }
            }

            @Override
            public void confirm(DemoEvent.Confirms confirms) {
                Work work = works.get(confirms.action());
                assertThat(confirms.after()).isEqualTo(work.latestKey);
                updates++;
                work.latestKey = confirms.key();
                work.latestOn = day;
            }

            @Override
            public void propose(DemoEvent.Proposes proposes) {
                propose(works.get(proposes.action()), proposes.date());
            }

            private void propose(Work work, VagueDate date) {
                assertThat(work.proposed).isNull();
                assertThat(date.hasDays()).isTrue();
                assertThat(date).isNotEqualTo(work.due);
                work.proposed = date;
            }

            @Override
            public void decide(DemoEvent.Decides decides) {
                Work work = works.get(decides.action());
                assertThat(work.proposed).isNotNull();
                if (decides.outcome() == Decided.APPROVED) {
                    work.due = work.proposed;
                    work.moves++;
                }
                work.proposed = null;
            }

            @Override
            public void describe(DemoEvent.Describes describes) {
                assertThat(describes.said().supporting())
                        .doesNotContain(describes.said().lead());
            }

            @Override
            public void leave(DemoEvent.Leaves leaves) {
                assertThat(DemoOwner.all()).containsKey(leaves.owner());
            }

            @Override
            public void move(DemoEvent.Moves moved) {
                works.get(moved.action()).priority = moved.place().replaceAll("\\..*", "");
            }

            @Override
            public void retire(DemoEvent.Retires retires) {
                works.get(retires.action()).retired = true;
            }

            @Override
            public void write(DemoEvent.WritesPage writes) {
                LocalDate opens = cycles.get(writes.page().cycle()).opens();
                assertThat(opens).isBefore(day);
                assertThat(written.add(writes.page())).isTrue();
            }

            @Override
            public void publish(DemoEvent.PublishesPage publishes) {
                assertThat(written).contains(publishes.page());
                assertThat(cycles.get(publishes.page().cycle()).boardDate()).isBefore(day);
            }

            @Override
            public void comment(DemoEvent.CommentsOnPage comments) {
                assertThat(written).contains(comments.page());
                assertThat(commented.add(comments.comment())).isTrue();
            }

            @Override
            public void answer(DemoEvent.AnswersComment answers) {
                assertThat(commented).contains(answers.comment());
            }

            @Override
            public void publishView(DemoEvent.PublishesView publishes) {
                assertThat(cycles.get(publishes.view().cycle()).boardDate()).isBefore(day);
            }

            @Override
            public void defineRatings() {}
        }
    }
}
