package uk.sendplan.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.delivery.ActionHistory;
import uk.sendplan.delivery.ActionHistory.Recorded;
import uk.sendplan.delivery.Stage;
import uk.sendplan.evidence.content.TestFiles;
import uk.sendplan.plan.RatingScalePreset;
import uk.sendplan.plan.RatingScales.ChangeScale;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Hashes;
import uk.sendplan.shared.London;

class ProgressViewTests extends ActionTests {

    @Autowired
    ActionHistory history;

    @Autowired
    JdbcClient jdbc;

    private EditBrowser.Form form() throws Exception {
        return officer.form(action + "/updates/new");
    }

    private EditBrowser.Form green() throws Exception {
        return form().with("stage", "IN_PROGRESS").with("level", id("Green")).with("done", "Rang twelve families");
    }

    private String id(String label) {
        return level(label).id().toString();
    }

    private List<Recorded> recorded() {
        return area.asManager(() -> history.of(area.manager(), actionId, AsAt.NOW)).stream()
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .toList();
    }

    @Test
    void progress_is_recorded_in_one_press_and_the_person_goes_back_to_where_they_were() throws Exception {
        Answer answer = green().with("difference", "They know whom to ask").send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(action);
        assertThat(answer.says()).isEqualTo("Progress on 1.1.1 is recorded: In progress, Green.");
        assertThat(recorded()).singleElement().satisfies(update -> {
            assertThat(update.stage()).isEqualTo(Stage.IN_PROGRESS);
            assertThat(update.level().label()).isEqualTo("Green");
            assertThat(update.done()).isEqualTo("Rang twelve families");
            assertThat(update.difference()).isEqualTo("They know whom to ask");
            assertThat(update.author()).isEqualTo("OFFICER");
        });
    }

    @Test
    void a_link_to_what_shows_it_is_recorded_with_it_once() throws Exception {
        EditBrowser.Form form =
                green().with("evidenceLink", "https://council.example/calls").with("evidenceName", "List of the calls");
        assertThat(form.send().says()).isEqualTo("Progress on 1.1.1 is recorded: In progress, Green.");
        form.send();

        assertThat(officer.open(action)
                        .page()
                        .select("#evidence a[href=https://council.example/calls]")
                        .eachText())
                .containsExactly("List of the calls");
        assertThat(officer.open(action).page().select("#evidence").text())
                .contains("The update of " + London.dayInWords(London.today(Clock.systemUTC())));
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void half_a_link_or_none_is_told_at_its_field_and_nothing_is_recorded() throws Exception {
        Answer half = green().with("evidenceName", "List of the calls").send();
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.summary()).containsExactly("Enter a link or choose a file, or leave what it shows empty too");
        assertThat(half.page().select("#evidenceName").val()).isEqualTo("List of the calls");
        assertThat(half.page().select("details").first().hasAttr("open")).isTrue();
        for (String wrong : List.of("javascript:alert(1)", "council.example", "https://me:secret@council.example")) {
            Answer answer = green().with("evidenceLink", wrong)
                    .with("evidenceName", "x".repeat(201))
                    .send();
            assertThat(answer.summary())
                    .containsExactly(
                            "Enter a full address that begins with https:// or http://",
                            "Use 200 characters or fewer. You have 1 too many");
            assertThat(answer.page().select("#evidenceLink").val()).isEqualTo(wrong);
        }
        assertThat(green().with("evidenceLink", "https://council.example")
                        .send()
                        .summary())
                .containsExactly("Enter what it is");
        assertThat(recorded()).isEmpty();
    }

    private EditBrowser.Form shown() throws Exception {
        return green().with("evidenceName", "List of the calls");
    }

    private static byte[] letter() {
        return TestFiles.pdf("");
    }

