package uk.sendplan.exchange.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sendplan.exchange.TestReadings.TODAY;
import static uk.sendplan.exchange.TestReadings.measure;
import static uk.sendplan.exchange.TestReadings.with;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sendplan.exchange.figures.FileReading.FoundReading;
import uk.sendplan.exchange.figures.FileReading.LabelReading;
import uk.sendplan.exchange.figures.FileReading.Meaning;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.judging.Doubt;
import uk.sendplan.measure.judging.Symbol;

/** What tables say as readings, and what of them is not taken for one. */
class FileReaderTests {

    private static final MeasureFigures SHARE = measure(1, "Plans in time", MeasureUnit.PERCENT, "GP", "School");
    private static final MeasureFigures WAITS = measure(2, "Waits", MeasureUnit.WEEKS);
    private static final List<MeasureFigures> MEASURES = List.of(SHARE, WAITS);

    private static FileReading read(String text) {
        return read(text, FileChoices.NONE, MEASURES);
    }

    private static FileReading read(String text, FileChoices choices, List<MeasureFigures> measures) {
        return FileReader.read(
                SpreadsheetReader.read(text.getBytes(StandardCharsets.UTF_8)),
                choices,
                measures,
                measure -> true,
                TODAY);
    }

    /** A cell among figures of one measure, whose neighbours are 60 and 61. */
    private static FileReading cell(String written) {
        return read("Measure,March 2026,April 2026,May 2026\nM1,60,\"" + written.replace("\"", "\"\"") + "\",61\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "63.2 58.7           | RUN_TOGETHER",
                "12/15               | RUN_TOGETHER",
                "12 / 15             | RUN_TOGETHER",
                "45%50%              | RUN_TOGETHER",
                "45% 50%             | RUN_TOGETHER",
                "12 of 15            | RUN_TOGETHER",
                "12 out of 15        | RUN_TOGETHER",
                "12-15               | RUN_TOGETHER",
                "63.2.58             | RUN_TOGETHER",
                "63.2;58.7           | RUN_TOGETHER",
                "#DIV/0!             | TEXT",
                "..                  | PLACEHOLDER",
                "-                   | PLACEHOLDER",
                "–                   | PLACEHOLDER",
                "n/a                 | PLACEHOLDER",
                "N/A                 | PLACEHOLDER",
                "*                   | PLACEHOLDER",
                "TBC                 | PLACEHOLDER",
                "63,2                | COMMA",
                "1,23456             | COMMA",
                "<5                  | BOUND",
                "> 95%               | BOUND",
                "fewer than 5        | BOUND",
                "~60                 | BOUND",
                "(12)                | BRACKETS",
                "123456789012345     | TOO_LARGE",
                "sixty               | TEXT",
                "about 60            | TEXT",
                "1e5                 | TEXT",
                "--4                 | TEXT",
                "60 per 1000         | TEXT",
                "=SUM(A1)            | TEXT",
                "<script>alert(1)</script> | BOUND",
            })
    void a_cell_that_is_not_one_figure_is_refused_as_what_it_looks_like(String written, Trouble.Kind kind) {
        FileReading reading = cell(written);
        assertThat(reading.troubles()).hasSize(1);
        Trouble trouble = reading.troubles().get(0);
        assertThat(trouble.kind()).isEqualTo(kind);
        assertThat(trouble.place()).hasToString("C2");
        assertThat(trouble.written()).isEqualTo(written);
        assertThat(reading.isBlocked()).isTrue();
        assertThat(reading.readings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "63.2          | 63.2",
                "63.2%         | 63.2",
                "63.20 %       | 63.2",
                "0             | 0",
                "−4            | -4",
                "1,204.50      | 1204.5",
                "61.1234567    | 61.123457",
            })
    void a_figure_is_read_with_its_full_value(String written, BigDecimal value) {
        FileReading reading = cell(written);
        assertThat(reading.troubles()).isEmpty();
        assertThat(reading.readings().get(1).figure().value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"c,SUPPRESSED", "C,SUPPRESSED", "z,NOT_APPLICABLE", "x,NOT_AVAILABLE", "low,LOW"})
    void a_symbol_is_kept_as_one(String written, Symbol symbol) {
        assertThat(cell(written).readings().get(1).figure().symbol()).isEqualTo(symbol);
        assertThat(cell(written).remarks()).isEmpty();
    }

    @Test
    void an_empty_cell_is_missing_and_no_zero() {
        FileReading reading = cell(" ");
        assertThat(reading.readings()).hasSize(2);
        assertThat(reading.missing()).hasToString("[C2]");
        assertThat(reading.isBlocked()).isFalse();
    }

