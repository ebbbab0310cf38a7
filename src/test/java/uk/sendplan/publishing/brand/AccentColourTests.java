package uk.sendplan.publishing.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentColourTests {

    /** Every colour of three digits, and as many others. */
    private static Stream<AccentColour> colours() {
        Random random = new Random(22);
        return Stream.concat(
                IntStream.range(0, 0x1000)
                        .mapToObj(value ->
                                new AccentColour((value >> 8) * 17, (value >> 4 & 15) * 17, (value & 15) * 17)),
                Stream.generate(() -> new AccentColour(random.nextInt(256), random.nextInt(256), random.nextInt(256)))
                        .limit(0x1000));
    }

    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.0",
        "#767676, #ffffff, 4.54",
        "#777777, #ffffff, 4.48",
        "#0000ff, #ffffff, 8.59",
        "#ff0000, #ffffff, 4.00",
        "#595959, #ffffff, 7.00",
        "#ffffff, #ffffff, 1.0"
    })
    void pairs_of_which_the_ratio_is_known_have_it_either_way_round(String one, String other, double ratio) {
        assertThat(colour(one).contrastWith(colour(other))).isCloseTo(ratio, within(0.006));
        assertThat(colour(other).contrastWith(colour(one))).isCloseTo(ratio, within(0.006));
    }

    @Test
    void what_is_accepted_can_be_read_on_both_grounds_and_so_can_what_stands_on_it() {
        assertThat(colours().filter(AccentColour::isReadable))
                .hasSizeGreaterThan(1000)
                .allSatisfy(colour -> {
                    assertThat(colour.contrastWith(AccentColour.WHITE)).isGreaterThanOrEqualTo(4.5);
                    assertThat(colour.contrastWith(AccentColour.TINT)).isGreaterThanOrEqualTo(4.5);
                    assertThat(colour.contrastWith(nineTenthsOfWhiteOn(colour)))
                            .as("the product's name in the head of a page, on %s", colour)
                            .isGreaterThanOrEqualTo(4.5);
                });
    }

    private static AccentColour nineTenthsOfWhiteOn(AccentColour colour) {
        return new AccentColour(mixed(colour.red()), mixed(colour.green()), mixed(colour.blue()));
    }

    private static int mixed(int channel) {
        return (int) Math.round(0.9 * 255 + 0.1 * channel);
    }

    @Test
    void what_is_proposed_is_accepted_is_no_lighter_and_is_the_first_that_would_do() {
        assertThat(colours()).allSatisfy(colour -> {
            AccentColour proposed = colour.readable();
            assertThat(proposed.isReadable()).isTrue();
            assertThat(proposed.luminance()).isLessThanOrEqualTo(colour.luminance());
            if (colour.isReadable()) {
                assertThat(proposed).isEqualTo(colour);
            } else {
                assertThat(proposed.contrastWith(AccentColour.TINT)).isBetween(4.5, 4.75);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1f5c3a", "1F5C3A", "#1F5c3a"})
    void six_digits_are_a_colour_with_or_without_their_sign(String typed) {
        assertThat(colour(typed).written()).isEqualTo("#1f5c3a");
    }

    @Test
    void three_digits_are_short_for_six() {
        assertThat(colour("#06a").written()).isEqualTo("#0066aa");
        assertThat(colour("06a")).isEqualTo(colour("#0066aa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "red", "#12", "#1234", "#12345g", "##123456", "#1234567", "rgb(0,0,0)", "#٠٠٠"})
    void all_else_is_none(String typed) {
        assertThat(AccentColour.read(typed)).isEmpty();
    }

    @Test
    void what_is_just_not_enough_never_looks_as_if_it_were() {
        AccentColour nearly = colours()
                .filter(colour -> !colour.isReadable() && colour.contrastWith(AccentColour.TINT) > 4.47)
                .findFirst()
                .orElseThrow();
        assertThat(nearly.contrastInWords()).isEqualTo("4.4");
    }

    @Test
    void the_grounds_and_the_own_colour_are_those_of_the_style_sheet() throws Exception {
        assertThat(Files.readString(Path.of("src/main/resources/static/assets/app.css")))
                .contains("--app-tint-strong: " + AccentColour.TINT.written() + ";")
                .contains("--app-accent: " + AccentColour.OF_PRODUCT.written() + ";");
        assertThat(AccentColour.OF_PRODUCT.isReadable()).isTrue();
    }

    private static AccentColour colour(String written) {
        return AccentColour.read(written).orElseThrow();
    }
}
