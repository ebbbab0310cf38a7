package uk.sendplan.reporting.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.web.BoardPage.Counts;
import uk.sendplan.reporting.web.BoardPage.Figure;
import uk.sendplan.shared.AsAt;
import uk.sendplan.standing.RollUp;

/** What the actions of a reference or a priority come to, at the head of its page in the plan. */
@Component
class StandingOnPlanPages implements PlanPagePart {

    private final ActionQueries actions;
    private final MarkWords marks;
    private final Words words;

    StandingOnPlanPages(ActionQueries actions, MarkWords marks, Words words) {
        this.actions = actions;
        this.marks = marks;
        this.words = words;
    }

    /** @param figures how many updates are there, how many actions are overdue, how many dates moved */
    record StandingPart(String sentence, Counts counts, List<Figure> figures) {}

    @Override
    public Optional<Shown> on(Member by, Page page, AsAt asAt) {
        boolean ofReference = page.place() instanceof Place.OfReference;
        List<ActionView> current = (ofReference
                        ? actions.ofReference(by, page.place().id(), asAt)
                        : actions.ofPriority(by, page.place().id(), asAt))
                .stream().filter(action -> !action.retired()).toList();
        return current.stream()
                .findFirst()
                .map(one -> new Shown(
                        true,
                        "reporting/on-plan-page",
                        "standing",
                        words.of("standing.part.title"),
                        part(by, asAt, one, ofReference, RollUp.of(current))));
    }

    private StandingPart part(Member by, AsAt asAt, ActionView one, boolean ofReference, RollUp rollUp) {
        String name = ofReference ? ActionFilter.REFERENCE : ActionFilter.PRIORITY;
        String number = ofReference && one.referenceNumber() != null ? one.referenceNumber() : one.priorityNumber();
        BoardRows rows = new BoardRows(marks, words, new BoardLinks(by, one.planSlug(), asAt));
        return new StandingPart(
                marks.sentence(rollUp), rows.counts(rollUp, name, number), rows.figures(rollUp, name, number));
    }
}
