package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.PlanSearch.Found;
import uk.sendplan.plan.PlanSearch.Group;
import uk.sendplan.plan.PlanSearch.Part;
import uk.sendplan.plan.Wanted.Segment;

class PlanSearchTests {

    private static final PlanTree SMALL = TestTrees.of(TestPlans.small());

    @ParameterizedTest
    @CsvSource({
        "families know, WANT_TO_SEE",
        "plain, NEEDS_TO_CHANGE",
        "CLUBS welcome, WANT_TO_SEE",
        "belonging clubs, WANT_TO_SEE",
        "cafe parents, REFERENCE",
        "café, REFERENCE",
        "100%, REFERENCE",
        "high quality, PRINCIPLE",
        "early, PRIORITY",
        "close home, OBJECTIVE",
        "not council alone, INTRODUCTION",
        "NHS board, PARTNER"
    })
    void words_are_found_in_every_part_whatever_their_case_accents_and_order(String words, Part part) {
        assertThat(found(SMALL, words)).extracting(Found::part).contains(part);
    }

    @Test
    void all_words_must_occur_in_one_item() {
        assertThat(found(SMALL, "families month")).hasSize(1);
        assertThat(found(SMALL, "families café")).isEmpty();
    }

    @Test
    void a_number_is_found_whole() {
        PlanTree real = TestTrees.of(TestPlans.realShape());
        assertThat(found(real, "1.1"))
                .filteredOn(found -> found.part() == Part.REFERENCE)
                .extracting(Found::id)
                .containsExactly("1.1");
        assertThat(found(real, "1.10"))
                .filteredOn(found -> found.part() == Part.REFERENCE)
                .extracting(Found::id)
                .containsExactly("1.10");
    }

    @Test
    void a_code_finds_the_objective_and_the_references_that_cite_it() {
        PlanTree real = TestTrees.of(TestPlans.realShape());
        assertThat(found(real, "b4")).extracting(Found::part).contains(Part.OBJECTIVE, Part.REFERENCE);
        assertThat(found(real, "C1"))
                .filteredOn(found -> found.part() == Part.REFERENCE)
                .extracting(Found::id)
                .contains("1.6")
                .doesNotContain("3.10");
    }

    @Test
    void what_is_found_stands_under_its_priority_in_the_order_of_the_plan() {
        assertThat(PlanSearch.in(TestTrees.of(TestPlans.realShape()), Wanted.of("objective C8")))
                .extracting(group -> group.priority().number())
                .containsExactly("3", "4");
    }

    @Test
    void hits_are_marked_and_the_pieces_are_the_text() {
        List<Segment> marked = Wanted.of("CAFE par").marked("A café for parents, decomposed: cafe\u0301.");
        assertThat(marked.stream().map(Segment::text).collect(Collectors.joining()))
                .isEqualTo("A café for parents, decomposed: cafe\u0301.");
        assertThat(marked)
                .filteredOn(Segment::hit)
                .extracting(Segment::text)
                .containsExactly("café", "par", "cafe\u0301");
    }

    @Test
    void the_shape_of_quotation_marks_and_dashes_does_not_matter() {
        assertThat(Wanted.of("child's").matches(List.of("The child’s plan"))).isTrue();
        assertThat(Wanted.of("14-25").matches(List.of("aged 14–25"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\"\"", ",;"})
    void nothing_asked_finds_nothing(String typed) {
        assertThat(Wanted.of(typed).isEmpty()).isTrue();
        assertThat(PlanSearch.in(SMALL, Wanted.of(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "(", "[a", "*", "😀", "<script>", "${7*7}", "ﬁ"})
    void odd_input_is_text_like_any_other(String typed) {
        Wanted wanted = Wanted.of(typed);
        assertThat(wanted.matches(List.of("x " + typed + " y"))).isTrue();
        assertThat(wanted.marked("x " + typed + " y").stream()
                        .map(Segment::text)
                        .collect(Collectors.joining()))
                .isEqualTo("x " + typed + " y");
    }

    @Test
    void what_is_very_long_is_cut() {
        assertThat(Wanted.of("word ".repeat(10_000)).typed()).hasSizeLessThanOrEqualTo(Wanted.LONGEST);
        assertThat(Wanted.of("😀".repeat(300)).typed()).hasSizeLessThanOrEqualTo(Wanted.LONGEST);
    }

    private static List<Found> found(PlanTree tree, String words) {
        return PlanSearch.in(tree, Wanted.of(words)).stream()
                .map(Group::found)
                .flatMap(List::stream)
                .toList();
    }
}
