package uk.sendplan.exchange.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.exchange.sheet.Sheet;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.exchange.structure.StructureColumn;
import uk.sendplan.plan.OutcomeDrafting;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.PointWording;

/** A plan's structure by spreadsheet, as people hand it in through the pages. */
class StructureFileViewTests extends StructureFilePageTests {

    @Autowired
    private OutcomeDrafting drafting;

    @Test
    void a_sheet_goes_out_is_reworded_and_taken_as_a_whole() throws Exception {
        String action = action("Open the new unit", "1.1", trust);
        EditedStructure sheet = sheet();
        UUID objective = objective("B3").id();
        UUID priority = tree().priorities().get(0).id();
        UUID outcome = outcome("1.1").id();
        assertThat(sheet.get(objective, StructureColumn.KIND)).isEqualTo("Objective");
        assertThat(sheet.get(outcome, StructureColumn.UNDER)).isEqualTo("1.1");
        assertThat(sheet.get(view(action).id(), StructureColumn.LEAD)).isEqualTo("Test Trust");
        assertThat(sheet.get(outcome("1.2").id(), StructureColumn.POINTS))
                .isEqualTo("a named contact\na café for parents");
        sheet.set(objective, StructureColumn.WORDING, "Help before it is asked for")
                .set(priority, StructureColumn.WORDING, "Help that comes first")
                .set(reference("1.1").id(), StructureColumn.CITES, "B3, C5")
                .set(outcome, StructureColumn.WORDING, "No family waits longer than a month.")
                .set(view(action).id(), StructureColumn.LEAD, "test council");
        String file = handIn(manager, sheet.xlsx());
        Document check = open(manager, file);
        assertThat(check.select("h1").text()).isEqualTo("filled-in.xlsx To check");
        assertThat(answer(check)).contains("5 parts would be changed.").doesNotContain("no row in the file");
        assertThat(troubles(check)).isEmpty();
        assertThat(changes(check))
                .anyMatch(row -> row.contains("Outcome of 1.1")
                        && row.contains(
                                "Fewer families wait longer than a month. → No family waits longer than a month."))
                .anyMatch(row -> row.contains("Action " + action) && row.contains("Led by Test Trust → test council"))
                .hasSize(5);
        assertThat(outcome("1.1").text()).as("nothing is changed by looking").startsWith("Fewer families");

        MockHttpServletResponse accepted = send(manager, check, "/accept", Map.of());
        assertThat(accepted.getStatus()).as(text(accepted)).isEqualTo(303);
        assertThat(outcome("1.1").text()).isEqualTo("No family waits longer than a month.");
        assertThat(objective("B3").wording()).isEqualTo("Help before it is asked for");
        assertThat(tree().priorities().get(0).name()).isEqualTo("Help that comes first");
        assertThat(tree().priorities().get(0).otherName()).isEqualTo("Early help");
        assertThat(reference("1.1").citations()).hasSize(2);
        assertThat(view(action).leadName()).isEqualTo("Test Council");
        assertThat(view(action).due().words()).isEqualTo("31 December 2099");
        assertThat(open(manager, plan + "/history").select("main").text())
                .contains("No family waits longer than a month.");
        assertThat(send(manager, check, "/accept", Map.of()).getStatus())
                .as("twice is once")
                .isEqualTo(303);
        Document after = open(manager, file);
        assertThat(after.select("main form")).isEmpty();
        assertThat(after.select("section[aria-labelledby=recorded] tbody tr").eachText())
                .hasSize(5)
                .anyMatch(row -> row.contains("Outcome of 1.1") && row.endsWith("Changed"));
    }