    @Test
    void what_stands_in_brackets_is_a_qualifier_that_somebody_looks_at() {
        FileReading reading = cell("1.17% (projected end of year)");
        assertThat(reading.readings().get(1).figure().value()).isEqualByComparingTo("1.17");
        assertThat(reading.readings().get(1).figure().qualifier()).isEqualTo("projected end of year");
        assertThat(reading.remarks())
                .filteredOn(Remark.Qualified.class::isInstance)
                .hasSize(1);
        assertThat(cell("60 [p]").readings().get(1).figure().qualifier()).isEqualTo("p");
    }

    @Test
    void ten_times_its_neighbours_or_a_tenth_is_said_and_not_mended() {
        for (String odd : List.of("610", "6.0")) {
            FileReading reading = cell(odd);
            assertThat(reading.readings().get(1).figure().value()).isEqualByComparingTo(odd);
            assertThat(reading.remarks())
                    .filteredOn(Remark.Doubted.class::isInstance)
                    .extracting(remark -> ((Remark.Doubted) remark).doubt().kind())
                    .contains(
                            odd.equals("610")
                                    ? Doubt.Kind.TEN_TIMES_ITS_NEIGHBOURS
                                    : Doubt.Kind.TENTH_OF_ITS_NEIGHBOURS);
        }
        assertThat(cell("60.5").remarks()).isEmpty();
        FileReading beside = read(
                "Measure,Period,Value\nM1,May 2026,600\n", FileChoices.NONE, List.of(with(SHARE, "April 2026", "60")));
        assertThat(beside.remarks())
                .as("a neighbour that stands already")
                .anySatisfy(remark -> assertThat(remark.toString()).contains("TEN_TIMES"));
    }

    @Test
    void several_units_in_one_series_another_unit_and_shares_of_one_are_said() {
        assertThat(read("Measure,March 2026,April 2026\nM1,60%,61\n").remarks())
                .hasExactlyElementsOfTypes(Remark.MixedUnits.class);
        assertThat(read("Measure,March 2026,April 2026\nM1,£60,£61\n").remarks())
                .hasExactlyElementsOfTypes(Remark.OtherUnit.class, Remark.OtherUnit.class);
        assertThat(read("Measure,March 2026,April 2026\nM2,12 weeks,13 wks\n").remarks())
                .isEmpty();
        assertThat(read("Measure,March 2026,April 2026\nM2,84 days,13 weeks\n").remarks())
                .hasAtLeastOneElementOfType(Remark.OtherUnit.class)
                .hasAtLeastOneElementOfType(Remark.MixedUnits.class);
        assertThat(read("Measure,March 2026,April 2026\nM1,0.60,0.61\n").remarks())
                .hasExactlyElementsOfTypes(Remark.SharesOfOne.class);
        assertThat(read("Measure,2024,2025\nM1,60,61\n").remarks())
                .as("of a measure that is read every month")
                .hasExactlyElementsOfTypes(Remark.OtherPeriods.class);
        assertThat(read("Measure,March 2026,April 2026\nM1,60.1234567,61\n").remarks())
                .hasExactlyElementsOfTypes(Remark.Rounded.class);
    }

    @Test
    void periods_that_mean_no_days_or_stand_twice_are_refused_at_their_cell() {
        FileReading reading =
                read("Measure,Period,Value\nM1,whenever,1\nM1,,2\nM1,May 2026,3\nM1,05/2026,3\n,May 2026,4\n");
        assertThat(reading.troubles())
                .extracting(trouble -> trouble.place() + " " + trouble.kind())
                .containsExactly("C2 PERIOD", "C3 NO_PERIOD", "C5 TWICE", "C6 NO_LABEL");
    }

    @Test
    void what_stands_beside_a_figure_is_read_or_refused() {
        FileReading reading = read("""
                Measure,Period,Value,Numerator,Denominator,Base,Response rate,Qualifier
                M1,March 2026,50,60,120,80,40%,provisional
                M1,April 2026,50,60 of,120,,,
                M1,May 2026,50,60,120/2,,,
                M1,June 2026,50,,,12.5,,
                M1,July 2026,50,,,,140,
                M1,August 2026,c,c,120,,,
                """);
        assertThat(reading.troubles())
                .extracting(trouble -> trouble.place() + " " + trouble.kind())
                .containsExactly("D3 NUMERATOR", "E4 DENOMINATOR", "F5 BASE", "G6 RESPONSE_RATE");
        FoundReading first = reading.readings().get(0);
        assertThat(first.figure().base()).isEqualTo(80);
        assertThat(first.figure().responseRate()).isEqualByComparingTo("40");
        assertThat(first.figure().qualifier()).isEqualTo("provisional");
        assertThat(reading.readings().get(1).figure().symbol()).isEqualTo(Symbol.SUPPRESSED);
        assertThat(reading.readings().get(1).figure().numerator()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M1                  | ''                        | Plans in time",
                "m1                  | ''                        | Plans in time",
                "plans  IN time      | ''                        | Plans in time",
                "M1 Plans in time    | ''                        | Plans in time",
                "M1                  | GP                        | GP",
                "Plans in time: GP   | ''                        | GP",
                "M1 – School         | ''                        | School",
                "M1                  | GP (source of referral)   | GP",
                "M1                  | the whole                 | Plans in time",
            })
    void a_row_is_found_by_code_title_and_group(String label, String group, String series) {
        FileReading reading = read("Measure,Series,April 2026\n\"" + label + "\",\"" + group + "\",60\n");
        assertThat(reading.labels()).extracting(LabelReading::meaning).containsExactly(Meaning.FOUND);
        assertThat(reading.readings().get(0).series().series().name()).isEqualTo(series);
    }

