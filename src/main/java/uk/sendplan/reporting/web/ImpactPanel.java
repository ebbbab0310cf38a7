package uk.sendplan.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.web.StandingWords.Tag;
import uk.sendplan.documents.Table;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.web.JudgingWords;
import uk.sendplan.measure.web.MeasureLines;
import uk.sendplan.measure.web.MeasureLines.MeasureLine;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Disagreement;
import uk.sendplan.reporting.web.BoardPage.Figure;
import uk.sendplan.reporting.web.BoardPage.Item;
import uk.sendplan.reporting.web.BoardPage.Panel;
import uk.sendplan.reporting.web.BoardPages.PlanBoard;

/**
 * Whether it made a difference: how the measures of a plan stand, those first that say otherwise than the work does. All of these are shown,
 * however many: a board must not have to look for them.
 */
@Component
class ImpactPanel {

    /** Work that is done comes before work that goes on; what is better than its work comes last. */
    private static final Comparator<Disagreement> GRAVEST_FIRST =
            Comparator.comparing(one -> one.contradiction().kind());

    private final MeasureLines lines;
    private final ImpactWords impact;
    private final Words words;

    ImpactPanel(MeasureLines lines, ImpactWords impact, Words words) {
        this.lines = lines;
        this.impact = impact;
        this.words = words;
    }

    Panel of(PlanBoard shown, BoardLinks links) {
        List<Disagreement> disagreeing = Disagreement.of(shown.board().priorities(), shown.measures());
        List<Item> items = items(shown, links, disagreeing);
        return new Panel(
                "impact",
                words.of("impact.title"),
                figures(shown.measures(), disagreeing, links),
                items,
                none(shown, items));
    }

    private List<Figure> figures(List<JudgedMeasure> measures, List<Disagreement> disagreeing, BoardLinks links) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(words.of("impact.figure.measures", measures.size()), links.measures()));
        if (measures.isEmpty()) {
            return figures;
        }
        figures.add(figure("off", count(measures, JudgedMeasure::isOffCourse), links.measures("state", "off-course")));
        figures.add(figure(
                "overdue", count(measures, one -> !one.overdue().isEmpty()), links.measures("state", "overdue")));
        long disagree =
                disagreeing.stream().map(Disagreement::measure).distinct().count();
        if (disagree > 0) {
            figures.add(new Figure(words.of("impact.figure.disagree", disagree), null));
        }
        return figures;
    }

    private static long count(List<JudgedMeasure> measures, Predicate<JudgedMeasure> which) {
        return measures.stream().filter(which).count();
    }

    private Figure figure(String name, long number, String href) {
        return new Figure(words.of("impact.figure." + name, number), number == 0 ? null : href);
    }

    private @Nullable String none(PlanBoard shown, List<Item> items) {
        if (shown.measures().isEmpty()) {
            return words.of("impact.plan.none");
        }
        return items.isEmpty() ? words.of("impact.plan.fine") : null;
    }

    private List<Item> items(PlanBoard shown, BoardLinks links, List<Disagreement> disagreeing) {
        Map<JudgedMeasure, List<String>> said = new LinkedHashMap<>();
        disagreeing.stream()
                .sorted(GRAVEST_FIRST)
                .forEach(one -> said.computeIfAbsent(one.measure(), measure -> new ArrayList<>())
                        .add(impact.inShort(one, shown.plan().levelName())));
        int left = Math.max(0, BoardPanels.ITEMS - said.size());
        List<JudgedMeasure> others = shown.measures().stream()
                .filter(one -> one.isOffCourse() && !said.containsKey(one))
                .limit(left)
                .toList();
        return Stream.concat(
                        said.entrySet().stream().map(entry -> item(entry.getKey(), entry.getValue(), links)),
                        others.stream().map(one -> item(one, List.of(), links)))
                .toList();
    }

    private Item item(JudgedMeasure one, List<String> places, BoardLinks links) {
        MeasureLine line = lines.line(one);
        return new Item(
                null,
                line.measure().text(),
                links.measure(one.figures().measure()),
                null,
                tag(line),
                Stream.concat(Stream.ofNullable(line.latest()), places.stream()).toList(),
                null);
    }

    /** What its target says; where that says nothing, what its movement does. */
    private static @Nullable Tag tag(MeasureLine line) {
        JudgingWords.Tag tag = line.verdict() == null ? line.variation() : line.verdict();
        return tag == null ? null : new Tag(tag.text(), tag.shape(), tag.colour(), false);
    }

    /** The measures, and where they say otherwise than the work does. */
    List<Table> tables(PlanBoard shown) {
        Table table = Table.of("disagreements", "part", "number", "measure", "name", "kind", "sentence", "as at");
        Disagreement.of(shown.board().priorities(), shown.measures())
                .forEach(one -> table.row(
                        one.place().name().toLowerCase(Locale.ROOT),
                        one.number(),
                        one.measure().figures().measure().code(),
                        one.measure().figures().measure().title(),
                        one.contradiction()
                                .kind()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '),
                        impact.sentence(one, shown.plan().levelName()),
                        shown.day()));
        return List.of(lines.table(shown.measures()), table);
    }
}
