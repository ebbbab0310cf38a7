package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.plan.PlanDocument.CitationDocument;

class CitationReaderTests {
    private static final CitationContext CONTEXT = CitationContext.of(
            List.of("A2", "A7", "B2", "B7", "C1", "C3", "C4", "C7", "C8", "C9", "C10"), List.of("B1", "B3", "D4"), 3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            B3                    | B3 -> NOT_LISTED
            A7, C3                | A7 A7, C3 C3
            C4, C7, C8 C9, C10    | C4 C4, C7 C7, C8 C8, C9 C9, C10 C10
            A2,B2, B3, B7,C1      | A2 A2, B2 B2, B3 -> NOT_LISTED, B7 B7, C1 C1
            B7, B2, B1            | B7 B7, B2 B2, B1 -> NOT_LISTED
            all                   | all all
            All objectives        | All all
            1 and 3               | 1 #1, 3 #3
            1, 2 and 3            | 1 #1, 2 #2, 3 #3
            4                     | 4 -> NOT_A_PRINCIPLE
            0                     | 0 -> NOT_A_PRINCIPLE
            Z9                    | Z9 -> NOT_IN_PLAN
            c8                    | c8 C8
            C7-C10                | C7-C10 -> NOT_UNDERSTOOD
            to be agreed, A7      | to be agreed -> NOT_UNDERSTOOD, A7 A7
            A7; C3 / C4 & C1      | A7 A7, C3 C3, C4 C4, C1 C1
            -                     | ''
            ''                    | ''
            """)
    void reads_what_people_write(String written, String expected) {
        List<String> read = CitationReader.read(written, CONTEXT).stream()
                .map(CitationReaderTests::inShort)
                .toList();

        assertThat(String.join(", ", read)).isEqualTo(expected);
    }

    @Test
    void keeps_the_place_of_each_citation() {
        String text = " A7,  C3 ";

        assertThat(CitationReader.read(text, CONTEXT))
                .allSatisfy(citation -> assertThat(text.substring(citation.start(), citation.end()))
                        .isEqualTo(citation.asWritten()));
    }

    @Test
    void a_code_the_priority_does_not_list_is_known_here_but_points_nowhere_in_the_document() {
        ReadCitation citation = CitationReader.read("B1", CONTEXT).get(0);

        assertThat(citation.code()).isEqualTo("B1");
        assertThat(citation.document())
                .isEqualTo(new CitationDocument("B1", null, null, false, "not listed in this priority"));
    }

    @Test
    void a_number_that_is_an_objective_of_the_plan_is_an_objective() {
        CitationContext numbered = CitationContext.of(List.of("1", "2"), List.of(), 3);

        assertThat(CitationReader.read("2", numbered).get(0).document())
                .isEqualTo(new CitationDocument("2", "2", null, false, null));
    }

    @Test
    void flags_have_words() {
        assertThat(CitationReader.read("Z9, 7, perhaps", CONTEXT).stream()
                        .map(citation -> citation.document().flag()))
                .containsExactly(
                        "not an objective of this plan", "not a key principle of this priority", "not understood");
    }

    private static String inShort(ReadCitation citation) {
        if (citation.flag() != null) {
            return citation.asWritten() + " -> " + citation.flag();
        }
        String target = citation.all() ? "all" : citation.code() != null ? citation.code() : "#" + citation.principle();
        return citation.asWritten() + " " + target;
    }
}
