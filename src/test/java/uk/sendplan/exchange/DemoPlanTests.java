package uk.sendplan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import uk.sendplan.TestAreas;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.DecisionKind;
import uk.sendplan.exchange.reading.PlanCounts;
import uk.sendplan.exchange.reading.PlanReader;
import uk.sendplan.exchange.reading.PlanReading;
import uk.sendplan.exchange.reading.PriorityCounts;
import uk.sendplan.exchange.reading.SourceText;
import uk.sendplan.plan.PlanDocuments;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;

/** The demo's plan has the shape and the quirks of the plan that was counted by hand (DOMAIN.md). */
@SpringBootTest
@AutoConfigureMockMvc
class DemoPlanTests {

    @Autowired
    TestAreas areas;

    @Autowired
    PlanImporting importing;

    @Autowired
    PlanQueries plans;

    private final PlanReading reading = PlanReader.read(SourceText.ofPlainText(DemoText.read()), Corrections.NONE);

    @Test
    void each_priority_has_its_counts() {
        assertThat(each(PriorityCounts::objectives)).containsExactly(8, 6, 9, 9, 2, 4, 3, 5);
        assertThat(each(PriorityCounts::principles)).containsExactly(0, 0, 0, 0, 3, 0, 0, 0);
        assertThat(each(p -> p.wantToSee().printed())).containsExactly(8, 10, 6, 7, 5, 9, 4, 4);
        assertThat(each(p -> p.wantToSee().logical())).containsExactly(10, 11, 8, 7, 6, 10, 4, 4);
        assertThat(each(p -> p.needsToChange().printed())).containsExactly(9, 6, 5, 7, 5, 10, 4, 4);
        assertThat(each(p -> p.needsToChange().logical())).containsExactly(10, 6, 5, 10, 5, 10, 4, 4);
        assertThat(each(PriorityCounts::references)).containsExactly(11, 10, 13, 11, 16, 9, 8, 9);
        assertThat(each(PriorityCounts::referenceBullets)).containsExactly(11, 9, 13, 11, 16, 9, 8, 9);
    }

    @Test
    void the_whole_has_its_totals() {
        PlanCounts counts = reading.counts();
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
    }

    @Test
    void three_codes_are_cited_where_they_are_not_listed() {
        assertThat(reading.decisions())
                .filteredOn(decision -> decision.kind() == DecisionKind.CODE_NOT_LISTED)
                .extracting(decision -> decision.arguments().subList(0, 2))
                .containsExactly(List.of("2.1", "B1"), List.of("2.2", "B3"), List.of("8.1", "B1"));
    }

    @Test
    void what_is_cited_and_what_is_not() {
        assertThat(reading.coverage().onlyThroughAll()).containsExactly("A3");
        assertThat(reading.coverage().neverCited()).containsExactlyInAnyOrder("A8", "D1");
        assertThat(reading.coverage().uncitedListings())
                .isEqualTo(Map.of(
                        "1", List.of("B1"),
                        "2", List.of("A8", "C5"),
                        "3", List.of("A3"),
                        "4", List.of("A8", "A9"),
                        "6", List.of("D1"),
                        "7", List.of("D1")));
    }

    @Test
    void handed_in_and_accepted_it_is_the_plan_that_was_read() {
        TestAreas.TestArea area = areas.fresh();
        UUID id = UUID.randomUUID();

        String slug = area.asManager(() -> {
            importing.handIn(
                    area.manager(), new PlanImporting.HandIn(id, "alderbrook-plan.txt", false, DemoText.read()));
            return importing.accept(area.manager(), new PlanImporting.Accept(id, 0, PlanKind.IMPROVEMENT_PLAN));
        });

        assertThat(slug).isEqualTo("send-improvement-plan");
        assertThat(area.asManager(() -> PlanDocuments.of(plans.plan(area.manager(), slug, AsAt.NOW))))
                .isEqualTo(reading.plan());
        assertThat(area.asManager(() ->
                        importing.accept(area.manager(), new PlanImporting.Accept(id, 0, PlanKind.IMPROVEMENT_PLAN))))
                .isEqualTo(slug);
        assertThat(area.asManager(() -> plans.plansOf(area.manager()))).hasSize(1);
    }

    private <T> List<T> each(Function<PriorityCounts, T> figure) {
        return reading.counts().priorities().stream().map(figure).toList();
    }
}
