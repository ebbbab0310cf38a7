package uk.sendplan.publishing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40% (18) of schools signed | PERCENT 40, COUNT 18",
                "98.5 per cent of plans | PERCENT 98.5",
                "from 60 percent to 71 % | PERCENT 60, PERCENT 71",
                "1,204 families came | COUNT 1204",
                "12 of 15 posts are filled | COUNT 12, COUNT 15",
                "We heard 0 complaints. | COUNT 0",
                "In May 2025 we trained 30 people | COUNT 30",
                "waiting for 20 weeks, not 26 | COUNT 20, COUNT 26",
                "(3) children | COUNT 3"
            })
    void percentages_and_counts_are_figures(String text, String figures) {
        assertThat(said(text)).isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Since September 2023 and 2024-25",
                "on 3 March and March 3",
                "the 1st of May, the 12th time",
                "Year 9 and Key Stage 2, Years 10 & 11",
                "Recommendation 3, priority 4, reference 1.10, A2, C10",
                "aged 16 to 25, 14 year olds, 16-25",
                "at 10:30 and 10am",
                "£40 and £1,200 and €5",
                "COVID-19, SEN2, 4x4",
                "version 2.1"
            })
    void what_counts_nothing_is_no_figure(String text) {
        assertThat(said(text)).isEmpty();
    }

    @Test
    void a_figure_is_where_it_stands() {
        String text = "So 40% (18) came";
        assertThat(Figures.in(text))
                .allSatisfy(figure ->
                        assertThat(text.substring(figure.start(), figure.end())).isEqualTo(figure.asWritten()));
    }

    private static String said(String text) {
        return Figures.in(text).stream()
                .map(figure -> figure.kind() + " " + figure.value())
                .collect(Collectors.joining(", "));
    }
}
