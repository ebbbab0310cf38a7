package uk.sendplan.delivery.pasted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTableTests {

    private static List<List<String>> cells(String text) {
        return PastedTable.read(text).rows().stream()
                .map(PastedTable.Row::cells)
                .toList();
    }

    private static List<Integer> lines(String text) {
        return PastedTable.read(text).rows().stream().map(PastedTable.Row::line).toList();
    }

    @Test
    void a_copy_from_a_spreadsheet_has_tabs() {
        assertThat(cells("1.1\tRing, then write; twice\tCouncil\n1.2\tB\tClinic\n"))
                .containsExactly(List.of("1.1", "Ring, then write; twice", "Council"), List.of("1.2", "B", "Clinic"));
    }

    @Test
    void a_file_has_commas_or_semicolons() {
        assertThat(cells("1.1,\"Ring, then write\",Council"))
                .containsExactly(List.of("1.1", "Ring, then write", "Council"));
        assertThat(cells("1.1;Ring, then write;Council\n1.2;B, C;D"))
                .containsExactly(List.of("1.1", "Ring, then write", "Council"), List.of("1.2", "B, C", "D"));
    }

    @Test
    void a_cell_in_quotes_keeps_its_line_breaks_separators_and_quotes() {
        assertThat(cells("1.1\t\"Ring\nthen \"\"really\"\"\twrite\"\tCouncil\n1.2\tB\tC"))
                .containsExactly(List.of("1.1", "Ring\nthen \"really\"\twrite", "Council"), List.of("1.2", "B", "C"));
        assertThat(lines("1.1\t\"Ring\nthen\nwrite\"\tCouncil\n1.2\tB\tC")).containsExactly(1, 4);
    }

    @Test
    void quotes_that_enclose_no_whole_cell_are_text() {
        assertThat(cells("1.1\t\"Team around\" meetings\tCouncil\n1.2\t6\" rulers\tC"))
                .containsExactly(
                        List.of("1.1", "\"Team around\" meetings", "Council"), List.of("1.2", "6\" rulers", "C"));
        assertThat(cells("1.1\t\"never closed\tCouncil\n1.2\tB\tC"))
                .containsExactly(List.of("1.1", "\"never closed", "Council"), List.of("1.2", "B", "C"));
        assertThat(cells("a\t\"\"\tc")).containsExactly(List.of("a", "", "c"));
        assertThat(cells("a\t\"\"\"\"\tc")).containsExactly(List.of("a", "\"", "c"));
    }

    @Test
    void empty_columns_are_empty_cells_and_empty_lines_are_none() {
        assertThat(cells("\t\tCouncil\n\n \t \t\n1.1\t\t"))
                .containsExactly(List.of("", "", "Council"), List.of("1.1", "", ""));
        assertThat(lines("\n\na\tb\n\nc\td")).containsExactly(3, 5);
        assertThat(PastedTable.read("a\tb").rows().get(0).cell(7)).isEmpty();
    }

    @Test
    void line_ends_of_every_machine_end_a_line() {
        assertThat(cells("a\tb\r\nc\td\re\tf"))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"));
    }

    @Test
    void text_without_columns_is_one_column() {
        assertThat(cells("Ring every family, then write\nTrain the teachers\nAsk the schools"))
                .extracting(List::size)
                .containsExactly(1, 1, 1);
        assertThat(cells("")).isEmpty();
        assertThat(cells("\n \n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "\"\t",
                "\t\"",
                "\"\n",
                "\"a\t",
                "\"\"\"",
                "a\"\t\"b",
                "\"a\"\t",
                ",\"",
                ";\",\"",
                "\n",
                "\"\",",
                "\"a\"\"\t\""
            })
    void hostile_text_is_read_in_a_moment_and_loses_no_letter(String part) {
        String text = part.repeat(200_000 / part.length());
        List<PastedTable.Row> rows = Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> PastedTable.read(text).rows());
        long kept = rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMapToInt(String::chars)
                .filter(Character::isLetter)
                .count();
        assertThat(kept).isEqualTo(text.chars().filter(Character::isLetter).count());
    }

    @Test
    void whatever_is_typed_is_read_and_every_letter_of_it_is_in_a_cell() {
        Random random = new Random(7);
        for (int run = 0; run < 3_000; run++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                typed.append("ab\"\"\t\n,; é😀".charAt(random.nextInt(11)));
            }
            String text = typed.toString();
            assertThatCode(() -> {
                        String read = String.join(
                                "", cells(text).stream().flatMap(List::stream).toList());
                        assertThat(read.replaceAll("[^abé]", "")).isEqualTo(text.replaceAll("[^abé]", ""));
                    })
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }
}
