package uk.sendplan.delivery.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sendplan.delivery.pasted.Known.KnownOrganisation;
import uk.sendplan.delivery.pasted.Known.KnownPerson;
import uk.sendplan.delivery.pasted.Known.KnownPlace;
import uk.sendplan.delivery.pasted.PastedAction.Said;
import uk.sendplan.plan.WorkPlaces.Place;

class PastedActionsTests {

    private static final UUID COUNCIL = UUID.randomUUID();
    private static final UUID TRUST = UUID.randomUUID();
    private static final UUID BOARD = UUID.randomUUID();

    private static final Known KNOWN = new Known(
            List.of(priority("1"), reference("1.1"), reference("1.10"), retired("1.2"), priority("P2")),
            List.of(
                    new KnownOrganisation(COUNCIL, "Oakshire County Council", true),
                    new KnownOrganisation(TRUST, "The Vale & Moor NHS Trust", true),
                    new KnownOrganisation(BOARD, "NHS Oakshire Integrated Care Board", true)),
            List.of(
                    new KnownPerson(UUID.randomUUID(), "Ada O’Neil", "ada@oak.example", COUNCIL),
                    new KnownPerson(UUID.randomUUID(), "Ben Kay", null, COUNCIL),
                    new KnownPerson(UUID.randomUUID(), "Ben Jay", null, COUNCIL),
                    new KnownPerson(UUID.randomUUID(), "Cleo Moor", null, TRUST)),
            Set.of("1.10.1"));

    private static KnownPlace reference(String number) {
        return new KnownPlace(new Place.OfReference(UUID.randomUUID()), number, false);
    }

    private static KnownPlace retired(String number) {
        return new KnownPlace(new Place.OfReference(UUID.randomUUID()), number, true);
    }

    private static KnownPlace priority(String number) {
        return new KnownPlace(new Place.OfPriority(UUID.randomUUID()), number, false);
    }

    private static PastedActions read(String... lines) {
        return PastedActions.read(String.join("\n", lines), KNOWN);
    }

    private static PastedAction line(String line) {
        return read(line).lines().get(0);
    }

    private static List<String> keys(List<Said> said) {
        return said.stream().map(Said::messageKey).toList();
    }

