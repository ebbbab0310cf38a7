package uk.sendplan.measure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.documents.Table;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.JudgedMeasure.JudgedTarget;
import uk.sendplan.measure.MarkKeeping;
import uk.sendplan.measure.MarkKind;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureMark;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.measure.web.FindingMeasure.Found;
import uk.sendplan.measure.web.MeasurePage.Entered;
import uk.sendplan.measure.web.MeasurePage.Note;
import uk.sendplan.measure.web.MeasurePage.Reading;
import uk.sendplan.measure.web.MeasurePage.Screening;
import uk.sendplan.measure.web.MeasurePage.Series;
import uk.sendplan.measure.web.MeasurePage.Target;
import uk.sendplan.measure.xmr.Point;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Puts the page of a measure together. */
@Component
class MeasurePages {

    private final MeasureWords measureWords;
    private final TargetWords targetWords;
    private final JudgingWords judging;
    private final ChartWords chartWords;
    private final MeasureCharts charts;
    private final GapWords gaps;
    private final Words words;
    private final Clock clock;

    MeasurePages(
            MeasureWords measureWords,
            TargetWords targetWords,
            JudgingWords judging,
            ChartWords chartWords,
            MeasureCharts charts,
            GapWords gaps,
            Words words,
            Clock clock) {
        this.measureWords = measureWords;
        this.targetWords = targetWords;
        this.judging = judging;
        this.chartWords = chartWords;
        this.charts = charts;
        this.gaps = gaps;
        this.words = words;
        this.clock = clock;
    }

    /** What of the address says whether outlying movements are left out of the limits. */
    static final String SCREENED = "screened";

    /**
     * @param entered everything that was ever entered, superseded readings too
     * @param screened as somebody asked, else as the measure has it
     */
    record FoundMeasure(Found found, List<MeasureReading> entered, boolean screened) {

        JudgedMeasure judgedOn(LocalDate day) {
            return JudgedMeasure.of(found.figures(), day, screened);
        }

        /** What the address needs so that the charts are drawn so. */
        Map<String, String> asked() {
            return screened == found.measure().screened() ? Map.of() : Map.of(SCREENED, String.valueOf(screened));
        }

        String address(boolean drawnSo) {
            return address(found.plan().dated(found.href()), drawnSo);
        }

        private String address(String href, boolean drawnSo) {
            return drawnSo == found.measure().screened()
                    ? href
                    : href + (href.contains("?") ? "&" : "?") + SCREENED + "=" + drawnSo;
        }
    }

    MeasurePage of(AsAtReading.Read<FoundMeasure> read) {
        Found found = read.value().found();
        JudgedMeasure judged = read.value().judgedOn(read.asAt().day(clock));
        MeasureFigures figures = found.figures();
        Measure measure = found.measure();
        JudgedTarget lead = judged.lead().orElse(null);
        String href = found.href();
        return new MeasurePage(
                AsAtView.of(read, href, read.value().asked(), read.value().address(href, judged.screened()), List.of()),
                found.plan().crumbsBelow(words),
                measure.code(),
                measure.title(),
                measureWords.kind(measure),
                measure.retired(),
                lead == null ? null : judging.tag(lead),
                lead == null ? null : judging.sentence(figures, lead.judgement().reason()),
                judged.latest()
                        .map(reading -> words.of(
                                "measure.latest",
                                measureWords.inFull(measure, reading),
                                reading.periodWords(),
                                entered(reading)))
                        .orElse(null),
                judging.overdue(figures, judged.overdue()),
                actions(found),
                chartWords.summary(judged),
                judged.chart().points().isEmpty() ? null : charts.whole(judged),
                charts.parts(judged),
                screening(read.value(), judged),
                gaps.of(judged),
                chartWords.variation(judged),
                chartWords.assurance(judged),
                judged.targets().stream().map(one -> target(found, one)).toList(),
                found.isKept() ? href + "/targets/new" : null,
                figures.series().stream()
                        .filter(one -> one.kind() == SeriesKind.WHOLE || !one.retired() || found.isKept())
                        .map(one -> series(found, judged, one))
                        .toList(),
                found.isKept() ? href + "/series/new" : null,
                figures.marks().stream().map(one -> note(found, one)).toList(),
                found.isExplained() ? href + "/notes/new" : null,
                facts(measure),
                about(found),
                history(found, read.value().entered()),
                ReportFiles.links(read.value().address(judged.screened()), words));
    }

