package uk.sendplan.exchange.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.figures.FileReading.AreaMeaning;
import uk.sendplan.exchange.figures.FileReading.AreaReading;
import uk.sendplan.exchange.figures.FileReading.FoundReading;
import uk.sendplan.exchange.figures.FileReading.LabelReading;
import uk.sendplan.exchange.figures.FileReading.Meaning;
import uk.sendplan.exchange.sheet.Cell;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.sheet.Spreadsheet;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.PeriodReading;
import uk.sendplan.measure.PeriodType;
import uk.sendplan.measure.ReadingDoubts;
import uk.sendplan.measure.ReadingEntering;
import uk.sendplan.measure.ReadingEntering.Figure;
import uk.sendplan.measure.ReadingEntering.Period;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.measure.judging.Days;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.Reading;

/** Reads the figures of a file as readings of measures, as a person chose and else as its words say. */
public final class FileReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Readings beside one, in time, which the rules look at. */
    private static final int NEIGHBOURS = 4;

    private final FileChoices choices;
    private final SeriesNames names;
    private final Predicate<Measure> theirs;
    private final LocalDate today;
    private final Map<String, LabelReading> labels = new LinkedHashMap<>();
    private final Map<String, SeriesOf> benchmarks = new HashMap<>();
    private final Map<Key, FoundReading> found = new LinkedHashMap<>();
    private final Map<UUID, Map<Key, MeasureReading>> standing = new HashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<UUID, Map<CellFigure.Unit, Cell>> units = new LinkedHashMap<>();

    private FileReader(FileChoices choices, List<MeasureFigures> measures, Predicate<Measure> theirs, LocalDate today) {
        this.choices = choices;
        this.names = SeriesNames.of(measures);
        this.theirs = theirs;
        this.today = today;
    }

    private record Key(UUID seriesId, LocalDate from, LocalDate to) {}

    /**
     * @param measures all of the plan, with their readings as they stand
     * @param theirs whether somebody may enter readings of a measure
     */
    public static FileReading read(
            Spreadsheet file,
            FileChoices choices,
            List<MeasureFigures> measures,
            Predicate<Measure> theirs,
            LocalDate today) {
        TableForm form = TableGuess.of(file, choices);
        List<TableForm.Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return new FileReading(
                    form, problems, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of());
        }
        TableFigures table = TableFigures.of(file, form);
        FileReader reader = new FileReader(choices, measures, theirs, today);
        boolean areas = form.layout() == Layout.AREAS;
        table.figures().forEach(written -> reader.read(written, areas));
        reader.lookAround();
        List<Trouble> troubles = reader.troubles;
        return new FileReading(
                form,
                List.of(),
                List.copyOf(reader.labels.values()),
                areas ? reader.areas(table.figures()) : List.of(),
                List.copyOf(reader.found.values()),
                choices.leaveOutUnread() ? List.of() : troubles,
                choices.leaveOutUnread() ? troubles : List.of(),
                reader.remarks.stream()
                        .sorted(Comparator.comparing(Remark::place, BY_PLACE))
                        .toList(),
                table.missing(),
                table.leftOut());
    }

    private static final Comparator<Place> BY_PLACE =
            Comparator.comparingInt(Place::row).thenComparingInt(Place::column);

    private void read(Written written, boolean areas) {
        Label label = areas ? new Label(written.label().measure(), "") : written.label();
        if (label.measure().isBlank()) {
            trouble(written.value(), Trouble.Kind.NO_LABEL);
            return;
        }
        LabelReading meaning = labels.merge(
                label.key(),
                meaning(label, written),
                (known, again) -> new LabelReading(
                        known.label(), known.first(), known.cells() + 1, known.meaning(), known.series()));
        SeriesOf series = meaning.series();
        if (series == null || meaning.meaning() == Meaning.NOT_THEIRS) {
            return;
        }
        if (!areas) {
            read(written, series);
            return;
        }
        String area = written.label().series();
        if (area.equals(choices.ours())) {
            read(written, series);
        } else if (area.equals(choices.benchmark())) {
            read(written, benchmark(series, area));
        }
    }

    private LabelReading meaning(Label label, Written written) {
        LabelReading known = labels.get(label.key());
        if (known != null) {
            return known;
        }
        String chosen = choices.labels().get(label.key());
        Place place = written.value().place();
        if (FileChoices.OUT.equals(chosen)) {
            return new LabelReading(label, place, 1, Meaning.LEFT_OUT, null);
        }
        Optional<SeriesOf> series = chosen == null ? names.find(label) : names.find(chosen);
        if (series.isEmpty()) {
            return new LabelReading(label, place, 1, Meaning.UNKNOWN, null);
        }
        return new LabelReading(
                label,
                place,
                1,
                !theirs.test(series.get().measure())
                        ? Meaning.NOT_THEIRS
                        : chosen == null ? Meaning.FOUND : Meaning.CHOSEN,
                series.get());
    }

    /** The measure's benchmark of this name, or one that is yet to be made. */
    private SeriesOf benchmark(SeriesOf measure, String area) {
        UUID measureId = measure.measure().id();
        return benchmarks.computeIfAbsent(
                measureId.toString(),
                id -> measure.figures()
                        .series(SeriesKind.BENCHMARK)
                        .filter(series -> series.name().equalsIgnoreCase(area))
                        .findFirst()
                        .map(series -> new SeriesOf(measure.figures(), series, false))
                        .orElseGet(() -> new SeriesOf(
                                measure.figures(),
                                new MeasureSeries(
                                        UUID.nameUUIDFromBytes(
                                                (measureId + "benchmark" + area).getBytes(StandardCharsets.UTF_8)),
                                        measureId,
                                        SeriesKind.BENCHMARK,
                                        null,
                                        area,
                                        choices.source(),
                                        false,
                                        0),
                                true)));
    }

    private void read(Written written, SeriesOf series) {
        CellFigure figure = CellFigure.read(written.value());
        if (figure instanceof CellFigure.Not not) {
            trouble(written.value(), Trouble.Kind.of(not.trouble()));
            return;
        }
        if (!(figure instanceof CellFigure.Read read)) {
            return;
        }
        Optional<Period> period = period(written, series);
        Optional<Figure> whole = whole(written, read);
        if (period.isEmpty() || whole.isEmpty()) {
            return;
        }
        Key key =
                new Key(series.series().id(), period.get().from(), period.get().to());
        if (found.containsKey(key)) {
            trouble(written.value(), Trouble.Kind.TWICE);
            return;
        }
        Place place = written.value().place();
        found.put(key, new FoundReading(place, series, period.get(), whole.get(), there(series, key)));
        remark(written, read, series);
    }

    private Optional<Period> period(Written written, SeriesOf series) {
        String words = written.period().text().replaceAll("\\s+", " ");
        if (words.isEmpty()) {
            trouble(written.value(), Trouble.Kind.NO_PERIOD);
            return Optional.empty();
        }
        Optional<Period> period = words.length() > ReadingEntering.LONGEST_PERIOD
                ? Optional.empty()
                : PeriodReading.of(words, series.measure().periodType());
        if (period.isEmpty()) {
            trouble(written.period(), written.value(), Trouble.Kind.PERIOD);
        }
        return period;
    }

    private Optional<Figure> whole(Written written, CellFigure.Read read) {
        Optional<BigDecimal> numerator = part(written.numerator(), Trouble.Kind.NUMERATOR);
        Optional<BigDecimal> denominator = part(written.denominator(), Trouble.Kind.DENOMINATOR);
        Optional<BigDecimal> base = part(written.base(), Trouble.Kind.BASE);
        Optional<BigDecimal> rate = part(written.responseRate(), Trouble.Kind.RESPONSE_RATE);
        boolean fine = fine(written.numerator(), numerator)
                && fine(written.denominator(), denominator)
                && fine(written.base(), base)
                && fine(written.responseRate(), rate);
        if (base.isPresent()
                && (base.get().stripTrailingZeros().scale() > 0
                        || base.get().signum() < 0
                        || base.get().precision() - base.get().scale() > 9)) {
            trouble(written.base(), Trouble.Kind.BASE);
            fine = false;
        }
        if (rate.isPresent() && (rate.get().signum() < 0 || rate.get().compareTo(HUNDRED) > 0)) {
            trouble(written.responseRate(), Trouble.Kind.RESPONSE_RATE);
            fine = false;
        }
        String qualifier = Stream.of(read.qualifier(), written.qualifier().text())
                .filter(Objects::nonNull)
                .map(text -> text.replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        if (qualifier.codePointCount(0, qualifier.length()) > ReadingEntering.LONGEST_QUALIFIER) {
            trouble(written.qualifier(), Trouble.Kind.QUALIFIER);
            fine = false;
        }
        return fine
                ? Optional.of(new Figure(
                        read.value(),
                        read.symbol(),
                        numerator.orElse(null),
                        denominator.orElse(null),
                        base.map(BigDecimal::intValueExact).orElse(null),
                        rate.orElse(null),
                        qualifier.isEmpty() ? null : qualifier))
                : Optional.empty();
    }

    /** What stands beside a figure: one figure without a symbol, or nothing. A symbol says that it is not known. */
    private Optional<BigDecimal> part(Cell cell, Trouble.Kind kind) {
        CellFigure read = CellFigure.read(cell);
        if (read instanceof CellFigure.Not || read instanceof CellFigure.Read one && one.qualifier() != null) {
            trouble(cell, kind);
            return Optional.empty();
        }
        return read instanceof CellFigure.Read one ? Optional.ofNullable(one.value()) : Optional.empty();
    }

    private static boolean fine(Cell cell, Optional<BigDecimal> read) {
        return read.isPresent()
                || CellFigure.read(cell) instanceof CellFigure.Nothing
                || CellFigure.read(cell) instanceof CellFigure.Read one && one.symbol() != null;
    }

    private @Nullable MeasureReading there(SeriesOf series, Key key) {
        return standing.computeIfAbsent(
                        key.seriesId(),
                        id -> series.figures().readings(id).stream()
                                .collect(Collectors.toMap(
                                        reading -> new Key(id, reading.periodFrom(), reading.periodTo()),
                                        Function.identity())))
                .get(key);
    }

    private void remark(Written written, CellFigure.Read read, SeriesOf series) {
        Place place = written.value().place();
        String text = written.value().text();
        if (read.qualifier() != null) {
            remarks.add(new Remark.Qualified(
                    place, series, text.replaceAll("\\s*[(\\[].*", ""), Objects.requireNonNull(read.qualifier())));
        }
        if (!read.unit().fits(series.measure().unit())) {
            remarks.add(new Remark.OtherUnit(place, series, text));
        }
        if (read.rounded()) {
            remarks.add(new Remark.Rounded(
                    place, series, text, Objects.requireNonNull(read.value()).toPlainString()));
        }
        if (read.value() != null) {
            units.computeIfAbsent(series.series().id(), id -> new LinkedHashMap<>())
                    .putIfAbsent(read.unit(), written.value());
        }
    }

    /** What only the figures of a series together tell. */
    private void lookAround() {
        Map<UUID, List<FoundReading>> bySeries = found.values().stream()
                .collect(Collectors.groupingBy(
                        reading -> reading.series().series().id(), LinkedHashMap::new, Collectors.toList()));
        bySeries.forEach((id, readings) -> {
            Map<CellFigure.Unit, Cell> written = units.getOrDefault(id, Map.of());
            SeriesOf series = readings.get(0).series();
            if (written.size() > 1) {
                remarks.add(new Remark.MixedUnits(
                        readings.get(0).place(),
                        series,
                        written.values().stream().map(Cell::text).toList()));
            }
            sharesOfOne(series, readings, written);
            otherPeriods(series, readings);
            doubts(series, readings);
        });
    }

    private void sharesOfOne(SeriesOf series, List<FoundReading> readings, Map<CellFigure.Unit, Cell> written) {
        List<BigDecimal> values = readings.stream()
                .map(reading -> reading.figure().value())
                .filter(Objects::nonNull)
                .filter(value -> value.signum() != 0)
                .toList();
        if (series.measure().unit() == MeasureUnit.PERCENT
                && values.size() > 1
                && !written.containsKey(CellFigure.Unit.PERCENT)
                && values.stream().allMatch(value -> value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0)) {
            remarks.add(new Remark.SharesOfOne(readings.get(0).place(), series, values.size()));
        }
    }

    /** What is read as it stood on a day, or since a beginning, may have periods of any length. */
    private void otherPeriods(SeriesOf series, List<FoundReading> readings) {
        Measure measure = series.measure();
        boolean within = measure.periodType() == PeriodType.PERIOD || measure.periodType() == PeriodType.ACADEMIC_YEAR;
        int usual = days(measure.frequency());
        List<FoundReading> other = readings.stream()
                .filter(reading -> {
                    long days = ChronoUnit.DAYS.between(
                                    reading.period().from(), reading.period().to())
                            + 1;
                    return days * 2 > usual * 3L || days * 3 < usual * 2L;
                })
                .toList();
        if (within && usual > 0 && !other.isEmpty()) {
            remarks.add(new Remark.OtherPeriods(
                    other.get(0).place(), series, other.get(0).period().words(), other.size()));
        }
    }

    private static int days(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> 30;
            case QUARTERLY -> 91;
            case TERMLY -> 121;
            case SIX_MONTHLY -> 182;
            case YEARLY -> 365;
            case IRREGULAR -> 0;
        };
    }

    private void doubts(SeriesOf series, List<FoundReading> readings) {
        Map<LocalDate, Map<LocalDate, Reading>> all = new HashMap<>();
        Stream.concat(
                        series.figures().readings(series.series().id()).stream().map(MeasureReading::toJudge),
                        readings.stream().map(FileReader::toJudge))
                .forEach(reading -> all.computeIfAbsent(reading.period().last(), last -> new HashMap<>())
                        .put(reading.period().first(), reading));
        List<Reading> inTime = all.values().stream()
                .flatMap(ending -> ending.values().stream())
                .filter(reading -> reading.value() != null)
                .sorted(Comparator.comparing(
                                (Reading reading) -> reading.period().last())
                        .thenComparing(reading -> reading.period().first()))
                .toList();
        Map<Reading, Integer> places = new HashMap<>();
        for (int place = 0; place < inTime.size(); place++) {
            places.put(inTime.get(place), place);
        }
        for (FoundReading reading : readings) {
            Integer place = places.get(toJudge(reading));
            if (place != null && !reading.isSame()) {
                List<Reading> near = inTime.subList(
                        Math.max(0, place - NEIGHBOURS), Math.min(inTime.size(), place + NEIGHBOURS + 1));
                ReadingDoubts.of(series.measure(), reading.period(), reading.figure(), near, today)
                        .forEach(doubt -> remarks.add(new Remark.Doubted(
                                reading.place(), series, reading.period().words(), doubt)));
            }
        }
    }

    private static Reading toJudge(FoundReading reading) {
        return new Reading(
                new Days(reading.period().from(), reading.period().to()),
                reading.figure().value(),
                reading.figure().symbol());
    }

    private List<AreaReading> areas(List<Written> figures) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        int last = -1;
        for (Written written : figures) {
            if (written.value().place().row() != last) {
                rows.merge(written.label().series(), 1, Integer::sum);
                last = written.value().place().row();
            }
        }
        return rows.entrySet().stream()
                .map(area -> new AreaReading(
                        area.getKey(),
                        area.getValue(),
                        area.getKey().equals(choices.ours())
                                ? AreaMeaning.OURS
                                : area.getKey().equals(choices.benchmark())
                                        ? AreaMeaning.BENCHMARK
                                        : AreaMeaning.LEFT_OUT))
                .toList();
    }

    private void trouble(Cell cell, Trouble.Kind kind) {
        troubles.add(new Trouble(cell.place(), kind, cell.text()));
    }

    private void trouble(Cell said, Cell at, Trouble.Kind kind) {
        troubles.add(new Trouble(at.place(), kind, said.text()));
    }
}
