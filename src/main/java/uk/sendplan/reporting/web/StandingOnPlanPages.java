package uk.sendplan.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.MeasureQueries;
import uk.sendplan.measure.web.MeasureLines;
import uk.sendplan.measure.web.MeasureLines.MeasureLine;
import uk.sendplan.plan.PlanPagePart.Page;
import uk.sendplan.plan.PlanPagePart.Shown;
import uk.sendplan.plan.PlanPageParts;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.Contradiction;
import uk.sendplan.reporting.web.BoardPage.Counts;
import uk.sendplan.reporting.web.BoardPage.Figure;
import uk.sendplan.shared.AsAt;
import uk.sendplan.standing.RollUp;

/** What the actions of a reference or a priority come to, and beside it what its measures say, at the head of its page in the plan. */
@Component
class StandingOnPlanPages implements PlanPageParts {

    private final ActionQueries actions;
    private final MeasureQueries measures;
    private final MeasureLines lines;
    private final ImpactWords impactWords;
    private final MarkWords marks;
    private final Words words;
    private final Clock clock;

    StandingOnPlanPages(
            ActionQueries actions,
            MeasureQueries measures,
            MeasureLines lines,
            ImpactWords impactWords,
            MarkWords marks,
            Words words,
            Clock clock) {
        this.actions = actions;
        this.measures = measures;
        this.lines = lines;
        this.impactWords = impactWords;
        this.marks = marks;
        this.words = words;
        this.clock = clock;
    }

    /** @param contradictions where delivery and impact disagree, in sentences */
    record ImpactPart(List<MeasureLine> measures, List<String> contradictions) {}

    /** @param figures how many updates are there, how many actions are overdue, how many dates moved */
    record StandingPart(String sentence, Counts counts, List<Figure> figures) {}

    @Override
    public List<Shown> all(Member by, Page page, AsAt asAt) {
        boolean ofReference = page.place() instanceof Place.OfReference;
        List<ActionView> current = (ofReference
                        ? actions.ofReference(by, page.place().id(), asAt)
                        : actions.ofPriority(by, page.place().id(), asAt))
                .stream().filter(action -> !action.retired()).toList();
        RollUp rollUp = RollUp.of(current);
        return Stream.concat(
                        current.stream()
                                .limit(1)
                                .map(one -> new Shown(
                                        true,
                                        "reporting/on-plan-page",
                                        "standing",
                                        words.of("standing.part.title"),
                                        part(by, asAt, one, ofReference, rollUp))),
                        impact(by, page, asAt, rollUp).stream())
                .toList();
    }

    /** Without measures and without actions there is nothing to hold beside each other. */
    private Optional<Shown> impact(Member by, Page page, AsAt asAt, RollUp rollUp) {
        List<JudgedMeasure> judged = measures.about(by, page.place(), asAt).stream()
                .map(figures -> JudgedMeasure.of(figures, asAt.day(clock)))
                .toList();
        LocalDate day = asAt.day();
        return judged.isEmpty() && rollUp.total() == 0
                ? Optional.empty()
                : Optional.of(new Shown(
                        true,
                        "reporting/impact",
                        "impact",
                        words.of("impact.title"),
                        new ImpactPart(
                                lines.of(
                                        judged,
                                        page.planHref() + "/measures",
                                        day == null ? "" : "?" + AsAtReading.FIELD + "=" + day),
                                impactWords.of(Contradiction.of(rollUp, judged))),
                        lines.table(judged)));
    }

    private StandingPart part(Member by, AsAt asAt, ActionView one, boolean ofReference, RollUp rollUp) {
        String name = ofReference ? ActionFilter.REFERENCE : ActionFilter.PRIORITY;
        String number = ofReference && one.referenceNumber() != null ? one.referenceNumber() : one.priorityNumber();
        BoardRows rows = new BoardRows(marks, words, new BoardLinks(by, one.planSlug(), asAt));
        return new StandingPart(
                marks.sentence(rollUp), rows.counts(rollUp, name, number), rows.figures(rollUp, name, number));
    }
}
