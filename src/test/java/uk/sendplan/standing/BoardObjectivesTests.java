package uk.sendplan.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import uk.sendplan.Proof;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.Coverage;
import uk.sendplan.plan.Coverage.CitedBy;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.shared.AsAt;
import uk.sendplan.standing.PlanOutline.ObjectiveHead;

/** The board and the plan's coverage tell the same of which references cite which objective. */
@SpringBootTest
class BoardObjectivesTests {

    private static final int HISTORIES = Proof.size(2, 40);
    private static final int DATES = 8;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    BoardQueries boards;

    private record Both(List<ObjectiveHead> board, PlanTree tree) {

        /** The numbers of the references that cite an objective. */
        Map<UUID, Set<String>> onTheBoard() {
            Map<UUID, String> numbers = tree.references()
                    .collect(Collectors.toMap(PlanTree.ReferenceNode::id, PlanTree.ReferenceNode::number));
            Map<UUID, Set<String>> cited = new TreeMap<>();
            board.forEach(objective -> cited.put(
                    objective.id(),
                    objective.citedBy().stream().map(numbers::get).collect(Collectors.toCollection(TreeSet::new))));
            return cited;
        }

        Map<UUID, Set<String>> byCoverage() {
            Map<UUID, Set<String>> cited = new TreeMap<>();
            Coverage.of(tree)
                    .objectives()
                    .forEach(objective -> cited.put(
                            objective.id(),
                            Stream.concat(objective.byCode().stream(), objective.throughAll().stream())
                                    .map(CitedBy::reference)
                                    .collect(Collectors.toCollection(TreeSet::new))));
            return cited;
        }

        Set<String> citing(String code) {
            return board.stream()
                    .filter(objective -> code.equals(objective.code()))
                    .map(objective -> onTheBoard().get(objective.id()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Both entered(PlanDocument document) {
        TestArea area = areas.fresh();
        String slug = area.enter(document);
        return area.asManager(() -> {
            PlanTree tree = plans.plan(area.manager(), slug, AsAt.NOW);
            return new Both(boards.objectives(area.manager(), tree.plan().id(), AsAt.NOW), tree);
        });
    }

    @Test
    void of_a_plan_of_a_real_shape_they_agree() {
        Both both = entered(TestPlans.realShape());
        assertThat(both.onTheBoard()).hasSize(33).isEqualTo(both.byCoverage());
        assertThat(both.board())
                .extracting(ObjectiveHead::code)
                .containsSubsequence("A2", "A9", "A10", "B1", "C9", "C10", "D1");
        assertThat(both.citing("B1")).containsExactly("2.1", "8.1");
        assertThat(both.citing("A3")).as("through \"all\" alone").containsExactly("3.7");
        assertThat(both.citing("A8")).isEmpty();
        assertThat(both.citing("D1")).isEmpty();
    }

    @Test
    void of_a_plan_without_objectives_there_is_nothing_to_tell() {
        assertThat(entered(TestPlans.empty()).board()).isEmpty();
    }

    @Test
    void of_random_plans_at_any_date_they_agree() {
        Services services = beans.createBean(Services.class);
        for (int seed = 3_000; seed < 3_000 + HISTORIES; seed++) {
            RandomHistory random = new RandomHistory(services, seed);
            random.live(history -> {});
            History history = random.history();
            for (LocalDate day : random.dates(DATES)) {
                if (!day.isBefore(history.replay().days().first())) {
                    AsAt asAt = AsAt.endOf(day);
                    Both both = new Both(
                            history.ask(() -> boards.objectives(history.manager(), history.planId(), asAt)),
                            history.ask(() -> history.tree(asAt)));
                    assertThat(both.onTheBoard())
                            .as(
                                    "seed %d on %s, after\n%s",
                                    seed, day, history.replay().story())
                            .isEqualTo(both.byCoverage());
                }
            }
        }
    }
}
