package uk.sendplan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.publishing.ProgressDifference.Change;
import uk.sendplan.publishing.ProgressDifference.Placed;
import uk.sendplan.publishing.ProgressDifference.Renamed;
import uk.sendplan.publishing.ProgressDocument.ItemDocument;
import uk.sendplan.publishing.ProgressDocument.SectionDocument;
import uk.sendplan.publishing.ProgressDocument.SourceDocument;
import uk.sendplan.publishing.reading.Figures;

class ProgressDifferenceTests {

    private static final String ASKED = "Asked families in three towns what they would change first";
    private static final String WAIT = "Families waited 12 weeks for a first answer";
    private static final String BUILT = "Built a new school near the river";

    @Test
    void the_same_page_has_no_difference() {
        ProgressDocument page = page(section("Done", SectionRole.DONE, item(ASKED), item(WAIT)));

        assertThat(ProgressDifference.between(page, page).isNone()).isTrue();
        assertThat(ProgressDifference.between(page, ProgressJson.fromJson(ProgressJson.toJson(page)))
                        .isNone())
                .isTrue();
    }

    @Test
    void added_and_removed_are_told_and_the_others_are_left_alone() {
        ProgressDifference difference = ProgressDifference.between(
                page(section("Done", SectionRole.DONE, item(ASKED), item(WAIT))),
                page(section("Done", SectionRole.DONE, item(BUILT), item(ASKED))));

        assertThat(told(difference)).containsExactly("[ADDED] null > " + BUILT, "[REMOVED] " + WAIT + " > null");
        assertThat(difference.saysTheSame()).isFalse();
    }

    @Test
    void rewording_is_known_by_the_words_that_are_shared_and_not_by_the_place() {
        String asked = "Asked families in five towns what they would change first";
        String wait = "Families waited 9 weeks for a first answer";
        ProgressDifference difference = ProgressDifference.between(
                page(section("Done", SectionRole.DONE, item(ASKED), item(WAIT))),
                page(section("Done", SectionRole.DONE, item(wait), item(asked))));

        assertThat(difference.count(ItemChange.REWORDED)).isEqualTo(2);
        assertThat(difference.changes())
                .allSatisfy(change -> assertThat(change.before().item().text())
                        .startsWith(change.after().item().text().substring(0, 5)));
        assertThat(difference.count(ItemChange.REORDERED)).isEqualTo(1);
    }

    @Test
    void what_shares_small_words_only_is_another_thing() {
        ProgressDifference difference = ProgressDifference.between(
                page(section("Done", SectionRole.DONE, item("We have held a workshop for all the parents"))),
                page(section("Done", SectionRole.DONE, item("We have got a new bus for all the schools"))));

        assertThat(difference.changes())
                .extracting(Change::kinds)
                .containsExactly(Set.of(ItemChange.ADDED), Set.of(ItemChange.REMOVED));
    }

    @Test
    void the_same_words_under_another_heading_have_moved() {
        ProgressDifference difference = ProgressDifference.between(
                page(section("Gap", SectionRole.GAP, item(ASKED)), section("Done", SectionRole.DONE, item(WAIT))),
                page(section("Done", SectionRole.DONE, item(WAIT), item(ASKED))));

        assertThat(told(difference)).containsExactly("[MOVED] " + ASKED + " > " + ASKED);
        assertThat(difference.changes().get(0).before().heading()).isEqualTo("Gap");
    }

