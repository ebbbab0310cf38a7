package uk.sendplan.publishing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.Seeds;
import uk.sendplan.publishing.reading.ReadProgress.ReadItem;
import uk.sendplan.publishing.reading.ReadProgress.ReadLine;

class ProgressTextTests {

    private static final List<Heading> HEADINGS = List.of(
            new Heading("What we have done so far", 0),
            new Heading("The difference this makes", 1),
            new Heading("What we need to develop", 2),
            new Heading("Next steps", 3));

    private static final String SMALL = """
            Recommendation 2 update
            Recommendation 2 - Partners learn from what families say.

            WHAT WE HAVE DONE SO FAR
            - Asked families in three towns
              what they would change first
            • Wrote down 40% (18) of it
            The forum read the draft.
            The difference this makes:
            Nobody knows yet.

            next steps
            1. Ask again
            2. Publish the answers
            """;

    @Test
    void title_wording_sections_and_items_are_told_apart() {
        ReadProgress read = ProgressText.read(SMALL, HEADINGS);

        assertThat(read.title()).isEqualTo(new ReadLine(1, "Recommendation 2 update"));
        assertThat(read.number()).isEqualTo("2");
        assertThat(read.wording()).isEqualTo(new ReadLine(2, "Partners learn from what families say."));
        assertThat(outline(read)).isEqualTo("""
                        0: Asked families in three towns what they would change first | Wrote down 40% (18) of it | The forum read the draft.
                        1: Nobody knows yet.
                        3: Ask again | Publish the answers""");
        assertThat(read.items()).extracting(ReadItem::bulleted).containsExactly(true, true, false, false, true, true);
        assertThat(read.items().get(1).figures()).hasSize(2);
    }

    @Test
    void a_heading_that_nobody_knows_keeps_its_items_together() {
        ReadProgress read =
                ProgressText.read("Lead-in\n\nWhat families say:\n- It is slow\nNext steps:\n- Hurry", HEADINGS);

        assertThat(outline(read)).isEqualTo("null: Lead-in\nnull: It is slow\n3: Hurry");
        assertThat(read.sections().get(1).heading()).isEqualTo(new ReadLine(3, "What families say:"));
    }

    @Test
    void a_text_without_anything_is_nothing() {
        assertThat(ProgressText.read(" \n\n", HEADINGS).items()).isEmpty();
        assertThat(ProgressText.read("", HEADINGS).sections()).isEmpty();
    }

    /** The figures of the domain's description: items under each heading; prose without a dash counts as one. */
    @ParameterizedTest
    @CsvSource({"1, 6/7/1/1", "2, 8/10/2/3", "3, 6/3/4/5"})
    void the_published_texts_have_exactly_their_items(String number, String items) {
        ReadProgress read =
                ProgressText.read(Seeds.read("southend-recommendation-" + number + "-update.txt"), HEADINGS);

        assertThat(read.number()).isEqualTo(number);
        assertThat(read.wording()).isNotNull();
        assertThat(read.sections())
                .extracting(ReadProgress.ReadSection::section)
                .containsExactly(0, 1, 2, 3);
        assertThat(read.sections().stream()
                        .map(section -> String.valueOf(section.items().size()))
                        .collect(Collectors.joining("/")))
                .isEqualTo(items);
    }

    @Test
    void the_only_figures_of_the_published_texts_are_half_of_the_schools_and_their_count() {
        String text = Seeds.read("southend-recommendation-2-update.txt");
        List<Figure> figures = ProgressText.read(text, HEADINGS).items().stream()
                .flatMap(item -> item.figures().stream())
                .toList();

        assertThat(figures)
                .extracting(figure -> figure.kind() + " " + figure.value())
                .containsExactly("PERCENT 50", "COUNT 26");
    }

    /** Whatever the text: its letters and digits are all in what was read, in their order. */
    @Test
    void nothing_is_lost() {
        Random random = new Random(5);
        List<String> pieces = List.of(
                "Recommendation 2 update",
                "Recommendation 3 - Other words",
                "Next steps",
                "# Next steps:",
                "Odd heading:",
                "- A dash",
                "-Glued",
                "• point",
                "1. numbered",
                "prose goes on",
                "Prose begins",
                "",
                "   ",
                "* star",
                "–",
                "a) lettered",
                "The difference this makes",
                "50% (26)");
        for (int tries = 0; tries < 5_000; tries++) {
            String text = random.ints(random.nextInt(14), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining("\n"));
            String read = ProgressText.read(text, HEADINGS)
                    .lines()
                    .map(ReadLine::text)
                    .collect(Collectors.joining());

            assertThat(letters(read)).as(text).isEqualTo(letters(withoutMarks(text)));
        }
    }

    /** Bullets and numbers of lists are no content; neither is the name of the level before its wording. */
    private static String withoutMarks(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^(?:1\\.|a\\)) ", ""))
                .collect(Collectors.joining());
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").replace("Recommendation3", "");
    }

    private static String outline(ReadProgress read) {
        return read.sections().stream()
                .map(section -> section.section() + ": "
                        + section.items().stream().map(ReadItem::text).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }
}
