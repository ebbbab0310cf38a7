package uk.sendplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.access.Role;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocuments;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;

@SpringBootTest
@AutoConfigureMockMvc
class TestAreasTests {

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries queries;

    @Autowired
    MockMvc mvc;

    @Test
    void the_plan_of_a_real_shape_has_its_counts() {
        var area = areas.fresh();
        String slug = area.enter(TestPlans.realShape());

        var tree = area.asManager(() -> queries.plan(area.manager(), slug, AsAt.NOW));
        PlanDocument plan = PlanDocuments.of(tree);

        assertThat(tree.objectives()).hasSize(33);
        assertThat(plan.priorities())
                .extracting(priority -> priority.references().size())
                .containsExactly(11, 10, 13, 11, 16, 9, 8, 9);
        assertThat(plan.priorities())
                .flatExtracting(PlanDocument.PriorityDocument::objectives)
                .hasSize(46);
        var citations = plan.priorities().stream()
                .flatMap(priority -> priority.references().stream())
                .flatMap(reference -> reference.citations().stream())
                .toList();
        assertThat(citations)
                .filteredOn(citation -> citation.principle() != null)
                .hasSize(30);
        assertThat(citations).filteredOn(PlanDocument.CitationDocument::all).hasSize(1);
        assertThat(citations).hasSize(110 + 30 + 1);
        assertThat(citations)
                .filteredOn(citation -> citation.flag() != null)
                .extracting(PlanDocument.CitationDocument::asWritten)
                .containsExactly("B1", "B3", "B1");
    }

    @Test
    void its_people_are_signed_in_and_its_statements_counted() throws Exception {
        var area = areas.fresh();
        var sent = SqlStatements.of(() -> mvc.perform(
                        get("/workspace/" + area.slug() + "/nothing-here").with(area.signedIn(Role.OFFICER)))
                .andExpect(status().isNotFound()));
        assertThat(sent).anyMatch(sql -> sql.contains("from account a"));
    }
}