    @Test
    void a_sheet_that_nobody_touched_is_no_difference() throws Exception {
        action("=HYPERLINK(\"https://example.org\";\"press here\")", "1.2", trust);
        byte[] out = download();
        int rows = EditedStructure.of(out).rows();
        for (byte[] back : List.of(
                out,
                EditedStructure.of(out).xlsx(),
                EditedStructure.of(out).csv(),
                EditedStructure.of(out).shuffled(new Random(3)).xlsx())) {
            Document check = open(manager, handIn(manager, back));
            assertThat(answer(check)).contains("No difference", rows + " rows say nothing new.");
            assertThat(check.select("section[aria-labelledby=notes], section[aria-labelledby=overtaken]"))
                    .isEmpty();
            assertThat(troubles(check)).isEmpty();
            assertThat(check.select("form[action$=/accept]")).isEmpty();
        }
        List<Sheet> sheets = SpreadsheetReader.read(out).sheets();
        assertThat(sheets).extracting(Sheet::name).containsExactly("Structure", "How to edit this", "Lists");
        assertThat(sheets.get(0).hiddenColumns()).containsExactly(0, 1, 2);
        assertThat(sheets.get(2).hidden()).isTrue();
    }

    @Test
    void what_a_row_cannot_change_is_locked_and_the_rows_for_new_parts_are_open() throws Exception {
        String action = action("Open the new unit", "1.1", trust);
        int outcome = sheet().parts().indexOf(outcome("1.1").id()) + 2;
        int work = sheet().parts().indexOf(view(action).id()) + 2;
        int spare = sheet().parts().size() + 2;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(download()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(open(sheet, outcome))
                    .containsExactly(StructureColumn.WORDING, StructureColumn.POINTS, StructureColumn.CLOSING);
            assertThat(open(sheet, work))
                    .containsExactly(
                            StructureColumn.WORDING,
                            StructureColumn.DESCRIPTION,
                            StructureColumn.LEAD,
                            StructureColumn.OWNER);
            assertThat(open(sheet, spare)).isEqualTo(StructureColumn.answers());
            assertThat(open(sheet, sheet.getLastRowNum())).isEqualTo(StructureColumn.answers());
            assertThat(sheet.getLastRowNum()).isEqualTo(spare + 99);
            assertThat(sheet.getDataValidations())
                    .hasSizeBetween(2, 3)
                    .allMatch(one -> one.getRegions().getCellRangeAddress(0).getLastRow() == sheet.getLastRowNum());
        }
    }

    private static List<StructureColumn> open(XSSFSheet sheet, int row) {
        return Arrays.stream(StructureColumn.values())
                .filter(column -> !sheet.getRow(row)
                        .getCell(column.ordinal())
                        .getCellStyle()
                        .getLocked())
                .toList();
    }

