package uk.sendplan.exchange.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.exchange.structure.Choices.Named;

/** What a row says of a part, by what it was handed out with, what stands now, and what is written in it. */
class StructureReaderTests {

    private static final UUID FILE = UUID.randomUUID();
    private static final UUID OUTCOME = UUID.randomUUID();
    private static final List<StructureColumn> COLUMNS = List.of(
            StructureColumn.PART,
            StructureColumn.MADE,
            StructureColumn.KIND,
            StructureColumn.NUMBER,
            StructureColumn.UNDER,
            StructureColumn.WORDING,
            StructureColumn.CLOSING,
            StructureColumn.LEAD,
            StructureColumn.OWNER);

    private static StructureNames names() {
        Map<StructureColumn, String> headings = new EnumMap<>(StructureColumn.class);
        Arrays.stream(StructureColumn.values()).forEach(column -> headings.put(column, "The " + column));
        Map<StructureKind, String> kinds = new EnumMap<>(StructureKind.class);
        Arrays.stream(StructureKind.values()).forEach(kind -> kinds.put(kind, kind.name()));
        kinds.put(StructureKind.PRIORITY, "Recommendation");
        return new StructureNames(
                headings,
                kinds,
                Choices.of(List.of(new Named(UUID.randomUUID(), "Trust"))),
                Choices.of(List.of(
                        new Named(UUID.randomUUID(), "Ada (Trust)"), new Named(UUID.randomUUID(), "Ada (Trust)"))));
    }

    private static PlacedPart outcome(String wording, String closing) {
        return new PlacedPart(
                OUTCOME,
                StructureKind.OUTCOME,
                3,
                "",
                "1.1",
                false,
                Map.of(StructureColumn.WORDING, wording, StructureColumn.CLOSING, closing));
    }

    private static PlacedPart placed(StructureKind kind, String number, boolean retired) {
        return new PlacedPart(UUID.randomUUID(), kind, 0, number, "", retired, Map.of());
    }

    private static StructureReading read(List<PlacedPart> parts, String... rows) {
        String keys =
                String.join(";", COLUMNS.stream().map(StructureColumn::key).toList());
        String table = keys + "\n" + String.join("\n", rows) + "\n";
        FormTable<StructureColumn> found = FormTable.find(
                        SpreadsheetReader.read(table.getBytes(StandardCharsets.UTF_8)), names().layout())
                .orElseThrow();
        return StructureReader.read(FILE, found, names(), parts);
    }

    private static String row(String made, String wording, String closing) {
        return String.join(";", OUTCOME.toString(), made, "OUTCOME", "", "1.1", wording, closing, "", "");
    }

    private static String added(String kind, String number, String under, String wording) {
        return String.join(";", "", "", kind, number, under, wording, "", "", "");
    }

    private static List<String> said(StructureReading reading) {
        return reading.troubles().stream().map(CellTrouble::messageKey).toList();
    }

    /** What was handed out, what stands now, what is written: what becomes of it. */
    @ParameterizedTest
    @CsvSource({
        "A, A, A, untouched",
        "A, A, B, changed",
        "A, B, A, untouched",
        "A, B, B, untouched",
        "A, B, C, overtaken",
        "A, B, ' A ', untouched",
    })
    void a_text_changes_what_stands_where_it_is_not_what_was_handed_out(
            String handedOut, String now, String written, String becomes) {
        String made = StructureReader.made(outcome(handedOut, "End"));
        StructureReading reading = read(List.of(outcome(now, "End")), row(made, written, "End"));
        assertThat(reading.untouched()).isEqualTo(becomes.equals("untouched") ? 1 : 0);
        assertThat(reading.changes().stream().map(StructureChange::isOvertaken))
                .containsExactlyElementsOf(
                        becomes.equals("untouched") ? List.of() : List.of(becomes.equals("overtaken")));
        assertThat(reading.troubles()).isEmpty();
    }

