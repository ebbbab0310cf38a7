package uk.sendplan.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;

/** Plans that call their levels otherwise, or lack objectives, references or numbers. */
class OtherShapesTests {

    @Test
    void areas_for_improvement_with_their_name_on_the_next_line() {
        PlanDocument plan = plan("""
                Riverside priority action plan

                Area for improvement 1

                Leaders should know how long families wait.

                What we will do:
                - Count the waits
                - Publish them

                Area for improvement 2

                Schools should hear back from clinics.

                What we will do:
                - Send a note after each visit
                """);

        assertThat(plan.levelName()).isEqualTo("Area for improvement");
        assertThat(plan.title()).isEqualTo("Riverside priority action plan");
        assertThat(names(plan))
                .containsExactly(
                        "1 Leaders should know how long families wait.", "2 Schools should hear back from clinics.");
        assertThat(plan.priorities().get(0).sections().get(0).heading()).isEqualTo("What we will do");
        assertThat(plan.priorities().get(0).sections().get(0).statements()).hasSize(2);
    }

    @Test
    void priorities_with_letters_after_a_contents_list() {
        PlanDocument plan = plan("""
                Our strategy

                Priority A: Travel
                Priority B: Play

                Priority A: Travel

                Pupils get to school on time.

                Priority B: Play

                Every park has a quiet corner.
                """);

        assertThat(names(plan)).containsExactly("A Travel", "B Play");
        assertThat(statements(plan.priorities().get(1))).containsExactly("Every park has a quiet corner.");
    }

    @Test
    void headings_with_hashes() {
        PlanReading reading = Readings.of("""
                # Inclusion plan

                Some words first.

                ## Travel

                ### What do we want to see?

                1. Buses that wait
                2. Drivers who
                   know their passengers

                ### Risks

                - Fuel prices

                ## Play

                ### What needs to change?

                * Opening hours
                """);

        assertThat(reading.plan().title()).isEqualTo("Inclusion plan");
        assertThat(reading.plan().introduction()).isEqualTo("Some words first.");
        assertThat(names(reading.plan())).containsExactly("1 Travel", "2 Play");
        PriorityDocument travel = reading.plan().priorities().get(0);
        assertThat(travel.wantToSee().stream().map(StatementDocument::text))
                .containsExactly("Buses that wait", "Drivers who know their passengers");
        assertThat(travel.sections().get(0).heading()).isEqualTo("Risks");
        assertThat(reading.plan().priorities().get(1).needsToChange()).hasSize(1);
        assertThat(Readings.decisions(reading, DecisionKind.LABELS_GENERATED)).hasSize(1);
    }

    @Test
    void headings_without_numbers_above_bullets() {
        PlanDocument plan = plan("""
                Travel to school
                - Safer crossings
                - Wider paths
                Time to play
                - A club in each village
                """);

        assertThat(names(plan)).containsExactly("1 Travel to school", "2 Time to play");
        assertThat(statements(plan.priorities().get(0))).containsExactly("Safer crossings", "Wider paths");
    }

    @Test
    void bullets_only() {
        PlanReading reading = Readings.of("• Safer crossings\n• Wider paths\n• A club in each village\n");

        assertThat(reading.plan().priorities()).hasSize(1);
        assertThat(statements(reading.plan().priorities().get(0))).hasSize(3);
        assertThat(Readings.decisions(reading, DecisionKind.PRIORITY_WITHOUT_HEADING))
                .hasSize(1);
        assertThat(Readings.decisions(reading, DecisionKind.TITLE_NOT_FOUND)).hasSize(1);
    }

