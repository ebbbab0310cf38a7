package uk.sendplan.boardroom.risk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.boardroom.risk.RiskKeeping;
import uk.sendplan.boardroom.risk.RiskKeeping.AddRisk;
import uk.sendplan.boardroom.risk.RiskKeeping.Assessment;
import uk.sendplan.boardroom.risk.RiskKeeping.Wording;
import uk.sendplan.boardroom.risk.RiskScore;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** The pages of risks as people of each role meet them. */
@SpringBootTest
@AutoConfigureMockMvc
class RiskViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    RiskKeeping keeping;

    @Autowired
    ActionKeeping actions;

    @Autowired
    Clock clock;

    TestArea area;
    Member manager;
    Member officer;
    UUID trust;
    UUID planId;
    String plan;

    @BeforeEach
    void a_plan_of_two_partners() {
        area = areas.fresh();
        manager = area.manager();
        trust = area.organisation("Test Trust");
        officer = area.another(Role.OFFICER, trust);
        String slug = area.enter(TestPlans.sharedBy("Test Council", "Test Trust"));
        planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW)).id();
        plan = area.at("/" + slug);
    }

    @Test
    void a_risk_is_added_reviewed_closed_and_opened_again_through_the_pages() throws Exception {
        Document empty = page(manager, "/risks");
        assertThat(empty.select("main").text()).contains("No risk of this plan is recorded yet.");
        Document form = open(manager, empty.select("a:contains(Add a risk)").attr("href"));
        assertThat(form.title()).startsWith("Add a risk");
        assertThat(form.select("#owner option").eachText()).containsExactly("Choose", "Test Council", "Test Trust");
        assertThat(form.select("main").text()).contains("less than 1 chance in 20", "a duty in law is missed");

        MockHttpServletResponse added = send(
                manager,
                form,
                "/risks",
                Map.of(
                        "description", "Posts stay empty",
                        "owner", trust.toString(),
                        "ownerRole", "Head of therapies",
                        "priorities", "1",
                        "references", "1.1, 1.2",
                        "likelihood", "4",
                        "impact", "4",
                        "mitigation", "Two therapists are trained"));
        assertThat(added.getStatus()).isEqualTo(303);
        assertThat(added.getRedirectedUrl()).isEqualTo(plan + "/risks/R1");

        Document risk = page(officer, "/risks/R1");
        assertThat(risk.select("h1").text()).isEqualTo("Risk R1");
        assertThat(risk.select(".app-title .app-tag").text()).isEqualTo("16, severe");
        assertThat(risk.select("section ul a").eachText())
                .containsExactly("Priority 1", "Reference 1.1", "Reference 1.2");
        assertThat(risk.select(".app-actions a").eachText()).containsExactly("Review");

        Document review = open(officer, plan + "/risks/R1/review");
        MockHttpServletResponse silent = send(officer, review, "/review", Map.of("likelihood", "2"));
        assertThat(silent.getStatus()).isEqualTo(422);
        Document again = parsed(silent);
        assertThat(again.title()).startsWith("Error: ");
        assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#note");
        assertThat(again.select("input[name=likelihood][checked]").val()).isEqualTo("2");
        assertThat(send(officer, review, "/review", Map.of("likelihood", "2", "note", "Four of five are filled"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(officer, open(officer, plan + "/risks/R1/review"), "/review", Map.of())
                        .getStatus())
                .isEqualTo(303);

        Document moved = page(manager, "/risks/R1");
        assertThat(moved.select(".app-thread-title").eachText())
                .containsExactly("Reviewed, unchanged", "Reviewed", "Added");
        assertThat(moved.select("table .app-tag").eachText()).containsExactly("8, moderate", "16, severe");
        assertThat(moved.select(".app-thread").text()).contains("Four of five are filled", "16, severe");

        Document close = open(manager, plan + "/risks/R1/close");
        assertThat(parsed(send(manager, close, "/close", Map.of()))
                        .select(".govuk-error-summary li")
                        .eachText())
                .containsExactly("Choose why it is closed", "Say why it is closed");
        assertThat(send(manager, close, "/close", Map.of("because", "NO_LONGER", "note", "All are filled"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(manager, "/risks").select("tbody .app-tag").eachText())
                .containsExactly("8, moderate", "Closed: no longer a risk");
        assertThat(page(manager, "/risks/R1").select(".app-actions a").eachText())
                .containsExactly("Open again");
        assertThat(send(manager, open(manager, plan + "/risks/R1/reopen"), "/reopen", Map.of("note", "Two left"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(manager, "/risks/R1")
                        .select(".app-thread-title")
                        .first()
                        .text())
                .isEqualTo("Opened again");
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_what_was_typed_stays() throws Exception {
        Document form = open(manager, plan + "/risks/new");
        MockHttpServletResponse wrong = send(
                manager,
                form,
                "/risks",
                Map.of(
                        "cause", "Few apply",
                        "references", "1.1, 7.7",
                        "likelihood", "6",
                        "targetImpact", "2",
                        "targetOn.day", "31"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        Document page = parsed(wrong);
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#description", "#owner", "#likelihood", "#impact", "#targetLikelihood", "#targetOn");
        assertThat(page.select("#cause").text()).isEqualTo("Few apply");
        assertThat(page.select("#references").val()).isEqualTo("1.1, 7.7");
        assertThat(page.select("#targetOn").val()).isEqualTo("31");

        Map<String, String> nearly = Map.of(
                "description", "Posts stay empty",
                "owner", trust.toString(),
                "references", "1.1, 7.7",
                "likelihood", "2",
                "impact", "2");
        assertThat(parsed(send(manager, form, "/risks", nearly))
                        .select("#references-error")
                        .text())
                .contains("The plan has no reference 7.7");
        Map<String, String> ofNoPartner = new LinkedHashMap<>(nearly);
        ofNoPartner.put("references", "");
        ofNoPartner.put("owner", area.organisation("Not a partner").toString());
        assertThat(parsed(send(manager, form, "/risks", ofNoPartner))
                        .select("#owner-error")
                        .text())
                .contains("Choose one of the plan’s partners");
        assertThat(page(manager, "/risks").select("main").text()).contains("No risk of this plan");
    }

    @Test
    void who_saves_second_gets_both_texts_and_the_same_form_twice_is_one_step() throws Exception {
        add("Posts stay empty", 4, 4, trust, Set.of());
        Document first = open(manager, plan + "/risks/R1/edit");
        Document second = open(manager, plan + "/risks/R1/edit");
        Document review = open(officer, plan + "/risks/R1/review");
        Map<String, String> told = Map.of("description", "Posts stay empty for long");
        assertThat(send(manager, first, "/edit", told).getStatus()).isEqualTo(303);
        assertThat(send(manager, first, "/edit", told).getStatus()).isEqualTo(303);
        assertThat(page(manager, "/risks/R1").select(".app-thread-entry")).hasSize(2);

        MockHttpServletResponse late = send(manager, second, "/edit", Map.of("description", "Nobody applies"));
        assertThat(late.getStatus()).isEqualTo(409);
        Document both = parsed(late);
        assertThat(both.select(".app-conflict").text()).contains("Posts stay empty for long", "Nobody applies");
        assertThat(both.select("#description").text()).isEqualTo("Nobody applies");
        assertThat(send(manager, both, "/edit", Map.of()).getStatus()).isEqualTo(303);
        assertThat(page(manager, "/risks/R1").select(".govuk-body-l").text()).isEqualTo("Nobody applies");

        MockHttpServletResponse lateReview =
                send(officer, review, "/review", Map.of("likelihood", "1", "note", "All filled"));
        assertThat(lateReview.getStatus()).isEqualTo(409);
        assertThat(parsed(lateReview).select(".app-conflict").text())
                .contains("16, severe (Likelihood 4 likely, impact 4 major)", "4, low");
    }

    @Test
    void only_those_who_may_find_the_forms() throws Exception {
        add("Posts stay empty", 4, 4, trust, Set.of());
        Member otherOfficer = area.member(Role.OFFICER);
        for (Member member :
                List.of(otherOfficer, area.member(Role.BOARD), area.member(Role.FORUM), area.member(Role.PUBLISHER))) {
            assertThat(page(member, "/risks").select("a:contains(Add a risk)")).isEmpty();
            assertThat(page(member, "/risks/R1").select(".app-actions")).isEmpty();
            assertThat(status(member, "/risks/R1/review")).isEqualTo(404);
            assertThat(status(member, "/risks/R1/edit")).isEqualTo(404);
        }
        assertThat(status(officer, "/risks/R1/edit")).isEqualTo(404);
        assertThat(status(manager, "/risks/R2")).isEqualTo(404);
        assertThat(status(manager, "/risks/1")).isEqualTo(404);
        assertThat(status(manager, "/risks/R01")).isEqualTo(404);
    }

    @Test
    void each_number_of_the_heat_map_is_that_of_the_rows_behind_it() throws Exception {
        Random random = new Random(20261122);
        for (int number = 1; number <= 14; number++) {
            add("Risk " + number, 1 + random.nextInt(5), 1 + random.nextInt(5), trust, Set.of("1"));
        }
        send(
                manager,
                open(manager, plan + "/risks/R3/close"),
                "/close",
                Map.of("because", "ACCEPTED", "note", "We live with it"));
        area.letDaysPass(2);
        add("Risk of today", 1, 1, trust, Set.of());
        String yesterday = "?asAt=" + London.today(clock).minusDays(1);
        assertThat(countedOn(page(manager, "/risks"))).isEqualTo(14);
        assertThat(countedOn(page(manager, "/risks" + yesterday))).isEqualTo(13);
        assertThat(page(manager, "/risks" + yesterday).select("a:contains(Add a risk)"))
                .isEmpty();
        assertThat(page(manager, "/risks").select(".app-heat-cell")).hasSize(25);
        assertThat(page(manager, "/risks").select(".app-heat thead th[scope=col]"))
                .hasSize(6);
    }

    private int countedOn(Document register) throws Exception {
        int counted = 0;
        for (Element cell : register.select(".app-heat-count")) {
            int count = Integer.parseInt(cell.ownText());
            Document list = open(manager, cell.attr("href"));
            assertThat(list.select(".app-risks tbody tr")).hasSize(count);
            counted += count;
        }
        return counted;
    }

    @Test
    void the_register_is_sorted_filtered_and_handed_out() throws Exception {
        add("Posts stay empty", 2, 2, trust, Set.of("1"));
        add("The money ends", 5, 5, area.organisation(), Set.of("2"));
        area.letDaysPass(91);
        send(
                officer,
                open(officer, plan + "/risks/R1/review"),
                "/review",
                Map.of("likelihood", "4", "note", "Two more left"));
        assertThat(codes("")).containsExactly("R2", "R1");
        assertThat(codes("?sort=change")).containsExactly("R1", "R2");
        assertThat(codes("?sort=reviewed")).containsExactly("R2", "R1");
        assertThat(codes("?priority=1")).containsExactly("R1");
        assertThat(codes("?band=severe")).containsExactly("R2");
        assertThat(codes("?state=due")).containsExactly("R2");
        assertThat(codes("?owner=" + trust)).containsExactly("R1");
        assertThat(page(manager, "/risks?band=high").select("main").text()).contains("No risk fits");
        assertThat(page(manager, "/risks").select("main").text())
                .contains("2 risks are open: 1 severe, none high. 1 has gone without a review for more than 90 days.")
                .contains("Not reviewed for 91 days")
                .contains("Up 4 from 4");
        String csv =
                answer(manager, get(URI.create(plan + "/risks?format=csv"))).getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("\"R2\",\"The money ends\"", "severe");
        assertThat(answer(manager, get(URI.create(plan + "/risks?format=xlsx"))).getStatus())
                .isEqualTo(200);
        assertThat(answer(manager, get(URI.create(plan + "/risks?format=json")))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("\"risks\"");
        assertThat(status(manager, "/risks?asAt=2999-01-01")).isEqualTo(422);
    }

    private List<String> codes(String asked) throws Exception {
        return page(manager, "/risks" + asked).select(".app-risks tbody th a").eachText();
    }

    @Test
    void a_past_page_shows_the_risk_as_it_was_and_no_forms() throws Exception {
        add("Posts stay empty", 4, 4, trust, Set.of());
        area.letDaysPass(3);
        send(
                manager,
                open(manager, plan + "/risks/R1/review"),
                "/review",
                Map.of("likelihood", "1", "note", "All filled"));
        Document past = page(manager, "/risks/R1?asAt=" + London.today(clock).minusDays(1));
        assertThat(past.select(".app-title .app-tag").text()).isEqualTo("16, severe");
        assertThat(past.select(".app-thread-entry")).hasSize(1);
        assertThat(past.select(".app-actions")).isEmpty();
        assertThat(status(manager, "/risks/R1?asAt=" + London.today(clock).minusDays(9)))
                .isEqualTo(422);
    }

    @Test
    void the_pages_take_the_same_number_of_statements_for_any_number_of_risks() throws Exception {
        add("Posts stay empty", 4, 4, trust, Set.of("1"));
        int few = SqlStatements.of(() -> page(manager, "/risks")).size();
        int one = SqlStatements.of(() -> page(manager, "/risks/R1")).size();
        for (int number = 0; number < 20; number++) {
            add("Risk " + number, 1 + number % 5, 1 + number % 4, trust, Set.of("1", "2"));
            send(officer, open(officer, plan + "/risks/R1/review"), "/review", Map.of());
        }
        assertThat(SqlStatements.of(() -> page(manager, "/risks"))).hasSize(few).hasSizeLessThanOrEqualTo(10);
        assertThat(SqlStatements.of(() -> page(manager, "/risks/R1")))
                .hasSize(one)
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void the_pages_of_what_it_is_about_and_the_board_show_it_without_one_more_statement() throws Exception {
        PlanTree tree = area.asManager(() -> plans.plan(manager, plan.substring(plan.lastIndexOf('/') + 1), AsAt.NOW));
        UUID reference = tree.priorities().get(0).references().get(0).id();
        area.asManager(() -> actions.add(manager, TestActions.under(reference, "First", trust)));
        List<String> pages = List.of("/priorities/1", "/references/1.1", "/board");
        Map<String, Integer> before = new LinkedHashMap<>();
        for (String page : pages) {
            assertThat(page(manager, page).select("#risks").text()).doesNotContain("Posts stay empty");
            before.put(page, SqlStatements.of(() -> page(manager, page)).size());
        }
        assertThat(page(manager, "/board").select("#risks").text()).contains("No risk is open.");
        area.asManager(() -> keeping.add(
                manager,
                new AddRisk(
                        UUID.randomUUID(),
                        planId,
                        new Wording("Posts stay empty", null, trust, null, Set.of("1"), Set.of("1.1")),
                        new Assessment(new RiskScore(4, 4), null, null))));
        area.letDaysPass(91);
        add("The money ends", 2, 2, trust, Set.of());
        for (String page : pages) {
            assertThat(SqlStatements.of(() -> page(manager, page)))
                    .as(page)
                    .hasSize(before.getOrDefault(page, 0))
                    .filteredOn(sql -> sql.contains("risk_version"))
                    .hasSize(1);
            Document shown = page(manager, page);
            assertThat(shown.select("#risks").text()).contains("Posts stay empty", "Not reviewed for 91 days");
            assertThat(shown.select("#risks a[href$=/risks/R1]")).hasSize(1);
            assertThat(page(manager, page + "?asAt=" + London.today(clock).minusDays(1))
                            .select("#risks")
                            .text())
                    .contains("Posts stay empty")
                    .doesNotContain("The money ends");
        }
        assertThat(page(manager, "/references/1.2").select("#risks")).isEmpty();
        Element board = page(manager, "/board").selectFirst("#risks");
        assertThat(board).isNotNull();
        assertThat(board.text()).contains("2 are open", "1 is severe", "None is high", "1 has gone without a review");
        for (Element figure : board.select("a[href*=band], a[href*=due]")) {
            assertThat(open(manager, figure.attr("href")).select(".app-risks tbody tr"))
                    .as(figure.attr("href"))
                    .hasSize(1);
        }
    }

    private void add(String description, int likelihood, int impact, UUID owner, Set<String> priorities) {
        area.asManager(() -> keeping.add(
                manager,
                new AddRisk(
                        UUID.randomUUID(),
                        planId,
                        new Wording(description, null, owner, null, priorities, Set.of()),
                        new Assessment(new RiskScore(likelihood, impact), null, null))));
    }

    /** The form as it stands on the page, with some fields filled in anew. */
    private MockHttpServletResponse send(Member by, Document page, String to, Map<String, String> typed)
            throws Exception {
        Element form = page.selectFirst("main form[action$=" + to + "]");
        assertThat(form).as(to).isNotNull();
        MockHttpServletRequestBuilder request =
                post(URI.create(form.attr("action"))).with(csrf());
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden], input[type=text], input[type=radio][checked], input[type=checkbox][checked]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("textarea").forEach(field -> fields.put(field.attr("name"), field.text()));
        form.select("select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").attr("value")));
        fields.putAll(typed);
        fields.forEach(request::param);
        return answer(by, request);
    }

    private int status(Member by, String below) throws Exception {
        return answer(by, get(URI.create(plan + below))).getStatus();
    }

    private Document page(Member by, String below) throws Exception {
        return open(by, plan + below);
    }

    private Document open(Member by, String address) throws Exception {
        MockHttpServletResponse answer = answer(by, get(URI.create(address)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return parsed(answer);
    }

    private static Document parsed(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(Member by, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(area.signedIn(by))).andReturn().getResponse();
    }
}