    @Test
    void two_people_who_change_different_texts_of_one_part_do_not_meet() {
        String made = StructureReader.made(outcome("A", "End"));
        StructureReading reading = read(List.of(outcome("A", "Their end")), row(made, "B", "End"));
        assertThat(reading.changes()).singleElement().satisfies(change -> {
            assertThat(change.isOvertaken()).isFalse();
            assertThat(change.text(StructureColumn.WORDING)).isEqualTo("B");
            assertThat(change.text(StructureColumn.CLOSING)).isEqualTo("Their end");
        });
    }

    @ParameterizedTest
    @CsvSource({"''", "m12", "x", "m000000000000-m000000000000-m00000000000g"})
    void without_a_mark_all_that_differs_is_asked_about(String made) {
        assertThat(read(List.of(outcome("A", "End")), row(made, "B", "End")).changes())
                .singleElement()
                .matches(StructureChange::isOvertaken);
        assertThat(read(List.of(outcome("A", "End")), row(made, "A", "End")).untouched())
                .isEqualTo(1);
    }

    @Test
    void a_new_row_finds_what_it_stands_under_in_the_plan_and_in_the_file_but_never_in_what_is_retired() {
        List<PlacedPart> parts = List.of(
                placed(StructureKind.PRIORITY, "1", false),
                placed(StructureKind.REFERENCE, "1.1", false),
                placed(StructureKind.REFERENCE, "1.2", true));
        StructureReading reading = read(
                parts,
                added("Outcome", "", "1.1", "There"),
                added("Outcome", "", "1.3", "New"),
                added("reference", "1.3", "1", ""),
                added("Outcome", "", "1.2", "Retired"),
                added("Outcome", "", "", "Nowhere"));
        assertThat(reading.changes())
                .extracting(change -> change.under().added())
                .containsExactly(false, true, false);
        assertThat(said(reading)).containsExactly("structure.error.under", "structure.error.under.required");
    }

    @Test
    void what_stands_under_something_that_is_not_taken_is_not_taken_either() {
        StructureReading reading = read(
                List.of(placed(StructureKind.PRIORITY, "1", false)),
                added("OUTCOME", "", "2.1", "Below"),
                added("REFERENCE", "2.1", "2", ""),
                added("RECOMMENDATION", "2", "9", "Named"));
        assertThat(reading.changes()).isEmpty();
        assertThat(said(reading))
                .containsExactly("structure.error.elsewhere", "structure.error.above", "structure.error.above");
    }

    @Test
    void a_number_of_two_things_is_not_guessed_at() {
        List<PlacedPart> parts =
                List.of(placed(StructureKind.PRIORITY, "1", false), placed(StructureKind.REFERENCE, "1", false));
        String action = String.join(";", "", "", "ACTION", "", "1", "Work", "", "Trust", "");
        assertThat(said(read(parts, action))).containsExactly("structure.error.under.several");
        assertThat(read(parts, added("OUTCOME", "", "1", "An outcome")).changes())
                .hasSize(1);
    }

    @Test
    void people_who_are_called_the_same_are_not_guessed_at() {
        List<PlacedPart> parts = List.of(placed(StructureKind.PRIORITY, "1", false));
        String two = String.join(";", "", "", "ACTION", "", "1", "Work", "", "trust", "Ada (Trust)");
        String none = String.join(";", "", "", "ACTION", "", "1", "Work", "", "Trusts", "");
        assertThat(said(read(parts, two))).containsExactly("structure.error.several");
        assertThat(said(read(parts, none))).containsExactly("structure.error.chosen.LEAD");
    }

    @Test
    void empty_rows_say_nothing_and_rows_of_another_plan_are_wrong() {
        StructureReading reading =
                read(List.of(), ";m1;;;;;;;", UUID.randomUUID() + ";;OUTCOME;;1.1;Words;;;", "no-key;;;;;Words;;;");
        assertThat(reading.changes()).isEmpty();
        assertThat(said(reading)).containsExactly("structure.error.unknown", "structure.error.unknown");
    }

    @Test
    void a_row_that_lost_its_key_is_not_added_again() {
        List<PlacedPart> parts = List.of(placed(StructureKind.REFERENCE, "1.1", false), outcome("A", "End"));
        String lost = String.join(";", "", "", "OUTCOME", "", "1.1", "A", "End", "", "");
        assertThat(said(read(parts, lost))).containsExactly("structure.error.already");
    }
}