    @Test
    void a_table_pasted_with_tabs() {
        PlanDocument plan = plan("""
                Priority 1: Travel

                Objectives

                • T1: Pupils arrive calm
                • T2: Parents can rely on the bus

                Ref\tObjective\tOutcome
                1.1\tT1\tNine buses in ten arrive early
                1.2\tT1, T2\tParents get a message when a bus is late
                """);

        PriorityDocument travel = plan.priorities().get(0);
        assertThat(travel.objectives().stream().map(objective -> objective.code()))
                .containsExactly("T1", "T2");
        assertThat(travel.references().stream().map(ReferenceDocument::number)).containsExactly("1.1", "1.2");
        assertThat(travel.references().get(1).citations())
                .containsExactly(
                        new CitationDocument("T1", "T1", null, false, null),
                        new CitationDocument("T2", "T2", null, false, null));
        assertThat(travel.references().get(1).outcomes().get(0).text())
                .isEqualTo("Parents get a message when a bus is late");
    }

    @Test
    void numbered_lines_as_references_with_codes_in_brackets() {
        PlanDocument plan = plan("""
                Priority 1: Travel

                Objectives

                • Pupils arrive calm (T1)

                References

                1.1 Nine buses in ten arrive early (T1).
                1.2 Parents get a message
                """);

        ReferenceDocument first = plan.priorities().get(0).references().get(0);
        assertThat(first.number()).isEqualTo("1.1");
        assertThat(first.citations()).containsExactly(new CitationDocument("T1", "T1", null, false, null));
        assertThat(first.outcomes().get(0).text()).isEqualTo("Nine buses in ten arrive early");
        assertThat(plan.priorities().get(0).references()).hasSize(2);
    }

    @Test
    void bullets_under_references_without_numbers_get_numbers() {
        PlanReading reading = Readings.of("Priority 3: Play\n\nReferences\n\n• Parks open late\n• Clubs are free\n");

        assertThat(reading.plan().priorities().get(0).references().stream().map(ReferenceDocument::number))
                .containsExactly("3.1", "3.2");
        assertThat(Readings.decisions(reading, DecisionKind.NUMBER_GENERATED)).hasSize(2);
    }

    @Test
    void numbers_that_are_missing_repeated_or_elsewhere_are_told() {
        PlanReading reading = Readings.of("""
                Priority 1: Travel

                What needs to change?

                1. Buses
                2. Trains
                2. Paths
                5. Bikes
                3. Shoes

                References

                • Reference: 1.1 Objective Reference: T1 Outcome: One
                • Reference: 1.3 Objective Reference: T1 Outcome: Three
                • Reference: 1.3 Objective Reference: T1 Outcome: Three again
                • Reference: 4.1 Objective Reference: T1 Outcome: Elsewhere
                """);

        assertThat(Readings.decisions(reading, DecisionKind.NUMBER_REPEATED)).hasSize(2);
        assertThat(Readings.decisions(reading, DecisionKind.NUMBER_MISSING)).hasSize(2);
        assertThat(Readings.decisions(reading, DecisionKind.NUMBER_OUT_OF_ORDER))
                .hasSize(1);
        assertThat(Readings.decisions(reading, DecisionKind.NUMBER_OF_OTHER_PRIORITY))
                .hasSize(1);
        assertThat(Readings.decisions(reading, DecisionKind.CODE_NOT_IN_PLAN)).hasSize(4);
    }

    @Test
    void a_number_in_a_sentence_is_no_item() {
        PlanDocument plan = plan("""
                Priority 1: Travel

                What needs to change?

                1. Buses run until 2. They stop too early
                2. Fares rise by 3.5 a year. They should not.
                """);

        assertThat(plan.priorities().get(0).needsToChange()).hasSize(2);
    }

    private static PlanDocument plan(String text) {
        return Readings.of(text).plan();
    }

    private static List<String> names(PlanDocument plan) {
        return plan.priorities().stream()
                .map(priority -> priority.number() + " " + priority.name())
                .toList();
    }

    private static List<String> statements(PriorityDocument priority) {
        return priority.sections().stream()
                .flatMap(section -> section.statements().stream())
                .map(StatementDocument::text)
                .toList();
    }
}
