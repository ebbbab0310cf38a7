package uk.sendplan.exchange.web.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Right;
import uk.sendplan.exchange.CheckedFile;
import uk.sendplan.exchange.ReadingFile;
import uk.sendplan.exchange.figures.FileReading;
import uk.sendplan.exchange.figures.FileReading.AreaMeaning;
import uk.sendplan.exchange.figures.FileReading.AreaReading;
import uk.sendplan.exchange.figures.FileReading.FoundReading;
import uk.sendplan.exchange.figures.FileReading.LabelReading;
import uk.sendplan.exchange.figures.FileReading.Meaning;
import uk.sendplan.exchange.figures.Layout;
import uk.sendplan.exchange.figures.SeriesNames;
import uk.sendplan.exchange.figures.SeriesOf;
import uk.sendplan.exchange.figures.TableForm;
import uk.sendplan.exchange.sheet.Cell;
import uk.sendplan.exchange.sheet.Place;
import uk.sendplan.exchange.sheet.Row;
import uk.sendplan.exchange.sheet.Sheet;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.Accept;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.Areas;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.CellLine;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.Cells;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.Column;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.LabelRow;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.Labels;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.ReadingRow;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.Readings;
import uk.sendplan.exchange.web.figures.CheckReadingsPage.Table;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.measure.web.MeasureWords;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Puts the check page of a file of readings together. It stays small, however large the file is. */
@Component
class CheckReadingsPages {

    static final String PAGE = "page";

    private static final int ROWS = 40;
    private static final int MOST_LINES = 40;
    private static final int MOST_COLUMNS = 26;
    private static final int MOST_LABELS = 25;
    private static final int MOST_NAMES = 150;
    private static final int MOST_PLACES = 20;

    private final CheckReadingsWords said;
    private final MeasureWords measureWords;
    private final Words words;

    CheckReadingsPages(CheckReadingsWords said, MeasureWords measureWords, Words words) {
        this.said = said;
        this.measureWords = measureWords;
        this.words = words;
    }

    /**
     * @param form what was chosen and could not be taken, else {@link ChoicesForm#NONE}
     * @param asked which page of readings, from 1
     */
    CheckReadingsPage of(ReadingsPlace place, CheckedFile checked, ChoicesForm form, AcceptForm accept, int asked) {
        ReadingFile file = checked.file();
        FileReading reading = checked.reading();
        boolean open = file.state() == ReadingFile.State.OPEN && file.isOf(place.by());
        return new CheckReadingsPage(
                said.name(file),
                place.plan().title(),
                Stream.concat(
                                place.crumbs(words).stream(),
                                Stream.of(Link.to(words.of("figures.new.title"), place.files())))
                        .toList(),
                place.file(file.id()),
                String.valueOf(file.version()),
                said.tag(file.state()),
                words.of("figures.brought", file.handedInByName(), London.momentInWords(file.handedInAt())),
                file.state() == ReadingFile.State.OPEN
                        ? null
                        : words.of(
                                "figures.ended." + file.state(),
                                file.changedByName(),
                                London.momentInWords(file.changedAt()),
                                Optional.ofNullable(said.entered(file)).orElse("")),
                open ? answer(place, reading) : List.of(),
                open,
                told(checked),
                table(checked, form),
                labels(checked, form),
                reading.areas().isEmpty() ? null : areas(place, checked, form),
                cells(reading.troubles().stream().map(said::line).toList()),
                checked.choices().leaveOutUnread(),
                cells(reading.remarks().stream().map(said::line).toList()),
                reading.missing().isEmpty()
                        ? null
                        : words.of(
                                "figures.missing",
                                reading.missing().size(),
                                said.places(reading.missing(), MOST_PLACES),
                                Math.max(0, reading.missing().size() - MOST_PLACES)),
                leftOut(reading),
                readings(place, checked, asked),
                open && !reading.isBlocked() && !reading.toEnter().isEmpty()
                        ? new Accept(
                                words.of(
                                        "figures.accept.submit",
                                        reading.toEnter().size()),
                                !reading.remarks().isEmpty(),
                                accept.isSure(),
                                reading.corrections() > 0,
                                accept.comment())
                        : null);
    }