    @Test
    void what_is_new_is_added_where_it_says_also_under_what_is_new_itself() throws Exception {
        UUID ada = area.person("Ada Test", trust);
        EditedStructure sheet = sheet().add(row("Action", "", "2.9", "Hire two people"))
                .add(row("Outcome", "", "2.9", "Nobody waits for a place."))
                .add(row("Reference", "2.9", "2", ""))
                .add(row("Reference", "", "2", ""))
                .add(row("Objective", "E1", "", "Places that last"))
                .add(row("Priority", "", "", "A third thing"))
                .add(row("Action", "", "1", "Meet every month"));
        sheet.setLast(4, StructureColumn.CITES, "C5, E1")
                .setLast(5, StructureColumn.POINTS, "• In town\nIn the villages (C5)")
                .setLast(5, StructureColumn.CLOSING, "And it stays so.")
                .setLast(6, StructureColumn.LEAD, "Test Trust")
                .setLast(6, StructureColumn.OWNER, "Ada Test (Test Trust)")
                .setLast(0, StructureColumn.LEAD, "Test Council");
        String file = handIn(manager, sheet.xlsx());
        Document check = open(manager, file);
        assertThat(troubles(check)).isEmpty();
        assertThat(answer(check)).contains("7 parts would be added.").doesNotContain("No difference");
        assertThat(changes(check)).hasSize(7).anyMatch(row -> row.contains("New: Reference 2.9 under 2"));
        assertThat(tree().reference("2.9")).as("nothing is added by looking").isEmpty();

        MockHttpServletResponse accepted = send(manager, check, "/accept", Map.of());
        assertThat(accepted.getStatus()).as(text(accepted)).isEqualTo(303);
        ReferenceNode made = reference("2.9");
        assertThat(made.citations())
                .extracting(CitationNode::code, CitationNode::asWritten)
                .containsExactly(tuple("C5", "C5"), tuple("E1", "E1"));
        assertThat(made.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.text()).isEqualTo("Nobody waits for a place.");
            assertThat(outcome.points()).hasSize(2);
            assertThat(outcome.points().get(1).citations()).hasSize(1);
            assertThat(outcome.closing()).isEqualTo("And it stays so.");
        });
        assertThat(tree().priorities()).extracting(PriorityNode::number).containsExactly("1", "2", "3");
        assertThat(tree().priorities().get(1).references())
                .extracting(ReferenceNode::number)
                .containsExactly("2.1", "2.9", "2.10");
        assertThat(view("2.9.1").owner().id()).isEqualTo(ada);
        assertThat(view("2.9.1").due()).isNull();
        assertThat(objective("E1").wording()).isEqualTo("Places that last");
        assertThat(actions())
                .anyMatch(action -> action.title().equals("Meet every month")
                        && action.referenceNumber() == null
                        && action.priorityNumber().equals("1"));
        assertThat(send(manager, check, "/accept", Map.of()).getStatus()).isEqualTo(303);
        assertThat(tree().priorities()).as("twice is once").hasSize(3);
        assertThat(open(manager, file)
                        .select("section[aria-labelledby=recorded] tbody tr")
                        .eachText())
                .hasSize(7)
                .allMatch(row -> row.endsWith("Added"));
        assertThat(answer(open(manager, handIn(manager, sheet().xlsx())))).contains("No difference");
    }

    private static Map<StructureColumn, String> row(String kind, String number, String under, String wording) {
        return Map.of(
                StructureColumn.KIND,
                kind,
                StructureColumn.NUMBER,
                number,
                StructureColumn.UNDER,
                under,
                StructureColumn.WORDING,
                wording);
    }

    @Test
    void what_cannot_be_taken_is_said_at_its_cell_and_its_row_can_be_left_out() throws Exception {
        String action = action("Open the new unit", "1.1", trust);
        UUID ben = area.person("Ben Test", area.organisation());
        UUID action1 = view(action).id();
        UUID outcome = outcome("1.1").id();
        EditedStructure sheet = sheet().set(outcome, StructureColumn.WORDING, "")
                .set(objective("B3").id(), StructureColumn.WORDING, "x".repeat(4_001))
                .set(objective("C5").id(), StructureColumn.LEAD, "Test Trust")
                .set(action1, StructureColumn.OWNER, "Ben Test (Test Council)")
                .set(reference("2.1").id(), StructureColumn.CITES, "C5")
                .add(row("Referense", "2.8", "2", ""))
                .add(row("", "", "2", "Words of something"))
                .add(row("Reference", "1.1", "2", ""))
                .add(row("Reference", "2,7", "2", ""))
                .add(row("Outcome", "7", "2.1", "An outcome with a number"))
                .add(row("Outcome", "", "7.7", "An outcome of nothing"))
                .add(row("Outcome", "", "1.1", "An outcome of something"))
                .add(row("Objective", "all", "", "A code that means something else"))
                .add(row("Action", "", "1.1", "Nobody leads it"))
                .add(row("Outcome", "", "2.7", "An outcome of what is not taken"));
        assertThat(ben).isNotNull();
        String file = handIn(manager, sheet.xlsx());
        Document check = open(manager, file);
        assertThat(troubles(check))
                .containsExactlyInAnyOrder(
                        sheet.address(outcome, StructureColumn.WORDING)
                                + ", 1.1: Enter what will be different, as text or as points",
                        sheet.address(objective("B3").id(), StructureColumn.WORDING)
                                + ", B3: Use 4,000 characters or fewer. You have 1 too many",
                        sheet.address(objective("C5").id(), StructureColumn.LEAD)
                                + ", C5: Objective: such a row has nothing under “Led by”. Empty this cell",
                        sheet.address(action1, StructureColumn.OWNER) + ", " + action
                                + ": Ben Test does not belong to the lead organisation. Choose one of its people, or nobody yet",
                        sheet.last(9, StructureColumn.KIND)
                                + ", 2.8: “Referense” is not one of Objective, Priority, Reference, Outcome, Action",
                        sheet.last(8, StructureColumn.KIND)
                                + ", 2: Say what the new row is. Choose one of Objective, Priority, Reference, Outcome, Action",
                        sheet.last(7, StructureColumn.NUMBER)
                                + ", 1.1: 1.1 is or was the number of another reference, and old links must still lead there. Enter another number",
                        sheet.last(6, StructureColumn.NUMBER)
                                + ", 2,7: Enter a number of letters, digits, full stops and hyphens, for example 1.12",
                        sheet.last(5, StructureColumn.NUMBER)
                                + ", 7: Outcome: such a row has nothing under “Number or code”. Empty this cell",
                        sheet.last(4, StructureColumn.UNDER)
                                + ", 7.7: There is no “7.7” that this can stand under, in the plan or in this file: Reference",
                        sheet.last(2, StructureColumn.NUMBER)
                                + ", all: Enter a code of letters and numbers without spaces, for example B3",
                        sheet.last(1, StructureColumn.LEAD) + ", 1.1: Choose the organisation that leads it",
                        sheet.last(0, StructureColumn.UNDER)
                                + ", 2.7: There is no “2.7” that this can stand under, in the plan or in this file: Reference");
        assertThat(check.select("form[action$=/accept]")).isEmpty();
        assertThat(post(manager, file + "/accept", Map.of("version", "0")).getStatus())
                .isEqualTo(422);
        assertThat(reference("2.1").citations()).hasSize(4);

        assertThat(send(manager, check, "", Map.of("leaveOutWrong", "true")).getStatus())
                .isEqualTo(303);
        Document decided = open(manager, file);
        assertThat(answer(decided)).contains("1 part would be changed.", "1 part would be added.");
        assertThat(send(manager, decided, "/accept", Map.of()).getStatus()).isEqualTo(303);
        assertThat(reference("2.1").citations()).hasSize(1);
        assertThat(reference("1.1").outcomes()).extracting(OutcomeNode::text).contains("An outcome of something");
        assertThat(tree().objectives()).hasSize(2);
    }

    @Test
    void where_somebody_changed_the_same_text_both_are_shown_and_nothing_is_replaced_unasked() throws Exception {
        UUID first = outcome("1.1").id();
        UUID second = outcome("1.2").id();
        UUID third = outcome("2.1").id();
        EditedStructure sheet = sheet().set(first, StructureColumn.WORDING, "Ours of the first")
                .set(second, StructureColumn.CLOSING, "Ours of the second");
        reword("1.1", "Theirs of the first");
        reword("1.2", "Theirs of the second");
        reword("2.1", "Theirs of the third");
        String file = handIn(manager, sheet.xlsx());
        Document check = open(manager, file);
        assertThat(answer(check)).contains("The same text of 1 part was changed", "1 part would be changed.");
        assertThat(check.select("section[aria-labelledby=overtaken]").text())
                .contains("Ours of the first", "Theirs of the first", "by PLAN_MANAGER")
                .doesNotContain("second", "third");
        assertThat(check.select("input[type=radio][checked]").eachAttr("value")).containsExactly("leave");

        String mine = "over-" + first;
        String seen = check.select("input[type=radio]:not([value=leave])").attr("value");
        assertThat(send(manager, check, "", Map.of(mine, seen)).getStatus()).isEqualTo(303);
        Document decided = open(manager, file);
        assertThat(changes(decided)).hasSize(2);
        reword("1.1", "Another of theirs");
        assertThat(send(manager, decided, "/accept", Map.of()).getStatus())
                .as("what was decided was about another text")
                .isEqualTo(409);
        assertThat(outcome("1.1").text()).isEqualTo("Another of theirs");
        assertThat(outcome("1.2").closing()).as("all or nothing").isEqualTo("And it is checked each term.");
        Document again = open(manager, file);
        assertThat(again.select("section[aria-labelledby=overtaken]").text()).contains("Another of theirs");
        assertThat(send(manager, again, "/accept", Map.of()).getStatus()).isEqualTo(303);
        assertThat(outcome("1.1").text()).as("it was left").isEqualTo("Another of theirs");
        assertThat(outcome("1.2").closing()).isEqualTo("Ours of the second");
        assertThat(outcome("1.2").text())
                .as("what the row did not touch stays theirs")
                .isEqualTo("Theirs of the second");
        assertThat(outcome("1.2").points()).hasSize(2);
        assertThat(outcome("2.1").text()).isEqualTo("Theirs of the third");
        assertThat(third).isNotEqualTo(first);
        assertThat(open(manager, file).select("section[aria-labelledby=notes]").text())
                .contains("A row was left, and the plan as it was");
    }

    @Test
    void of_very_many_that_were_changed_the_first_are_shown_and_the_others_left() throws Exception {
        enter(TestPlans.ofReferences(120));
        EditedStructure sheet = sheet();
        sheet.parts().forEach(part -> sheet.set(part, StructureColumn.MADE, ""));
        tree().references().forEach(one -> sheet.set(one.outcomes().get(0).id(), StructureColumn.WORDING, "Another"));
        Document check = open(manager, handIn(manager, sheet.xlsx()));
        assertThat(answer(check))
                .contains("The same texts of 120 parts were changed", "The first 100 of them are shown.");
        assertThat(check.select("input[type=radio][value=leave]")).hasSize(100);
    }

    private void reword(String reference, String text) {
        OutcomeNode now = outcome(reference);
        area.asManager(() -> {
            drafting.reword(
                    manager,
                    now.id(),
                    now.version(),
                    new OutcomeDrafting.Wording(
                            text,
                            now.points().stream()
                                    .map(point -> new PointWording(point.text(), ""))
                                    .toList(),
                            now.closing(),
                            null));
            return null;
        });
    }

    @Test
    void keys_that_are_lost_or_doubled_change_nothing_else() throws Exception {
        UUID first = outcome("1.1").id();
        EditedStructure doubled = sheet().twice(first).set(first, StructureColumn.WORDING, "Another");
        Document check = open(manager, handIn(manager, doubled.xlsx()));
        assertThat(troubles(check)).singleElement().asString().contains("have the same hidden key");
        EditedStructure keyless = sheet().withoutColumn(StructureColumn.PART)
                .withoutColumn(StructureColumn.MADE)
                .withoutColumn(StructureColumn.VERSION);
        Document lost = open(manager, handIn(manager, keyless.xlsx()));
        assertThat(troubles(lost)).hasSize(keyless.rows());
        assertThat(lost.select("form[action$=/accept]")).isEmpty();
        EditedStructure unmarked = sheet().set(first, StructureColumn.MADE, "")
                .set(first, StructureColumn.WORDING, "Another")
                .set(outcome("2.1").id(), StructureColumn.MADE, "m000000000000-m00");
        Document unknown = open(manager, handIn(manager, unmarked.xlsx()));
        assertThat(answer(unknown))
                .contains("The same text of 1 part was changed", "Nothing would be changed as it stands.");
        assertThat(unknown.select("section[aria-labelledby=notes]").text())
                .contains("It cannot be told what a row was made from");
        EditedStructure strange =
                sheet().set(first, StructureColumn.PART, UUID.randomUUID().toString());
        assertThat(troubles(open(manager, handIn(manager, strange.xlsx()))))
                .singleElement()
                .asString()
                .contains("This plan has no part with the hidden key of this row");
    }

    @Test
    void what_a_spreadsheet_does_not_change_is_said_and_a_missing_row_changes_nothing() throws Exception {
        String action = action("Open the new unit", "1.1", trust);
        UUID reference = reference("1.2").id();
        EditedStructure sheet = sheet().set(reference, StructureColumn.NUMBER, "1.7")
                .set(view(action).id(), StructureColumn.UNDER, "2.1")
                .without(outcome("1.1").id())
                .without(objective("B3").id());
        Document check = open(manager, handIn(manager, sheet.xlsx()));
        assertThat(answer(check))
                .contains("No difference", "2 parts of the plan have no row in the file, and stay as they are.");
        assertThat(check.select("section[aria-labelledby=notes]").text())
                .contains(
                        sheet.address(reference, StructureColumn.NUMBER)
                                + ": Number or code is “1.7” in the file, and “1.2” in the plan.",
                        "Stands under is “2.1” in the file, and “1.1” in the plan.");
    }

    @Test
    void a_part_that_was_retired_meanwhile_is_not_changed() throws Exception {
        OutcomeNode first = outcome("1.1");
        EditedStructure sheet = sheet().set(first.id(), StructureColumn.WORDING, "Another");
        area.asManager(() -> {
            drafting.retire(manager, first.id(), first.version());
            return null;
        });
        assertThat(troubles(open(manager, handIn(manager, sheet.xlsx()))))
                .containsExactly(sheet.address(first.id(), StructureColumn.KIND) + ", 1.1: "
                        + "This has been retired meanwhile. Reinstate it before you change it");
        assertThat(sheet().rows()).isEqualTo(sheet.rows() - 1);
    }

    @Test
    void whoever_may_not_edit_the_plan_sees_nothing_of_it() throws Exception {
        String file = handIn(manager, download());
        for (Member other :
                List.of(area.another(Role.OFFICER, trust), area.member(Role.BOARD), area.member(Role.PUBLISHER))) {
            assertThat(status(other, plan + door())).isEqualTo(404);
            assertThat(status(other, plan + door() + "/structure.xlsx")).isEqualTo(404);
            assertThat(status(other, file)).isEqualTo(404);
            assertThat(post(other, file + "/accept", Map.of("version", "0")).getStatus())
                    .isEqualTo(404);
            assertThat(sendFile(other, "x.csv", "a;b".getBytes()).getStatus()).isEqualTo(404);
        }
        assertThat(status(manager, plan + door() + "/" + UUID.randomUUID())).isEqualTo(404);
        assertThat(status(manager, plan + door() + "/nothing")).isEqualTo(404);
        assertThat(status(manager, file.replace("/structure/", "/updates/")))
                .as("it is no file of updates")
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_handed_in_says_why_at_its_field() throws Exception {
        MockHttpServletResponse pdf = sendFile(manager, "x.pdf", "%PDF-1.7".getBytes());
        assertThat(pdf.getStatus()).isEqualTo(422);
        assertThat(parsed(pdf)
                        .select(".govuk-error-summary__list a[href=#file]")
                        .eachText())
                .containsExactly("This is not a spreadsheet. Hand in an XLSX or CSV file.");
        assertThat(sendFile(manager, "", new byte[0]).getStatus()).isEqualTo(422);
        Document nonsense = open(manager, handIn(manager, "a;b\nc;d\n".getBytes()));
        assertThat(answer(nonsense)).contains("No sheet of this file is a spreadsheet of a plan’s structure");
        action("Open the new unit", "1.1", trust);
        byte[] updates = answer(manager, get(URI.create(plan + "/updates/sheets/actions.xlsx")))
                .getContentAsByteArray();
        assertThat(answer(open(manager, handIn(manager, updates))))
                .contains("No sheet of this file is a spreadsheet of a plan’s structure");
    }

    @Test
    void a_file_can_be_discarded_and_choices_that_were_made_elsewhere_are_not_overwritten() throws Exception {
        String file = handIn(
                manager,
                sheet().set(outcome("1.1").id(), StructureColumn.WORDING, "").xlsx());
        Document check = open(manager, file);
        assertThat(send(manager, check, "", Map.of("leaveOutWrong", "true")).getStatus())
                .isEqualTo(303);
        assertThat(send(manager, check, "", Map.of()).getStatus()).isEqualTo(409);
        assertThat(send(manager, open(manager, file), "/discard", Map.of()).getStatus())
                .isEqualTo(303);
        assertThat(text(answer(manager, get(URI.create(file))))).contains("Discarded", "Nothing of it was changed.");
        assertThat(post(manager, file + "/accept", Map.of("version", "2")).getStatus())
                .isEqualTo(409);
    }
}
