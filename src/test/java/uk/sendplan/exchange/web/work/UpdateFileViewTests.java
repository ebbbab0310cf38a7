package uk.sendplan.exchange.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionHistory.Recorded;
import uk.sendplan.delivery.Stage;
import uk.sendplan.exchange.sheet.Sheet;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.exchange.work.WorkColumn;

/** Updates by spreadsheet, as people hand them in through the pages. */
class UpdateFileViewTests extends UpdateFilePageTests {

    private static final String AMBER = "Amber";

    @Test
    void a_sheet_goes_out_is_filled_in_and_recorded_as_a_whole() throws Exception {
        String first = action("Open the new unit", area.organisation());
        String second = action("Train the staff", trust);
        String third = action("Write to families", area.organisation());
        record(second, Stage.IN_PROGRESS, "Green", "Begun");
        record(third, Stage.IN_PROGRESS, "Green", "Begun");
        FilledIn sheet = sheet(manager);
        assertThat(sheet.numbers()).containsExactly(first, second, third);
        assertThat(sheet.get(second, WorkColumn.STAGE)).isEqualTo("In progress");
        assertThat(sheet.get(second, WorkColumn.RATING)).isEqualTo("Green");
        assertThat(sheet.get(second, WorkColumn.DONE)).isEmpty();
        assertThat(sheet.get(first, WorkColumn.RECORDED)).isEqualTo("Nothing recorded yet");

        sheet.set(first, WorkColumn.STAGE, "In progress")
                .set(first, WorkColumn.RATING, AMBER)
                .set(first, WorkColumn.DONE, "The builders are in.")
                .set(first, WorkColumn.REASON, "Bricks are late")
                .set(first, WorkColumn.MITIGATION, "Another supplier")
                .set(first, WorkColumn.EFFECT, "It opens in June")
                .set(first, WorkColumn.NEW_DUE, "June 2100")
                .set(second, WorkColumn.NO_CHANGE, "Yes");
        String file = handIn(manager, sheet.xlsx());
        Document check = open(manager, file);
        assertThat(check.select("h1").text()).isEqualTo("filled-in.xlsx To check");
        assertThat(answer(check)).contains("2 updates would be recorded.", "1 row says nothing new.");
        assertThat(changes(check))
                .containsExactly(
                        "3 " + first
                                + " Open the new unit Stage In progress Rating Amber What was done The builders are in."
                                + " Reason Bricks are late What is being done about it Another supplier"
                                + " What happens if that does not help It opens in June New due date 31 December 2099 → June 2100",
                        "4 " + second + " Train the staff No change, still right");
        assertThat(updates(first)).as("nothing is recorded by looking").isEmpty();
        assertThat(view(first).proposal()).isNull();

        MockHttpServletResponse accepted = send(manager, check, "/accept", Map.of());
        assertThat(accepted.getStatus()).as(text(accepted)).isEqualTo(303);
        Recorded recorded = latest(first);
        assertThat(recorded.level()).isEqualTo(level(AMBER));
        assertThat(recorded.done()).isEqualTo("The builders are in.");
        assertThat(recorded.effect()).isEqualTo("It opens in June");
        assertThat(view(first).proposal().date().words()).isEqualTo("June 2100");
        assertThat(latest(second).nothingChanged()).isTrue();
        assertThat(updates(third)).hasSize(1);
        assertThat(send(manager, check, "/accept", Map.of()).getStatus())
                .as("twice is once")
                .isEqualTo(303);
        assertThat(updates(first)).hasSize(1);

        Document after = open(manager, file);
        assertThat(after.select("main form")).isEmpty();
        assertThat(after.select("section[aria-labelledby=recorded] tbody tr").eachText())
                .containsExactly(
                        first + " Open the new unit In progress, Amber",
                        second + " Train the staff In progress, Green: no change, still right");
        assertThat(open(manager, plan + "/updates/sheets").select("tbody tr").text())
                .contains("filled-in.xlsx", "Recorded", "2 updates were recorded");
        assertThat(send(manager, check, "/discard", Map.of()).getStatus()).isEqualTo(409);
    }

