package uk.sendplan.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sendplan.exchange.reading.Readings.decision;
import static uk.sendplan.exchange.reading.Readings.decisions;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.PlanDocument.ObjectiveDocument;
import uk.sendplan.plan.PlanDocument.OutcomeDocument;
import uk.sendplan.plan.PlanDocument.PointDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;

class SamplePlanTests {
    private final PlanReading reading = Readings.of(SamplePlan.TEXT);

    @Test
    void the_opening_gives_title_period_partners_and_introduction() {
        assertThat(reading.plan().title()).isEqualTo("Inclusion Improvement Plan 2030-2032");
        assertThat(reading.plan().period()).isEqualTo("2030-2032");
        assertThat(reading.plan().partners()).hasSize(4);
        assertThat(reading.plan().groups())
                .containsExactly("Nurseries and colleges", "Lantern (representing small charities)");
        assertThat(reading.plan().introduction())
                .isEqualTo("Our plan says what five partners will do together.\n\nIt has three priorities:\n\n"
                        + "Each chapter follows the same order.");
    }

    @Test
    void priorities_take_the_last_part_of_their_section_number_and_keep_their_other_name() {
        assertThat(reading.plan().priorities().stream()
                        .map(priority -> priority.number() + " " + priority.name() + " / " + priority.otherName()))
                .containsExactly(
                        "1 Early help / Earlier help",
                        "2 Joint health work / Joint work on health",
                        "3 Getting decisions right / null");
        assertThat(decision(reading, DecisionKind.SECTION_NUMBERS).message()).contains("2.1 to 2.3", "1 to 3");
    }

    @Test
    void what_stands_around_the_plan_is_left_out_and_listed() {
        assertThat(reading.leftOut().stream().map(LeftOut::text))
                .containsExactly(
                        "SchoolPortal",
                        "Inclusion Improvement Plan",
                        "Download the Inclusion Improvement Plan 2030-2032 as a PDF",
                        "1: Introduction",
                        "2 What each priority holds",
                        "Was this page helpful?",
                        "Not at all",
                        "A little",
                        "Very much");
    }

    @Test
    void an_objective_has_its_code_and_a_wording_without_it() {
        assertThat(priority(1).objectives())
                .containsExactly(
                        new ObjectiveDocument("A1", "Nursery staff notice needs early."),
                        new ObjectiveDocument("A2", "Parents know whom to ask. This includes grandparents."),
                        new ObjectiveDocument("B1", "Clubs welcome everybody."),
                        new ObjectiveDocument("B2", "Pupils learn close to home."));
        assertThat(decision(reading, DecisionKind.SENTENCE_AFTER_CODE).arguments())
                .containsExactly("A2");
        assertThat(decision(reading, DecisionKind.WORDING_DIFFERS).arguments()).startsWith("B2", "1", "2");
    }

    @Test
    void statements_that_run_together_are_divided() {
        assertThat(priority(1).wantToSee().stream().map(StatementDocument::text))
                .containsExactly(
                        "Helpful staff at every gate.",
                        "Shorter queues at the drop-in.",
                        "Fewer letters.",
                        "A map of services, e.g. for newcomers. Parents who can find their way");
        assertThat(priority(1).needsToChange().stream().map(StatementDocument::text))
                .containsExactly(
                        "Staff rotas must be planned",
                        "Advice must be easy to find/understand",
                        "The phone line must be answered.");
        assertThat(reading.counts().priorities().get(0).wantToSee())
                .isEqualTo(new PriorityCounts.Statements(2, 4, 0, 0));
        assertThat(decisions(reading, DecisionKind.ITEMS_RUN_TOGETHER)).hasSize(4);
        assertThat(decision(reading, DecisionKind.SENTENCE_WITHOUT_NUMBER).choice())
                .isEqualTo(Choice.KEEP_TOGETHER);
    }

    @Test
    void citations_resolve_within_their_priority() {
        assertThat(reference("1.2").citations()).containsExactly(cites("A2"), cites("B1"), cites("B2"));
        assertThat(reference("1.3").citations()).containsExactly(new CitationDocument("all", null, null, true, null));
        assertThat(reference("2.1").citations())
                .containsExactly(
                        cites("C1"), new CitationDocument("A1", null, null, false, "not listed in this priority"));
        assertThat(reference("2.3").citations()).containsExactly(principle(1), principle(2), principle(3));
        assertThat(decision(reading, DecisionKind.SEPARATOR_MISSING).arguments())
                .containsExactly("1.2", "B1", "B2");
    }

