package uk.sendplan.exchange.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sendplan.exchange.TestReadings.TODAY;
import static uk.sendplan.exchange.TestReadings.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import uk.sendplan.Proof;
import uk.sendplan.Seeds;
import uk.sendplan.documents.CsvTable;
import uk.sendplan.documents.Table;
import uk.sendplan.documents.XlsxTables;
import uk.sendplan.exchange.figures.FileReading.AreaMeaning;
import uk.sendplan.exchange.figures.FileReading.AreaReading;
import uk.sendplan.exchange.figures.FileReading.FoundReading;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.measure.judging.Symbol;
import uk.sendplan.shared.London;

/** The same readings are read out of each layout, whatever the kind of file. */
class LayoutTests {

    private static final String STATISTICS = "../data/sen2-20-week-timeliness.csv";

    private record Of(SeriesOf series, LocalDate month) {}

    private static FileReading read(byte[] bytes, FileChoices choices, List<MeasureFigures> measures) {
        return FileReader.read(SpreadsheetReader.read(bytes), choices, measures, measure -> true, TODAY);
    }

    @Test
    void random_readings_written_in_each_layout_read_back_as_the_same() {
        int tables = Proof.size(60, 1_000);
        for (int seed = 0; seed < tables; seed++) {
            Random random = new Random(seed);
            List<MeasureFigures> measures = new ArrayList<>();
            for (int number = 1; number <= 1 + random.nextInt(5); number++) {
                measures.add(measure(
                        number,
                        "Measure, \"" + (char) ('A' + number) + "\"; of\nall",
                        number % 2 == 0 ? MeasureUnit.COUNT : MeasureUnit.PERCENT,
                        Stream.of("GP", "School", "Parents & carers")
                                .limit(random.nextInt(4))
                                .toArray(String[]::new)));
            }
            Map<Of, Object> readings = new LinkedHashMap<>();
            int months = 1 + random.nextInt(8);
            for (MeasureFigures figures : measures) {
                figures.series().forEach(series -> {
                    for (int month = 0; month < months; month++) {
                        if (random.nextInt(10) > 0) {
                            readings.put(
                                    new Of(
                                            new SeriesOf(figures, series, false),
                                            LocalDate.of(2025, 1, 1).plusMonths(month)),
                                    random.nextInt(12) == 0
                                            ? Symbol.values()[random.nextInt(4)]
                                            : new BigDecimal(random.nextInt(100_000_000))
                                                    .movePointLeft(random.nextInt(7)));
                        }
                    }
                });
            }
            if (readings.isEmpty()) {
                continue;
            }
            for (Table table : List.of(inRows(readings, random), across(readings), down(readings))) {
                for (byte[] file : List.of(csv(table), XlsxTables.write(List.of(table)))) {
                    FileReading read = read(file, FileChoices.NONE, measures);
                    assertThat(read.isBlocked())
                            .as("seed %s, %s: %s", seed, table.headings(), read.troubles())
                            .isFalse();
                    assertThat(plain(read))
                            .as("seed %s, %s", seed, table.headings())
                            .isEqualTo(plain(readings));
                }
            }
        }
    }

    private static Map<String, String> plain(FileReading read) {
        return read.readings().stream()
                .collect(Collectors.toMap(
                        found -> found.series().series().id() + " "
                                + found.period().from(),
                        found -> found.figure().value() == null
                                ? found.figure().symbol().sign()
                                : plain(found.figure().value())));
    }

