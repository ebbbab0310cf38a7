package uk.sendplan.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureQueries;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.ReadingEntering;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** Enters the readings of one period for everything that somebody may enter: all of what is sent, or none of it. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/measures/readings")
class GridController {

    private final FindingMeasure finding;
    private final MeasureQueries queries;
    private final ReadingEntering entering;
    private final ReadingWarnings warnings;
    private final MeasureWords measureWords;
    private final TargetWords targetWords;
    private final Saving saving;
    private final Words words;

    GridController(
            FindingMeasure finding,
            MeasureQueries queries,
            ReadingEntering entering,
            ReadingWarnings warnings,
            MeasureWords measureWords,
            TargetWords targetWords,
            Saving saving,
            Words words) {
        this.finding = finding;
        this.queries = queries;
        this.entering = entering;
        this.warnings = warnings;
        this.measureWords = measureWords;
        this.targetWords = targetWords;
        this.saving = saving;
        this.words = words;
    }

    /** @param rows none until a period is chosen */
    record GridPage(Frame frame, String key, String period, boolean sure, List<Row> rows, List<String> warned) {}

    /**
     * @param series what of the measure, where it is not the whole
     * @param before its last reading
     * @param target what holds for it in this period, in words, or that it is a benchmark; null where nothing does
     * @param there the reading of this period, which is corrected on its own page; null where it has none
     */
    record Row(
            String field,
            Link measure,
            @Nullable String series,
            @Nullable String before,
            @Nullable String target,
            @Nullable String there,
            @Nullable String correct,
            String typed) {}

    @GetMapping
    ModelAndView ask(
            Member member,
            @PathVariable String plan,
            @RequestParam(name = ReadingGrid.PERIOD, required = false, defaultValue = "") String period) {
        MeasurePlan found = finding.plan(member, plan);
        List<MeasureFigures> theirs = theirs(found);
        ReadingGrid grid = ReadingGrid.asked(period);
        ModelAndView page = page(found, theirs, grid, List.of());
        FormErrors unread = grid.period().isEmpty() ? FormErrors.none() : period(grid, theirs);
        return unread.any() ? page.addObject("errors", unread) : page;
    }

    @PostMapping
    ModelAndView enter(Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        MeasurePlan found = finding.plan(member, plan);
        List<MeasureFigures> theirs = theirs(found);
        ReadingGrid grid = ReadingGrid.of(parameters);
        FormErrors errors = period(grid, theirs);
        if (!errors.any()) {
            errors = grid.check(new Checks(words), theirs).errors();
        }
        List<String> warned = errors.any() ? List.of() : warned(grid, theirs);
        if (!warned.isEmpty() && !grid.sure()) {
            errors = errors.with("sure", words.of("measure.grid.sure.error"));
        }
        return saving.changing(
                errors,
                () -> {
                    int entered = entering.enter(member, grid.toCommands(theirs));
                    return new Saved(found.list(), words.of("measure.grid.done", entered, grid.period()));
                },
                refused -> page(found, theirs, grid, warned),
                () -> page(found, theirs, grid, warned));
    }

    /** Those that somebody may enter now. */
    private List<MeasureFigures> theirs(MeasurePlan plan) {
        return plan.isOpen()
                ? queries.ofPlan(plan.by(), plan.plan().id(), AsAt.NOW).stream()
                        .filter(one -> one.measure().isReadBy(plan.by()))
                        .toList()
                : List.of();
    }

    private FormErrors period(ReadingGrid grid, List<MeasureFigures> theirs) {
        return new Checks(words)
                .text(ReadingEntering.LONGEST_PERIOD, ReadingGrid.PERIOD, grid.period())
                .that(
                        theirs.stream()
                                .allMatch(one -> grid.period(one.measure()).isPresent()),
                        ReadingGrid.PERIOD,
                        "measure.reading.period.error")
                .errors();
    }

    private List<String> warned(ReadingGrid grid, List<MeasureFigures> theirs) {
        List<String> warned = new ArrayList<>();
        for (MeasureFigures figures : theirs) {
            for (MeasureSeries series : ReadingGrid.entered(figures)) {
                if (!grid.typed(series).isEmpty()) {
                    warnings.of(figures, grid.toCommand(figures.measure(), series))
                            .forEach(doubt -> warned.add(words.of(
                                    "measure.grid.warned", figures.measure().title(), doubt)));
                }
            }
        }
        return warned;
    }

    private ModelAndView page(MeasurePlan plan, List<MeasureFigures> theirs, ReadingGrid grid, List<String> warned) {
        List<Row> rows = new ArrayList<>();
        for (MeasureFigures figures : theirs) {
            if (grid.period(figures.measure()).isPresent()) {
                ReadingGrid.entered(figures).forEach(series -> rows.add(row(plan, figures, series, grid)));
            }
        }
        return new ModelAndView("measure/grid")
                .addObject(
                        "page",
                        new GridPage(
                                new Frame(
                                        words.of("measure.grid.title"),
                                        plan.plan().title(),
                                        plan.crumbsBelow(words),
                                        plan.grid(),
                                        plan.list(),
                                        words.of("measure.grid.submit")),
                                grid.key(),
                                grid.period(),
                                grid.sure(),
                                rows,
                                warned));
    }

    private Row row(MeasurePlan plan, MeasureFigures figures, MeasureSeries series, ReadingGrid grid) {
        List<MeasureReading> readings = figures.readings(series.id());
        MeasureReading last = readings.isEmpty() ? null : readings.get(readings.size() - 1);
        MeasureReading there = grid.there(figures, series).orElse(null);
        String href = plan.href(figures.measure());
        return new Row(
                ReadingGrid.field(series),
                Link.to(figures.measure().code() + " " + figures.measure().title(), href),
                series.kind() == SeriesKind.WHOLE ? null : measureWords.series(series),
                last == null
                        ? null
                        : words.of(
                                "measure.grid.before",
                                measureWords.figure(figures.measure(), last),
                                last.periodWords()),
                target(figures, series, grid),
                there == null ? null : measureWords.inFull(figures.measure(), there),
                there == null ? null : href + "/readings/" + there.id() + "/correct",
                grid.typed(series));
    }

    private @Nullable String target(MeasureFigures figures, MeasureSeries series, ReadingGrid grid) {
        return series.kind() == SeriesKind.BENCHMARK
                ? measureWords.kind(series.kind())
                : grid.period(figures.measure())
                        .flatMap(period -> figures.target(series.id(), period.to()))
                        .map(target -> targetWords.of(figures, target))
                        .orElse(null);
    }
}
