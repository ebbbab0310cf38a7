package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.Coverage.CitedBy;
import uk.sendplan.plan.Coverage.OfListing;
import uk.sendplan.plan.Coverage.OfObjective;
import uk.sendplan.plan.Coverage.Reach;
import uk.sendplan.plan.PlanDocument.ObjectiveDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;

class CoverageTests {

    private static final Coverage REAL = Coverage.of(TestTrees.of(TestPlans.realShape()));

    @Test
    void of_a_real_plan_one_objective_is_reached_only_through_all_and_two_never() {
        assertThat(REAL.objectives()).hasSize(33);
        assertThat(REAL.reached(Reach.BY_CODE)).hasSize(30);
        assertThat(codes(REAL.reached(Reach.ONLY_THROUGH_ALL))).containsExactly("A3");
        assertThat(codes(REAL.reached(Reach.NOT_CITED))).containsExactly("A8", "D1");
    }

    @Test
    void of_a_real_plan_eight_of_46_listings_are_not_cited_within_their_own_priority() {
        assertThat(REAL.listings()).hasSize(46);
        assertThat(REAL.listingsNotCitedByCode())
                .extracting(listing -> listing.priority() + " " + listing.code())
                .containsExactly("1 B1", "2 A8", "2 C5", "3 A3", "4 A8", "4 A9", "6 D1", "7 D1");
        assertThat(REAL.listingsNotCitedByCode())
                .filteredOn(listing -> listing.reach() == Reach.ONLY_THROUGH_ALL)
                .extracting(OfListing::code)
                .containsExactly("A3");
    }

    @Test
    void of_a_real_plan_three_citations_name_what_their_priority_does_not_list() {
        assertThat(REAL.notListed())
                .extracting(cited -> cited.by().reference() + " " + cited.code() + " " + cited.listedIn())
                .containsExactly("2.1 B1 [1]", "2.2 B3 [1, 8]", "8.1 B1 [1]");
    }

    @Test
    void objectives_that_priorities_word_differently_are_found_with_both_wordings() {
        assertThat(codes(REAL.differentlyWorded())).containsExactly("C3", "C8");
        assertThat(objective("C3").wordings())
                .extracting(Coverage.Wording::priorities)
                .containsExactly(List.of("1"), List.of("2"));
    }

    @Test
    void codes_stand_as_people_count() {
        assertThat(codes(REAL.objectives())).containsSubsequence("A2", "A9", "A10", "B1", "C9", "C10", "D1");
    }

    @Test
    void an_objective_is_cited_from_any_priority_and_the_references_stand_in_the_order_of_the_plan() {
        assertThat(objective("B1").byCode()).containsExactly(new CitedBy("2.1", "2"), new CitedBy("8.1", "8"));
    }

    @Test
    void all_reaches_only_what_its_own_priority_lists() {
        PlanTree tree = TestTrees.of(TestPlans.plan(
                "P", List.of(priority("1", "A1", "all"), priority("2", "B1", "B1"), priority("3", "C1", "Z9"))));

        Coverage coverage = Coverage.of(tree);

        assertThat(coverage.objectives())
                .extracting(OfObjective::reach)
                .containsExactly(Reach.ONLY_THROUGH_ALL, Reach.BY_CODE, Reach.NOT_CITED);
    }

    @Test
    void what_is_retired_cites_nothing() {
        PlanTree tree = TestTrees.of(TestPlans.plan("P", List.of(priority("1", "A1", "A1"))));

        assertThat(Coverage.of(tree).reached(Reach.BY_CODE)).hasSize(1);
        assertThat(Coverage.of(retiringReferences(tree)).reached(Reach.NOT_CITED))
                .hasSize(1);
    }

    @Test
    void a_plan_without_objectives_has_an_empty_coverage() {
        Coverage coverage = Coverage.of(TestTrees.of(TestPlans.empty()));
        assertThat(coverage.objectives()).isEmpty();
        assertThat(coverage.listings()).isEmpty();
    }

    private static OfObjective objective(String code) {
        return REAL.objectives().stream()
                .filter(objective -> code.equals(objective.code()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(List<OfObjective> objectives) {
        return objectives.stream().map(OfObjective::code).toList();
    }

    private static PriorityDocument priority(String number, String code, String cites) {
        List<ReferenceDocument> references = List.of(TestPlans.reference(number + ".1", cites, "Outcome"));
        return new PriorityDocument(
                number,
                "Name",
                null,
                List.of(new ObjectiveDocument(code, "Wording")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                references);
    }

    private static PlanTree retiringReferences(PlanTree tree) {
        List<PriorityNode> priorities = tree.priorities().stream()
                .map(priority -> new PriorityNode(
                        priority.id(),
                        priority.number(),
                        priority.name(),
                        null,
                        false,
                        0,
                        priority.objectives(),
                        priority.principles(),
                        priority.statements(),
                        priority.references().stream()
                                .map(reference -> new ReferenceNode(
                                        reference.id(),
                                        reference.number(),
                                        true,
                                        0,
                                        reference.citations(),
                                        reference.outcomes()))
                                .toList()))
                .toList();
        return new PlanTree(tree.plan(), tree.partners(), tree.objectives(), priorities, tree.findings());
    }
}
