package uk.sendplan.measure.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.measure.MeasureSeries;
import uk.sendplan.measure.SeriesKeeping;
import uk.sendplan.measure.SeriesKeeping.AddSeries;
import uk.sendplan.measure.SeriesKeeping.EditSeries;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.measure.web.FindingMeasure.Found;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Adds a group, an interval or a benchmark to a measure, and changes one. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/measures/{measure}/series")
class SeriesController {

    private static final List<String> FIELDS = List.of("kind", "dimension", "name", "source");

    private final FindingMeasure finding;
    private final SeriesKeeping keeping;
    private final MeasureWords measureWords;
    private final Saving saving;
    private final Words words;

    SeriesController(
            FindingMeasure finding, SeriesKeeping keeping, MeasureWords measureWords, Saving saving, Words words) {
        this.finding = finding;
        this.keeping = keeping;
        this.measureWords = measureWords;
        this.saving = saving;
        this.words = words;
    }

    /** @param retired "true" where it is out of use */
    record SeriesForm(
            @Nullable String key,
            @Nullable String version,
            @Nullable String kind,
            @Nullable String dimension,
            @Nullable String name,
            @Nullable String source,
            @Nullable String retired) {

        SeriesForm {
            kind = Objects.requireNonNullElse(kind, "");
            dimension = Typed.line(dimension);
            name = Typed.line(name);
            source = Typed.line(source);
            retired = Objects.requireNonNullElse(retired, "");
        }

        static SeriesForm of(MeasureSeries series) {
            return new SeriesForm(
                    Keys.fresh(),
                    String.valueOf(series.version()),
                    series.kind().name(),
                    series.dimension(),
                    series.name(),
                    series.source(),
                    String.valueOf(series.retired()));
        }

        SeriesForm at(long newVersion) {
            return new SeriesForm(Keys.fresh(), String.valueOf(newVersion), kind, dimension, name, source, retired);
        }

        Optional<SeriesKind> kindChosen() {
            return Stream.of(SeriesKind.values())
                    .filter(one -> one != SeriesKind.WHOLE && one.name().equals(kind))
                    .findFirst();
        }

        private boolean isGroup() {
            return kindChosen().filter(one -> one == SeriesKind.GROUP).isPresent();
        }

        FormErrors check(Words words) {
            return new Checks(words)
                    .key(key)
                    .that(kindChosen().isPresent(), "kind", "measure.series.kind.error")
                    .that(
                            !isGroup() || !Objects.requireNonNull(dimension).isEmpty(),
                            "dimension",
                            "measure.series.dimension.error")
                    .text(SeriesKeeping.LONGEST_DIMENSION, "dimension", Objects.requireNonNull(dimension))
                    .notEmpty("name", Objects.requireNonNull(name), "measure.series.name.error")
                    .text(SeriesKeeping.LONGEST_NAME, "name", Objects.requireNonNull(name))
                    .text(SeriesKeeping.LONGEST_SOURCE, "source", Objects.requireNonNull(source))
                    .errors()
                    .inOrder(FIELDS);
        }

        @Nullable
        String groupedBy() {
            return isGroup() ? dimension : null;
        }

        @Nullable
        String from() {
            return Typed.orNull(Objects.requireNonNull(source));
        }
    }

    /** @param editing whether it is there already: what kind it is stays */
    record SeriesFormPage(Frame frame, List<Choice> kinds, boolean editing) {}

    @GetMapping("/new")
    ModelAndView askToAdd(Member member, @PathVariable String plan, @PathVariable String measure) {
        return page(
                finding.find(member, plan, measure, AsAt.NOW),
                null,
                new SeriesForm(Keys.fresh(), "", null, null, null, null, null));
    }

    @PostMapping
    ModelAndView add(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @ModelAttribute("form") SeriesForm form) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        return saving.adding(
                form.check(words),
                () -> {
                    keeping.add(
                            member,
                            new AddSeries(
                                    Keys.require(form.key()),
                                    found.measure().id(),
                                    form.kindChosen().orElseThrow(),
                                    form.groupedBy(),
                                    Objects.requireNonNull(form.name()),
                                    form.from()));
                    return new Saved(found.href(), words.of("measure.series.new.done", form.name()));
                },
                errors -> page(found, null, form));
    }

    @GetMapping("/{series}/edit")
    ModelAndView askToEdit(
            Member member, @PathVariable String plan, @PathVariable String measure, @PathVariable String series) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        MeasureSeries edited = beside(found, series);
        return page(found, edited, SeriesForm.of(edited));
    }

    @PostMapping("/{series}/edit")
    ModelAndView edit(
            Member member,
            @PathVariable String plan,
            @PathVariable String measure,
            @PathVariable String series,
            @ModelAttribute("form") SeriesForm form) {
        Found found = finding.find(member, plan, measure, AsAt.NOW);
        MeasureSeries edited = beside(found, series);
        return saving.changing(
                form.check(words),
                () -> {
                    keeping.edit(
                            member,
                            new EditSeries(
                                    at(edited, Keys.version(form.version())),
                                    form.groupedBy(),
                                    Objects.requireNonNull(form.name()),
                                    form.from(),
                                    "true".equals(form.retired())));
                    return new Saved(found.href(), words.of("measure.series.edit.done", form.name()));
                },
                errors -> page(found, edited, form),
                () -> {
                    Found now = finding.find(member, plan, measure, AsAt.NOW);
                    MeasureSeries saved = beside(now, series);
                    return page(now, saved, form.at(saved.version()))
                            .addObject(
                                    "conflict",
                                    Conflict.none()
                                            .and(words.of("measure.series.name"), saved.name(), form.name())
                                            .and(
                                                    words.of("measure.series.dimension"),
                                                    saved.dimension(),
                                                    form.groupedBy())
                                            .and(words.of("measure.series.source"), saved.source(), form.source())
                                            .and(
                                                    words.of("measure.series.retired"),
                                                    yes(saved.retired()),
                                                    yes("true".equals(form.retired()))));
                });
    }

    private String yes(boolean retired) {
        return words.of(retired ? "measure.series.retired.yes" : "measure.series.retired.no");
    }

    /** @throws NotThere for the whole, which every measure has */
    private static MeasureSeries beside(Found found, String id) {
        MeasureSeries series = found.series(id);
        if (series.kind() == SeriesKind.WHOLE) {
            throw new NotThere("series " + id);
        }
        return series;
    }

    private static MeasureSeries at(MeasureSeries series, long version) {
        return new MeasureSeries(
                series.id(),
                series.measureId(),
                series.kind(),
                series.dimension(),
                series.name(),
                series.source(),
                series.retired(),
                version);
    }

    private ModelAndView page(Found found, @Nullable MeasureSeries series, SeriesForm form) {
        String what = series == null ? "new" : "edit";
        return new ModelAndView("measure/series")
                .addObject("form", form)
                .addObject(
                        "page",
                        new SeriesFormPage(
                                new Frame(
                                        words.of("measure.series." + what + ".title"),
                                        found.measure().title(),
                                        found.plan().crumbsBelow(words, found.measure()),
                                        found.href() + "/series" + (series == null ? "" : "/" + series.id() + "/edit"),
                                        found.href(),
                                        words.of("measure.series." + what + ".submit")),
                                Stream.of(SeriesKind.values())
                                        .filter(one -> one != SeriesKind.WHOLE)
                                        .map(one -> new Choice(
                                                one.name(),
                                                measureWords.kind(one),
                                                words.of("measure.series.kind." + one + ".about")))
                                        .toList(),
                                series != null));
    }
}