    @Test
    void key_principles_are_read_from_a_sentence() {
        assertThat(priority(2).principles()).containsExactly("Careful", "Quick", "The same for all families");
        assertThat(priority(2).objectives()).hasSize(2);
    }

    @Test
    void a_heading_at_the_end_of_a_line_begins_the_next_reference() {
        assertThat(reference("2.2").outcomes()).containsExactly(outcome("Letters arrive on time."));
        assertThat(reference("2.3").outcomes())
                .containsExactly(outcome("A report reaches the school 16 weeks after the review meeting."));
        assertThat(decision(reading, DecisionKind.HEADING_AT_END_OF_ITEM).choice())
                .isEqualTo(Choice.SPLIT);
        assertThat(decision(reading, DecisionKind.NUMBER_GLUED).arguments()).containsExactly("2.3");
        assertThat(reading.counts().priorities().get(1).referenceBullets()).isEqualTo(4);
    }

    @Test
    void two_references_on_one_line_are_two_references() {
        assertThat(reference("3.1").outcomes()).containsExactly(outcome("Every letter is read twice."));
        assertThat(reference("3.2").outcomes()).containsExactly(outcome("Fewer complaints."));
        assertThat(reading.counts().priorities().get(2).referenceBullets()).isEqualTo(1);
    }

    @Test
    void points_stand_under_their_outcome() {
        assertThat(reference("1.3").outcomes())
                .containsExactly(new OutcomeDocument(
                        "New pages cover:",
                        List.of(point("Play"), point("Travel")),
                        "Every page will be tested by young readers."));
        assertThat(reference("2.1").outcomes())
                .containsExactly(new OutcomeDocument(
                        "Waiting times:", List.of(point("Two clinics open late."), point("18 weeks at most.")), null));
        assertThat(reference("2.4").outcomes())
                .containsExactly(new OutcomeDocument(
                        "",
                        List.of(
                                point("Calls: a call back the same day."),
                                point("Visits: record them."),
                                point("Home visits where a family asks.")),
                        null));
    }

    @Test
    void themes_group_points_that_cite() {
        List<StatementDocument> wantToSee = priority(3).wantToSee();

        assertThat(wantToSee.stream().map(StatementDocument::theme))
                .containsExactly("Clear wording", "Steady practice");
        assertThat(wantToSee.stream().map(StatementDocument::text)).containsOnly("");
        assertThat(wantToSee.get(0).points())
                .containsExactly(
                        new PointDocument("Letters without jargon.", List.of(cites("D1"), cites("D2"))),
                        new PointDocument("Plans that a pupil can read.", List.of(cites("D1"))));
    }

    @Test
    void figures_that_differ_are_shown() {
        assertThat(decision(reading, DecisionKind.FIGURES_DIFFER).arguments())
                .containsExactly("2.3", "16 weeks", "want to see 1", "12 weeks");
    }

    @Test
    void coverage_tells_apart_what_is_cited_by_code_and_through_all() {
        assertThat(reading.coverage().neverCited()).isEmpty();
        assertThat(reading.coverage().uncitedListings()).isEqualTo(Map.of("2", List.of("B2")));
    }

    @Test
    void the_plan_says_nothing_about_work() {
        assertThat(decisions(reading, DecisionKind.NOTHING_ABOUT_WORK)).hasSize(1);
    }

    private PriorityDocument priority(int number) {
        return reading.plan().priorities().get(number - 1);
    }

    private ReferenceDocument reference(String number) {
        return reading.plan().priorities().stream()
                .flatMap(priority -> priority.references().stream())
                .filter(reference -> reference.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static CitationDocument cites(String code) {
        return new CitationDocument(code, code, null, false, null);
    }

    private static CitationDocument principle(int number) {
        return new CitationDocument(String.valueOf(number), null, number, false, null);
    }

    private static OutcomeDocument outcome(String text) {
        return new OutcomeDocument(text, List.of(), null);
    }

    private static PointDocument point(String text) {
        return new PointDocument(text, List.of());
    }
}
