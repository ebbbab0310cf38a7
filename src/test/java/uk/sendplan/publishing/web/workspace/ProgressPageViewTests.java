package uk.sendplan.publishing.web.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.Seeds;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

@SpringBootTest
@AutoConfigureMockMvc
class ProgressPageViewTests {

    private static final String TEXT = """
            Priority 1 update
            Priority 1 - Help comes before it is asked for.
            What we have done so far:
            - Asked 40% (18) of families
            - Wrote to every school
            Odd heading:
            - Nobody knows where this belongs
            Next steps:
            Ask the others.
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    PlanQueries plans;

    @Autowired
    Clock clock;

    TestArea area;
    EditBrowser manager;
    EditBrowser officer;
    EditBrowser publisher;
    EditBrowser forum;
    String pages;
    String page;

    @BeforeEach
    void a_cycle() {
        area = areas.fresh();
        manager = new EditBrowser(mvc, area);
        officer = new EditBrowser(mvc, area, area.member(Role.OFFICER));
        publisher = new EditBrowser(mvc, area, area.member(Role.PUBLISHER));
        forum = new EditBrowser(mvc, area, area.member(Role.FORUM));
        String slug = area.enter(TestPlans.small());
        UUID planId =
                area.asManager(() -> plans.head(area.manager(), slug, AsAt.NOW).id());
        LocalDate today = London.today(clock);
        String cycle = area.asManager(() ->
                cycles.add(area.manager(), TestCycles.add(planId, "Autumn", today.minusDays(5), today.plusDays(5))));
        pages = area.at("/" + slug + "/cycles/" + cycle + "/pages");
        page = pages + "/1";
    }

    @Test
    void a_text_is_checked_line_by_line_and_then_on_the_page() throws Exception {
        Answer checked =
                manager.form(page + "/text").without("file").with("text", TEXT).send();
        Document check = checked.page();
        assertThat(checked.status()).isEqualTo(200);
        assertThat(check.select("#result").text()).isEqualTo("4 items are found");
        assertThat(check.text())
                .contains("1 item stands under no heading of this cycle")
                .contains("Figures: 40%, 18");
        Map<String, String> form = fields(check);
        String unknown = check.select("tbody tr").get(2).selectFirst("select").attr("name");
        String next =
                check.select("tbody tr").get(3).selectFirst("option[selected]").val();
        form.put(unknown, next);

        Answer added = manager.send(page + "/text/accept", form);
        assertThat(added.says()).isEqualTo("4 items are on the page.");
        Document shown = manager.open(page).page();
        assertThat(shown.select(".govuk-body-l").text()).isEqualTo("Help comes before it is asked for.");
        assertThat(shown.select("#section-1 .app-draft-text").eachText())
                .containsExactly("Asked 40% (18) of families", "Wrote to every school");
        assertThat(shown.select("#section-4 .app-draft-text").eachText())
                .containsExactly("Nobody knows where this belongs", "Ask the others.");
        assertThat(manager.send(page + "/text/accept", form).says()).startsWith("This form was sent before.");
        assertThat(manager.open(page).page().select(".app-draft-item")).hasSize(4);
    }

    @Test
    void a_text_that_was_changed_after_the_check_is_checked_again() throws Exception {
        Map<String, String> form = fields(manager.form(page + "/text")
                .without("file")
                .with("text", TEXT)
                .send()
                .page());
        form.put("text", TEXT + "\n- One more");

        Answer refused = manager.send(page + "/text/accept", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary()).containsExactly("The text was changed after it was checked. Check it again");
        assertThat(refused.page().select("textarea[name=text]").val()).contains("One more");
    }

    @Test
    void a_file_of_text_is_read_and_one_of_another_kind_is_told_at_its_field() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Answer checked = manager.form(page + "/text").send("file", TEXT.getBytes(charset));
            assertThat(checked.status()).isEqualTo(200);
            assertThat(checked.page().select("textarea").val()).isEqualTo(TEXT.strip());
        }
        for (String other : List.of("PK\3\4 a document", "%PDF-1.7", "a\0b")) {
            Answer refused = manager.form(page + "/text")
                    .with("text", "- What was typed")
                    .send("file", other.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.summary()).hasSize(1).allMatch(said -> said.startsWith("This "));
            assertThat(refused.page().select("#file-error")).hasSize(1);
            assertThat(refused.page().select("textarea").val()).isEqualTo("- What was typed");
        }
    }

    @Test
    void a_text_without_anything_and_one_that_is_too_long_are_told_at_the_field() throws Exception {
        assertThat(manager.form(page + "/text")
                        .without("file")
                        .with("text", "  ")
                        .send()
                        .summary())
                .containsExactly("Paste a text, or choose a file");
        assertThat(manager.form(page + "/text")
                        .without("file")
                        .with("text", "x".repeat(2001))
                        .send()
                        .summary())
                .containsExactly("An item is longer than 2,000 characters. Part it into several lines");
        Answer long100k = manager.form(page + "/text")
                .without("file")
                .with("text", "x".repeat(100_001))
                .send();
        assertThat(long100k.status()).isEqualTo(422);
    }

    /** The three published pages, as they are pasted, with exactly their items. */
    @ParameterizedTest
    @CsvSource({"1, 6 7 1 1", "2, 8 10 2 3", "3, 6 3 4 5"})
    void the_published_texts_become_pages_with_exactly_their_items(String number, String items) throws Exception {
        String text = Seeds.read("southend-recommendation-" + number + "-update.txt");
        Document check = manager.form(page + "/text")
                .without("file")
                .with("text", text)
                .send()
                .page();
        manager.send(page + "/text/accept", fields(check));

        Document shown = manager.open(page).page();
        List<String> counts = shown.select("section[id^=section-]").stream()
                .map(section -> String.valueOf(section.select(".app-draft-item").size()))
                .toList();
        assertThat(String.join(" ", counts)).isEqualTo(items);
        assertThat(shown.select(".app-draft-text").eachText())
                .allSatisfy(item -> assertThat(text.replaceAll("\\s+", " ")).contains(item));
    }

    @Test
    void from_an_officers_item_to_an_edition() throws Exception {
        Answer added = officer.form(page + "/items/new")
                .with("section", section())
                .with("text", "Trained 12 people")
                .send();
        assertThat(added.says()).isEqualTo("The item is on the page.");
        assertThat(officer.open(page).page().select(".app-draft-about").text()).startsWith("Test Council");

        step(manager, "submit");
        assertThat(officer.open(page).page().select(".app-draft-item a")).isEmpty();
        Document inReview = publisher.open(page).page();
        assertThat(inReview.select(".app-draft-step button").eachText()).containsExactly("Approve", "Return");
        assertThat(publisher.formOf(publisher.open(page)).send().says())
                .isEqualTo("The page of Priority 1 is approved.");
        step(publisher, "publish");

        Document published = manager.open(page).page();
        assertThat(published.select(".app-title .app-tag").text()).isEqualTo("Published");
        assertThat(published.select("#editions li")).hasSize(1);
        assertThat(published.select("#history li").eachText())
                .containsExactly(
                        "PUBLISHER published it on " + today(),
                        "PUBLISHER approved it on " + today(),
                        "PLAN_MANAGER sent it to review on " + today());
        assertThat(manager.open(pages).page().select("tbody tr").first().text())
                .contains("Published", "1 item", "Edition 1");
    }

    private String today() {
        return London.dayInWords(London.today(clock));
    }

    @Test
    void who_decides_sees_first_what_is_different_from_the_last_edition() throws Exception {
        item("Asked families");
        step(manager, "submit");
        assertThat(publisher.open(page).page().select("#difference")).isEmpty();
        step(publisher, "approve");
        step(publisher, "publish");
        item("Asked schools");
        assertThat(publisher.open(page).page().select("#difference")).isEmpty();
        step(manager, "submit");

        for (String verb : List.of("approve", "publish")) {
            Document shown = publisher.open(page).page();
            assertThat(shown.select("#difference h2").text()).isEqualTo("Difference to the last edition");
            assertThat(shown.select("#difference strong").first().text()).isEqualTo("1 item added.");
            assertThat(shown.select("#difference .app-since-change").eachText())
                    .containsExactly("added What we have done so far Asked schools");
            step(publisher, verb);
        }
        assertThat(publisher.open(page).page().select("#difference")).isEmpty();
    }

    @Test
    void returning_needs_words_and_the_page_shows_them() throws Exception {
        item("One");
        step(manager, "submit");
        Map<String, String> form = stepFields(publisher);
        form.put("comment", " ");
        Answer refused = publisher.send(page + "/return", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary()).containsExactly("Enter what is to be mended");

        form.put("comment", "Say how many");
        publisher.send(page + "/return", form);
        assertThat(manager.open(page).page().select(".govuk-inset-text").text())
                .isEqualTo("PUBLISHER returned it: Say how many");
    }

    @Test
    void the_forum_reads_what_is_shared_with_it_and_nothing_else() throws Exception {
        item("One");
        assertThat(forum.open(page).status()).isEqualTo(404);
        assertThat(forum.open(pages).page().text()).contains("no draft is shown to you");
        step(manager, "share");
        assertThat(forum.open(page).page().select(".app-draft-text").text()).isEqualTo("One");
        assertThat(forum.open(pages).page().select("tbody tr")).hasSize(1);
        step(manager, "unshare");
        assertThat(forum.open(page).status()).isEqualTo(404);
    }

    @Test
    void the_forum_comments_on_an_item_and_the_plan_manager_answers() throws Exception {
        item("One");
        step(manager, "share");
        String comment =
                forum.open(page).page().selectFirst(".app-draft-item a").attr("href");
        assertThat(manager.open(comment).status()).isEqualTo(404);
        assertThat(forum.form(comment).with("text", " ").send().summary()).containsExactly("Enter your comment");
        assertThat(forum.form(comment).with("text", "One of what?").send().says())
                .isEqualTo("Your comment stands on the draft.");
        assertThat(forum.form(page + "/comments/new")
                        .with("text", "It is too short")
                        .send()
                        .status())
                .isEqualTo(303);

        Document read = officer.open(page).page();
        assertThat(read.select(".app-draft-item .app-voice").text())
                .isEqualTo("Forum, " + today() + " (FORUM): One of what?");
        assertThat(read.select("#forum-comments .app-voice-words").text()).isEqualTo("It is too short");
        assertThat(read.select(".app-voice a")).isEmpty();
        String list = page.substring(0, page.lastIndexOf('/'));
        assertThat(manager.open(list).page().select("tbody .app-note").text())
                .isEqualTo("2 comments of the forum to answer");

        String answer = manager.open(page)
                .page()
                .selectFirst(".app-draft-item .app-voice a")
                .attr("href");
        assertThat(manager.form(answer).send().summary()).containsExactly("Choose what became of the comment");
        assertThat(manager.form(answer).with("outcome", "KEPT").send().summary())
                .containsExactly("Say why the draft stays as it is");
        EditBrowser.Form late = manager.form(answer).with("outcome", "KEPT").with("answer", "Too late");
        assertThat(manager.form(answer)
                        .with("outcome", "CHANGED")
                        .with("answer", "Mended")
                        .send()
                        .says())
                .isEqualTo("The comment is answered.");
        assertThat(forum.open(page).page().select(".app-voice-answer").text())
                .isEqualTo("Dealt with by PLAN_MANAGER on " + today() + ": the draft was changed. Mended");
        assertThat(manager.open(list).page().select("tbody .app-note").text())
                .isEqualTo("1 comment of the forum to answer");
        Answer overtaken = late.send();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.page().text()).contains("Somebody else answered this comment", "Mended");
        assertThat(overtaken.page().select("textarea").val()).isEqualTo("Too late");
    }

    @Test
    void a_comment_on_a_draft_that_is_shared_no_longer_comes_back_with_its_words() throws Exception {
        item("One");
        assertThat(forum.open(page + "/comments/new").status()).isEqualTo(404);
        step(manager, "share");
        EditBrowser.Form comment = forum.form(page + "/comments/new").with("text", "Written with care");
        step(manager, "unshare");

        Answer refused = comment.send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary().get(0)).startsWith("The draft is no longer shared with the forum");
        assertThat(refused.page().select("textarea").val()).isEqualTo("Written with care");
        assertThat(refused.page().text()).doesNotContain("One of");
        assertThat(forum.open(page + "/comments/new").status()).isEqualTo(404);
    }

    @Test
    void an_item_is_changed_moved_and_taken_off() throws Exception {
        item("One");
        item("Two");
        String first =
                manager.open(page).page().select(".app-draft-item a").first().attr("href");
        EditBrowser.Form late = manager.form(first);
        manager.form(first).with("text", "First of all").send();
        Answer overtaken = late.with("text", "Mine").send();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.page().select(".app-conflict-table td").eachText())
                .containsExactly("First of all", "Mine");

        manager.send(first.replace("/edit", "/order"), Map.of("place", "1"));
        assertThat(manager.open(page).page().select(".app-draft-text").eachText())
                .containsExactly("Two", "First of all");
        Element remove = manager.open(first).page().selectFirst(".app-draft-remove");
        Answer removed = manager.send(
                remove.attr("action"),
                Map.of("version", remove.selectFirst("[name=version]").val()));
        assertThat(removed.says()).isEqualTo("Taken off the page: “First of all”");
    }

    @Test
    void what_must_not_be_published_and_what_is_hard_to_read_is_said_beside_the_item() throws Exception {
        item("The DSR helped 3 pupils, ask Mrs Quill or 943 476 5918.");
        asBefore("943 476 5918", "943 476 5919");
        Document shown = manager.open(page).page();
        assertThat(shown.select(".app-draft-concerns li").eachText())
                .containsExactly("A count of very few: 3", "Name of a person: Mrs Quill", "NHS number: 943 476 5919");
        assertThat(shown.select(".app-draft-advice li").eachText())
                .containsExactly("Write out DSR where it comes first");
        assertThat(shown.select(".govuk-warning-text").text()).contains("must never be published");
    }

    @Test
    void what_gives_concern_is_approved_by_one_who_says_that_they_read_it_and_some_of_it_by_nobody() throws Exception {
        item("3 pupils were helped");
        step(manager, "submit");
        Map<String, String> form = stepFields(publisher);
        Answer refused = publisher.send(page + "/approve", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary())
                .containsExactly("Read what is marked, and say that it can be published, or return the page");
        assertThat(refused.page().select("#read-error")).hasSize(1);
        form.put("read", "true");
        assertThat(publisher.send(page + "/approve", form).status()).isEqualTo(303);

        item("Ask 943 476 5918");
        asBefore("943 476 5918", "943 476 5919");
        step(manager, "submit");
        form = stepFields(publisher);
        form.put("read", "true");
        assertThat(publisher.send(page + "/approve", form).summary())
                .containsExactly(
                        "It cannot be approved or published while it says what must never be published: 943 476 5919");
    }

    @Test
    void what_gives_concern_in_the_wording_is_marked_beside_it() throws Exception {
        Document check = manager.form(page + "/text")
                .without("file")
                .with("text", TEXT.replace("Help comes before it is asked for.", "Mrs Quill helps early."))
                .send()
                .page();
        manager.send(page + "/text/accept", fields(check));

        assertThat(manager.open(page).page().select("#wording-concerns li").eachText())
                .containsExactly("Name of a person: Mrs Quill");
    }

    @Test
    void an_edition_is_withdrawn_with_a_reason_and_only_by_a_publisher() throws Exception {
        item("One");
        step(manager, "submit");
        step(publisher, "approve");
        step(publisher, "publish");
        assertThat(manager.open(page).page().select("#editions a").eachText()).containsExactly("Edition 1");
        String withdraw =
                publisher.open(page).page().select("#editions a").last().attr("href");
        assertThat(manager.open(withdraw).status()).isEqualTo(404);

        Answer refused = publisher.form(withdraw).with("reason", " ").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary()).containsExactly("Enter the reason why the edition is withdrawn");
        Answer done =
                publisher.form(withdraw).with("reason", "The figure was wrong").send();
        assertThat(done.says()).isEqualTo("Edition 1 is withdrawn. The public can no longer read it.");
        assertThat(publisher.open(page).page().select("#editions").text())
                .contains("Withdrawn on " + today() + ": The figure was wrong");
        assertThat(publisher.open(withdraw).page().text()).contains("is withdrawn already");
        assertThat(publisher.open(withdraw.replace("/1/", "/7/")).status()).isEqualTo(404);
    }

    @Test
    void what_was_written_on_an_item_that_was_taken_off_meanwhile_is_kept() throws Exception {
        item("One");
        String edit = manager.open(page).page().selectFirst(".app-draft-item a").attr("href");
        EditBrowser.Form late = manager.form(edit);
        manager.send(edit.replace("/edit", "/remove"), Map.of("version", "0"));

        Answer gone = late.with("text", "My long words").send();

        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.summary()).singleElement().asString().startsWith("This item was taken off");
        assertThat(gone.page().select("textarea[name=text]").val()).isEqualTo("My long words");
        assertThat(manager.formOf(gone).send().says()).isEqualTo("The item is on the page.");
        assertThat(manager.open(edit.replaceAll("items/[^/]+", "items/" + UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_heading_that_something_stands_under_is_not_taken_away() throws Exception {
        item("One");
        String headings = pages.replace("/pages", "/headings");
        Answer refused = manager.form(headings).with("headings[0].label", "").send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary())
                .containsExactly(
                        "Progress pages of this cycle have items under “What we have done so far”. Take those off, or give the heading another label instead");
        assertThat(manager.form(headings)
                        .with("headings[0].label", "Done so far")
                        .with("headings[1].label", "")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(manager.open(page).page().select("#section-1 h2").text()).isEqualTo("Done so far");
    }

    @Test
    void the_page_of_the_priority_and_the_page_of_the_cycle_lead_to_it() throws Exception {
        item("One");
        String plan = pages.replaceAll("/cycles/.*", "");
        assertThat(officer.open(plan + "/priorities/1")
                        .page()
                        .select("#progress-pages a")
                        .eachAttr("href"))
                .containsExactly(page);
        assertThat(officer.open(plan + "/priorities/1")
                        .page()
                        .select("#progress-pages li")
                        .text())
                .contains("Draft", "not yet");
        assertThat(forum.open(plan + "/priorities/1").page().select("#progress-pages"))
                .isEmpty();
        assertThat(officer.open(pages.replace("/pages", "")).page().select("a[href=" + pages + "]"))
                .hasSize(1);
    }

    /** As something stands that was saved before such a thing was refused at its field. */
    private static void asBefore(String saved, String then) {
        TestDatabase.asOwner(TestDatabase.shared())
                .sql("update progress_item set text = replace(text, ?, ?)")
                .params(saved, then)
                .update();
    }

    private void item(String text) throws Exception {
        Answer added = manager.form(page + "/items/new")
                .with("section", section())
                .with("text", text)
                .send();
        assertThat(added.status()).isEqualTo(303);
    }

    private String section() throws Exception {
        return manager.open(page + "/items/new")
                .page()
                .select("select[name=section] option")
                .first()
                .val();
    }

    private void step(EditBrowser who, String verb) throws Exception {
        Answer taken = who.send(page + "/" + verb, stepFields(who));
        assertThat(taken.status()).as(taken.body()).isEqualTo(303);
    }

    private Map<String, String> stepFields(EditBrowser who) throws Exception {
        Document shown = who.open(page).page();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("key", "seen")) {
            fields.put(
                    name,
                    shown.select(".app-draft-step [name=" + name + "]").first().val());
        }
        return fields;
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("main form input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("main form textarea").forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("main form select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        return fields;
    }
}
