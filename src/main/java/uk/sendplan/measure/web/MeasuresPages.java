package uk.sendplan.measure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.JudgedMeasure.JudgedTarget;
import uk.sendplan.measure.Measure;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.plan.PlanDays;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** Puts the table of a plan's measures together. */
@Component
class MeasuresPages {

    /** What of the address chooses among them. */
    static final String STATE = "state";

    /** What of the address asks for signs alone. */
    static final String VIEW = "view";

    static final String SIGNS = "signs";

    static final String OFF = "off-course";
    static final String SILENT = "overdue";
    static final String UNLINKED = "not-linked";
    static final String RETIRED = "retired";
    private static final List<String> STATES = List.of("", OFF, SILENT, UNLINKED, RETIRED);

    private final MeasureWords measureWords;
    private final TargetWords targetWords;
    private final JudgingWords judging;
    private final ChartWords chartWords;
    private final MeasureLines lines;
    private final PlanDays days;
    private final Words words;
    private final Clock clock;

    MeasuresPages(
            MeasureWords measureWords,
            TargetWords targetWords,
            JudgingWords judging,
            ChartWords chartWords,
            MeasureLines lines,
            PlanDays days,
            Words words,
            Clock clock) {
        this.measureWords = measureWords;
        this.targetWords = targetWords;
        this.judging = judging;
        this.chartWords = chartWords;
        this.lines = lines;
        this.days = days;
        this.words = words;
        this.clock = clock;
    }

    /** @param all retired ones too */
    record PlanMeasures(MeasurePlan plan, List<MeasureFigures> all) {}

    /** All in use, each with its signs. */
    MeasuresPage signs(AsAtReading.Read<PlanMeasures> read) {
        return of(read, "", Map.of(VIEW, SIGNS));
    }

    MeasuresPage of(AsAtReading.Read<PlanMeasures> read, String typed) {
        String state = STATES.contains(typed) ? typed : "";
        return of(read, state, state.isEmpty() ? Map.of() : Map.of(STATE, state));
    }

    /** @param kept of the address on another day */
    private MeasuresPage of(AsAtReading.Read<PlanMeasures> read, String state, Map<String, String> kept) {
        MeasurePlan plan = read.value().plan();
        List<JudgedMeasure> all = judged(read);
        List<JudgedMeasure> fitting = fitting(all, state);
        String asked = kept.entrySet().stream()
                .map(one -> "?" + one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining());
        return new MeasuresPage(
                plan.plan().title(),
                plan.crumbs(words),
                AsAtView.of(
                        read,
                        plan.list(),
                        kept,
                        plan.list() + asked,
                        days.past(plan.by(), plan.plan().id())),
                lines.answer(fitting(all, "")),
                all.isEmpty(),
                plan.isOpen() && Measure.isKeptBy(plan.by()) ? plan.list() + "/new" : null,
                plan.isOpen()
                                && all.stream()
                                        .anyMatch(one -> one.figures().measure().isReadBy(plan.by()))
                        ? plan.grid()
                        : null,
                STATES.stream()
                        .map(one -> new Link(
                                words.of(
                                        "measure.list.state." + (one.isEmpty() ? "all" : one),
                                        fitting(all, one).size()),
                                address(plan, one),
                                one.equals(state)))
                        .toList(),
                words.of("measure.list.found", fitting.size()),
                fitting.stream().map(one -> row(plan, one)).toList(),
                ReportFiles.links(address(plan, state), words),
                address(plan, VIEW, SIGNS));
    }

    private static String address(MeasurePlan plan, String state) {
        return state.isEmpty() ? plan.dated(plan.list()) : address(plan, STATE, state);
    }

    private static String address(MeasurePlan plan, String name, String value) {
        String dated = plan.dated(plan.list());
        return dated + (dated.contains("?") ? "&" : "?") + name + "=" + value;
    }

    private List<JudgedMeasure> judged(AsAtReading.Read<PlanMeasures> read) {
        LocalDate day = read.asAt().day(clock);
        return read.value().all().stream()
                .map(figures -> JudgedMeasure.of(figures, day))
                .toList();
    }

    private static List<JudgedMeasure> fitting(List<JudgedMeasure> all, String state) {
        return all.stream()
                .filter(one -> one.figures().measure().retired() == state.equals(RETIRED))
                .filter(one -> switch (state) {
                    case OFF -> one.isOffCourse();
                    case SILENT -> !one.overdue().isEmpty();
                    case UNLINKED -> !one.figures().measure().isLinked();
                    default -> true;
                })
                .toList();
    }

    private MeasuresPage.Row row(MeasurePlan plan, JudgedMeasure one) {
        MeasureFigures figures = one.figures();
        Measure measure = figures.measure();
        Optional<MeasureReading> latest = one.latest();
        Optional<JudgedTarget> lead = one.lead();
        return new MeasuresPage.Row(
                Link.to(measure.code(), plan.dated(plan.href(measure))),
                measure.title(),
                measureWords.kind(measure),
                about(measure),
                latest.map(reading -> measureWords.figure(measure, reading)).orElse(null),
                latest.map(MeasureReading::periodWords).orElse(null),
                lead.map(judged -> targetWords.of(figures, judged.target())).orElse(null),
                lead.map(judging::tag).orElse(null),
                lead.map(judged -> judging.sentence(figures, judged.judgement().reason()))
                        .orElse(null),
                targetWords.groups(one),
                chartWords.variationSign(one),
                chartWords.assuranceSign(one),
                judging.overdue(figures, one.overdue()),
                measure.retired());
    }

    private @Nullable String about(Measure measure) {
        String numbers = Stream.concat(measure.ownPriorities().stream(), measure.ownOutcomes().stream())
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? null : words.of("measure.list.about", numbers);
    }

    ReportFile export(AsAtReading.Read<PlanMeasures> read, String state) {
        MeasurePlan plan = read.value().plan();
        List<JudgedMeasure> fitting = fitting(judged(read), STATES.contains(state) ? state : "");
        return new ReportFile(
                ReportFile.named(plan.plan().slug(), "measures", read.asAt()),
                words.of("measure.list.page", plan.plan().title()),
                plan.by().areaName(),
                read.asAt(),
                null,
                List.of(
                        MeasureTables.measures(fitting, measureWords, targetWords, judging, chartWords),
                        MeasureTables.readings(
                                fitting.stream().map(JudgedMeasure::figures).toList(), measureWords)),
                address(plan, state));
    }
}
