package uk.sendplan.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.Stage;
import uk.sendplan.evidence.content.TestFiles;
import uk.sendplan.reporting.web.TestWork;
import uk.sendplan.shared.Hashes;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class EvidenceViewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;
    EditBrowser officer;
    EditBrowser manager;
    UUID update;
    String action;
    String reference;

    @BeforeEach
    void an_action_with_an_update() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        officer = new EditBrowser(mvc, area, area.member(Role.OFFICER));
        manager = new EditBrowser(mvc, area);
        update = work.record(work.add("Ring every family", "31 March 2099"), null, Stage.IN_PROGRESS);
        action = work.at("/actions/1.1.1");
        reference = work.at("/references/1.1");
    }

    private Element section(EditBrowser browser, String page) throws Exception {
        return browser.open(page).page().getElementById("evidence");
    }

    /** A form in which no file is chosen. */
    private EditBrowser.Form linkForm(String of) throws Exception {
        return officer.form(of + "/evidence/new").without("file");
    }

    private MockHttpServletResponse file(Member member, String href) throws Exception {
        return mvc.perform(get(href).with(area.signedIn(member))).andReturn().getResponse();
    }

    @Test
    void a_link_is_added_to_an_action_and_stands_on_its_page() throws Exception {
        assertThat(section(officer, action).text()).contains("Evidence 0 No evidence yet.");
        Answer added = linkForm(action)
                .with("name", "Minutes of 3 March")
                .with("link", "https://minutes.example/3-march?x=1")
                .send();
        assertThat(added.goesTo()).isEqualTo(action + "#evidence");
        assertThat(added.says()).isEqualTo("“Minutes of 3 March” is added to the evidence.");
        Element row = section(manager, action).selectFirst("li");
        assertThat(row.select("a").first().attr("href")).isEqualTo("https://minutes.example/3-march?x=1");
        assertThat(row.select("a").first().attr("rel")).contains("noopener", "noreferrer");
        assertThat(row.text()).contains("Link", "Added by OFFICER, Test Council, on");
    }

    @Test
    void a_file_is_kept_as_it_is_and_given_to_be_saved() throws Exception {
        byte[] pdf = TestFiles.pdf("");
        Answer added = officer.form(action + "/evidence/new?update=" + update)
                .with("name", "Report of the year")
                .send("file", pdf);
        assertThat(added.status()).isEqualTo(303);
        Element row = section(officer, action).selectFirst("li");
        assertThat(row.text())
                .contains("PDF, 1 KB", "The update of", "SHA-256 " + Hashes.sha256(pdf))
                .doesNotContain("Remove for good");
        MockHttpServletResponse saved =
                file(area.member(Role.BOARD), row.selectFirst("a").attr("href"));
        assertThat(saved.getContentAsByteArray()).isEqualTo(pdf);
        assertThat(saved.getContentType()).isEqualTo("application/pdf");
        assertThat(saved.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("file.pdf");
        assertThat(saved.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(saved.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(saved.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void every_update_leads_to_evidence_of_its_own_for_those_who_may_add_it() throws Exception {
        String add = action + "/evidence/new?update=" + update;
        assertThat(officer.open(action).page().select(".app-history a[href=" + add + "]"))
                .hasSize(1);
        assertThat(officer.open(add).page().select("h1").text()).startsWith("Add evidence for the update of");
        EditBrowser board = new EditBrowser(mvc, area, area.member(Role.BOARD));
        assertThat(board.open(action).page().select("a[href*=/evidence/new]")).isEmpty();
        assertThat(officer.open(action + "/evidence/new?update=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_said_at_the_fields_and_what_was_typed_stays() throws Exception {
        EditBrowser.Form form = linkForm(action);
        assertThat(form.send().summary()).containsExactly("Enter what it is", "Enter a link or choose a file");
        for (String bad : new String[] {
            "javascript:alert(1)",
            "ftp://x.example/y",
            "//x.example",
            "https://",
            "https://a b",
            "http://user:secret@x.example/",
            "data:text/html,x",
            "https://x\\@y"
        }) {
            Answer answer = form.with("name", "A page").with("link", bad).send();
            assertThat(answer.status()).as(bad).isEqualTo(422);
            assertThat(answer.summary()).containsExactly("Enter a full address that begins with https:// or http://");
            assertThat(answer.page().select("#link").val()).isEqualTo(bad);
            assertThat(answer.page().select("#name").val()).isEqualTo("A page");
        }
        assertThat(form.with("link", "https://x.example")
                        .send("file", TestFiles.pdf(""))
                        .summary())
                .containsExactly("Give a link or a file, not both. Add the other one as evidence of its own");
        Answer hostile = form.with("link", "").send("file", TestFiles.text("<svg><script>1</script></svg>"));
        assertThat(hostile.status()).isEqualTo(422);
        assertThat(hostile.summary().get(0)).startsWith("This is a web page, a drawing or a program");
        assertThat(hostile.page().select("#file").attr("aria-describedby")).contains("file-error");
        assertThat(hostile.page().select("#file-hint").text()).startsWith("Choose the file again");
        Answer both = form.with("name", "").send("file", new byte[0x20]);
        assertThat(both.summary()).hasSize(2);
        assertThat(section(officer, action).select("li")).isEmpty();
    }

    @Test
    void the_same_form_twice_is_one_piece() throws Exception {
        EditBrowser.Form form = linkForm(reference).with("name", "A page").with("link", "https://x.example/");
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(section(officer, reference).select("li")).hasSize(1);
    }

    @Test
    void who_does_not_lead_the_work_adds_nothing_and_withdraws_nothing() throws Exception {
        linkForm(action).with("name", "A").with("link", "https://x.example/").send();
        String withdraw = section(officer, action).select("a[href$=/withdraw]").attr("href");
        work.add("Another's", "31 March 2099", area.organisation("Health"), null);
        assertThat(officer.open(work.at("/actions/1.1.2/evidence/new")).status())
                .isEqualTo(404);
        assertThat(officer.send(
                                work.at("/actions/1.1.2/evidence"),
                                Map.of("key", UUID.randomUUID().toString(), "name", "A", "link", "https://x.example"))
                        .status())
                .isEqualTo(404);
        EditBrowser board = new EditBrowser(mvc, area, area.member(Role.BOARD));
        assertThat(board.open(withdraw).status()).isEqualTo(404);
    }

    @Test
    void what_is_withdrawn_stays_in_the_list_and_opens_no_more() throws Exception {
        officer.form(action + "/evidence/new").with("name", "Report").send("file", TestFiles.pdf(""));
        Element row = section(officer, action).selectFirst("li");
        String href = row.selectFirst("a").attr("href");
        String withdraw = row.select("a[href$=/withdraw]").attr("href");
        assertThat(officer.form(withdraw).send().summary()).containsExactly("Enter the reason");
        EditBrowser.Form late = manager.form(withdraw).with("reason", "Also");
        assertThat(officer.form(withdraw)
                        .with("reason", "The wrong year")
                        .send()
                        .says())
                .isEqualTo("“Report” is withdrawn.");
        assertThat(section(manager, action).select("details").text())
                .contains("Withdrawn evidence (1)", "Withdrawn by OFFICER on", "The wrong year");
        assertThat(section(manager, action).select("a[download]")).isEmpty();
        assertThat(file(area.manager(), href).getStatus()).isEqualTo(404);
        Answer overtaken = late.send();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.page().select(".app-conflict").text()).contains("The wrong year", "Also");
    }

    @Test
    void a_manager_removes_a_file_for_good_and_the_row_stays() throws Exception {
        officer.form(action + "/evidence/new").with("name", "Report").send("file", TestFiles.pdf(""));
        String remove = section(manager, action).select("a[href$=/remove]").attr("href");
        assertThat(officer.open(remove).status()).isEqualTo(404);
        assertThat(manager.form(remove)
                        .with("reason", "It names a child")
                        .send()
                        .says())
                .isEqualTo("The file of “Report” is removed for good.");
        assertThat(section(manager, action).text())
                .contains("File removed for good by PLAN_MANAGER on", "It names a child", "SHA-256");
        assertThat(file(area.manager(), remove.replace("/remove", "/file")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_forum_sees_nothing_of_what_is_for_partners() throws Exception {
        officer.form(action + "/evidence/new")
                .with("name", "Notes of the meeting")
                .with("internal", "true")
                .send("file", TestFiles.docx());
        String href = section(officer, action).selectFirst("li a").attr("href");
        assertThat(section(officer, action).text()).contains("Not for the forum");
        Member forum = area.member(Role.FORUM);
        assertThat(new EditBrowser(mvc, area, forum).open(action).body()).doesNotContain("Notes of the meeting");
        assertThat(file(forum, href).getStatus()).isEqualTo(404);
        assertThat(file(area.member(Role.BOARD), href).getStatus()).isEqualTo(200);
    }

    @Test
    void evidence_is_not_there_for_another_area_or_another_plan() throws Exception {
        officer.form(action + "/evidence/new").with("name", "Report").send("file", TestFiles.pdf(""));
        String href = section(officer, action).selectFirst("li a").attr("href");
        TestArea other = areas.fresh();
        assertThat(mvc.perform(get(href).with(other.signedIn(other.manager())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        String another =
                area.enter(TestPlans.plan("Another plan", TestPlans.small().priorities()));
        String plan = work.at("").substring(work.at("").lastIndexOf('/') + 1);
        assertThat(file(area.manager(), href.replace("/" + plan + "/", "/" + another + "/"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_register_tells_all_of_a_reference_in_one_document() throws Exception {
        linkForm(reference)
                .with("name", "Letter of the inspectors")
                .with("link", "https://letters.example/1")
                .send();
        officer.form(action + "/evidence/new?update=" + update)
                .with("name", "Report")
                .send("file", TestFiles.pdf(""));
        EditBrowser board = new EditBrowser(mvc, area, area.member(Role.BOARD));
        String register =
                board.open(reference).page().select("a[href$=/register]").attr("href");
        Element page = board.open(register).page().selectFirst("main");
        assertThat(page.select("h1").text()).isEqualTo("Register of reference 1.1");
        assertThat(page.select("#evidence, a[href$=/register]")).isEmpty();
        assertThat(page.select("a:contains(Letter of the inspectors)")).hasSize(1);
        assertThat(page.text())
                .contains(
                        "1 action, 1 update, 2 pieces of evidence", "As known at the end of", "Put together for BOARD")
                .contains("Letter of the inspectors", "Report PDF, 1 KB", Hashes.sha256(TestFiles.pdf("")))
                .contains("Action 1.1.1 Ring every family", "Two were trained", "The room was flooded", "Test Council");
        assertThat(page.select("form[method=post], a[href$=/withdraw], a[href$=/new]"))
                .isEmpty();
        assertThat(board.open(register + "?asAt=2099-01-01").status()).isEqualTo(422);
        assertThat(board.open(work.at("/references/9.9/register")).status()).isEqualTo(404);
    }

    @Test
    void the_register_takes_as_many_statements_for_many_actions_as_for_one() throws Exception {
        String register = work.at("/references/1.1/register");
        EditBrowser board = new EditBrowser(mvc, area, area.member(Role.BOARD));
        int one = SqlStatements.of(() -> board.open(register)).size();
        for (int more = 2; more <= 6; more++) {
            UUID added = work.add("More " + more, "31 March 2099");
            work.record(added, null, Stage.NOT_STARTED);
            work.propose(area.member(Role.OFFICER), added, "30 June 2099", "The room is not ready");
            linkForm(work.at("/actions/1.1." + more))
                    .with("name", "A page")
                    .with("link", "https://x.example/")
                    .send();
        }
        assertThat(board.open(register).page().text()).contains("6 actions, 6 updates, 5 pieces of evidence");
        assertThat(SqlStatements.of(() -> board.open(register))).hasSize(one);
    }
}