    private @Nullable Screening screening(FoundMeasure read, JudgedMeasure judged) {
        boolean limited = Stream.concat(
                        Stream.of(judged.chart()),
                        judged.figures().series().stream().map(judged::chart))
                .anyMatch(chart -> chart.currentLimits().isPresent());
        boolean screened = judged.screened();
        return limited
                ? new Screening(
                        words.of("measure.screening." + screened),
                        Link.to(words.of("measure.screening.link." + !screened), read.address(!screened)))
                : null;
    }

    private List<Link> actions(Found found) {
        List<Link> actions = new ArrayList<>();
        if (found.isEntered()) {
            actions.add(Link.to(words.of("measure.reading.title"), found.href() + "/readings/new"));
        }
        if (found.isKept()) {
            actions.add(Link.to(words.of("measure.edit.link"), found.href() + "/edit"));
        }
        if (found.measure().retired()
                && found.plan().isOpen()
                && Measure.isKeptBy(found.plan().by())) {
            actions.add(Link.to(words.of("measure.reinstate.link"), found.href() + "/retire"));
        }
        return actions;
    }

    private Target target(Found found, JudgedTarget one) {
        return new Target(
                targetWords.inFull(found.figures(), one.target()),
                judging.tag(one),
                judging.sentence(found.figures(), one.judgement().reason()),
                one.target().comment(),
                found.isKept() ? found.href() + "/targets/" + one.target().id() + "/edit" : null);
    }

    private Series series(Found found, JudgedMeasure judged, MeasureSeries one) {
        MeasureFigures figures = found.figures();
        boolean whole = one.kind() == SeriesKind.WHOLE;
        List<MeasureSeries> benchmarks =
                whole ? figures.series(SeriesKind.BENCHMARK).toList() : List.of();
        List<MeasureReading> readings = figures.readings(one.id());
        List<String> signals = whole ? signals(readings, judged) : List.of();
        List<Reading> rows = new ArrayList<>();
        for (int place = 0; place < readings.size(); place++) {
            rows.add(reading(
                    found,
                    readings.get(place),
                    benchmarks,
                    whole ? Objects.requireNonNullElse(signals.get(place), "") : ""));
        }
        Collections.reverse(rows);
        return new Series(
                one.id().toString(),
                whole ? words.of("measure.readings") : measureWords.series(one),
                whole,
                Stream.of(
                                whole ? null : measureWords.kind(one.kind()),
                                one.source(),
                                one.retired() ? words.of("measure.series.retired.yes") : null)
                        .filter(Objects::nonNull)
                        .reduce((first, then) -> first + ", " + then)
                        .orElse(null),
                found.isKept() && !whole ? found.href() + "/series/" + one.id() + "/edit" : null,
                found.isEntered() && !one.retired() ? found.href() + "/readings/new?series=" + one.id() : null,
                benchmarks.stream().map(MeasureSeries::name).toList(),
                rows);
    }

    /** Of each reading what the chart says of it: its point's label; empty for one without a value. */
    private List<String> signals(List<MeasureReading> readings, JudgedMeasure judged) {
        List<String> signals = new ArrayList<>();
        int point = 0;
        for (MeasureReading reading : readings) {
            if (reading.value() == null) {
                signals.add("");
            } else {
                Point drawn = judged.chart().points().get(point++);
                signals.add(drawn.label().map(chartWords::signal).orElse(""));
            }
        }
        return signals;
    }

    private Reading reading(Found found, MeasureReading one, List<MeasureSeries> benchmarks, String signal) {
        Measure measure = found.measure();
        return new Reading(
                one.periodWords(),
                measureWords.inFull(measure, one),
                benchmarks.stream()
                        .map(benchmark -> found.figures().readings(benchmark.id()).stream()
                                .filter(other -> other.period().equals(one.period()))
                                .map(other -> measureWords.figure(measure, other))
                                .findFirst()
                                .orElse("–"))
                        .toList(),
                signal.isEmpty() ? null : signal,
                entered(one),
                one.comment(),
                found.isEntered() ? found.href() + "/readings/" + one.id() + "/correct" : null);
    }

    private String entered(MeasureReading reading) {
        return words.of("measure.entered", London.dayInWords(reading.recordedAt()), reading.recordedByName());
    }