    @Test
    void without_a_heading_it_is_reference_action_lead_owner_and_date() {
        PastedAction line = line("1.10\tRing every family\tOakshire County Council\tAda O'Neil\tend of March 2027");

        assertThat(line.wrong()).isEmpty();
        assertThat(line.notes()).isEmpty();
        assertThat(line.place().number()).isEqualTo("1.10");
        assertThat(line.number()).isNull();
        assertThat(line.title()).isEqualTo("Ring every family");
        assertThat(line.lead().id()).isEqualTo(COUNCIL);
        assertThat(line.owner().name()).isEqualTo("Ada O’Neil");
        assertThat(line.due().to()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(line.start()).isNull();
    }

    @Test
    void a_heading_is_known_by_its_words_in_any_order() {
        PastedActions read = read(
                "BY WHEN;Lead organisation:;Start date;RAG;What will be done;Owner;Ref. No.",
                "May 2027;Oakshire County Council;May 2026;Green;Ring;Ben Kay;1.1");

        assertThat(read.isFine()).isTrue();
        assertThat(read.notRead()).containsExactly("RAG");
        PastedAction line = read.lines().get(0);
        assertThat(line.line()).isEqualTo(2);
        assertThat(line.title()).isEqualTo("Ring");
        assertThat(line.owner().name()).isEqualTo("Ben Kay");
        assertThat(line.start().from()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(line.place().number()).isEqualTo("1.1");
    }

    @Test
    void columns_that_nobody_asked_for_are_named_and_empty_ones_are_not() {
        assertThat(read("1.1\tA\tOakshire County Council\t\t\tGreen\t", "1.1\tB\tOakshire County Council")
                        .notRead())
                .containsExactly("6");
        assertThat(read("Reference\tAction\tLead\tAction\tStatus", "1.1\tA\tOakshire County Council\tTwice\t")
                        .notRead())
                .containsExactly("Action");
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 1.1, ",
        "Reference 1.10, 1.10, ",
        "ref 1.10., 1.10, ",
        "Priority 1, 1, ",
        "p2, P2, ",
        "1.10.2, 1.10, 1.10.2",
        "1.10.A, 1.10, 1.10.a",
    })
    void a_place_is_a_number_of_the_plan_or_that_of_an_action_under_a_reference(
            String typed, String number, String action) {
        PastedAction line = line(typed + "\tA\tOakshire County Council");
        assertThat(line.wrong()).isEmpty();
        assertThat(line.place().number()).isEqualTo(number);
        assertThat(line.number()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "'', paste.place.error.required",
        "7.7, paste.place.error.unknown",
        "1.7, paste.place.error.unknown",
        "1.10.2.3, paste.place.error.unknown",
        "., paste.place.error.unknown",
        "1.2, paste.place.error.retired",
        "1.2.5, paste.place.error.retired",
        "1.10.1, paste.number.error.taken",
    })
    void a_place_that_is_not_there_is_an_error_of_its_line(String typed, String key) {
        assertThat(keys(line(typed + "\tA\tOakshire County Council").wrong())).containsExactly(key);
    }

    @Test
    void a_number_that_two_lines_want_is_an_error_of_the_second() {
        PastedActions read = read("1.10.2\tA\tOakshire County Council", "1.10.2\tB\tOakshire County Council");
        assertThat(read.lines().get(0).wrong()).isEmpty();
        assertThat(keys(read.lines().get(1).wrong())).containsExactly("paste.number.error.taken");
        assertThat(read.isFine()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oakshire  COUNTY council", "County Council", "Oakshire County Council."})
    void the_lead_is_found_by_its_name_however_it_is_written(String typed) {
        assertThat(line("1.1\tA\t" + typed).lead().id()).isEqualTo(COUNCIL);
    }

    @Test
    void and_is_an_ampersand_and_the_is_left_out() {
        assertThat(line("1.1\tA\tVale and Moor NHS Trust").lead().id()).isEqualTo(TRUST);
        assertThat(line("1.1\tA\tThe Vale & Moor NHS Trust").lead().id()).isEqualTo(TRUST);
    }

    @ParameterizedTest
    @CsvSource({
        "'', paste.lead.error.required",
        "Elmshire, paste.lead.error.unknown",
        "Oakshire, paste.lead.error.several",
        "NHS, paste.lead.error.several",
        "coun, paste.lead.error.unknown",
        "'***', paste.lead.error.unknown",
    })
    void a_lead_that_is_not_one_of_the_area_is_an_error_of_its_line(String typed, String key) {
        PastedAction line = line("1.1\tA\t" + typed + "\tBen Kay\tMay 2027");
        assertThat(keys(line.wrong())).containsExactly(key);
        assertThat(line.owner()).isNull();
        assertThat(line.due()).isNotNull();
    }

    @Test
    void an_owner_is_one_of_the_leads_people_or_the_line_is_taken_without_and_says_so() {
        assertThat(line("1.1\tA\tCounty Council\tADA@oak.example").owner().name())
                .isEqualTo("Ada O’Neil");
        for (String unknown : List.of("Cleo Moor", "Somebody Else", "Ben Kay / Ben Jay")) {
            PastedAction line = line("1.1\tA\tCounty Council\t" + unknown);
            assertThat(line.wrong()).isEmpty();
            assertThat(line.owner()).isNull();
            assertThat(line.notes())
                    .containsExactly(Said.of("paste.owner.unknown", unknown, "Oakshire County Council"));
        }
        assertThat(keys(line("1.1\tA\tCounty Council\tBen").notes())).containsExactly("paste.owner.several");
        assertThat(line("1.1\tA\tCounty Council\t ").notes()).isEmpty();
    }

    @Test
    void what_will_be_done_must_be_said_and_not_at_too_great_length() {
        assertThat(keys(line("1.1\t \tCounty Council").wrong())).containsExactly("paste.title.error.required");
        assertThat(line("1.1\t" + "😀".repeat(500) + "\tCounty Council").wrong())
                .isEmpty();
        assertThat(line("1.1\t" + "x".repeat(501) + "\tCounty Council").wrong())
                .containsExactly(Said.of("paste.title.error.long", 500, 1));
        assertThat(line("1.1\t\"Ring\n\nthem\"\tCounty Council").title()).isEqualTo("Ring them");
    }

    @Test
    void dates_are_kept_in_their_words_and_their_order_is_looked_at() {
        PastedAction vague = line("1.1\tA\tCounty Council\t\tongoing");
        assertThat(vague.wrong()).isEmpty();
        assertThat(vague.due().words()).isEqualTo("ongoing");
        assertThat(vague.due().hasDays()).isFalse();
        assertThat(keys(line("1.1\tA\tCounty Council\t\t" + "d".repeat(201)).wrong()))
                .containsExactly("paste.due.error.long");
        PastedActions read = read("Ref\tAction\tLead\tDue\tStart", "1.1\tA\tCounty Council\tMay 2026\tJune 2026");
        assertThat(keys(read.lines().get(0).wrong())).containsExactly("paste.start.error.afterDue");
    }

    @Test
    void all_that_is_wrong_with_a_line_is_said_at_once() {
        assertThat(keys(line("9.9\t\tNobody").wrong()))
                .containsExactly("paste.place.error.unknown", "paste.title.error.required", "paste.lead.error.unknown");
    }

    @Test
    void a_text_with_nothing_to_read_is_refused_as_a_whole() {
        assertThat(read("").wrong()).isEqualTo(Said.of("paste.text.error.required"));
        assertThat(read(" ", "\t").wrong()).isEqualTo(Said.of("paste.text.error.required"));
        assertThat(read("Reference\tAction\tLead").wrong()).isEqualTo(Said.of("paste.text.error.headingOnly"));
        assertThat(read("Action\tLead", "A\tCouncil").wrong()).isEqualTo(Said.of("paste.text.error.column.PLACE"));
        assertThat(read("Ref\tLead", "1.1\tCouncil").wrong()).isEqualTo(Said.of("paste.text.error.column.TITLE"));
        assertThat(read("Ref\tAction", "1.1\tA").wrong()).isEqualTo(Said.of("paste.text.error.column.LEAD"));
        assertThat(read("").isFine()).isFalse();
    }

    @Test
    void three_hundred_lines_are_read_and_one_more_is_not() {
        String line = "1.1\tRing every family\tOakshire County Council\tBen Kay\tMay 2027\n";
        assertThat(PastedActions.read(line.repeat(300), KNOWN).lines()).hasSize(300);
        assertThat(PastedActions.read("Ref\tAction\tLead\tOwner\tDue\n" + line.repeat(300), KNOWN)
                        .isFine())
                .isTrue();
        assertThat(PastedActions.read(line.repeat(301), KNOWN).wrong())
                .isEqualTo(Said.of("paste.text.error.many", 300, 301));
        assertThat(PastedActions.read("x".repeat(200_001), KNOWN).wrong())
                .isEqualTo(Said.of("paste.text.error.long", 200_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\t", "\n", "a\tb\tc\t", "1.1\t<script>\t{0}\t'\t%\n", "\0\t", "1.", "(a+)+\t"})
    void hostile_text_is_answered_in_a_moment(String part) {
        String text = part.repeat(200_000 / part.length());
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> PastedActions.read(text, KNOWN));
    }
}