    @Test
    void a_file_that_shows_it_is_recorded_with_it_once() throws Exception {
        EditBrowser.Form form = shown();
        assertThat(form.send("evidenceFile", letter()).says())
                .isEqualTo("Progress on 1.1.1 is recorded: In progress, Green.");
        form.send("evidenceFile", letter());

        Document page = officer.open(action).page();
        assertThat(page.select("#evidence a[download]").eachText()).containsExactly("List of the calls");
        assertThat(page.select("#evidence").text())
                .contains("PDF, 1 KB", "The update of " + dayInWords(0), Hashes.sha256(letter()));
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void no_file_chosen_is_no_file() throws Exception {
        assertThat(green().send("evidenceFile", new byte[0], "").status()).isEqualTo(303);
        assertThat(officer.open(action).page().select("#evidence li")).isEmpty();
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void a_hostile_file_is_refused_at_its_field_and_leaves_no_update() throws Exception {
        Map<String, byte[]> hostile = Map.of(
                "This is a web page, a drawing or a program", TestFiles.text("<svg><script>1</script></svg>"),
                "The file is empty", new byte[0],
                "This PDF holds a script", TestFiles.pdf("/JavaScript (1)"),
                "The file is larger than 10 MB", new byte[10 * 1024 * 1024 + 1],
                "There is something behind the end", TestFiles.joined(TestFiles.picture("png"), new byte[] {1}));
        for (Map.Entry<String, byte[]> file : hostile.entrySet()) {
            Answer answer = shown().send("evidenceFile", file.getValue());
            assertThat(answer.status()).as(file.getKey()).isEqualTo(422);
            assertThat(answer.summary()).singleElement().asString().startsWith(file.getKey());
            Document page = answer.page();
            assertThat(page.select("details").first().hasAttr("open")).isTrue();
            assertThat(page.select("#evidenceFile").attr("aria-describedby")).contains("evidenceFile-error");
            assertThat(page.select("#evidenceFile-hint").text()).startsWith("Choose the file again");
            assertThat(page.select("#done").val()).isEqualTo("Rang twelve families");
            assertThat(page.select("#evidenceName").val()).isEqualTo("List of the calls");
        }
        assertThat(recorded()).isEmpty();
        assertThat(officer.open(action).page().select("#evidence li")).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_of_a_file_too() throws Exception {
        assertThat(form().with("stage", "SUSPENDED")
                        .send("evidenceFile", new byte[0])
                        .summary())
                .containsExactly("Enter the reason", "The file is empty", "Enter what it is");
        assertThat(shown().with("evidenceLink", "https://council.example/calls")
                        .send("evidenceFile", letter())
                        .summary())
                .containsExactly("Give a link or a file, not both. Add the other one as evidence of its own");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void a_file_that_the_form_lost_is_not_forgotten() throws Exception {
        EditBrowser.Form mine = shown();
        record(Stage.IN_PROGRESS, "Red", "Nobody answers");
        Answer overtaken = mine.send("evidenceFile", letter());
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.page().select("#evidenceFile-hint").text()).startsWith("Choose the file again");
        assertThat(officer.open(action).page().select("#evidence li")).isEmpty();

        EditBrowser.Form again = officer.formOf(overtaken);
        assertThat(again.send().summary())
                .containsExactly("Enter a link or choose a file, or leave what it shows empty too");
        assertThat(again.send("evidenceFile", letter()).status()).isEqualTo(303);
        assertThat(officer.open(action).page().select("#evidence li")).hasSize(1);
    }

    @Test
    void a_draft_keeps_no_file_and_says_so() throws Exception {
        assertThat(shown().with("draft", "true").send("evidenceFile", letter()).says())
                .startsWith("Your draft for 1.1.1 is saved, without the file: a draft keeps none");
        assertThat(form().value("evidenceName")).isEqualTo("List of the calls");
        assertThat(officer.open(action).page().select("#evidence li")).isEmpty();
    }

    @Test
    void a_draft_keeps_the_link() throws Exception {
        green().with("evidenceLink", "https://council.example/calls")
                .with("draft", "true")
                .send();
        assertThat(form().value("evidenceLink")).isEqualTo("https://council.example/calls");
        assertThat(officer.open(action).page().select("#evidence a[href^=https]"))
                .isEmpty();
    }

    @Test
    void from_takes_back_to_the_own_work_and_nowhere_else() throws Exception {
        EditBrowser.Form fromWork = officer.form(action + "/updates/new?from=work");
        assertThat(fromWork.value("from")).isEqualTo("work");
        assertThat(fromWork.with("stage", "NOT_STARTED").send().goesTo()).isEqualTo("/workspace");
        for (String other : List.of("action", "https://example.org", "//example.org", "workspace", "")) {
            assertThat(form().with("stage", "NOT_STARTED")
                            .with("from", other)
                            .send()
                            .goesTo())
                    .isEqualTo(action);
        }
    }

    @Test
    void the_form_shows_the_ratings_with_their_definitions_and_begins_with_what_was_recorded_last() throws Exception {
        Document first = officer.open(action + "/updates/new").page();
        assertThat(first.select("input[type=radio][checked]")).isEmpty();
        assertThat(first.select(".app-levels .app-tag").eachText()).containsExactly("Green", "Amber", "Red");
        assertThat(first.select(".app-levels .govuk-hint").eachText())
                .containsExactly(
                        "On track to be done as planned and by its date.",
                        "Some problems, or a little late. A plan is in place to put it right. Say why, below.",
                        "Serious problems, or very late. It will not be done as planned without help. Say why, below.");
        assertThat(first.select("#why-hint").text())
                .isEqualTo(
                        "Needed for Amber and Red. For suspended work, and for a new due date, the reason is enough.");
        assertThat(first.select("#internalNote-hint").text()).contains("Not by the parent carer forum");
        assertThat(first.select("#corrects")).isEmpty();

        record(Stage.IN_PROGRESS, "Amber", "Rang twelve families");
        EditBrowser.Form next = form();
        assertThat(next.value("stage")).isEqualTo("IN_PROGRESS");
        assertThat(next.value("level")).isEqualTo(id("Amber"));
        for (String text : List.of("done", "reason", "mitigation", "effect", "internalNote", "differsBecause")) {
            if (!text.equals("differsBecause")) {
                assertThat(next.value(text)).as(text).isEmpty();
            }
        }
    }

    @Test
    void everything_that_is_missing_is_said_at_once() throws Exception {
        assertThat(form().send().summary()).containsExactly("Choose a stage");
        assertThat(form().with("stage", "IN_PROGRESS").send().summary()).containsExactly("Choose a rating");
        assertThat(form().with("stage", "SUSPENDED").send().summary()).containsExactly("Enter the reason");

        Answer answer = form().with("stage", "IN_PROGRESS")
                .with("level", id("Red"))
                .with("done", "Rang nobody")
                .with("newDue", "half termly")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().title()).startsWith("Error: ");
        assertThat(answer.summary())
                .containsExactly(
                        "Enter the reason",
                        "Enter what is being done about it",
                        "Enter what happens if that does not help",
                        "Enter a date that names days, a month or a season with its year. “half termly” does not");
        assertThat(answer.page().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#reason", "#mitigation", "#effect", "#newDue");
        assertThat(answer.page().select("#reason, #mitigation, #effect, #newDue"))
                .hasSize(4);
        assertThat(answer.page().select("details").first().hasAttr("open")).isTrue();
        assertThat(answer.page().select("#done").val()).isEqualTo("Rang nobody");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void texts_that_are_too_long_come_back_whole() throws Exception {
        Answer answer = green().with("done", "x".repeat(10_001))
                .with("internalNote", "y".repeat(10_001))
                .send();

        assertThat(answer.summary())
                .containsExactly(
                        "Use 10,000 characters or fewer. You have 1 too many",
                        "Use 10,000 characters or fewer. You have 1 too many");
        assertThat(answer.page().select("#done").val()).hasSize(10_001);
        assertThat(green().with("done", "x".repeat(10_000)).send().status()).isEqualTo(303);
    }

    @Test
    void amber_is_recorded_with_reason_mitigation_and_effect() throws Exception {
        Answer answer = green().with("level", id("Amber"))
                .with("reason", "Two posts are empty")
                .with("mitigation", "Agency staff")
                .with("effect", "Families wait longer")
                .with("internalNote", "The clinic knows")
                .send();

        assertThat(answer.says()).isEqualTo("Progress on 1.1.1 is recorded: In progress, Amber.");
        assertThat(recorded().get(0).reason()).isEqualTo("Two posts are empty");
        assertThat(recorded().get(0).internalNote()).isEqualTo("The clinic knows");
    }

    @Test
    void the_dates_suggest_and_the_person_decides_with_a_reason_that_stays() throws Exception {
        move(inDays(-3));
        Document page = officer.open(action + "/updates/new").page();
        assertThat(page.select(".app-suggested").text())
                .isEqualTo("The dates suggest Amber The due date passed 3 days ago. You decide.");
        assertThat(page.select("#differsBecause-hint").text())
                .isEqualTo("Needed for Green. It stays visible beside the rating.");

        Answer refused = green().send();
        assertThat(refused.summary()).containsExactly("Say why a better rating is right than the dates suggest");
        assertThat(officer.formOf(refused)
                        .with("differsBecause", "Only the letter is missing")
                        .send()
                        .status())
                .isEqualTo(303);

        assertThat(officer.open(action).page().select(".app-happened").first().text())
                .contains("The dates suggested At risk. The due date passed 3 days ago.")
                .contains("Why a better rating is right Only the letter is missing");
    }

    @Test
    void nothing_is_suggested_while_the_dates_are_fine() throws Exception {
        Document page = officer.open(action + "/updates/new").page();
        assertThat(page.select(".app-suggested, #differsBecause")).isEmpty();
    }

    @Test
    void a_new_due_date_is_proposed_with_it_and_what_it_means_is_said() throws Exception {
        EditBrowser.Form form = green().with("newDue", "31 March 2099").without("done");
        assertThat(form.send().summary()).containsExactly("Enter the reason for the new due date");

        Answer answer = form.with("done", "The building is not ready").send();

        assertThat(answer.says())
                .isEqualTo("Progress on 1.1.1 is recorded: In progress, Green."
                        + " A new due date is proposed: 31 March 2099. A plan manager decides.");
        assertThat(view().proposal().reason()).isEqualTo("The building is not ready");
        assertThat(view().due().words()).isEqualTo(inDays(40));
    }

    @Test
    void the_latest_update_is_corrected_and_stays_in_the_history() throws Exception {
        green().send();
        assertThat(officer.open(action + "/updates/new")
                        .page()
                        .select("label[for=corrects]")
                        .text())
                .startsWith("This corrects the update by OFFICER of " + dayInWords(0));

        green().with("done", "Rang eleven families").with("corrects", "true").send();

        Document page = officer.open(action).page();
        assertThat(page.select(".app-history-what").eachText())
                .containsExactly("The update before was corrected", "Progress recorded", "Action added");
        assertThat(page.select(".app-history-change").get(1).text()).contains("Corrected later");
    }

    @Test
    void finished_work_can_be_opened_again() throws Exception {
        record(Stage.COMPLETE, null, "All done");
        assertThat(officer.open(action).page().select(".app-actions button")).isEmpty();
        assertThat(officer.open(action + "/updates/new")
                        .page()
                        .select("p.govuk-inset-text")
                        .text())
                .startsWith("This action is complete. Choose another stage to open the work again");
        assertThat(green().send().status()).isEqualTo(303);
        assertThat(view().stage()).isEqualTo(Stage.IN_PROGRESS);
    }

    @Test
    void who_was_overtaken_sees_both_texts_and_can_send_again() throws Exception {
        EditBrowser.Form mine = green().with("done", "Rang two more").with("corrects", "true");
        record(Stage.IN_PROGRESS, "Red", "Nobody answers");

        Answer answer = mine.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".app-conflict").text())
                .contains("It was last saved by PLAN_MANAGER")
                .contains("Nobody answers")
                .contains("Rang two more");
        assertThat(answer.page().select(".app-conflict-table tbody th").eachText())
                .contains("Rating", "Reason", "What was done");
        EditBrowser.Form again = officer.formOf(answer);
        assertThat(again.value("done")).isEqualTo("Rang two more");
        assertThat(answer.page().select("#corrects").hasAttr("checked")).isFalse();
        assertThat(again.send().status()).isEqualTo(303);
        assertThat(recorded()).extracting(Recorded::done).containsExactly("Rang two more", "Nobody answers");
    }

    @Test
    void the_same_form_twice_is_one_row() throws Exception {
        EditBrowser.Form form = green();
        assertThat(form.send().says()).isEqualTo(form.send().says());
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void a_form_without_a_key_of_ours_is_not_recorded_and_keeps_its_text() throws Exception {
        Answer answer = green().with("key", "x").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly(
                        "The page was too old to be saved. What you typed is still here. Check it and save again");
        assertThat(officer.formOf(answer).send().status()).isEqualTo(303);
    }

    @Test
    void a_rating_of_an_older_scale_is_chosen_again() throws Exception {
        EditBrowser.Form form = green();
        area.asManager(() -> {
            scales.change(
                    area.manager(),
                    new ChangeScale(tree.plan().id(), UUID.randomUUID(), 1, RatingScalePreset.FOUR_POINT.levels()));
            return true;
        });

        Answer answer = form.send();

        assertThat(answer.summary()).containsExactly("The ratings of this plan have changed. Choose one of these");
        assertThat(answer.page().select(".app-levels .app-tag").eachText())
                .containsExactly("Green", "Amber-green", "Amber-red", "Red");
        assertThat(officer.formOf(answer).with("level", id("Green")).send().status())
                .isEqualTo(303);
    }

    @Test
    void a_draft_waits_for_its_author_alone() throws Exception {
        Answer saved = form().with("stage", "IN_PROGRESS")
                .with("level", id("Amber"))
                .with("done", "Rang twelve families")
                .with("newDue", "sometime")
                .with("draft", "true")
                .send();
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.goesTo()).isEqualTo(action);
        assertThat(saved.says())
                .isEqualTo("Your draft for 1.1.1 is saved. Nothing is recorded yet, and only you can see it.");
        assertThat(recorded()).isEmpty();

        assertThat(officer.open(action).page().select(".app-draft").text())
                .startsWith("You have a draft of " + dayInWords(0));
        Answer opened = officer.open(action + "/updates/new?from=work");
        assertThat(opened.page().select(".app-draft").text()).contains("It is in the form below.");
        EditBrowser.Form form = officer.formOf(opened);
        assertThat(form.value("done")).isEqualTo("Rang twelve families");
        assertThat(form.value("level")).isEqualTo(id("Amber"));
        assertThat(form.value("newDue")).isEqualTo("sometime");
        assertThat(opened.page().select("details").first().hasAttr("open")).isTrue();
        assertThat(manager.form(action + "/updates/new").value("done")).isEmpty();

        assertThat(form.with("level", id("Green")).with("newDue", "").send().status())
                .isEqualTo(303);
        assertThat(officer.open(action + "/updates/new").page().select(".app-draft"))
                .isEmpty();
    }

    @Test
    void a_draft_is_discarded() throws Exception {
        form().with("done", "Rang nobody").with("draft", "true").send();
        Document page = officer.open(action + "/updates/new?from=work").page();
        assertThat(page.select("button[form=discard]")).hasSize(1);

        Answer answer = officer.send(page.select("#discard").attr("action"), Map.of("from", "work"));

        assertThat(answer.goesTo()).isEqualTo("/workspace");
        assertThat(answer.says()).isEqualTo("Your draft for 1.1.1 is discarded.");
        assertThat(form().value("done")).isEmpty();
    }

    @Test
    void a_draft_that_was_overtaken_says_so_when_it_is_opened() throws Exception {
        form().with("done", "Rang nobody").with("draft", "true").send();
        record(Stage.IN_PROGRESS, "Green", "Rang everybody");

        Answer opened = officer.open(action + "/updates/new");

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.page().select(".app-conflict").text()).contains("Rang everybody", "Rang nobody");
        assertThat(officer.formOf(opened).with("stage", "NOT_STARTED").send().status())
                .isEqualTo(303);
    }

    @Test
    void a_draft_that_is_too_long_is_not_kept() throws Exception {
        Answer answer =
                form().with("done", "x".repeat(10_001)).with("draft", "true").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#done").val()).hasSize(10_001);
    }

    private Map<String, String> confirming(String from) {
        return Map.of("key", UUID.randomUUID().toString(), "latest", latest().toString(), "from", from);
    }

    @Test
    void that_nothing_changed_is_recorded_in_one_press() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Rang twelve families");
        area.letDaysPass(40);

        EditBrowser.Form confirm = officer.formOf(officer.open(action));
        Answer answer = confirm.send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(action);
        assertThat(answer.says())
                .isEqualTo("It is recorded for 1.1.1 that nothing changed and the latest update is still right.");
        assertThat(confirm.send().status()).isEqualTo(303);
        assertThat(recorded()).extracting(Recorded::nothingChanged).containsExactly(true, false);
        assertThat(officer.send(action + "/updates/confirm", confirming("work")).goesTo())
                .isEqualTo("/workspace");
    }

