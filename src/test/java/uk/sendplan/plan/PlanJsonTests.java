package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.PlanDocument.PriorityDocument;

class PlanJsonTests {

    private static final PlanDocument PLAN = TestPlans.small();

    @Test
    void a_plan_comes_back_as_it_went_out() {
        assertThat(PlanJson.fromJson(PlanJson.toJson(PLAN))).isEqualTo(PLAN);
    }

    @Test
    void the_fields_are_those_of_the_contract() {
        JsonNode plan = JsonMapper.shared().readTree(PlanJson.toJson(PLAN));
        assertThat(plan.propertyNames())
                .containsExactly(
                        "title", "period", "introduction", "levelName", "partners", "groups", "priorities", "findings");
        JsonNode priority = plan.get("priorities").get(0);
        assertThat(priority.propertyNames())
                .containsExactly(
                        "number",
                        "name",
                        "otherName",
                        "objectives",
                        "principles",
                        "wantToSee",
                        "needsToChange",
                        "sections",
                        "references");
        JsonNode statement = priority.get("wantToSee").get(0);
        assertThat(statement.propertyNames()).containsExactly("theme", "text", "citations", "points");
        assertThat(statement.get("theme").isNull()).isTrue();
        JsonNode reference = priority.get("references").get(1);
        assertThat(reference.propertyNames()).containsExactly("number", "citations", "outcomes", "actions");
        assertThat(reference.get("citations").get(0).propertyNames())
                .containsExactly("asWritten", "objective", "principle", "all", "flag");
    }

    @Test
    void a_whole_number_of_a_priority_is_a_number_and_every_other_label_is_text() {
        assertThat(PlanJson.toJson(numbered("1"))).contains("\"number\":1,");
        for (String label : List.of("A", "01", "1.2", "12345678901")) {
            assertThat(PlanJson.toJson(numbered(label))).contains("\"number\":\"" + label + "\"");
            assertThat(PlanJson.fromJson(PlanJson.toJson(numbered(label)))).isEqualTo(numbered(label));
        }
    }

    @Test
    void the_number_of_a_reference_is_always_text() {
        assertThat(PlanJson.toJson(PLAN)).contains("\"number\":\"1.1\"");
    }

    @Test
    void what_a_later_version_added_is_ignored_and_what_an_older_one_lacked_is_empty() {
        PlanDocument read =
                PlanJson.fromJson("{\"title\":\"T\",\"levelName\":\"Priority\",\"priorities\":[],\"measures\":[1]}");
        assertThat(read.partners()).isEmpty();
        assertThat(read.groups()).isEmpty();
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void what_is_no_plan_is_refused() {
        assertThatThrownBy(() -> PlanJson.fromJson("[")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PlanDocument numbered(String number) {
        return TestPlans.plan(
                "T",
                List.of(new PriorityDocument(
                        number,
                        "Name",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(TestPlans.reference("7", "B3", "Text")))));
    }
}