    private Note note(Found found, MeasureMark one) {
        boolean may = one.kind() == MarkKind.REBASE ? found.isKept() : found.isExplained();
        return new Note(
                words.of("measure.mark.kind." + one.kind()),
                London.dayInWords(one.markedOn()),
                one.text(),
                words.of("measure.mark.by", one.recordedByName(), London.dayInWords(one.recordedAt())),
                may && MarkKeeping.mayTakeBack(found.plan().by(), one)
                        ? found.href() + "/notes/" + one.id() + "/take-back"
                        : null);
    }

    private List<SummaryRow> facts(Measure measure) {
        List<SummaryRow> facts = new ArrayList<>();
        add(facts, "measure.definition", measure.definition());
        add(facts, "measure.goodDirection", measureWords.good(measure));
        add(facts, "measure.unit", measureWords.unit(measure));
        add(facts, "measure.unitWords", measure.unitWords());
        add(facts, "measure.frequency", measureWords.frequency(measure));
        add(facts, "measure.periodType", words.of("measure.periodType." + measure.periodType()));
        add(facts, "measure.numerator", measure.numerator());
        add(facts, "measure.denominator", measure.denominator());
        add(facts, "measure.surveyOf", measure.surveyOf());
        add(facts, "measure.geography", measure.geography());
        add(facts, "measure.source", measure.source());
        add(facts, "measure.baseline", measureWords.baseline(measure));
        add(facts, "measure.baselineComment", measure.baselineComment());
        add(
                facts,
                "measure.owner",
                measure.ownerRole() == null
                        ? measure.ownerName()
                        : words.of("measure.owner.said", measure.ownerName(), measure.ownerRole()));
        add(facts, "measure.daysToEnter", words.of("measure.daysToEnter.said", measure.daysToEnter()));
        add(facts, "measure.threshold", words.of("measure.threshold.said", measure.threshold()));
        return facts;
    }

    private void add(List<SummaryRow> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(SummaryRow.of(words.of(key), value));
        }
    }

    private List<Link> about(Found found) {
        MeasurePlan plan = found.plan();
        return Stream.concat(
                        found.measure().ownPriorities().stream()
                                .map(number -> Link.to(
                                        words.of(
                                                "measure.about.priority",
                                                plan.plan().levelName(),
                                                number),
                                        plan.dated(plan.planHref() + "/priorities/" + number))),
                        found.measure().ownOutcomes().stream()
                                .map(number -> Link.to(
                                        words.of("measure.about.outcome", number),
                                        plan.dated(plan.planHref() + "/references/" + number.replaceAll("/.*", "")))))
                .toList();
    }

    /** What was entered and corrected since, the latest first. */
    private List<Entered> history(Found found, List<MeasureReading> entered) {
        Set<UUID> standing = new HashSet<>();
        found.figures().readings().forEach(one -> standing.add(one.id()));
        Map<UUID, MeasureSeries> series =
                found.figures().series().stream().collect(Collectors.toMap(MeasureSeries::id, one -> one));
        List<Entered> history = new ArrayList<>(entered.stream()
                .filter(one -> !standing.contains(one.id()))
                .map(one -> new Entered(
                        one.periodWords(),
                        measureWords.series(Objects.requireNonNull(series.get(one.seriesId()))),
                        measureWords.inFull(found.measure(), one),
                        entered(one)))
                .toList());
        Collections.reverse(history);
        return history;
    }

    ReportFile export(AsAtReading.Read<FoundMeasure> read) {
        Found found = read.value().found();
        MeasurePlan plan = found.plan();
        LocalDate day = read.asAt().day(clock);
        JudgedMeasure judged = read.value().judgedOn(day);
        List<Table> tables = new ArrayList<>(List.of(
                MeasureTables.readings(List.of(found.figures()), measureWords),
                MeasureTables.targets(judged, targetWords, judging),
                MeasureTables.measures(List.of(judged), measureWords, targetWords, judging, chartWords)));
        if (!judged.gaps().isEmpty()) {
            tables.add(gaps.table(judged));
        }
        return new ReportFile(
                ReportFile.named(
                        plan.plan().slug(), "measure-" + found.measure().code().toLowerCase(Locale.ROOT), read.asAt()),
                words.of("measure.page", found.measure().code(), found.measure().title()),
                plan.by().areaName(),
                read.asAt(),
                null,
                Stream.concat(
                                judged.chart().points().isEmpty() ? Stream.of() : Stream.of(charts.whole(judged)),
                                charts.parts(judged).stream().map(MeasureCharts.Part::drawn))
                        .toList(),
                tables,
                read.value().address(judged.screened()));
    }
}
