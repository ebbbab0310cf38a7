package uk.sendplan.publishing.web.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.evidence.content.TestFiles;
import uk.sendplan.reporting.web.TestWork;
import uk.sendplan.shared.London;

/** Evidence about what a progress page says: beside the item, on the register of what it names, and never outside. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class ItemEvidenceViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    Clock clock;

    TestArea area;
    TestWork.Of work;
    EditBrowser manager;
    EditBrowser officer;
    EditBrowser board;
    EditBrowser publisher;
    EditBrowser forum;
    String page;

    @BeforeEach
    void an_item_of_the_council_with_an_action_behind_it() throws Exception {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        work.add("Ring every family", "31 March 2099");
        manager = new EditBrowser(mvc, area);
        officer = new EditBrowser(mvc, area, area.member(Role.OFFICER));
        board = new EditBrowser(mvc, area, area.member(Role.BOARD));
        publisher = new EditBrowser(mvc, area, area.member(Role.PUBLISHER));
        forum = new EditBrowser(mvc, area, area.member(Role.FORUM));
        LocalDate today = London.today(clock);
        String cycle = area.asManager(() ->
                cycles.add(area.manager(), TestCycles.add(work.id(), "Autumn", today.minusDays(5), today.plusDays(5))));
        page = work.at("/cycles/" + cycle + "/pages/1");
        item("Rang twelve families", "1.1.1");
    }

    private void item(String text, String behind) throws Exception {
        EditBrowser.Form form = officer.form(page + "/items/new");
        Element heading = officer.open(page + "/items/new").page().selectFirst("select[name=section] option");
        assertThat(form.with("section", heading.val())
                        .with("text", text)
                        .with("numbers", behind)
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private static Element item(EditBrowser who, String page) throws Exception {
        return who.open(page).page().selectFirst(".app-draft-item");
    }

    /** The address of the first item. */
    private String item() throws Exception {
        String edit = item(manager, page).select("a[href$=/edit]").attr("href");
        return edit.substring(0, edit.lastIndexOf('/'));
    }

    private Answer add(String name) throws Exception {
        return officer.form(item() + "/evidence/new").with("name", name).send("file", TestFiles.pdf(""));
    }

    private int status(Member member, String href) throws Exception {
        return mvc.perform(get(href).with(area.signedIn(member)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private void step(EditBrowser who, String verb) throws Exception {
        Document shown = who.open(page).page();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("key", "seen")) {
            fields.put(
                    name,
                    shown.select(".app-draft-step [name=" + name + "]").first().val());
        }
        assertThat(who.send(page + "/" + verb, fields).status()).isEqualTo(303);
    }

    @Test
    void who_writes_an_item_adds_what_shows_it_and_all_partners_open_it() throws Exception {
        String add = item(officer, page).select("a[href$=/evidence/new]").attr("href");
        Document form = officer.open(add).page();
        assertThat(form.select(".govuk-caption-l").text()).isEqualTo("Priority 1: Rang twelve families");
        Answer added = officer.form(add).with("name", "List of the calls").send("file", TestFiles.pdf(""));
        assertThat(added.goesTo()).isEqualTo(item() + "/edit#evidence");
        assertThat(added.says()).isEqualTo("“List of the calls” is added to the evidence.");

        Element shown = item(board, page);
        assertThat(shown.select(".app-evidence-brief").text()).isEqualTo("Evidence List of the calls PDF, 1 KB");
        assertThat(status(
                        area.member(Role.BOARD),
                        shown.select(".app-evidence-brief a").attr("href")))
                .isEqualTo(200);
        Element own = officer.open(item() + "/edit").page().getElementById("evidence");
        assertThat(own.text()).contains("Evidence 1", "Added by OFFICER, Test Council, on");
        assertThat(own.select("a[href$=/evidence/new], a[href$=/withdraw]")).hasSize(2);
        assertThat(item(board, page).select("a[href$=/evidence/new]")).isEmpty();
    }

    @Test
    void who_may_not_write_the_item_adds_nothing_and_withdraws_nothing() throws Exception {
        add("List of the calls");
        String withdraw = officer.open(item() + "/edit")
                .page()
                .select("a[href$=/withdraw]")
                .attr("href");
        EditBrowser clinic = new EditBrowser(mvc, area, area.another(Role.OFFICER, area.organisation("Clinic")));
        Map<String, String> sent =
                Map.of("key", UUID.randomUUID().toString(), "name", "A", "link", "https://x.example");
        for (EditBrowser other : List.of(clinic, board, forum, publisher)) {
            assertThat(other.open(item() + "/evidence/new").status()).isEqualTo(404);
            assertThat(other.send(item() + "/evidence", sent).status()).isEqualTo(404);
            assertThat(other.open(withdraw).status()).isEqualTo(404);
        }
        assertThat(manager.open(withdraw).status()).isEqualTo(200);
        assertThat(officer.open(page + "/items/" + UUID.randomUUID() + "/evidence/new")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_hostile_file_and_the_same_form_twice_are_as_everywhere() throws Exception {
        EditBrowser.Form form = officer.form(item() + "/evidence/new").with("name", "List of the calls");
        Answer refused = form.send("file", TestFiles.text("<svg><script>1</script></svg>"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#file-error").text()).contains("This is a web page, a drawing or a program");
        form.send("file", TestFiles.pdf(""));
        form.send("file", TestFiles.pdf(""));
        assertThat(item(officer, page).select(".app-evidence-piece")).hasSize(1);
    }

    @Test
    void the_forum_sees_it_once_the_page_is_shared_and_never_what_is_for_partners() throws Exception {
        add("List of the calls");
        officer.form(item() + "/evidence/new")
                .with("name", "Notes of the meeting")
                .with("internal", "true")
                .send("file", TestFiles.docx());
        List<String> files =
                item(officer, page).select(".app-evidence-brief a[download]").eachAttr("href");
        Member member = area.member(Role.FORUM);
        assertThat(files).hasSize(2);
        for (String file : files) {
            assertThat(status(member, file)).isEqualTo(404);
        }
        step(manager, "share");
        assertThat(item(forum, page).select(".app-evidence-brief").text())
                .isEqualTo("Evidence List of the calls PDF, 1 KB");
        assertThat(files.stream().map(file -> {
                    try {
                        return status(member, file);
                    } catch (Exception thrown) {
                        throw new IllegalStateException(thrown);
                    }
                }))
                .containsExactly(404, 200);
    }

    @Test
    void while_the_page_is_in_review_nothing_is_added_and_what_is_there_is_read() throws Exception {
        add("List of the calls");
        EditBrowser.Form form =
                officer.form(item() + "/evidence/new").with("name", "Late").with("link", "https://x.example");
        String item = item();
        step(manager, "submit");
        assertThat(officer.open(item + "/evidence/new").goesTo()).isEqualTo(item + "/edit#evidence");
        assertThat(form.send().summary()).containsExactly("Work does not go on here, so no evidence can be added");
        assertThat(item(publisher, page).select(".app-evidence-brief").text())
                .isEqualTo("Evidence List of the calls PDF, 1 KB");
    }

    @Test
    void nothing_of_it_leaves_the_signed_in_area() throws Exception {
        add("List of the calls");
        step(manager, "submit");
        step(publisher, "approve");
        step(publisher, "publish");
        String edition = manager.open(page).page().select("#editions a").attr("href");
        for (String form : List.of("", ".json", ".csv")) {
            var answer = mvc.perform(get(edition + form)).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString())
                    .contains("Rang twelve families")
                    .doesNotContain("List of the calls", "evidence", "1.1.1");
        }
        String file = item(manager, page).select(".app-evidence-brief a").attr("href");
        assertThat(mvc.perform(get(file)).andReturn().getResponse().getStatus()).isNotEqualTo(200);
    }

    @Test
    void what_is_about_an_item_that_was_taken_off_stays_listed_on_the_page() throws Exception {
        add("List of the calls");
        String withdraw = officer.open(item() + "/edit")
                .page()
                .select("a[href$=/withdraw]")
                .attr("href");
        String item = item();
        manager.send(item + "/remove", Map.of("version", "0"));
        Element left = manager.open(page).page().getElementById("evidence");
        assertThat(left.text()).contains("Evidence of items that were taken off", "List of the calls");
        assertThat(officer.open(item + "/evidence/new").status()).isEqualTo(404);
        Answer withdrawn =
                officer.form(withdraw).with("reason", "The wrong year").send();
        assertThat(withdrawn.goesTo()).isEqualTo(page + "#evidence");
        assertThat(manager.open(page).page().getElementById("evidence").text())
                .contains("Withdrawn by OFFICER on", "The wrong year");
    }

    @Test
    void the_register_of_what_it_names_shows_it_now_and_as_at_a_day() throws Exception {
        area.letDaysPass(3);
        add("List of the calls");
        item("Wrote to every school", "1.2");
        item("Asked what they need", "1.1");
        String register = work.at("/references/1.1/register");
        Document now = board.open(register).page();
        Element items = now.getElementById("progress-items");
        assertThat(items.text())
                .contains("What progress pages say of it", "Rang twelve families", "Autumn, Priority 1", "Draft")
                .contains("Asked what they need")
                .contains("List of the calls PDF, 1 KB")
                .doesNotContain("Wrote to every school");
        assertThat(now.text()).contains("1 action, no updates, 1 piece of evidence");
        assertThat(items.select("form, a[href$=/withdraw], a[href$=/new]")).isEmpty();
        Element before = board.open(register + "?asAt=" + London.today(clock).minusDays(1))
                .page()
                .getElementById("progress-items");
        assertThat(before.text())
                .contains("Rang twelve families")
                .doesNotContain("List of the calls", "Asked what they need");
        assertThat(forum.open(register).page().select("#progress-items")).isEmpty();
        step(manager, "share");
        assertThat(forum.open(register).page().select("#progress-items").text()).contains("List of the calls");
    }

    @Test
    void it_is_not_there_for_another_area_or_another_plan() throws Exception {
        add("List of the calls");
        String file = item(officer, page).select(".app-evidence-brief a").attr("href");
        TestArea other = areas.fresh();
        assertThat(mvc.perform(get(file).with(other.signedIn(other.manager())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        String another =
                area.enter(TestPlans.plan("Another plan", TestPlans.small().priorities()));
        String plan = work.at("").substring(work.at("").lastIndexOf('/') + 1);
        assertThat(status(area.manager(), file.replace("/" + plan + "/", "/" + another + "/")))
                .isEqualTo(404);
    }

    @Test
    void the_page_takes_as_many_statements_for_many_items_as_for_one() throws Exception {
        int one = SqlStatements.of(() -> board.open(page)).size();
        for (String text : List.of("One", "Two", "Three")) {
            item(text, "1.1.1");
            add("For " + text);
        }
        assertThat(SqlStatements.of(() -> board.open(page))).hasSize(one);
    }
}