    private List<String> answer(ReadingsPlace place, FileReading reading) {
        List<String> answer = new ArrayList<>();
        if (!reading.formProblems().isEmpty()) {
            return List.of(words.of("figures.answer.form"));
        }
        long same = reading.readings().stream().filter(FoundReading::isSame).count();
        answer.add(words.of("figures.answer.readings", reading.readings().size(), reading.measures()));
        add(answer, "figures.answer.same", same);
        add(answer, "figures.answer.corrections", reading.corrections());
        add(answer, "figures.answer.troubles", reading.troubles().size());
        add(answer, "figures.answer.leftTroubles", reading.leftTroubles().size());
        add(answer, "figures.answer.remarks", reading.remarks().size());
        add(answer, "figures.answer.unknown", reading.unknown().size());
        add(answer, "figures.answer.notTheirs", count(reading, Meaning.NOT_THEIRS));
        add(answer, "figures.answer.leftOut", count(reading, Meaning.LEFT_OUT));
        if (reading.lacksOurs()) {
            answer.add(words.of("figures.answer.ours"));
        }
        for (SeriesOf fresh : reading.freshSeries()) {
            answer.add(words.of(
                    place.by().may(Right.EDIT_PLAN) ? "figures.answer.benchmark" : "figures.answer.benchmark.manager",
                    fresh.series().name(),
                    fresh.measure().code() + " " + fresh.measure().title()));
        }
        answer.add(words.of(
                "figures.answer.layout",
                words.of("figures.layout." + reading.form().layout()),
                String.valueOf(reading.form().headingRow())));
        if (!reading.isBlocked() && reading.toEnter().isEmpty()) {
            answer.add(words.of("figures.answer.nothing"));
        }
        return answer;
    }

    private void add(List<String> answer, String key, long count) {
        if (count > 0) {
            answer.add(words.of(key, count));
        }
    }

    private static long count(FileReading reading, Meaning meaning) {
        return reading.labels().stream()
                .filter(label -> label.meaning() == meaning)
                .count();
    }

