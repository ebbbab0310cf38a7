package uk.sendplan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.DecisionKind;
import uk.sendplan.exchange.reading.LineKind;
import uk.sendplan.exchange.reading.PlanReader;
import uk.sendplan.exchange.reading.SourceText;
import uk.sendplan.platform.web.MessagesFile;

class PlanProblemTests {

    @Test
    void an_ordinary_plan_has_none() {
        assertThat(problems(TestImports.SMALL)).isEmpty();
    }

    @Test
    void a_text_with_nothing_under_its_headings_is_no_plan() {
        assertThat(problems("Priority 1: One\n\nPriority 2: Two\n"))
                .extracting(PlanProblem::message)
                .containsExactly("import.problem.nothing");
    }

    @Test
    void numbers_that_are_used_twice_are_told_with_both_lines() {
        assertThat(problems(TestImports.SMALL
                        .replace("1.2 Objective", "1.1 Objective")
                        .replace("Priority 2:", "Priority 1:")))
                .extracting(PlanProblem::message)
                .contains("import.problem.repeated.reference", "import.problem.repeated.priority");
    }

    @Test
    void texts_that_are_longer_than_a_plan_holds_are_told_with_their_line() {
        String longTitle = TestImports.SMALL.replace("Testshire Council", "Council of the words ".repeat(20));
        assertThat(problems(longTitle))
                .containsExactly(new PlanProblem(7, "import.problem.long.text", List.of("419", "300")));
    }

    @Test
    void what_stands_for_one_child_is_in_the_way_of_a_plan() {
        assertThat(problems(TestImports.SMALL.replace("Testshire Council", "Testshire Council, 943 476 5919")))
                .containsExactly(new PlanProblem(7, "import.problem.NHS_NUMBER", List.of("943 476 5919")));
    }

    @Test
    void an_objective_that_is_only_a_code_has_no_words() {
        assertThat(problems(TestImports.SMALL.replace("Places close to home (C1).", "(C1)")))
                .extracting(PlanProblem::message)
                .contains("import.problem.empty");
    }

    @Test
    void every_kind_of_decision_and_line_has_words() {
        for (DecisionKind kind : DecisionKind.values()) {
            assertThat(MessagesFile.words("exchange"))
                    .containsKey("import.decisions." + kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        for (LineKind kind : LineKind.values()) {
            assertThat(MessagesFile.words("reading")).containsKey(kind.messageKey());
        }
    }

    private static List<PlanProblem> problems(String text) {
        return PlanProblem.of(PlanReader.read(SourceText.ofPlainText(text), Corrections.NONE));
    }
}
