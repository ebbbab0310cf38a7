package uk.sendplan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NHS no. 943 476 5919. | NHS_NUMBER | 943 476 5919",
                "upn h801200001001 | PUPIL_NUMBER | h801200001001",
                "DOB: 03/03/2014, | DATE_OF_BIRTH | 03/03/2014",
                "NHS9434765919 | NHS_NUMBER | 9434765919",
                "see https://a.example/x and 9434765919 | NHS_NUMBER | 9434765919"
            })
    void what_stands_for_one_child_is_found_where_it_stands(String text, Identifier.Kind kind, String asWritten) {
        assertThat(Identifier.allIn(text)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(text.substring(found.start(), found.end())).isEqualTo(asWritten);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://files.example/documents/9434765919?born=2014-03-03",
                "m9434765919a1-m00",
                "ab9434765919",
                "94347659-1900-4a00-8000-943476591912",
                "ref 943 476 5918",
                "1,234,567,890 pounds",
                "the 2014-03-03 review"
            })
    void addresses_keys_and_other_numbers_stand_for_nobody(String text) {
        assertThat(Identifier.allIn(text)).isEmpty();
    }

    /** Modulus 11 and modulus 23 both notice any one wrong digit. */
    @Test
    void one_wrong_digit_makes_another_number_of_it() {
        for (String number : List.of("9434765919", "H801200001001")) {
            for (int place = 0; place < number.length(); place++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String other = number.substring(0, place) + digit + number.substring(place + 1);
                    assertThat(NhsNumber.isOne(other) || PupilNumber.isOne(other))
                            .as(other)
                            .isEqualTo(other.equals(number));
                }
            }
        }
    }

    @Test
    void a_temporary_pupil_number_ends_with_a_letter() {
        long valid = "ABCDEFGHJKLMNPQRTUVWXYZ"
                .chars()
                .filter(letter -> PupilNumber.isOne((char) letter + "80120000100A"))
                .count();
        assertThat(valid).isOne();
        assertThat(PupilNumber.isOne("H80120000A001")).isFalse();
    }
}
