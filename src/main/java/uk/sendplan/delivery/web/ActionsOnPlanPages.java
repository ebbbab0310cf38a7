package uk.sendplan.delivery.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionTrails;
import uk.sendplan.delivery.ActionTrails.Turn;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** The actions of a reference, or of a priority with those of its references, on the plan's own pages. */
@Component
class ActionsOnPlanPages implements PlanPagePart {

    private final ActionQueries actions;
    private final ActionTrails trails;
    private final StandingWords standings;
    private final DateWords dates;
    private final Words words;

    ActionsOnPlanPages(
            ActionQueries actions, ActionTrails trails, StandingWords standings, DateWords dates, Words words) {
        this.actions = actions;
        this.trails = trails;
        this.standings = standings;
        this.dates = dates;
        this.words = words;
    }

    /**
     * @param none what is said where there are none
     * @param add where one is added, or null for those who may not
     */
    record ActionsPart(
            List<ActionRow> actions,
            List<Link> retired,
            String none,
            @Nullable String add) {}

    /**
     * @param itself it stands for the reference or priority
     * @param owner empty while nobody is named
     * @param due the date that holds, in its words; empty while there is none
     * @param trail how it came to stand there, in a line; empty where nothing was recorded
     * @param about how near that is, how often it was moved, and what is proposed
     */
    record ActionRow(
            String number,
            String href,
            String title,
            boolean itself,
            String lead,
            String owner,
            String due,
            List<String> about,
            StandingWords.Tag standing,
            String trail) {}

    /** There, each action is told with all that happened to it. */
    @Override
    public List<Shown> onRegister(Member by, Page page, AsAt asAt) {
        return List.of();
    }

    @Override
    public Optional<Shown> on(Member by, Page page, AsAt asAt) {
        boolean ofReference = page.place() instanceof Place.OfReference;
        List<ActionView> all = ofReference
                ? actions.ofReference(by, page.place().id(), asAt)
                : actions.ofPriority(by, page.place().id(), asAt);
        String day = asAt.day() == null ? "" : "?asAt=" + asAt.day();
        Map<UUID, List<Turn>> turns =
                trails.of(by, all.stream().map(ActionView::id).toList(), asAt);
        return Optional.of(new Shown(
                false,
                "delivery/on-plan-page",
                "actions",
                words.of("actions.title"),
                new ActionsPart(
                        all.stream()
                                .filter(action -> !action.retiredItself())
                                .map(action -> row(
                                        action,
                                        action.href(by.areaSlug()) + day,
                                        turns.getOrDefault(action.id(), List.of())))
                                .toList(),
                        all.stream()
                                .filter(ActionView::retiredItself)
                                .map(action -> Link.to(
                                        action.number() + " " + action.title(), action.href(by.areaSlug()) + day))
                                .toList(),
                        words.of(ofReference ? "actions.none.reference" : "actions.none.priority"),
                        page.open() && by.may(Right.RECORD_PROGRESS) ? page.href() + "/actions/new" : null)));
    }

    private ActionRow row(ActionView action, String href, List<Turn> turns) {
        return new ActionRow(
                action.number(),
                href,
                action.title(),
                action.standsForParent(),
                action.leadName(),
                action.owner() == null ? "" : action.owner().name(),
                action.due() == null ? "" : action.due().words(),
                Stream.of(dates.pressing(action), dates.moved(action), dates.proposed(action))
                        .filter(Objects::nonNull)
                        .toList(),
                standings.tag(action),
                standings.trail(turns));
    }
}