    @Test
    void a_sheet_that_nobody_touched_changes_nothing() throws Exception {
        action("=HYPERLINK(\"https://example.org\";\"press here\")", trust);
        String second = action("  A title with \"quotes\", commas; and a dash – ", trust);
        record(second, Stage.IN_PROGRESS, "Green", "Begun");
        byte[] out = download(officer);
        for (byte[] back :
                List.of(out, FilledIn.of(out).xlsx(), FilledIn.of(out).csv())) {
            Document check = open(officer, handIn(officer, back));
            assertThat(answer(check)).contains("Nothing would be recorded.", "2 rows say nothing new.");
            assertThat(check.select("section[aria-labelledby=notes]")).isEmpty();
            assertThat(check.select("form[action$=/accept]")).isEmpty();
        }
        assertThat(new String(part(out, "xl/worksheets/sheet1.xml")))
                .doesNotContain("<f>")
                .contains("<sheetProtection ", "<dataValidation ")
                .doesNotContain("password");
    }

    private static byte[] part(byte[] workbook, String name) throws Exception {
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void what_cannot_be_recorded_is_said_at_its_cell() throws Exception {
        String first = action("First", trust);
        String second = action("Second", trust);
        String third = action("Third", trust);
        String fourth = action("Fourth", trust);
        String fifth = action("Fifth", trust);
        record(third, Stage.IN_PROGRESS, "Green", "Begun");
        FilledIn sheet = sheet(officer)
                .set(first, WorkColumn.STAGE, "In progress")
                .set(first, WorkColumn.RATING, "Ambre")
                .set(second, WorkColumn.STAGE, "In progress")
                .set(second, WorkColumn.RATING, AMBER)
                .set(second, WorkColumn.NEW_DUE, "soon")
                .set(third, WorkColumn.NO_CHANGE, "yes")
                .set(third, WorkColumn.DONE, "And a thing")
                .set(fourth, WorkColumn.DONE, "x".repeat(10_001))
                .set(fifth, WorkColumn.NO_CHANGE, "yes");
        String file = handIn(officer, sheet.xlsx());
        Document check = open(officer, file);
        assertThat(troubles(check))
                .containsExactly(
                        sheet.address(first, WorkColumn.RATING) + ", " + first
                                + ": Rating “Ambre” is not one of Green, Amber, Red",
                        sheet.address(second, WorkColumn.REASON) + ", " + second + ": Enter the reason",
                        sheet.address(second, WorkColumn.MITIGATION) + ", " + second
                                + ": Enter what is being done about it",
                        sheet.address(second, WorkColumn.EFFECT) + ", " + second
                                + ": Enter what happens if that does not help",
                        sheet.address(second, WorkColumn.NEW_DUE) + ", " + second
                                + ": Enter a date that names days, a month or a season with its year. “soon” does not",
                        sheet.address(third, WorkColumn.NO_CHANGE) + ", " + third
                                + ": The row says that nothing changed, and says something new. Do one or the other",
                        sheet.address(fourth, WorkColumn.DONE) + ", " + fourth + ": " + tooLong(),
                        sheet.address(fifth, WorkColumn.NUMBER) + ", " + fifth
                                + ": There is no update yet that could be confirmed. Record progress instead");
        assertThat(check.select("form[action$=/accept]")).isEmpty();
        assertThat(post(officer, file + "/accept", Map.of("version", "0")).getStatus())
                .isEqualTo(422);
        assertThat(updates(second)).isEmpty();

        sheet.set(first, WorkColumn.RATING, "green");
        Document another = open(officer, handIn(officer, sheet.xlsx()));
        assertThat(send(officer, another, "", Map.of("leaveOutWrong", "true")).getStatus())
                .isEqualTo(303);
        Document decided = open(
                officer, another.select("form[action$=/discard]").attr("action").replace("/discard", ""));
        assertThat(answer(decided)).contains("1 update would be recorded.", "their rows are left out");
        assertThat(send(officer, decided, "/accept", Map.of()).getStatus()).isEqualTo(303);
        assertThat(latest(first).level().label()).isEqualTo("Green");
        assertThat(updates(second)).isEmpty();
        assertThat(updates(third)).hasSize(1);
    }

    private static String tooLong() {
        return "Use 10,000 characters or fewer. You have 1 too many";
    }

    @Test
    void where_somebody_recorded_meanwhile_both_texts_are_shown_and_nothing_is_overwritten_unasked() throws Exception {
        String first = action("First", trust);
        String second = action("Second", trust);
        String third = action("Third", trust);
        for (String one : List.of(first, second, third)) {
            record(one, Stage.IN_PROGRESS, "Green", "Begun");
        }
        FilledIn sheet = sheet(officer)
                .set(first, WorkColumn.DONE, "Ours of the first")
                .set(second, WorkColumn.DONE, "Ours of the second");
        record(first, Stage.COMPLETE, null, "Theirs of the first");
        record(second, Stage.IN_PROGRESS, "Green", "Theirs of the second");
        record(third, Stage.COMPLETE, null, "Theirs of the third");
        String file = handIn(officer, sheet.xlsx());
        Document check = open(officer, file);
        assertThat(answer(check))
                .contains(
                        "Nothing would be recorded.",
                        "1 row says nothing new.",
                        "On 2 actions somebody recorded since");
        assertThat(check.select("section[aria-labelledby=overtaken]").text())
                .contains("Ours of the first", "Theirs of the first", "by PLAN_MANAGER", "Ours of the second")
                .doesNotContain("third");
        assertThat(check.select("input[type=radio][checked]").eachAttr("value")).containsExactly("leave", "leave");

        String mine = "over-" + view(first).id();
        String seen = view(first).newest().id().toString();
        assertThat(send(officer, check, "", Map.of(mine, seen)).getStatus()).isEqualTo(303);
        Document decided = open(officer, file);
        assertThat(changes(decided)).containsExactly("3 " + first + " First What was done Ours of the first");
        record(first, Stage.COMPLETE, null, "Another of theirs");
        assertThat(send(officer, decided, "/accept", Map.of()).getStatus())
                .as("what was decided was about another update")
                .isIn(409, 422);
        assertThat(updates(first)).hasSize(3);
        Document again = open(officer, file);
        assertThat(again.select("section[aria-labelledby=overtaken]").text()).contains("Another of theirs");
        send(officer, again, "", Map.of(mine, view(first).newest().id().toString()));
        assertThat(send(officer, open(officer, file), "/accept", Map.of()).getStatus())
                .isEqualTo(303);
        assertThat(latest(first).done()).isEqualTo("Ours of the first");
        assertThat(latest(first).stage())
                .as("the stage was not touched in the file, so theirs stays")
                .isEqualTo(Stage.COMPLETE);
        assertThat(latest(second).done()).isEqualTo("Theirs of the second");
        assertThat(open(officer, file).select("section[aria-labelledby=notes]").text())
                .contains("A row was left as somebody else had recorded: " + second);
    }

    @Test
    void rows_and_columns_are_found_wherever_they_stand() throws Exception {
        String first = action("First", trust);
        String second = action("Second", trust);
        record(second, Stage.IN_PROGRESS, "Green", "Begun");
        FilledIn moved = sheet(officer)
                .set(second, WorkColumn.STAGE, "Complete")
                .set(first, WorkColumn.STAGE, "Not started")
                .renamed(WorkColumn.STAGE, "How far it is")
                .shuffled(new Random(7));
        assertThat(changes(open(officer, handIn(officer, moved.xlsx()))))
                .hasSize(2)
                .anyMatch(row -> row.contains(second + " Second Stage In progress → Complete Rating Green →"))
                .anyMatch(row -> row.contains(first + " First Stage Not started"));
        area.letDaysPass(1);
        FilledIn keyless = sheet(officer)
                .set(second, WorkColumn.STAGE, "Complete")
                .withoutColumn(WorkColumn.ACTION)
                .withoutColumn(WorkColumn.AFTER)
                .withoutColumn(WorkColumn.VERSION)
                .withoutKeyRow();
        Document check = open(officer, handIn(officer, keyless.csv()));
        assertThat(changes(check)).hasSize(1);
        assertThat(check.select("section[aria-labelledby=notes]").text()).contains("found by the number");
        record(second, Stage.IN_PROGRESS, "Green", "Meanwhile");
        Document overtaken = open(officer, handIn(officer, keyless.csv()));
        assertThat(answer(overtaken)).as("that its words are older is known").contains("On 1 action somebody recorded");
    }

    @Test
    void what_is_not_filled_in_is_not_taken_and_that_is_said() throws Exception {
        String first = action("First", trust);
        String other = action("Of the council", area.organisation());
        FilledIn all = sheet(manager)
                .set(first, WorkColumn.TITLE, "Another title")
                .set(first, WorkColumn.STAGE, "Not started")
                .set(other, WorkColumn.STAGE, "Not started");
        Document check = open(officer, handIn(officer, all.xlsx()));
        assertThat(changes(check)).hasSize(1);
        assertThat(check.select("section[aria-labelledby=notes]").text())
                .contains(
                        all.address(first, WorkColumn.TITLE)
                                + ": Action is “Another title” in the file, and “First” in the plan.",
                        "A row is about an action that another organisation records on, and is left out");
        send(officer, check, "/accept", Map.of());
        assertThat(view(first).title()).isEqualTo("First");
        assertThat(updates(other)).isEmpty();
        assertThat(updates(first)).hasSize(1);
    }

    @Test
    void rows_of_nothing_and_of_the_same_thing_are_wrong() throws Exception {
        String first = action("First", trust);
        String second = action("Second", trust);
        FilledIn sheet = sheet(officer)
                .set(first, WorkColumn.STAGE, "Not started")
                .twice(first)
                .twice(second);
        int columns = WorkColumn.values().length;
        List<String> strange = new java.util.ArrayList<>(Collections.nCopies(columns, ""));
        strange.set(WorkColumn.ACTION.ordinal(), UUID.randomUUID().toString());
        strange.set(WorkColumn.NUMBER.ordinal(), "9.9");
        strange.set(WorkColumn.DONE.ordinal(), "Something");
        List<String> unnamed = new java.util.ArrayList<>(Collections.nCopies(columns, ""));
        unnamed.set(WorkColumn.DONE.ordinal(), "Something else");
        List<String> note = new java.util.ArrayList<>(Collections.nCopies(columns, ""));
        note.set(WorkColumn.TITLE.ordinal(), "Total: 2");
        Document check = open(
                officer,
                handIn(officer, sheet.with(strange).with(unnamed).with(note).xlsx()));
        assertThat(troubles(check))
                .containsExactly(
                        "D3, " + first + ": Rows 3, 5 are about the same action. Say it in one of them",
                        "D5, " + first + ": Rows 3, 5 are about the same action. Say it in one of them",
                        "D7, 9.9: This plan has no action with this key or number.",
                        "D8: The row is about no action that can be told: it has neither its key nor a number.");
        assertThat(changes(check)).isEmpty();
    }

    @Test
    void whoever_may_not_record_sees_nothing_of_it() throws Exception {
        action("First", trust);
        String file = handIn(officer, download(officer));
        assertThat(status(area.another(Role.OFFICER, trust), file)).isEqualTo(404);
        assertThat(status(manager, file)).as("plan managers see all").isEqualTo(200);
        assertThat(status(area.member(Role.BOARD), plan + "/updates/sheets")).isEqualTo(404);
        assertThat(status(area.member(Role.BOARD), plan + "/updates/sheets/actions.xlsx"))
                .isEqualTo(404);
        assertThat(status(officer, plan + "/updates/sheets/" + UUID.randomUUID()))
                .isEqualTo(404);
        assertThat(status(officer, plan + "/updates/sheets/nothing")).isEqualTo(404);
        assertThat(post(area.another(Role.OFFICER, trust), file + "/accept", Map.of("version", "0"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_handed_in_says_why_at_its_field() throws Exception {
        assertThat(errors(sendFile(officer, "x.pdf", "%PDF-1.7".getBytes())))
                .containsExactly("This is not a spreadsheet. Hand in an XLSX or CSV file.");
        assertThat(errors(sendFile(officer, "", new byte[0])))
                .containsExactly("Choose the spreadsheet that you filled in");
        Document nonsense = open(officer, handIn(officer, "a;b\nc;d\n".getBytes()));
        assertThat(answer(nonsense)).contains("No sheet of this file is a spreadsheet of updates");
        assertThat(nonsense.select("form[action$=/accept]")).isEmpty();
        assertThat(open(officer, handIn(officer, "Number;Action;Owner\n1;x;y\n".getBytes()))
                        .select("section[aria-labelledby=answer]")
                        .text())
                .contains("The file has none of the columns that are filled in.");
    }

    private static List<String> errors(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(422);
        return parsed(response)
                .select(".govuk-error-summary__list a[href=#file]")
                .eachText();
    }

    @Test
    void officers_get_their_own_actions_and_the_sheet_says_how_to_fill_it_in() throws Exception {
        String first = action("First", trust);
        action("Of the council", area.organisation());
        assertThat(sheet(officer).numbers()).containsExactly(first);
        assertThat(sheet(manager).numbers()).hasSize(2);
        MockHttpServletResponse mine = answer(manager, get(URI.create(plan + "/updates/sheets/my-actions.xlsx")));
        assertThat(mine.getContentType()).contains("spreadsheetml");
        assertThat(mine.getHeader("Content-Disposition")).contains("-my-actions-to-fill-in.xlsx");
        assertThat(FilledIn.of(mine.getContentAsByteArray()).rows()).isEqualTo(1);
        List<Sheet> sheets = SpreadsheetReader.read(download(officer)).sheets();
        assertThat(sheets).extracting(Sheet::name).containsExactly("Updates", "How to fill this in", "Lists");
        assertThat(sheets.get(2).hidden()).isTrue();
        assertThat(sheets.get(0).hiddenColumns()).containsExactly(0, 1, 2);
        assertThat(sheets.get(0).hiddenRows()).containsExactly(1);
        assertThat(sheets.get(1).rows()).anyMatch(row -> row.cell(1).text().contains("Needed for: Amber, Red"));
    }

    @Test
    void a_file_can_be_discarded_and_choices_that_were_made_elsewhere_are_not_overwritten() throws Exception {
        String first = action("First", trust);
        String file = handIn(
                officer, sheet(officer).set(first, WorkColumn.STAGE, "Nowhere").xlsx());
        Document check = open(officer, file);
        assertThat(send(officer, check, "", Map.of("leaveOutWrong", "true")).getStatus())
                .isEqualTo(303);
        MockHttpServletResponse late = send(officer, check, "", Map.of());
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Something changed while you looked");
        assertThat(send(officer, open(officer, file), "/discard", Map.of()).getStatus())
                .isEqualTo(303);
        assertThat(text(answer(officer, get(URI.create(file))))).contains("Discarded", "Nothing of it was recorded.");
        assertThat(post(officer, file + "/accept", Map.of("version", "2")).getStatus())
                .isEqualTo(409);
    }
}
