package uk.sendplan.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.Seeds;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;

/** The figures that were counted in the published documents by hand. */
class SeedPlanTests {
    private static final String WHOLE_PLAN = "buckinghamshire-improvement-plan-2021-2023.txt";

    @Test
    void each_priority_of_the_whole_plan_has_its_counts() {
        PlanCounts counts = Readings.of(Seeds.read(WHOLE_PLAN)).counts();

        assertThat(each(counts, PriorityCounts::priority)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(each(counts, PriorityCounts::objectives)).containsExactly(8, 6, 9, 9, 2, 4, 3, 5);
        assertThat(each(counts, PriorityCounts::principles)).containsExactly(0, 0, 0, 0, 3, 0, 0, 0);
        assertThat(each(counts, p -> p.wantToSee().printed())).containsExactly(8, 10, 6, 7, 5, 9, 4, 4);
        assertThat(each(counts, p -> p.wantToSee().logical())).containsExactly(10, 11, 8, 7, 6, 10, 4, 4);
        assertThat(each(counts, p -> p.needsToChange().printed())).containsExactly(9, 6, 5, 7, 5, 10, 4, 4);
        assertThat(each(counts, p -> p.needsToChange().logical())).containsExactly(10, 6, 5, 10, 5, 10, 4, 4);
        assertThat(each(counts, PriorityCounts::references)).containsExactly(11, 10, 13, 11, 16, 9, 8, 9);
        assertThat(each(counts, PriorityCounts::referenceBullets)).containsExactly(11, 9, 13, 11, 16, 9, 8, 9);
    }

    @Test
    void the_whole_plan_has_its_totals() {
        PlanCounts counts = Readings.of(Seeds.read(WHOLE_PLAN)).counts();
        PriorityCounts total = counts.total();

        assertThat(counts.partners()).isEqualTo(8);
        assertThat(counts.groups()).isEqualTo(2);
        assertThat(counts.codes()).isEqualTo(33);
        assertThat(total.objectives()).isEqualTo(46);
        assertThat(total.wantToSee()).isEqualTo(new PriorityCounts.Statements(53, 60, 4, 10));
        assertThat(total.needsToChange()).isEqualTo(new PriorityCounts.Statements(50, 54, 4, 10));
        assertThat(total.references()).isEqualTo(87);
        assertThat(total.referenceBullets()).isEqualTo(86);
        assertThat(total.points()).isEqualTo(16);
        assertThat(total.citations()).isEqualTo(new PriorityCounts.Citations(110, 30, 14, 1, 3));
        assertThat(total.statementCitations()).isEqualTo(new PriorityCounts.Citations(27, 0, 0, 0, 0));
        assertThat(counts.priorities().get(7).statementCitations().codes()).isEqualTo(27);
    }

    @Test
    void the_whole_plan_shows_what_is_not_cited() {
        Coverage coverage = Readings.of(Seeds.read(WHOLE_PLAN)).coverage();

        assertThat(coverage.onlyThroughAll()).containsExactly("A3");
        assertThat(coverage.neverCited()).containsExactlyInAnyOrder("A8", "D1");
        assertThat(coverage.uncitedListings())
                .isEqualTo(Map.of(
                        "1", List.of("B1"),
                        "2", List.of("A8", "C5"),
                        "3", List.of("A3"),
                        "4", List.of("A8", "A9"),
                        "6", List.of("D1"),
                        "7", List.of("D1")));
    }

    @Test
    void the_points_of_the_whole_plan_stand_under_their_references() {
        PlanReading reading = Readings.of(Seeds.read(WHOLE_PLAN));

        Map<String, Integer> points = Map.of("3.7", 3, "4.1", 4, "4.2", 1, "4.4", 1, "4.5", 1, "4.6", 2, "4.7", 4);
        for (PriorityDocument priority : reading.plan().priorities()) {
            for (ReferenceDocument reference : priority.references()) {
                assertThat(reference.outcomes()).as(reference.number()).hasSize(1);
                assertThat(reference.outcomes().get(0).points())
                        .as(reference.number())
                        .hasSize(points.getOrDefault(reference.number(), 0));
                assertThat(reference.outcomes().get(0).closing() != null)
                        .isEqualTo(reference.number().equals("3.7"));
                assertThat(reference.outcomes().get(0).text().isEmpty())
                        .isEqualTo(reference.number().equals("4.6"));
            }
        }
    }

    @Test
    void each_reference_of_the_whole_plan_has_its_number_and_citations() {
        PlanReading reading = Readings.of(Seeds.read(WHOLE_PLAN));

        for (PriorityDocument priority : reading.plan().priorities()) {
            for (int i = 0; i < priority.references().size(); i++) {
                assertThat(priority.references().get(i).number()).isEqualTo(priority.number() + "." + (i + 1));
                assertThat(priority.references().get(i).citations()).isNotEmpty();
            }
        }
    }

    @Test
    void the_whole_plan_needs_these_decisions() {
        PlanReading reading = Readings.of(Seeds.read(WHOLE_PLAN));

        Map<DecisionKind, Integer> expected = Map.ofEntries(
                Map.entry(DecisionKind.ITEMS_RUN_TOGETHER, 12),
                Map.entry(DecisionKind.SENTENCE_WITHOUT_NUMBER, 2),
                Map.entry(DecisionKind.REFERENCES_ON_ONE_LINE, 1),
                Map.entry(DecisionKind.HEADING_AT_END_OF_ITEM, 1),
                Map.entry(DecisionKind.CITATIONS_BELOW_NUMBER, 1),
                Map.entry(DecisionKind.NUMBER_WITH_SPACE, 1),
                Map.entry(DecisionKind.NUMBER_GLUED, 2),
                Map.entry(DecisionKind.SEPARATOR_MISSING, 1),
                Map.entry(DecisionKind.CITES_ALL, 1),
                Map.entry(DecisionKind.CODE_NOT_LISTED, 3),
                Map.entry(DecisionKind.WORDING_DIFFERS, 2),
                Map.entry(DecisionKind.SENTENCE_AFTER_CODE, 1),
                Map.entry(DecisionKind.SENTENCE_AFTER_POINTS, 1),
                Map.entry(DecisionKind.OUTCOME_WITHOUT_TEXT, 1),
                Map.entry(DecisionKind.POINTS_IN_LINE, 5),
                Map.entry(DecisionKind.POINTS_UNDER_THEMES, 2),
                Map.entry(DecisionKind.PRINCIPLES_IN_SENTENCE, 1),
                Map.entry(DecisionKind.PARTNER_IS_GROUP, 2),
                Map.entry(DecisionKind.NAME_DIFFERS, 3),
                Map.entry(DecisionKind.SECTION_NUMBERS, 1),
                Map.entry(DecisionKind.FIGURES_DIFFER, 1),
                Map.entry(DecisionKind.NEVER_CITED, 2),
                Map.entry(DecisionKind.CITED_ONLY_THROUGH_ALL, 1),
                Map.entry(DecisionKind.NUMBER_MISSING, 0),
                Map.entry(DecisionKind.NUMBER_REPEATED, 0),
                Map.entry(DecisionKind.NUMBER_OUT_OF_ORDER, 0),
                Map.entry(DecisionKind.CITATION_NOT_UNDERSTOOD, 0));
        expected.forEach((kind, count) ->
                assertThat(Readings.decisions(reading, kind)).as(kind.name()).hasSize(count));
        assertThat(reading.leftOut()).hasSize(11).noneMatch(left -> left.reason() == LeftOutReason.NOT_RECOGNISED);
    }

    @ParameterizedTest
    @CsvSource({"1, 6, 7, 1, 1", "2, 8, 10, 2, 3", "3, 6, 3, 4, 5"})
    void an_update_of_a_recommendation_has_four_sections(String number, int done, int difference, int gap, int next) {
        PlanReading reading = Readings.of(Seeds.read("southend-recommendation-" + number + "-update.txt"));

        assertThat(reading.plan().levelName()).isEqualTo("Recommendation");
        assertThat(reading.plan().priorities()).hasSize(1);
        PriorityDocument recommendation = reading.plan().priorities().get(0);
        assertThat(recommendation.number()).isEqualTo(number);
        assertThat(recommendation.sections().stream()
                        .map(section -> section.statements().size()))
                .containsExactly(done, difference, gap, next);
        assertThat(reading.leftOut()).isEmpty();
    }

    @Test
    void an_article_becomes_priorities_with_generated_labels() {
        PlanReading reading = Readings.of(Seeds.read("mp-referrals-strategy-article.txt"));

        assertThat(reading.plan().priorities().stream().map(PriorityDocument::number))
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(reading.plan().priorities().stream()
                        .map(priority -> priority.sections().get(0).statements().size()))
                .containsExactly(6, 5, 8, 4, 6, 1);
        assertThat(Readings.decisions(reading, DecisionKind.LABELS_GENERATED)).hasSize(1);
        assertThat(reading.leftOut().stream().map(LeftOut::text)).contains("Article with TOC", "close");
    }

    private static <T> List<T> each(PlanCounts counts, Function<PriorityCounts, T> figure) {
        return counts.priorities().stream().map(figure).toList();
    }
}