    @Test
    void what_cannot_be_confirmed_opens_the_form_and_says_why() throws Exception {
        assertThat(officer.send(
                                action + "/updates/confirm",
                                Map.of("key", UUID.randomUUID().toString()))
                        .summary())
                .containsExactly("There is no update yet that could be confirmed. Record progress instead");

        area.asManager(() -> {
            recording.record(
                    area.manager(),
                    uk.sendplan.delivery.TestActions.recorded(
                            UUID.randomUUID(),
                            actionId,
                            null,
                            Stage.IN_PROGRESS,
                            level("Green").id(),
                            "Fine"));
            return true;
        });
        move(inDays(-3));
        Answer answer = officer.send(action + "/updates/confirm", confirming("work"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly("The dates now suggest a worse rating than the latest update has."
                        + " Choose a rating, or say why the better one is right");
        assertThat(officer.formOf(answer).value("from")).isEqualTo("work");
        assertThat(officer.formOf(answer)
                        .with("differsBecause", "Only the letter is missing")
                        .send()
                        .goesTo())
                .isEqualTo("/workspace");
    }

    @Test
    void who_confirms_what_is_no_longer_the_latest_sees_what_is() throws Exception {
        record(Stage.IN_PROGRESS, "Green", "Rang twelve families");
        Map<String, String> confirm = confirming("action");
        record(Stage.IN_PROGRESS, "Red", "Nobody answers");

        Answer answer = officer.send(action + "/updates/confirm", confirm);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.summary())
                .containsExactly(
                        "Somebody recorded progress a moment ago. Look at it, and confirm it if it is still right");
        assertThat(answer.page().select(".app-answer-tags").text()).isEqualTo("Red");
        assertThat(officer.formOf(answer).send().status()).isEqualTo(303);
    }
}
