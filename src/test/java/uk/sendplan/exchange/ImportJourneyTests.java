package uk.sendplan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sendplan.TestAreas;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.exchange.PlanImporting.Rewrite;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocuments;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;

/** As a plan manager goes: hand in, correct, edit the text, accept; each form is sent as its page was shown. */
@SpringBootTest
@AutoConfigureMockMvc
class ImportJourneyTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanImporting importing;

    @Autowired
    PlanQueries plans;

    private TestAreas.TestArea area;

    @BeforeEach
    void area() {
        area = areas.fresh();
    }

    @Test
    void from_a_text_to_a_plan() throws Exception {
        String self = handIn(TestImports.SMALL);

        Document check = page(self);
        choose(check, "KEEP_TOGETHER");
        choose(check, "LIST_OBJECTIVE");
        check.selectFirst("select[name=line.3] option[value=INTRODUCTION]").attr("selected", true);
        assertThat(submit(check, self)).isEqualTo(self);

        Document text = page(self + "/text");
        assertThat(text.select("#l20").text()).isEqualTo("20");
        Element typed = text.selectFirst("textarea");
        typed.text("A line before it all\n\n" + typed.wholeText().replace("for an hour", "for half an hour"));
        assertThat(submit(text, self + "/text")).isEqualTo(self);

        Document again = page(self);
        assertThat(again.select("#left-out").text()).contains("Line 5 Download this plan as a PDF");
        assertThat(again.selectFirst("select[name=line.5] option[selected]").val())
                .isEqualTo("INTRODUCTION");
        String plan = submit(again, self + "/accept");

        assertThat(plan).isEqualTo(area.at("/testshire-send-improvement-plan"));
        PlanDocument made = area.asManager(() ->
                PlanDocuments.of(plans.plan(area.manager(), plan.substring(plan.lastIndexOf('/') + 1), AsAt.NOW)));
        assertThat(made.introduction()).contains("Download this plan as a PDF");
        assertThat(made.priorities().get(0).wantToSee()).hasSize(2);
        assertThat(made.priorities().get(1).wantToSee().get(0).text()).isEqualTo("Nobody travels for half an hour.");
        assertThat(made.priorities().get(1).objectives())
                .extracting(PlanDocument.ObjectiveDocument::code)
                .containsExactly("C1", "B3");
        assertThat(made.priorities().get(1).references().get(0).citations())
                .noneMatch(citation -> citation.flag() != null);
    }

    @Test
    void back_to_the_text_as_it_was_handed_in() throws Exception {
        String self = handIn(TestImports.SMALL);
        Document text = page(self + "/text");
        assertThat(text.select("button[value=restore]")).isEmpty();
        text.selectFirst("textarea").text(TestImports.SMALL.replace("Priority 2", "Priority 3"));
        submit(text, self + "/text");
        assertThat(page(self).select("table").text()).contains("3 Enough places");

        Document edited = page(self + "/text");
        assertThat(edited.selectFirst("textarea").wholeText()).contains("Priority 3");
        MockHttpServletResponse sent = send(post(self + "/text")
                .param("version", edited.selectFirst("input[name=version]").val())
                .param("text", "what was typed is not used")
                .param("do", "restore"));

        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(page(self).select("table").text()).contains("2 Enough places");
        assertThat(send(get(self + "/text?format=txt")).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(TestImports.SMALL);
    }

    @Test
    void a_text_that_cannot_be_read_is_kept_in_the_box() throws Exception {
        String self = handIn(TestImports.SMALL);

        MockHttpServletResponse sent =
                send(post(self + "/text").param("version", "0").param("text", "nothing with a heading in it, really"));

        assertThat(sent.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(sent.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#text-error").text()).contains("No headings");
        assertThat(page.selectFirst("textarea").wholeText()).isEqualTo("nothing with a heading in it, really");
    }

    @Test
    void of_two_who_edit_the_text_the_second_sees_both() throws Exception {
        String self = handIn(TestImports.SMALL);
        Member other = area.another(Role.PLAN_MANAGER);
        area.asManager(() -> {
            importing.rewrite(
                    other,
                    new Rewrite(
                            UUID.fromString(self.substring(self.lastIndexOf('/') + 1)),
                            0,
                            TestImports.SMALL.replace("Nobody travels", "No child travels")));
            return other;
        });

        MockHttpServletResponse sent = send(post(self + "/text")
                .param("version", "0")
                .param("text", TestImports.SMALL.replace("for an hour", "for a whole hour")));

        assertThat(sent.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(sent.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select(".app-conflict tbody tr").text())
                .isEqualTo("From line 41 1. No child travels for an hour. 1. Nobody travels for a whole hour.");
        assertThat(page.selectFirst("textarea").wholeText()).contains("for a whole hour");
        assertThat(page.selectFirst("input[name=version]").val()).isEqualTo("1");
    }

    @Test
    void two_who_accept_at_the_same_moment_make_one_plan() throws Exception {
        UUID id = TestImports.handIn(importing, area, TestImports.SMALL);
        Callable<String> accepting = () -> area.asManager(
                () -> importing.accept(area.manager(), new PlanImporting.Accept(id, 0, PlanKind.IMPROVEMENT_PLAN)));
        ExecutorService two = Executors.newFixedThreadPool(2);

        List<String> slugs = new ArrayList<>();
        for (Future<String> accepted : two.invokeAll(List.of(accepting, accepting))) {
            slugs.add(accepted.get());
        }
        two.shutdown();

        assertThat(slugs).containsOnly("testshire-send-improvement-plan");
        assertThat(area.asManager(() -> plans.plansOf(area.manager()))).hasSize(1);
    }

    private String handIn(String text) throws Exception {
        Document form = page(area.at("/imports/new"));
        return send(multipart(area.at("/imports"))
                        .param("key", form.selectFirst("input[name=key]").val())
                        .param("text", text))
                .getRedirectedUrl();
    }

    /** @return where it leads */
    private String submit(Document page, String address) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        page.select("main form input, main form select, main form textarea").forEach(field -> {
            if (field.normalName().equals("select")) {
                Element last = field.select("option[selected]").last();
                request.param(field.attr("name"), (last == null ? field.selectFirst("option") : last).val());
            } else if (field.normalName().equals("textarea")) {
                request.param(field.attr("name"), field.wholeText());
            } else if (!field.attr("type").equals("radio") || field.hasAttr("checked")) {
                request.param(field.attr("name"), field.val());
            }
        });
        MockHttpServletResponse response = send(request);
        assertThat(response.getStatus()).isEqualTo(303);
        return response.getRedirectedUrl();
    }

    private static void choose(Document page, String answer) {
        Element radio = page.selectFirst("input[value=" + answer + "]");
        page.select("input[name=" + radio.attr("name") + "]").removeAttr("checked");
        radio.attr("checked", true);
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse response = send(get(address));
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        return mvc.perform(signed(request)).andReturn().getResponse();
    }

    private org.springframework.test.web.servlet.RequestBuilder signed(
            org.springframework.test.web.servlet.RequestBuilder request) {
        return ((org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?>) request)
                .with(area.signedIn(Role.PLAN_MANAGER))
                .with(csrf());
    }
}
