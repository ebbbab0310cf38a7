package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.ReferenceDrafting;
import uk.sendplan.shared.AsAt;

@SpringBootTest
@AutoConfigureMockMvc
class PublishViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ReferenceDrafting references;

    TestArea area;
    String plan;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        plan = area.enter(TestPlans.small());
    }

    @Test
    void the_preview_says_what_will_be_public_and_what_will_not() throws Exception {
        Document page = page(200, "/publish");

        assertThat(page.select("main").text())
                .contains("Nothing of this plan is public yet", "2 priorities", "3 references", "3 partners")
                .contains("the names of people")
                .contains("Fewer families wait longer than a month.");
        assertThat(page.select("form[action$=/publish] input[name=previewed]").val())
                .hasSize(64);
        assertThat(page.select("button.govuk-button").text()).contains("Publish edition 1");
        assertThat(page.select(".app-citation-flag")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void publishing_leads_to_the_editions_with_the_public_address() throws Exception {
        MvcResult sent = publish("What is new\r\nin two lines");

        assertThat(sent.getResponse().getStatus()).isEqualTo(303);
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(area.at("/" + plan + "/editions"));
        assertThat(sent.getFlashMap().get("notice")).isEqualTo("Edition 1 is published. Everyone can read it now.");
        Document editions = page(200, "/editions");
        assertThat(editions.select("main a").eachAttr("href"))
                .contains("/areas/" + area.slug() + "/plans/" + plan, area.at("/" + plan + "/editions/1/withdraw"));
        assertThat(editions.select("tbody").text())
                .contains("Edition 1", "by PLAN_MANAGER", "Public now", "in two lines");
    }

    @Test
    void a_plan_changed_after_the_preview_is_shown_anew_with_the_note_still_there() throws Exception {
        Document seen = page(200, "/publish");
        retire("2.1");
        MvcResult sent = send(seen, "My note");

        assertThat(sent.getResponse().getStatus()).isEqualTo(409);
        Document again = parsed(sent);
        assertThat(again.select(".govuk-error-summary").text())
                .contains("The plan was changed after this page was opened");
        assertThat(again.select("#note").val()).isEqualTo("My note");
        assertThat(again.select("input[name=key]").val())
                .isEqualTo(seen.select("input[name=key]").val());
        assertThat(again.select("input[name=previewed]").val())
                .isNotEqualTo(seen.select("input[name=previewed]").val());
        assertThat(again.select("main").text()).contains("2 references");
        assertThat(send(again, "My note").getResponse().getStatus()).isEqualTo(303);
    }

    @Test
    void the_preview_lists_what_is_different_from_what_the_public_reads() throws Exception {
        publish("");
        retire("2.1");
        Document page = page(200, "/publish");

        assertThat(page.select("main h3").eachText()).contains("1 removed");
        assertThat(page.select("main li").eachText())
                .contains("Reference 2.1, in Priority 2: “100% of places are agreed on time.”");
    }

    @Test
    void nothing_new_cannot_be_published_and_the_page_says_so() throws Exception {
        Document seen = page(200, "/publish");
        send(seen, "");

        assertThat(page(200, "/publish").select("main form")).isEmpty();
        assertThat(page(200, "/publish").select("main").text()).contains("Nothing has changed since edition 1");
        assertThat(send(seen, "").getResponse().getStatus())
                .as("the same form again")
                .isEqualTo(303);
        seen.select("input[name=key]").val(UUID.randomUUID().toString());
        MvcResult sent = send(seen, "");
        assertThat(sent.getResponse().getStatus()).isEqualTo(422);
        assertThat(parsed(sent).select(".govuk-error-summary").text()).contains("Nothing has changed since edition 1");
    }

    @Test
    void a_note_that_is_too_long_comes_back_with_its_words() throws Exception {
        MvcResult sent = publish("x".repeat(1001));

        assertThat(sent.getResponse().getStatus()).isEqualTo(422);
        assertThat(parsed(sent).select("#note-error").text())
                .contains("Use 1,000 characters or fewer. You have 1 too many");
        assertThat(parsed(sent).select("#note").val()).hasSize(1001);
        assertThat(publish("x".repeat(999) + "\u0000y").getResponse().getStatus())
                .isEqualTo(303);
    }

    @Test
    void withdrawing_needs_a_reason_and_happens_once() throws Exception {
        publish("");
        String withdraw = "/editions/1/withdraw";
        assertThat(page(200, withdraw).select("main").text()).contains("the public can no longer read this plan");

        MvcResult empty = post(withdraw, "reason", "  ");
        assertThat(empty.getResponse().getStatus()).isEqualTo(422);
        assertThat(parsed(empty).select(".govuk-error-summary a").attr("href")).isEqualTo("#reason");
        assertThat(post(withdraw, "reason", "x".repeat(1001)).getResponse().getStatus())
                .isEqualTo(422);

        assertThat(post(withdraw, "reason", "A wrong figure").getFlashMap().get("notice"))
                .isEqualTo("Edition 1 is withdrawn. The public can no longer read it.");
        assertThat(post(withdraw, "reason", "Again").getFlashMap().get("notice"))
                .isEqualTo("Edition 1 is withdrawn already.");
        assertThat(page(200, withdraw).select("main form")).isEmpty();
        assertThat(page(200, "/editions").select("tbody").text())
                .contains("Withdrawn", "A wrong figure")
                .doesNotContain("Public now");
    }

    @Test
    void those_who_only_read_see_the_editions_and_cannot_publish() throws Exception {
        publish("");
        for (Role role : Role.values()) {
            if (role != Role.PLAN_MANAGER) {
                Document editions = Jsoup.parse(as(role, "/editions", 200));
                assertThat(editions.select("main a[href*=/workspace/], main a[href$=withdraw]"))
                        .isEmpty();
                as(role, "/publish", 404);
                as(role, "/editions/1/withdraw", 404);
            }
        }
    }

    @Test
    void what_is_not_there_is_not_there() throws Exception {
        for (String address : new String[] {"/editions/9/withdraw", "/editions/x/withdraw", "/editions/0/withdraw"}) {
            page(404, address);
        }
        plan = "another";
        page(404, "/publish");
        page(404, "/editions");
        page(404, "/editions/1/withdraw");
    }

    @Test
    void the_preview_takes_as_many_statements_whatever_the_size_of_the_plan() throws Exception {
        int small = SqlStatements.of(() -> page(200, "/publish")).size();
        plan = area.enter(TestPlans.ofReferences(120));

        assertThat(SqlStatements.of(() -> page(200, "/publish"))).hasSize(small);
    }

    private MvcResult publish(String note) throws Exception {
        return send(page(200, "/publish"), note);
    }

    private MvcResult send(Document preview, String note) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(area.at("/" + plan + "/publish"))
                        .param("key", preview.select("input[name=key]").val())
                        .param(
                                "previewed",
                                preview.select("input[name=previewed]").val())
                        .param("note", note)
                        .with(csrf())
                        .with(area.signedIn(Role.PLAN_MANAGER)))
                .andReturn();
    }

    private MvcResult post(String address, String name, String value) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(area.at("/" + plan + address))
                        .param(name, value)
                        .with(csrf())
                        .with(area.signedIn(Role.PLAN_MANAGER)))
                .andReturn();
    }

    private void retire(String number) {
        area.asManager(() -> {
            var reference = plans.plan(area.manager(), plan, AsAt.NOW)
                    .references()
                    .filter(one -> one.number().equals(number))
                    .findFirst()
                    .orElseThrow();
            references.retire(area.manager(), reference.id(), reference.version());
            return true;
        });
    }

    private Document page(int status, String address) throws Exception {
        return Jsoup.parse(as(Role.PLAN_MANAGER, address, status));
    }

    private String as(Role role, String address, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get(area.at("/" + plan + address)).with(area.signedIn(role)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static Document parsed(MvcResult sent) throws Exception {
        return Jsoup.parse(sent.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
