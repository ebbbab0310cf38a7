package uk.sendplan.boardroom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.boardroom.Challenging;
import uk.sendplan.boardroom.Challenging.Ask;
import uk.sendplan.boardroom.SubjectKind;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** The pages of challenges as people of each role meet them. */
@SpringBootTest
@AutoConfigureMockMvc
class ChallengeViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    Challenging challenging;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    Clock clock;

    TestArea area;
    Member board;
    Member officer;
    String plan;

    @BeforeEach
    void an_action() {
        area = areas.fresh();
        board = area.member(Role.BOARD);
        UUID trust = area.organisation("Test Trust");
        officer = area.another(Role.OFFICER, trust);
        Member manager = area.manager();
        String slug = area.enter(TestPlans.small());
        plan = area.at("/" + slug);
        PlanTree tree = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW));
        AddAction add =
                TestActions.under(tree.priorities().get(0).references().get(0).id(), "First", trust);
        area.asManager(() -> keeping.add(manager, add));
    }

    @Test
    void each_page_of_the_plan_leads_to_the_question_about_it() throws Exception {
        for (String below : new String[] {"", "/priorities/1", "/references/1.1", "/actions/1.1.1"}) {
            Element ask = page(board, below).selectFirst("#challenges a:contains(Ask about this)");
            assertThat(ask).as(below).isNotNull();
            Document form = open(board, ask.attr("href"));
            assertThat(form.title()).startsWith("Ask about this");
            assertThat(form.select("textarea[name=question]")).hasSize(1);
            assertThat(page(officer, below).select("a:contains(Ask about this)"))
                    .isEmpty();
        }
    }

    @Test
    void a_question_is_asked_answered_and_closed_through_the_pages() throws Exception {
        String challenge = ask("Why is it late?", "action", "1.1.1");
        assertThat(challenge).endsWith("/challenges/1");

        Document read = open(officer, challenge);
        assertThat(read.select("h1").text()).isEqualTo("Challenge 1");
        assertThat(read.select("main").text())
                .contains(
                        "Why is it late?", "BOARD, Test Council (Board member)", "waits for an answer from Test Trust");
        assertThat(read.select("form .govuk-button").eachText()).contains("Send the answer");
        assertThat(open(area.member(Role.PUBLISHER), challenge).select(".app-thread-form"))
                .isEmpty();

        MockHttpServletResponse empty = send(officer, read, "/answer", "  ");
        assertThat(empty.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(empty.getContentAsString(StandardCharsets.UTF_8));
        assertThat(again.title()).startsWith("Error: ");
        assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#answer");
        assertThat(again.select("#answer-error").text()).contains("Write your answer");

        assertThat(send(officer, read, "/answer", "Two posts are empty.").getStatus())
                .isEqualTo(303);
        Document answered = open(board, challenge);
        assertThat(answered.select(".app-thread-entry h3").eachText()).containsExactly("Question", "Answer");
        assertThat(answered.select(".app-thread-form h2").eachText())
                .containsExactly("Close this challenge", "This is not answered");
        assertThat(send(board, answered, "/close", "").getStatus()).isEqualTo(303);
        assertThat(open(board, challenge).select(".app-thread-form")).isEmpty();
        assertThat(open(board, challenge).select("main").text()).contains("Closed by BOARD");
    }

    @Test
    void who_answers_second_gets_both_texts() throws Exception {
        String challenge = ask("Why is it late?", "action", "1.1.1");
        Document officers = open(officer, challenge);
        Document managers = open(area.manager(), challenge);
        send(officer, officers, "/answer", "Two posts are empty.");
        MockHttpServletResponse late = send(area.manager(), managers, "/answer", "We are looking into it.");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(late.getContentAsString(StandardCharsets.UTF_8))
                        .select(".app-conflict")
                        .text())
                .contains("Two posts are empty.", "We are looking into it.");
    }

    @Test
    void a_question_without_words_or_with_too_many_comes_back() throws Exception {
        Document form = open(board, plan + "/challenges/new?about=priority&number=1");
        MockHttpServletResponse empty = ask(form, "");
        assertThat(empty.getStatus()).isEqualTo(422);
        MockHttpServletResponse longer = ask(form, "x".repeat(3001));
        Document page = Jsoup.parse(longer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#question-error").text()).contains("1 too many");
        assertThat(page.select("#question").text()).hasSize(3001);
        assertThat(page.select("input[name=number]").val()).isEqualTo("1");
        for (String wrong : new String[] {"about=action&number=9.9", "about=elephant", "about=priority"}) {
            assertThat(answer(board, get(URI.create(plan + "/challenges/new?" + wrong)))
                            .getStatus())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_list_shows_what_waits_first_and_the_board_counts_it() throws Exception {
        assertThat(page(board, "/challenges").select("main").text()).contains("Nobody has asked anything");
        assertThat(page(board, "/board").select("#challenges").text()).contains("No challenge waits for anything.");
        String first = ask("Who pays?", "plan", "");
        ask("Why is it late?", "action", "1.1.1");
        send(area.manager(), open(area.manager(), first), "/answer", "The council.");
        area.letDaysPass(33);
        ask("Who is in charge?", "priority", "2");

        Document list = page(board, "/challenges");
        assertThat(list.select("tbody th a").eachText()).containsExactly("Challenge 2", "Challenge 3", "Challenge 1");
        assertThat(list.select("main").text())
                .contains("2 challenges wait for an answer, 1 of them for more than 30 days. 1 is answered")
                .contains("Open for 33 days");
        assertThat(page(board, "/challenges?state=answered")
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Challenge 1");
        assertThat(page(board, "/challenges?priority=2").select("tbody th a").eachText())
                .containsExactly("Challenge 3");
        assertThat(page(board, "/challenges?sort=newest").select("tbody th a").eachText())
                .containsExactly("Challenge 3", "Challenge 2", "Challenge 1");

        Element panel = page(board, "/board").selectFirst("#challenges");
        assertThat(panel).isNotNull();
        assertThat(panel.text()).contains("2 are open, 1 of them for more than 30 days", "1 is answered");
        assertThat(open(board, panel.select("a").first().attr("href"))
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Challenge 2", "Challenge 3");
        String yesterday = London.today(clock).minusDays(1).toString();
        assertThat(page(board, "/board?asAt=" + yesterday).select("#challenges").text())
                .contains("1 is open, 1 of them");
        assertThat(page(board, "/challenges?asAt=" + yesterday)
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Challenge 2", "Challenge 1");
        assertThat(answer(board, get(URI.create(plan + "/challenges?format=csv")))
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines())
                .hasSize(4);
    }

    @Test
    void the_files_of_the_board_have_those_that_wait_as_their_own_list_has_them_on_the_same_day() throws Exception {
        area.letDaysPass(3);
        String first = ask("Who pays?", "plan", "");
        String second = ask("Why is it late?", "action", "1.1.1");
        ask("And the second one?", "reference", "1.1");
        send(area.manager(), open(area.manager(), first), "/answer", "The council.");
        area.letDaysPass(2);
        send(officer, open(officer, second), "/answer", "Two posts are empty.");
        send(board, open(board, first), "/close", "");

        assertThat(boardsFile("")).isEqualTo(listsFile("")).hasSize(2);
        String yesterday = "&asAt=" + London.today(clock).minusDays(1);
        assertThat(boardsFile(yesterday)).isEqualTo(listsFile(yesterday)).hasSize(3);
        assertThat(boardsFile("&asAt=" + London.today(clock).minusDays(3))).isEmpty();
        assertThat(answer(board, get(URI.create(plan + "/board?format=csv")))
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("Why is it late?");
    }

    private JsonNode boardsFile(String asAt) throws Exception {
        return challenges("/board?format=json" + asAt);
    }

    private JsonNode listsFile(String asAt) throws Exception {
        return challenges("/challenges?format=json&state=waiting" + asAt);
    }

    private JsonNode challenges(String below) throws Exception {
        MockHttpServletResponse answer = answer(board, get(URI.create(plan + below)));
        assertThat(answer.getStatus()).as(below).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.getContentAsByteArray()).get("challenges");
    }

    @Test
    void a_past_page_shows_no_form_and_no_later_entry() throws Exception {
        String challenge = ask("Who pays?", "plan", "");
        area.letDaysPass(3);
        send(area.manager(), open(area.manager(), challenge), "/answer", "The council.");
        String yesterday = London.today(clock).minusDays(1).toString();
        Document past = open(area.manager(), challenge + "?asAt=" + yesterday);
        assertThat(past.select(".app-thread-entry")).hasSize(1);
        assertThat(past.select("main form[method=post]")).isEmpty();
        assertThat(answer(board, get(URI.create(plan + "/challenges/2"))).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoever_answers_or_closes_is_told_on_the_page_of_their_work_with_a_list_of_just_that() throws Exception {
        for (Role role : Role.values()) {
            assertThat(waiting(area.member(role))).isEmpty();
        }
        ask("Why is it late?", "action", "1.1.1");
        area.letDaysPass(31);
        ask("And now?", "action", "1.1.1");
        String ofPlan = ask("Who pays?", "plan", "");
        send(area.manager(), open(area.manager(), ofPlan), "/answer", "The council.");

        assertThat(waiting(officer))
                .containsExactly("2 challenges wait for your answer, 1 of them for more than 30 days: Small improvement"
                        + " plan");
        assertThat(waiting(area.manager())).isEqualTo(waiting(officer));
        assertThat(waiting(board))
                .containsExactly(
                        "1 answer waits for you to close the challenge or to ask again: Small improvement plan");
        for (Member other : List.of(
                area.member(Role.OFFICER),
                area.another(Role.BOARD),
                area.member(Role.FORUM),
                area.member(Role.PUBLISHER))) {
            assertThat(waiting(other)).isEmpty();
        }
        assertThat(behindTheLine(officer)).containsExactly("Challenge 1", "Challenge 2");
        assertThat(behindTheLine(board)).containsExactly("Challenge 3");
        assertThat(page(officer, "/challenges?state=my-answer")
                        .select("#state option[selected]")
                        .text())
                .isEqualTo("Waits for my answer");
    }

    @Test
    void a_plan_manager_is_told_of_an_answer_that_nobody_is_left_to_close() throws Exception {
        String challenge = ask("Who pays?", "plan", "");
        send(area.manager(), open(area.manager(), challenge), "/answer", "The council.");
        assertThat(waiting(area.manager())).isEmpty();
        TestAreas.asAdministrator(() -> accounts.close(board.accountId()));
        assertThat(behindTheLine(area.manager())).containsExactly("Challenge 1");
    }

    @Test
    void what_waits_in_several_areas_is_read_in_one_statement() throws Exception {
        ask("Why is it late?", "action", "1.1.1");
        int inOne = SqlStatements.of(() -> work(area.manager())).size();
        TestArea other = areas.fresh();
        other.enter(TestPlans.small());
        Member stranger = other.member(Role.BOARD);
        String there = other.at("/small-improvement-plan");
        UUID id = other.asManager(() ->
                plans.head(other.manager(), "small-improvement-plan", AsAt.NOW).id());
        other.as(
                stranger,
                () -> challenging.ask(stranger, new Ask(UUID.randomUUID(), id, SubjectKind.PLAN, id, "Who pays?")));
        TestAreas.asAdministrator(() -> accounts.join(
                UUID.randomUUID(),
                other.id(),
                other.organisation(),
                area.manager().accountId(),
                Role.PLAN_MANAGER));

        assertThat(work(area.manager()).select(".app-work-waiting a").eachAttr("href"))
                .containsExactlyInAnyOrder(plan + "/challenges?state=my-answer", there + "/challenges?state=my-answer");
        assertThat(SqlStatements.of(() -> work(area.manager()))).hasSize(inOne);
    }

    private List<String> waiting(Member by) throws Exception {
        return work(by).select(".app-work-waiting").eachText();
    }

    private List<String> behindTheLine(Member by) throws Exception {
        return open(by, work(by).select(".app-work-waiting a").attr("href"))
                .select("tbody th a")
                .eachText();
    }

    private Document work(Member by) throws Exception {
        return open(by, "/workspace");
    }

    private String ask(String question, String about, String number) throws Exception {
        MockHttpServletResponse answer =
                ask(open(board, plan + "/challenges/new?about=" + about + "&number=" + number), question);
        assertThat(answer.getStatus()).isEqualTo(303);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse ask(Document form, String question) throws Exception {
        return answer(
                board,
                post(URI.create(plan + "/challenges"))
                        .param("key", form.select("main input[name=key]").val())
                        .param("about", form.select("main input[name=about]").val())
                        .param("number", form.select("main input[name=number]").val())
                        .param("question", question)
                        .with(csrf()));
    }

    private MockHttpServletResponse send(Member by, Document page, String step, String text) throws Exception {
        Element form = page.selectFirst("form[action$=" + step + "]");
        assertThat(form).as(step).isNotNull();
        return answer(
                by,
                post(URI.create(form.attr("action")))
                        .param("key", form.select("input[name=key]").val())
                        .param("version", form.select("input[name=version]").val())
                        .param("text", text)
                        .with(csrf()));
    }

    private Document page(Member by, String below) throws Exception {
        return open(by, plan + below);
    }

    private Document open(Member by, String address) throws Exception {
        MockHttpServletResponse answer = answer(by, get(URI.create(address)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(Member by, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(area.signedIn(by))).andReturn().getResponse();
    }
}
