package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointLinesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Clubs welcome everyone (A2, B3)    | Clubs welcome everyone      | A2, B3
            Clubs welcome everyone             | Clubs welcome everyone      | ''
            Clubs welcome everyone(a2,B3)      | Clubs welcome everyone      | a2,B3
            More places (1 and 3)              | More places                 | 1 and 3
            More places ( all )                | More places                 | all
            In the holidays (not at Easter)    | In the holidays (not at Easter) | ''
            As agreed (2021)                   | As agreed (2021)            | ''
            A (very) odd line                  | A (very) odd line           | ''
            Twice (A1) (B2)                    | Twice (A1)                  | B2
            Twice (A1) []                      | Twice (A1)                  | ''
            What they said [sometimes]         | What they said              | sometimes
            • From a document (C4)             | From a document             | C4
            - with a dash                      | with a dash                 | ''
            -5 degrees                         | -5 degrees                  | ''
            ()                                 | ()                          | ''
            (A2)                               | ''                          | A2
            """)
    void a_line_is_a_point_with_what_it_cites(String line, String text, String citations) {
        assertThat(PointLines.parse(line)).containsExactly(new PointWording(text, citations));
    }

    @Test
    void empty_lines_are_passed_over() {
        assertThat(PointLines.parse("\n one \r\n\r\n\ttwo (A1)\n  \n"))
                .containsExactly(new PointWording("one", ""), new PointWording("two", "A1"));
        assertThat(PointLines.parse("")).isEmpty();
        assertThat(PointLines.print(List.of())).isEmpty();
    }

    @Test
    void what_is_printed_is_read_back_as_it_was() {
        List<PointWording> points = List.of(
                new PointWording("plain", ""),
                new PointWording("cites", "A2, B3"),
                new PointWording("ends like citations (A2)", ""),
                new PointWording("ends like citations (A2)", "B1"),
                new PointWording("ends in [square] [brackets]", ""),
                new PointWording("cites what nobody understands", "see above"),
                new PointWording("cites with brackets", "and C10 (all)1"),
                new PointWording("-", "B2"),
                new PointWording("- begins like a bullet", "all"),
                new PointWording("• begins with one", ""),
                new PointWording("(A2)", ""),
                new PointWording("(", ""),
                new PointWording("[]", "C4"));

        assertThat(PointLines.parse(PointLines.print(points))).isEqualTo(points);
    }

    @Test
    void whatever_text_is_printed_is_read_back_as_it_was() {
        Random random = new Random(20261121);
        String letters = "abA2 B3,()[]-•* and1";
        for (int round = 0; round < 5_000; round++) {
            List<PointWording> points = new ArrayList<>();
            for (int place = 0; place < 3; place++) {
                StringBuilder text = new StringBuilder("x");
                for (int length = random.nextInt(12); length > 0; length--) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                String end = text.reverse().toString().strip();
                points.add(new PointWording(end, random.nextBoolean() ? "A2, all" : ""));
            }

            assertThat(PointLines.parse(PointLines.print(points))).isEqualTo(points);
        }
    }
}