    /** What the file has that a person may not know of. */
    private List<String> told(CheckedFile checked) {
        List<String> told = new ArrayList<>();
        TableForm form = checked.reading().form();
        Sheet sheet = form.in(checked.content());
        List<Sheet> others = checked.content().sheets().stream()
                .filter(one -> one != sheet && !one.rows().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            told.add(words.of(
                    "figures.told.sheets",
                    sheet.name(),
                    others.stream().map(this::sheetName).limit(MOST_PLACES).collect(Collectors.joining(", "))));
        }
        if (sheet.hidden()) {
            told.add(words.of("figures.told.hidden"));
        }
        if (!sheet.hiddenRows().isEmpty()) {
            told.add(words.of(
                    "figures.told.rows", joined(sheet.hiddenRows().stream().map(String::valueOf))));
        }
        if (!sheet.hiddenColumns().isEmpty()) {
            told.add(words.of(
                    "figures.told.columns",
                    joined(sheet.hiddenColumns().stream().map(Place::letters))));
        }
        List<Place> merged = sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.place().equals(cell.mergedWith()))
                .map(Cell::place)
                .toList();
        if (!merged.isEmpty()) {
            told.add(words.of("figures.told.merged", said.places(merged, MOST_PLACES), merged.size()));
        }
        return told;
    }

    private static String joined(Stream<String> names) {
        return names.limit(MOST_PLACES).collect(Collectors.joining(", "));
    }

    private String sheetName(Sheet sheet) {
        return sheet.hidden() ? words.of("figures.sheet.hidden", sheet.name()) : sheet.name();
    }

    private Table table(CheckedFile checked, ChoicesForm typed) {
        TableForm form = checked.reading().form();
        Sheet sheet = form.in(checked.content());
        List<Sheet> sheets = checked.content().sheets();
        return new Table(
                checked.reading().formProblems().stream()
                        .map(problem -> words.of(
                                problem.missing() ? "figures.form.missing" : "figures.form.twice",
                                words.of("figures.heading." + problem.role())))
                        .toList(),
                sheets.size() == 1
                        ? List.of()
                        : IntStream.range(0, Math.min(sheets.size(), MOST_NAMES))
                                .mapToObj(one -> Choice.of(String.valueOf(one), sheetName(sheets.get(one))))
                                .toList(),
                typed.typed(ChoicesForm.SHEET).orElse(String.valueOf(form.sheet())),
                typed.typed(ChoicesForm.HEADING_ROW).orElse(String.valueOf(form.headingRow())),
                Stream.of(Layout.values())
                        .map(layout -> new Choice(
                                layout.name(),
                                words.of("figures.layout." + layout),
                                words.of("figures.layout." + layout + ".hint")))
                        .toList(),
                typed.typed(ChoicesForm.LAYOUT).orElse(form.layout().name()),
                form.layout().roles().stream()
                        .map(role -> Choice.of(role.name(), words.of("figures.role." + role)))
                        .toList(),
                IntStream.range(0, Math.min(MOST_COLUMNS, form.columns().size()))
                        .mapToObj(column -> column(checked, sheet, column, typed))
                        .toList(),
                Math.max(0, form.columns().size() - MOST_COLUMNS));
    }

    private Column column(CheckedFile checked, Sheet sheet, int column, ChoicesForm typed) {
        TableForm form = checked.reading().form();
        String field = ChoicesForm.COLUMN + column;
        return new Column(
                field,
                words.of(
                        "figures.column",
                        Place.letters(column),
                        CheckReadingsWords.shortened(form.heading(checked.content(), column))),
                sheet.rows().stream()
                        .filter(row -> row.number() > form.headingRow())
                        .map(row -> sheet.shown(row.cell(column)).text())
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .map(CheckReadingsWords::shortened)
                        .orElse(""),
                typed.typed(field).orElse(form.columns().get(column).name()));
    }

    /** Those that have to be decided come first. */
    private Labels labels(CheckedFile checked, ChoicesForm typed) {
        List<LabelReading> labels = checked.reading().labels();
        List<Integer> order = IntStream.range(0, labels.size())
                .boxed()
                .sorted(Comparator.comparing(place -> labels.get(place).meaning() != Meaning.UNKNOWN))
                .limit(MOST_LABELS)
                .toList();
        boolean areas = checked.reading().form().layout() == Layout.AREAS;
        return new Labels(
                order.stream()
                        .map(place -> label(labels.get(place), place, typed))
                        .toList(),
                checked.measures().stream()
                        .filter(figures -> !figures.measure().retired())
                        .flatMap(figures -> figures.series().stream()
                                .filter(series -> !series.retired())
                                .filter(series -> !areas || series.kind() == SeriesKind.WHOLE)
                                .map(series -> SeriesNames.of(new SeriesOf(figures, series, false))))
                        .limit(MOST_NAMES)
                        .toList(),
                Math.max(0, labels.size() - MOST_LABELS));
    }

    private LabelRow label(LabelReading label, int place, ChoicesForm typed) {
        String field = ChoicesForm.LABEL + place;
        String standing = label.series() != null
                ? SeriesNames.of(label.series())
                : label.meaning() == Meaning.LEFT_OUT ? words.of("figures.leaveOut") : "";
        return new LabelRow(
                field,
                CheckReadingsWords.shortened(label.label().inWords()),
                words.of("figures.label.cells", label.cells(), said.place(label.first())),
                said.tag(label.meaning()),
                typed.typed(field).orElse(standing));
    }

    /** What the names of the file suggest is proposed, and holds when it is sent. */
    private Areas areas(ReadingsPlace place, CheckedFile checked, ChoicesForm typed) {
        List<AreaReading> areas = checked.reading().areas();
        List<Choice> names = new ArrayList<>(List.of(Choice.of("", words.of("figures.area.none"))));
        areas.stream()
                .limit(MOST_NAMES)
                .forEach(area -> names.add(Choice.of(area.name(), words.of("figures.area", area.name(), area.rows()))));
        return new Areas(
                names,
                typed.typed(ChoicesForm.OURS)
                        .orElse(Optional.ofNullable(checked.choices().ours())
                                .orElse(named(areas, place.by().areaName()))),
                names,
                typed.typed(ChoicesForm.BENCHMARK)
                        .orElse(Optional.ofNullable(checked.choices().benchmark())
                                .orElse(
                                        checked.choices().ours() == null
                                                ? named(areas, words.of("figures.benchmark.usual"))
                                                : "")),
                typed.typed(ChoicesForm.SOURCE)
                        .orElse(Optional.ofNullable(checked.choices().source()).orElse(said.name(checked.file()))),
                areas.stream()
                        .filter(area -> area.meaning() == AreaMeaning.LEFT_OUT)
                        .map(AreaReading::name)
                        .limit(MOST_PLACES * 2L)
                        .collect(Collectors.joining(", ")));
    }

    private static String named(List<AreaReading> areas, String name) {
        return areas.stream()
                .map(AreaReading::name)
                .filter(area -> area.equalsIgnoreCase(name))
                .findFirst()
                .orElse("");
    }

    private static Cells cells(List<CellLine> lines) {
        return new Cells(lines.stream().limit(MOST_LINES).toList(), Math.max(0, lines.size() - MOST_LINES));
    }

    private List<String> leftOut(FileReading reading) {
        List<String> leftOut = new ArrayList<>();
        reading.leftTroubles().stream()
                .limit(MOST_LINES)
                .forEach(trouble -> leftOut.add(words.of(
                        "figures.leftOut.cell",
                        said.place(trouble.place()),
                        CheckReadingsWords.shortened(trouble.written()))));
        reading.leftOut().stream()
                .limit(MOST_LINES)
                .forEach(row -> leftOut.add(words.of("figures.leftOut.row", String.valueOf(row.number()), text(row))));
        return leftOut;
    }

    private static String text(Row row) {
        return CheckReadingsWords.shortened(row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
    }

    private Readings readings(ReadingsPlace place, CheckedFile checked, int asked) {
        List<FoundReading> all = checked.reading().readings();
        int last = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int page = Math.max(1, Math.min(asked, last));
        String self = place.file(checked.file().id());
        boolean open = checked.file().state() == ReadingFile.State.OPEN;
        return new Readings(
                words.of("figures.readings.found", all.size(), String.valueOf(page), String.valueOf(last)),
                all.stream()
                        .skip((long) (page - 1) * ROWS)
                        .limit(ROWS)
                        .map(reading -> row(place, reading, open))
                        .toList(),
                last == 1
                        ? List.of()
                        : IntStream.rangeClosed(1, last)
                                .filter(one -> one == 1 || one == last || Math.abs(one - page) < 3)
                                .mapToObj(one -> new Link(String.valueOf(one), href(self, one), one == page))
                                .toList(),
                neighbour(self, page - 1, last),
                neighbour(self, page + 1, last));
    }

    private static @Nullable Link neighbour(String self, int page, int last) {
        return page < 1 || page > last ? null : Link.to(String.valueOf(page), href(self, page));
    }

    private static String href(String self, int page) {
        return self + "?" + PAGE + "=" + page + "#readings";
    }

    private ReadingRow row(ReadingsPlace place, FoundReading reading, boolean open) {
        SeriesOf series = reading.series();
        MeasureFigures figures = series.figures();
        return new ReadingRow(
                reading.place().toString(),
                figures.measure().code() + " " + figures.measure().title(),
                place.measures() + "/" + figures.measure().code(),
                series.series().kind() == SeriesKind.WHOLE ? null : measureWords.series(series.series()),
                reading.period().words(),
                said.figure(figures.measure(), reading.figure()),
                open ? said.tag(reading) : null,
                open ? said.there(reading) : null);
    }
}
