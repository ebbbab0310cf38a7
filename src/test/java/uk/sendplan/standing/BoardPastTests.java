package uk.sendplan.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import uk.sendplan.Proof;
import uk.sendplan.SqlStatements;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipKeeping.Lasting;
import uk.sendplan.plan.PriorityDrafting.DescribePriority;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;

/** The board as at a day is what was known at its end, figure by figure, by a replay that shares no code with it. */
@SpringBootTest
class BoardPastTests {

    private static final int HISTORIES = Proof.size(5, 200);
    private static final int DATES = 20;

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);

    @Autowired
    AutowireCapableBeanFactory beans;

    private Services services;

    @BeforeEach
    void find_services() {
        services = beans.createBean(Services.class);
    }

    /** Asked while the history is made too, of the board as it is: what was just done is on it. */
    @Test
    void the_board_at_any_date_is_what_a_replay_of_the_commands_says() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomHistory random = new RandomHistory(services, seed);
            int number = seed;
            random.live(history -> {
                if (history.oneIn(8)) {
                    seen.addAll(checked(number, history, AsAt.NOW, random.since(history.today())));
                }
            });
            List<LocalDate> dates = random.dates(DATES);
            assertThat(dates).hasSize(DATES);
            for (LocalDate day : dates) {
                seen.addAll(checked(seed, random.history(), AsAt.endOf(day), random.since(day)));
            }
        }
        assertThat(seen).as("nothing that a board can say was left out").containsAll(sayings());
    }

    /** @return what the board said */
    private static Set<String> checked(int seed, History history, AsAt asAt, LocalDate since) {
        LocalDate day = asAt.isPast() ? asAt.day() : history.today();
        BoardFigures expected = history.expected(day, since);
        assertThat(history.shown(asAt, since).differencesFrom(expected))
                .as(
                        "seed %d, %s of %s since %s, after\n%s",
                        seed, asAt, day, since, history.replay().story())
                .isEmpty();
        Set<String> said = new HashSet<>();
        expected.actions().forEach(action -> said.add(action.stale() ? "stale" : "fresh"));
        expected.priorities().forEach(group -> {
            said.addAll(List.of(
                    "priority " + group.change(), "priority " + group.now().outcome()));
            group.now().kinds().forEach((kind, number) -> said.add(number > 0 ? "action " + kind : ""));
        });
        expected.changed().forEach((change, actions) -> said.add(actions.isEmpty() ? "" : "action " + change));
        expected.organisations()
                .forEach(group -> said.add("organisation silent " + group.now().silent()));
        expected.objectives()
                .forEach(objective -> said.add("objective nothing on track " + objective.nothingOnTrack()));
        said.add("moved since " + !expected.movedSince().isEmpty());
        return said;
    }

    private static Set<String> sayings() {
        Set<String> sayings = new HashSet<>(List.of(
                "stale",
                "fresh",
                "organisation silent true",
                "organisation silent false",
                "objective nothing on track true",
                "objective nothing on track false",
                "moved since true",
                "moved since false"));
        Stream.of(Kind.values()).forEach(kind -> sayings.add("action " + kind));
        Stream.of(Change.values()).forEach(change -> sayings.addAll(List.of("action " + change, "priority " + change)));
        Stream.of(RollUp.Outcome.values()).forEach(outcome -> sayings.add("priority " + outcome));
        return sayings;
    }

    @Test
    void now_and_as_at_today_agree_on_everything() {
        for (int number = 0; number < Proof.size(1, 20); number++) {
            int seed = 1_000 + number;
            RandomHistory random = new RandomHistory(services, seed);
            random.live(history -> {
                if (history.oneIn(3)) {
                    assertNowIsToday(seed, history, random.since(history.today()));
                }
            });
        }
    }

    private static void assertNowIsToday(int seed, History history, LocalDate since) {
        Board now = history.board(AsAt.NOW, since);
        Board today = history.board(AsAt.endOf(history.today()), since);
        assertThat(List.of(today.plan(), today.priorities(), today.objectives(), today.organisations()))
                .as("seed %d, %s since %s", seed, history.today(), since)
                .isEqualTo(List.of(now.plan(), now.priorities(), now.objectives(), now.organisations()));
        assertThat(ShownFigures.of(today, since, UUID::toString))
                .isEqualTo(ShownFigures.of(now, since, UUID::toString));
    }

    @Test
    void an_update_is_on_the_board_at_the_next_load_and_not_on_yesterdays() {
        History history = new History(services, new Random(1), at(TUESDAY, 9));
        UUID action = add(history, "1.1");
        history.goOnAt(at(WEDNESDAY, 9));
        BoardFigures before = history.shown(AsAt.NOW, TUESDAY);
        assertThat(marks(before)).isEqualTo("[no-update]");

        history.command(() -> services.progress()
                .record(
                        history.manager(),
                        TestActions.recorded(
                                UUID.randomUUID(),
                                action,
                                null,
                                Stage.IN_PROGRESS,
                                history.now().scale().get(0).id(),
                                "Done")));

        assertThat(marks(history.shown(AsAt.NOW, TUESDAY))).isEqualTo("[rated-green]");
        assertThat(marks(history.shown(AsAt.endOf(WEDNESDAY), TUESDAY))).isEqualTo("[rated-green]");
        assertThat(marks(history.shown(AsAt.endOf(TUESDAY), TUESDAY))).isEqualTo("[no-update]");
    }

    private static String marks(BoardFigures board) {
        return board.actions().stream()
                .map(BoardFigures.ActionFigures::mark)
                .toList()
                .toString();
    }

    @Test
    void after_a_reassignment_a_rename_and_a_retirement_yesterdays_board_is_the_same_as_it_was() {
        History history = new History(services, new Random(2), at(TUESDAY, 9));
        UUID handedOver = add(history, "1.1");
        UUID retired = add(history, "1.2");
        UUID movedAway = add(history, "2.1");
        LocalDate earlier = TUESDAY.minusDays(7);
        BoardFigures asItWas = history.shown(AsAt.NOW, earlier);

        history.goOnAt(at(WEDNESDAY, 9));
        UUID other = history.pick(
                history.now().organisations().keySet().stream().skip(1).toList());
        UUID priority = history.now().order().get(0);
        history.command(() -> {
            services.actions().edit(history.manager(), handedOver, 0, description("Another title", other));
            services.actions().retire(history.manager(), retired, 0);
            services.actions().moveTo(history.manager(), movedAway, 0, new Place.OfPriority(priority), null);
            services.priorities()
                    .describe(
                            history.manager(),
                            new DescribePriority(
                                    priority, history.version("priority", priority), "Another name", null, List.of()));
        });
        history.administration(() -> services.partnership()
                .describeOrganisation(
                        history.areaId(), other, 0, "Another partner", OrganisationKind.OTHER, Lasting.ALWAYS));

        assertThat(history.shown(AsAt.endOf(TUESDAY), earlier)).isEqualTo(asItWas);
        BoardFigures now = history.shown(AsAt.NOW, TUESDAY);
        assertThat(now.actions())
                .extracting(BoardFigures.ActionFigures::title, BoardFigures.ActionFigures::lead)
                .contains(tuple("Another title", "Another partner"));
        assertThat(now.plan().now().total()).isEqualTo(2);
        assertThat(now.plan().then().total()).isEqualTo(3);
        assertThat(now.outline()).contains("1 Another name");
        assertThat(now.priorities())
                .extracting(
                        group -> group.then().total() + " then, " + group.now().total() + " now")
                .containsExactlyInAnyOrder("2 then, 2 now", "1 then, 0 now", "0 then, 0 now");
    }

    @Test
    void the_board_is_read_in_four_statements_however_large_the_plan_is() throws Exception {
        History small = new History(services, new Random(3), at(TUESDAY, 9));
        RandomHistory large = new RandomHistory(services, 1_001);
        large.live(history -> {});
        for (History history : new History[] {small, large.history()}) {
            assertThat(SqlStatements.of(() -> history.shown(AsAt.endOf(history.today()), TUESDAY.minusDays(1))))
                    .filteredOn(statement -> !statement.contains("set_config"))
                    .hasSize(4);
        }
    }

    private UUID add(History history, String reference) {
        UUID id = UUID.randomUUID();
        UUID under = history.pick(
                        history.now().references(), known -> known.number().equals(reference))
                .orElseThrow();
        UUID lead = history.now().organisations().keySet().iterator().next();
        history.command(() -> services.actions()
                .add(
                        history.manager(),
                        new AddAction(id, new Place.OfReference(under), null, false, description("A title", lead))));
        return id;
    }

    private static Description description(String title, UUID lead) {
        return new Description(title, null, lead, null, Set.of(), null, null);
    }

    private static Instant at(LocalDate day, int hour) {
        return Instant.parse(day + "T%02d:00:00Z".formatted(hour));
    }
}