    @ParameterizedTest
    @CsvSource({"M11", "Plan in time", "Plans in time GPs", "M1 GP School", "Plans", "GP", "M3"})
    void nothing_is_found_by_likeness(String label) {
        FileReading reading = read("Measure,April 2026\n" + label + ",60\n");
        assertThat(reading.labels()).extracting(LabelReading::meaning).containsExactly(Meaning.UNKNOWN);
        assertThat(reading.readings()).isEmpty();
        assertThat(reading.isBlocked()).isTrue();
    }

    @Test
    void a_title_of_two_measures_names_neither_and_a_person_may_say_which() {
        List<MeasureFigures> measures = List.of(SHARE, measure(4, "Plans in time", MeasureUnit.PERCENT));
        String text = "Measure,April 2026\nPlans in time,60\nTotal,9\n";
        FileReading reading = read(text, FileChoices.NONE, measures);
        assertThat(reading.unknown()).hasSize(2);
        FileReading chosen = read(
                text,
                FileChoices.NONE.labelled(Map.of(
                        new Label("Plans in time", "").key(),
                        measures.get(1).whole().id().toString(),
                        new Label("Total", "").key(),
                        FileChoices.OUT)),
                measures);
        assertThat(chosen.isBlocked()).isFalse();
        assertThat(chosen.readings())
                .extracting(found -> found.series().measure().number())
                .containsExactly(4);
    }

    @Test
    void what_is_not_theirs_is_left_out_and_said() {
        FileReading reading = FileReader.read(
                SpreadsheetReader.read("Measure,April 2026\nM1,60\nM2,9\n".getBytes()),
                FileChoices.NONE,
                MEASURES,
                measure -> measure.number() == 2,
                TODAY);
        assertThat(reading.labels())
                .extracting(LabelReading::meaning)
                .containsExactly(Meaning.NOT_THEIRS, Meaning.FOUND);
        assertThat(reading.readings()).hasSize(1);
    }

    @Test
    void the_same_figure_again_is_nothing_to_do_and_another_corrects() {
        FileReading reading = read(
                "Measure,April 2026,May 2026,June 2026\nM1,60,62,63\n",
                FileChoices.NONE,
                List.of(with(with(SHARE, "April 2026", "60.0"), "May 2026", "61")));
        assertThat(reading.readings()).extracting(FoundReading::isSame).containsExactly(true, false, false);
        assertThat(reading.readings()).extracting(FoundReading::isCorrection).containsExactly(false, true, false);
        assertThat(reading.toEnter()).hasSize(2);
    }

    @Test
    void titles_above_and_notes_below_a_table_are_left_out_and_said() {
        FileReading reading = read("Figures of the spring\n\nMeasure,April 2026\nM1,60\n\nSource: our own records\n");
        assertThat(reading.form().headingRow()).isEqualTo(3);
        assertThat(reading.leftOut()).extracting(row -> row.number()).containsExactly(1, 6);
        assertThat(reading.readings()).hasSize(1);
    }

    @Test
    void a_table_without_a_needed_column_says_which() {
        FileReading reading = read("Measure,Value\nM1,60\n");
        assertThat(reading.formProblems()).contains(new TableForm.Problem(true, ColumnRole.PERIOD));
        assertThat(read("Measure,Period,Value\nM1,May 2026,1\n").formProblems()).isEmpty();
        FileChoices twice = new FileChoices(
                null, null, Layout.LONG, Map.of(1, ColumnRole.FIGURE), Map.of(), null, null, null, false);
        assertThat(read("Measure,Period,Value\nM1,May 2026,1\n", twice, MEASURES)
                        .formProblems())
                .containsExactly(
                        new TableForm.Problem(true, ColumnRole.PERIOD),
                        new TableForm.Problem(false, ColumnRole.FIGURE));
    }
}