    private static Map<String, String> plain(Map<Of, Object> readings) {
        return readings.entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().series().series().id() + " "
                                + one.getKey().month(),
                        one -> one.getValue() instanceof Symbol symbol
                                ? symbol.sign()
                                : plain((BigDecimal) one.getValue())));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static Object cell(Object reading) {
        return reading instanceof Symbol symbol ? symbol.sign() : reading;
    }

    private static Table inRows(Map<Of, Object> readings, Random random) {
        List<Map.Entry<Of, Object>> rows = new ArrayList<>(readings.entrySet());
        Collections.shuffle(rows, random);
        Table table = Table.of("Readings", "Measure", "Series", "Period", "Value");
        rows.forEach(row -> table.row(
                row.getKey().series().measure().code(),
                row.getKey().series().series().kind() == SeriesKind.WHOLE
                        ? null
                        : row.getKey().series().series().name(),
                London.monthInWords(row.getKey().month()),
                cell(row.getValue())));
        return table;
    }

    private static Table across(Map<Of, Object> readings) {
        List<LocalDate> months = months(readings);
        Table table = Table.of(
                "Readings",
                Stream.concat(Stream.of("What is measured"), months.stream().map(London::monthInWords))
                        .toArray(String[]::new));
        series(readings)
                .forEach(series -> table.row(Stream.concat(
                                Stream.of(SeriesNames.of(series)),
                                months.stream().map(month -> cell(readings.get(new Of(series, month)))))
                        .toArray()));
        return table;
    }

    private static Table down(Map<Of, Object> readings) {
        List<SeriesOf> series = series(readings);
        Table table = Table.of(
                "Readings",
                Stream.concat(Stream.of("Month"), series.stream().map(SeriesNames::of))
                        .toArray(String[]::new));
        months(readings)
                .forEach(month -> table.row(Stream.concat(
                                Stream.of(London.monthInWords(month)),
                                series.stream().map(one -> cell(readings.get(new Of(one, month)))))
                        .toArray()));
        return table;
    }

    private static List<LocalDate> months(Map<Of, Object> readings) {
        return List.copyOf(readings.keySet().stream().map(Of::month).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<SeriesOf> series(Map<Of, Object> readings) {
        return readings.keySet().stream().map(Of::series).distinct().toList();
    }

    private static byte[] csv(Table table) {
        CsvTable csv = new CsvTable(table.headings().toArray(String[]::new));
        table.rows()
                .forEach(row -> csv.row(row.stream()
                        .map(cell -> cell instanceof BigDecimal number ? new Plain(number) : cell)
                        .toArray()));
        return csv.toBytes();
    }

    /** A number of CSV as people write it, without an exponent. */
    private static final class Plain extends Number {

        private final BigDecimal value;

        private Plain(BigDecimal value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }

        @Override
        public int intValue() {
            return value.intValue();
        }

        @Override
        public long longValue() {
            return value.longValue();
        }

        @Override
        public float floatValue() {
            return value.floatValue();
        }

        @Override
        public double doubleValue() {
            return value.doubleValue();
        }
    }

    @Test
    void published_statistics_are_read_for_one_area_and_its_benchmark() {
        byte[] file = Seeds.bytes(STATISTICS);
        List<MeasureFigures> measures = List.of(
                measure(1, "Plans in time", MeasureUnit.PERCENT),
                measure(2, "In time, no exceptions", MeasureUnit.PERCENT));
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(73);
        FileReading asked = read(file, FileChoices.NONE, measures);
        assertThat(asked.form().layout()).isEqualTo(Layout.AREAS);
        assertThat(asked.form().columns())
                .containsExactly(
                        ColumnRole.AREA,
                        ColumnRole.PERIOD,
                        ColumnRole.DENOMINATOR,
                        ColumnRole.NUMERATOR,
                        ColumnRole.FIGURE,
                        ColumnRole.DENOMINATOR,
                        ColumnRole.NUMERATOR,
                        ColumnRole.FIGURE);
        assertThat(asked.areas())
                .hasSize(12)
                .allSatisfy(area -> assertThat(area.rows()).isEqualTo(6));
        assertThat(asked.areas().stream().mapToInt(AreaReading::rows).sum()).isEqualTo(72);
        assertThat(asked.lacksOurs()).isTrue();
        assertThat(asked.unknown()).extracting(label -> label.label().measure()).containsExactly("pct_all", "pct_excl");

        String ours = lines.get(2).substring(0, lines.get(2).indexOf(','));
        FileReading read = read(
                file,
                new FileChoices(
                        null,
                        null,
                        null,
                        Map.of(),
                        Map.of(
                                new Label("pct_all", "").key(),
                                measures.get(0).whole().id().toString(),
                                new Label("pct_excl", "").key(),
                                measures.get(1).whole().id().toString()),
                        ours,
                        "England",
                        "Published",
                        false),
                measures);
        assertThat(read.isBlocked()).isFalse();
        assertThat(read.readings()).hasSize(24);
        assertThat(read.freshSeries()).hasSize(2);
        assertThat(read.areas())
                .filteredOn(area -> area.meaning() == AreaMeaning.LEFT_OUT)
                .hasSize(10);
        int compared = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (!List.of(ours, "England").contains(cells[0])) {
                continue;
            }
            for (int variant = 0; variant < 2; variant++) {
                FoundReading found = found(read, variant + 1, cells[0].equals("England"), cells[1]);
                assertThat(found.figure().denominator()).isEqualByComparingTo(cells[2 + 3 * variant]);
                assertThat(found.figure().numerator()).isEqualByComparingTo(cells[3 + 3 * variant]);
                assertThat(found.figure().value()).isEqualByComparingTo(cells[4 + 3 * variant]);
                assertThat(found.period().from()).isEqualTo(LocalDate.of(Integer.parseInt(cells[1]), 1, 1));
                assertThat(found.figure()
                                .numerator()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(found.figure().denominator(), 1, RoundingMode.HALF_UP))
                        .isCloseTo(found.figure().value(), Offset.offset(new BigDecimal("0.1")));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(24);
    }

    private static FoundReading found(FileReading read, int number, boolean benchmark, String year) {
        return read.readings().stream()
                .filter(one -> one.series().measure().number() == number
                        && (one.series().series().kind() == SeriesKind.BENCHMARK) == benchmark
                        && one.period().words().equals(year))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shares_come_before_or_after_what_they_are_of() {
        List<MeasureFigures> measures =
                List.of(measure(1, "Percent A", MeasureUnit.PERCENT), measure(2, "Percent B", MeasureUnit.PERCENT));
        for (String text : List.of(
                "Year,Percent A,num,den,Percent B,num,den\n2024,50,5,10,60,6,10\n",
                "Year,num,den,Percent A,num,den,Percent B\n2024,5,10,50,6,10,60\n")) {
            FileReading read = read(text.getBytes(StandardCharsets.UTF_8), FileChoices.NONE, measures);
            assertThat(read.form().layout()).isEqualTo(Layout.PERIODS_DOWN);
            assertThat(read.readings())
                    .extracting(found -> found.figure().value() + " "
                            + found.figure().numerator() + "/" + found.figure().denominator())
                    .containsExactly("50 5/10", "60 6/10");
        }
    }
}
