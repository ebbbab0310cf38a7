package uk.sendplan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import uk.sendplan.Proof;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionHistory.Event;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.reporting.web.TestWork;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** The histories of many actions, read at once. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class HistoriesTests {

    private static final int PLANS = Proof.size(3, 40);
    private static final int ACTIONS = 6;
    private static final int STEPS = 40;
    private static final int DAYS = 5;

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ActionQueries queries;

    @Autowired
    ActionHistory history;

    @Autowired
    Clock clock;

    @Test
    void histories_read_at_once_are_those_read_one_by_one_now_and_as_at_every_day() throws Exception {
        for (int seed = 0; seed < PLANS; seed++) {
            TestArea area = areas.fresh();
            List<UUID> actions = randomPlan(area, new Random(seed));
            for (Member by : List.of(area.manager(), area.member(Role.FORUM))) {
                for (int day = 0; day <= DAYS + 1; day++) {
                    AsAt asAt =
                            day == 0 ? AsAt.NOW : AsAt.endOf(London.today(clock).minusDays(day));
                    Map<UUID, List<Event>> oneByOne = new HashMap<>();
                    for (UUID action : actions) {
                        List<Event> events = area.as(by, () -> history.of(by, action, asAt));
                        if (!events.isEmpty()) {
                            oneByOne.put(action, events);
                        }
                    }
                    assertThat(area.as(by, () -> history.of(by, actions, asAt)))
                            .as("seed " + seed + ", day " + day)
                            .isEqualTo(oneByOne);
                }
            }
            assertThat(statements(area, actions)).isEqualTo(statements(area, actions.subList(0, 1)));
        }
    }

    private int statements(TestArea area, List<UUID> actions) throws Exception {
        return SqlStatements.of(() -> area.asManager(() -> history.of(area.manager(), actions, AsAt.NOW)))
                .size();
    }

    private List<UUID> randomPlan(TestArea area, Random random) {
        TestWork.Of work = tests.of(area, area.enter(TestPlans.small()));
        Member manager = area.manager();
        List<UUID> actions = new ArrayList<>();
        for (int made = 0; made < ACTIONS; made++) {
            actions.add(work.add("Action " + made, "31 March 2099"));
        }
        for (int step = 0; step < STEPS; step++) {
            UUID action = actions.get(random.nextInt(ACTIONS));
            ActionView view = area.asManager(() -> TestActions.view(queries, manager, action));
            switch (random.nextInt(3)) {
                case 0 ->
                    work.record(
                            action,
                            view.latest() == null ? null : view.latest().id(),
                            random.nextBoolean() ? Stage.IN_PROGRESS : Stage.NOT_STARTED);
                case 1 -> move(work, view, manager, step, random.nextBoolean());
                default ->
                    area.asManager(() -> {
                        keeping.edit(
                                manager,
                                action,
                                view.version(),
                                new Description(
                                        "Title of step " + random.nextInt(5),
                                        null,
                                        area.organisation(),
                                        null,
                                        Set.of(),
                                        null,
                                        view.due()));
                        return true;
                    });
            }
            if (step % (STEPS / DAYS) == 0) {
                area.letDaysPass(1);
            }
        }
        return actions;
    }

    private static void move(TestWork.Of work, ActionView view, Member by, int step, boolean decide) {
        UUID proposal = view.proposal() == null
                ? work.propose(
                        by,
                        view.id(),
                        (step % 28 + 1) + (step < 28 ? " June 2099" : " July 2099"),
                        "Said in step " + step)
                : view.proposal().id();
        if (decide) {
            work.decide(by, proposal, DueDates.Decided.APPROVED, "Decided in step " + step);
        }
    }
}