    @Test
    void a_heading_with_another_name_keeps_its_items() {
        ProgressDifference difference = ProgressDifference.between(
                page(section("What we did", SectionRole.DONE, item(ASKED))),
                page(section("What we have done so far", SectionRole.DONE, item(ASKED))));

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.renamed()).containsExactly(new Renamed("What we did", "What we have done so far"));
        assertThat(difference.saysTheSame()).isFalse();
    }

    @Test
    void references_sources_organisation_and_wording_count_too() {
        ProgressDocument before = page(section("Done", SectionRole.DONE, item(ASKED), item(WAIT)));
        ProgressDocument after = wording(
                page(section(
                        "Done",
                        SectionRole.DONE,
                        new ItemDocument(ASKED, Figures.in(ASKED), "Forum", List.of(), List.of()),
                        new ItemDocument(
                                WAIT,
                                Figures.in(WAIT),
                                null,
                                List.of("1.1"),
                                List.of(new SourceDocument("Survey", null))))),
                "In plain words");
        ProgressDifference difference = ProgressDifference.between(before, after);

        assertThat(difference.changes())
                .extracting(Change::kinds)
                .containsExactly(Set.of(ItemChange.ORGANISATION), Set.of(ItemChange.BEHIND));
        assertThat(difference.isReworded()).isTrue();
    }

    @Test
    void a_difference_is_applied_to_its_own_older_page_only() {
        ProgressDifference difference =
                ProgressDifference.between(page(), page(section("Done", SectionRole.DONE, item(ASKED))));

        assertThatThrownBy(() -> difference.applyTo(page(section("Gap", SectionRole.GAP, item(WAIT)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_older_page_and_the_difference_are_the_newer_page(int seed) {
        Random random = new Random(seed);
        for (int turn = 0; turn < 500; turn++) {
            ProgressDocument before = anyPage(random);
            ProgressDocument after = random.nextInt(8) == 0 ? before : anyPage(random);
            ProgressDifference difference = ProgressDifference.between(before, after);

            assertThat(difference.applyTo(before)).isEqualTo(after);
            assertThat(difference.isNone()).isEqualTo(before.equals(after));
            assertNothingLost(difference, before, after);
        }
    }

    /** Every item stands in one change at most, and all changes are of items that are there. */
    private static void assertNothingLost(
            ProgressDifference difference, ProgressDocument before, ProgressDocument after) {
        Set<Placed> old = new HashSet<>(ItemPairs.placed(before));
        Set<Placed> now = new HashSet<>(ItemPairs.placed(after));
        for (Change change : difference.changes()) {
            assertThat(change.kinds()).isNotEmpty();
            assertThat(change.before() == null || old.remove(change.before())).isTrue();
            assertThat(change.after() == null || now.remove(change.after())).isTrue();
            assertThat(change.is(ItemChange.ADDED)).isEqualTo(change.before() == null);
            assertThat(change.is(ItemChange.REMOVED)).isEqualTo(change.after() == null);
        }
        assertThat(old.stream().map(Placed::item).toList())
                .containsExactlyInAnyOrderElementsOf(
                        now.stream().map(Placed::item).toList());
    }

    private static ProgressDocument anyPage(Random random) {
        List<SectionDocument> sections = new ArrayList<>();
        List<SectionRole> roles = new ArrayList<>(List.of(SectionRole.values()));
        Collections.shuffle(roles, random);
        for (SectionRole role : roles.subList(0, random.nextInt(4))) {
            List<ItemDocument> items = new ArrayList<>();
            for (int item = random.nextInt(6); item > 0; item--) {
                items.add(anyItem(random));
            }
            sections.add(new SectionDocument(role + (random.nextInt(3) == 0 ? " now" : ""), role, List.copyOf(items)));
        }
        return wording(page(sections.toArray(new SectionDocument[0])), random.nextBoolean() ? "Words" : null);
    }

    private static ItemDocument anyItem(Random random) {
        List<String> words = List.of("families", "waited", "weeks", "12", "40%", "schools", "asked", "we");
        StringBuilder text = new StringBuilder("x");
        for (int word = random.nextInt(5); word > 0; word--) {
            text.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return new ItemDocument(
                text.toString(),
                random.nextInt(9) == 0 ? List.of() : Figures.in(text.toString()),
                random.nextInt(3) == 0 ? "Forum" : null,
                random.nextInt(3) == 0 ? List.of("1.1") : List.of(),
                random.nextInt(4) == 0 ? List.of(new SourceDocument("Survey", null)) : List.of());
    }

    private static List<String> told(ProgressDifference difference) {
        return difference.changes().stream()
                .map(change -> change.kinds() + " " + text(change.before()) + " > " + text(change.after()))
                .toList();
    }

    private static String text(Placed placed) {
        return placed == null ? null : placed.item().text();
    }

    private static ItemDocument item(String text) {
        return new ItemDocument(text, Figures.in(text), null, List.of(), List.of());
    }

    private static SectionDocument section(String heading, SectionRole role, ItemDocument... items) {
        return new SectionDocument(heading, role, List.of(items));
    }

    private static ProgressDocument page(SectionDocument... sections) {
        return new ProgressDocument(
                "Priority",
                "1",
                "Help that comes early",
                null,
                "Autumn",
                List.of(sections),
                List.of(),
                LocalDate.of(2026, 11, 3),
                null);
    }

    private static ProgressDocument wording(ProgressDocument page, String wording) {
        return new ProgressDocument(
                page.levelName(),
                page.number(),
                page.name(),
                wording,
                page.cycle(),
                page.sections(),
                page.organisations(),
                page.written(),
                page.since());
    }
}
