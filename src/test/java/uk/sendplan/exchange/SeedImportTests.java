package uk.sendplan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.Seeds;
import uk.sendplan.TestAreas;
import uk.sendplan.access.Role;
import uk.sendplan.plan.PlanDocuments;
import uk.sendplan.plan.PlanJson;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;

/** The published documents, which are no part of the repository, uploaded, checked and accepted. */
@SpringBootTest
@AutoConfigureMockMvc
class SeedImportTests {

    private static final String WHOLE_PLAN = "buckinghamshire-improvement-plan-2021-2023.txt";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Test
    void the_whole_plan_has_its_counts() throws Exception {
        TestAreas.TestArea area = areas.fresh();
        JsonNode total = checked(area, upload(area, WHOLE_PLAN)).at("/counts/total");

        assertThat(total.at("/objectives").asInt()).isEqualTo(46);
        assertThat(total.at("/wantToSee/printed").asInt()).isEqualTo(53);
        assertThat(total.at("/wantToSee/logical").asInt()).isEqualTo(60);
        assertThat(total.at("/wantToSee/points").asInt()).isEqualTo(10);
        assertThat(total.at("/needsToChange/printed").asInt()).isEqualTo(50);
        assertThat(total.at("/needsToChange/logical").asInt()).isEqualTo(54);
        assertThat(total.at("/references").asInt()).isEqualTo(87);
        assertThat(total.at("/referenceBullets").asInt()).isEqualTo(86);
        assertThat(total.at("/points").asInt()).isEqualTo(16);
        assertThat(total.at("/citations/codes").asInt()).isEqualTo(110);
        assertThat(total.at("/citations/principles").asInt()).isEqualTo(30);
        assertThat(total.at("/citations/all").asInt()).isEqualTo(1);
        assertThat(total.at("/citations/flagged").asInt()).isEqualTo(3);
        assertThat(total.at("/statementCitations/codes").asInt()).isEqualTo(27);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WHOLE_PLAN,
                "southend-recommendation-1-update.txt",
                "southend-recommendation-2-update.txt",
                "southend-recommendation-3-update.txt",
                "mp-referrals-strategy-article.txt"
            })
    void the_plan_that_is_made_is_the_plan_that_was_checked(String seed) throws Exception {
        TestAreas.TestArea area = areas.fresh();
        String self = upload(area, seed);
        JsonNode check = checked(area, self);
        assertThat(check.at("/problems")).isEmpty();

        String made = mvc.perform(post(self + "/accept")
                        .param("version", "0")
                        .param("kind", "IMPROVEMENT_PLAN")
                        .with(area.signedIn(Role.PLAN_MANAGER))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        String slug = made.substring(made.lastIndexOf('/') + 1);
        String json =
                area.asManager(() -> PlanJson.toJson(PlanDocuments.of(plans.plan(area.manager(), slug, AsAt.NOW))));
        assertThat(JsonMapper.shared().readTree(json)).isEqualTo(check.at("/plan"));
    }

    private String upload(TestAreas.TestArea area, String seed) throws Exception {
        MockHttpServletResponse sent = mvc.perform(multipart(area.at("/imports"))
                        .file(new MockMultipartFile("file", seed, "text/plain", Seeds.bytes(seed)))
                        .with(area.signedIn(Role.PLAN_MANAGER))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(303);
        return sent.getRedirectedUrl();
    }

    private JsonNode checked(TestAreas.TestArea area, String self) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(self + "?format=json").with(area.signedIn(Role.PLAN_MANAGER)))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/json");
        return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
