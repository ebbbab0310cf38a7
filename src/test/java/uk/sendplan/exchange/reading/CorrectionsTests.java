package uk.sendplan.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sendplan.exchange.reading.Readings.decision;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;

class CorrectionsTests {
    private final PlanReading reading = Readings.of(SamplePlan.TEXT);

    @Test
    void a_line_can_be_kept_together() {
        Decision split =
                Readings.decisions(reading, DecisionKind.ITEMS_RUN_TOGETHER).get(1);

        PlanReading corrected = choosing(split, Choice.KEEP_TOGETHER);

        assertThat(corrected.plan().priorities().get(0).wantToSee()).hasSize(2);
        assertThat(corrected.decisions())
                .anySatisfy(decision -> assertThat(decision.id()).isEqualTo(split.id()));
    }

    @Test
    void a_sentence_without_a_number_can_become_an_item() {
        Decision kept = decision(reading, DecisionKind.SENTENCE_WITHOUT_NUMBER);

        assertThat(choosing(kept, Choice.SPLIT).plan().priorities().get(0).wantToSee())
                .hasSize(5)
                .last()
                .satisfies(statement -> assertThat(statement.text()).isEqualTo("Parents who can find their way"));
    }

    @Test
    void a_cited_objective_can_be_listed() {
        Decision flagged = decision(reading, DecisionKind.CODE_NOT_LISTED);

        PriorityDocument priority =
                choosing(flagged, Choice.LIST_OBJECTIVE).plan().priorities().get(1);

        assertThat(priority.objectives()).hasSize(3).last().satisfies(objective -> {
            assertThat(objective.code()).isEqualTo("A1");
            assertThat(objective.wording()).isEqualTo("Nursery staff notice needs early.");
        });
        assertThat(priority.references().get(0).citations())
                .contains(new CitationDocument("A1", "A1", null, false, null));
    }

    @Test
    void all_can_be_left_unresolved() {
        Decision all = decision(reading, DecisionKind.CITES_ALL);

        assertThat(choosing(all, Choice.LEAVE_UNRESOLVED)
                        .plan()
                        .priorities()
                        .get(0)
                        .references()
                        .get(2)
                        .citations())
                .containsExactly(new CitationDocument("all", null, null, false, "not understood"));
    }

    @Test
    void every_choice_of_every_decision_can_be_taken() {
        for (Decision decision : reading.decisions()) {
            for (Choice choice : decision.choices()) {
                PlanReading corrected = choosing(decision, choice);

                assertThat(corrected.decisions().stream()
                                .filter(other -> other.id().equals(decision.id()))
                                .map(Decision::choice))
                        .containsExactly(choice);
            }
        }
    }

    @Test
    void every_line_can_be_any_kind() {
        int lines = SourceText.ofPlainText(SamplePlan.TEXT).lines().size();
        for (int line = 1; line <= lines; line += 4) {
            for (LineKind kind : LineKind.values()) {
                Readings.of(SamplePlan.TEXT, Corrections.NONE.setting(line, kind));
            }
        }
    }

    @Test
    void a_line_can_be_made_a_heading() {
        String text = "Plan for play\n\nmore parks for all\n\n- Open late\n- Lit paths\n";

        PlanReading corrected = Readings.of(text, Corrections.NONE.setting(3, LineKind.PRIORITY_HEADING));

        assertThat(corrected.plan().priorities().stream().map(PriorityDocument::name))
                .containsExactly("more parks for all");
    }

    @Test
    void a_line_can_be_left_out_by_hand() {
        PlanReading corrected = Readings.of(SamplePlan.TEXT, Corrections.NONE.setting(11, LineKind.LEFT_OUT));

        assertThat(corrected.plan().partners()).hasSize(3);
        assertThat(corrected.leftOut()).anyMatch(left -> left.reason() == LeftOutReason.BY_HAND);
    }

    @Test
    void ids_of_decisions_do_not_depend_on_line_numbers() {
        PlanReading moved = Readings.of("\n\n\n" + SamplePlan.TEXT);

        assertThat(moved.decisions().stream().map(Decision::id))
                .containsExactlyElementsOf(
                        reading.decisions().stream().map(Decision::id).toList());
    }

    @Test
    void corrections_are_maps_of_strings_and_back() {
        Corrections corrections =
                Corrections.NONE.choosing("some-id", Choice.SPLIT).setting(7, LineKind.ITEM);

        assertThat(Corrections.of(corrections.choiceNames(), corrections.lineNames()))
                .isEqualTo(corrections);
    }

    @Test
    void unknown_ids_and_names_are_ignored() {
        Corrections odd = Corrections.of(
                Map.of("no-such-decision", "SPLIT", "other", "NO_SUCH_CHOICE"), Map.of("x", "ITEM", "9", "NO_KIND"));

        assertThat(odd.lines()).isEmpty();
        assertThat(Readings.of(SamplePlan.TEXT, odd).plan()).isEqualTo(reading.plan());
    }

    @Test
    void a_choice_that_a_decision_does_not_offer_is_ignored() {
        Decision all = decision(reading, DecisionKind.CITES_ALL);

        assertThat(choosing(all, Choice.SPLIT).plan()).isEqualTo(reading.plan());
    }

    private static PlanReading choosing(Decision decision, Choice choice) {
        return Readings.of(SamplePlan.TEXT, new Corrections(Map.of(decision.id(), choice), Map.of()));
    }

    @Test
    void the_same_text_gives_the_same_reading() {
        assertThat(Readings.of(SamplePlan.TEXT).decisions()).isEqualTo(reading.decisions());
        assertThat(List.copyOf(Readings.of(SamplePlan.TEXT).items())).isEqualTo(reading.items());
    }
}
