package uk.sendplan.publishing.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureCheckTests {

    private static final DisclosureCheck CHECK =
            DisclosureCheck.knowing(List.of("Ada Byrne", "Jo O’Neill-Smith", "Cher"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see 943 476 5919 there | NHS_NUMBER 943 476 5919",
                "NHS no. 9434765919. | NHS_NUMBER 9434765919",
                "943-476-5919 | NHS_NUMBER 943-476-5919",
                "UPN H801200001001 | PUPIL_NUMBER H801200001001",
                "upn h801200001001 | PUPIL_NUMBER h801200001001",
                "born on 3 March 2014 | DATE_OF_BIRTH 3 March 2014",
                "DOB: 03/03/2014, | DATE_OF_BIRTH 03/03/2014",
                "date of birth 2014-03-03 | DATE_OF_BIRTH 2014-03-03",
                "thanks to ada  byrne for it | NAME ada  byrne",
                "Jo O’Neill-Smith leads | NAME Jo O’Neill-Smith",
                "Mrs Quill and Dr Ann Tovey | NAME Mrs Quill, NAME Dr Ann Tovey",
                "ask jo.b@council.example, please | EMAIL_ADDRESS jo.b@council.example",
                "ring 01234 567 890 now | PHONE_NUMBER 01234 567 890",
                "+44 7700 900123 | PHONE_NUMBER +44 7700 900123",
                "3 pupils moved | SMALL_COUNT 3",
                "1 young person with a plan | SMALL_COUNT 1",
                "4% (3) of them | SMALL_COUNT 3"
            })
    void what_tells_who_somebody_is_raises_concern(String text, String concerns) {
        assertThat(said(text)).isEqualTo(concerns);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "943 476 5918",
                "1111111111",
                "H801200001002",
                "I801200001001",
                "opened on 3 March 2014",
                "Mr and Mrs",
                "a cher ami, Ada Byrnes, Canada Byrne",
                "5 pupils, 0 children, 3 towns, 2 of 3 schools",
                "40% (18)",
                "in 2023-2024, from 10:30, 1,200 children",
                "50%",
                ""
            })
    void what_tells_nothing_of_anybody_raises_none(String text) {
        assertThat(said(text)).isEmpty();
    }

    @Test
    void a_count_of_any_length_is_looked_at() {
        assertThat(said("99999999999999999999 pupils and 4294967297 pupils")).isEmpty();
    }

    @Test
    void what_is_never_published_is_told_from_what_somebody_may_confirm() {
        assertThat(CHECK.concerns("943 476 5919, Mrs Quill"))
                .extracting(concern -> concern.kind().isNeverPublished())
                .containsExactly(true, false);
    }

    @Test
    void in_an_address_only_an_e_mail_address_tells_who_somebody_is() {
        assertThat(CHECK.concernsOfAddress("https://files.example/1?for=a.quill%40alderbrook.example&id=9434765919"))
                .extracting(concern -> concern.kind() + " " + concern.asWritten())
                .containsExactly("EMAIL_ADDRESS a.quill@alderbrook.example");
        assertThat(CHECK.concernsOfAddress("https://files.example/@board/9434765919/0161-496-0000"))
                .isEmpty();
    }

    private static String said(String text) {
        return CHECK.concerns(text).stream()
                .peek(concern -> assertThat(text.substring(concern.start(), concern.end()))
                        .isEqualTo(concern.asWritten()))
                .map(concern -> concern.kind() + " " + concern.asWritten())
                .collect(Collectors.joining(", "));
    }
}
