package uk.sendplan.standing;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.standing.PlanOutline.ObjectiveHead;
import uk.sendplan.standing.PlanOutline.PriorityHead;

/**
 * A plan as its board sees it on a day, beside an earlier day. What is retired counts nowhere. In every total an action counts
 * once; by objective it counts for each objective that its reference cites, so those counts are not to be added up.
 *
 * @param plan all its actions
 * @param priorities those that became worse first, then the worst first, among equals those with most actions under that mark
 * @param objectives by code
 * @param organisations those that lead an action: who owes most updates first
 * @param since what became of each action
 */
public record Board(
        Group<PlanOutline> plan,
        List<Group<PriorityHead>> priorities,
        List<OfObjective> objectives,
        List<Group<Lead>> organisations,
        Comparison since) {

    private static final Comparator<@Nullable Mark> WORST_OR_NONE = Comparator.nullsLast(Mark.WORST_FIRST);

    /** An organisation, by the name it had on the day. */
    public record Lead(UUID id, String name) {}

    /** What is done about an objective, by the references that cite it. */
    public record OfObjective(ObjectiveHead objective, RollUp rollUp) {

        /** There are actions, and none is finished or on track, each by the scale that it was rated with. */
        public boolean hasNothingOnTrack() {
            return rollUp.total() > 0
                    && rollUp.counts().stream()
                            .flatMap(count -> count.actions().stream())
                            .map(action -> Mark.of(action.standing()))
                            .noneMatch(mark -> mark.kind() == Kind.FINISHED
                                    || (mark.level() != null && mark.level().role() == RatingRole.ON_TRACK));
        }
    }

    static Board of(PlanOutline outline, Collection<ActionView> now, Collection<ActionView> then) {
        List<ActionView> counted = current(now);
        List<ActionView> before = current(then);
        return new Board(
                Group.of(outline, counted, before),
                priorities(outline, counted, before),
                outline.objectives().stream()
                        .map(objective -> new OfObjective(
                                objective,
                                RollUp.of(only(counted, action -> objective.isCitedFor(action.referenceId())))))
                        .toList(),
                organisations(counted, before),
                Comparison.with(then));
    }

    private static List<Group<PriorityHead>> priorities(
            PlanOutline outline, List<ActionView> now, List<ActionView> then) {
        return outline.priorities().stream()
                .map(priority -> Group.of(
                        priority,
                        only(now, action -> action.priorityId().equals(priority.id())),
                        only(then, action -> action.priorityId().equals(priority.id()))))
                .sorted(Comparator.comparing((Group<PriorityHead> group) -> group.change() != Change.WORSE)
                        .thenComparing(group -> group.now().mark(), WORST_OR_NONE)
                        .thenComparing(group -> -group.now().underMark())
                        .thenComparing(group -> group.of().number(), NaturalOrder.COMPARATOR))
                .toList();
    }

    private static List<Group<Lead>> organisations(List<ActionView> now, List<ActionView> then) {
        Map<UUID, Lead> leads = now.stream()
                .collect(Collectors.toMap(
                        ActionView::leadId,
                        action -> new Lead(action.leadId(), action.leadName()),
                        (one, same) -> one,
                        LinkedHashMap::new));
        return leads.values().stream()
                .map(lead -> Group.of(
                        lead,
                        only(now, action -> action.leadId().equals(lead.id())),
                        only(then, action -> action.leadId().equals(lead.id()))))
                .sorted(Comparator.comparing((Group<Lead> group) -> !group.now().isSilent())
                        .thenComparing(group -> -group.now().unreported())
                        .thenComparing(group -> group.of().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** The priority with the worst mark, and most actions under it; none where nothing can be ranked. */
    public Optional<Group<PriorityHead>> worstPriority() {
        return priorities.stream()
                .filter(group -> group.now().worst().isPresent())
                .min(Comparator.comparing(
                                (Group<PriorityHead> group) -> group.now().mark(), WORST_OR_NONE)
                        .thenComparing(group -> -group.now().underMark()));
    }

    /** The actions that want attention, those that want it most first: the worst mark, then the longest overdue. */
    public List<ActionView> attention(int most) {
        return plan.now().actions().stream()
                .filter(action -> wantsAttention(Mark.of(action.standing())))
                .sorted(Comparator.comparing((ActionView action) -> Mark.of(action.standing()), Mark.WORST_FIRST)
                        .thenComparing(ActionView::daysOverdue, Comparator.reverseOrder())
                        .thenComparing(RollUp.BY_NUMBER))
                .limit(most)
                .toList();
    }

    private static boolean wantsAttention(Mark mark) {
        return mark.isRanked() && (mark.level() == null || mark.level().role() == RatingRole.OFF_TRACK);
    }

    /** The actions that changed so, the worst first as they are now. */
    public List<ActionView> changed(Change change) {
        return plan.now().actions().stream()
                .filter(action -> since.change(action) == change)
                .sorted(Comparator.comparing((ActionView action) -> Mark.of(action.standing()), Mark.WORST_FIRST)
                        .thenComparing(RollUp.BY_NUMBER))
                .toList();
    }

    /** The actions whose due date was ever moved, the furthest slipped first. */
    public List<ActionView> moved() {
        return plan.now().actions().stream()
                .filter(action -> action.moves() > 0)
                .sorted(Comparator.comparing(ActionView::daysSlipped, Comparator.reverseOrder())
                        .thenComparing(ActionView::moves, Comparator.reverseOrder())
                        .thenComparing(RollUp.BY_NUMBER))
                .toList();
    }

    /** The actions whose due date was moved since the earlier day. */
    public List<ActionView> movedSince() {
        return moved().stream().filter(action -> since.moves(action) > 0).toList();
    }

    public List<OfObjective> objectivesNotCited() {
        return objectives.stream()
                .filter(of -> of.objective().citedBy().isEmpty())
                .toList();
    }

    public List<OfObjective> objectivesWithNothingOnTrack() {
        return objectives.stream().filter(OfObjective::hasNothingOnTrack).toList();
    }

    /** What stands under a priority directly, and so is no part of any count by objective. */
    public List<ActionView> withoutReference() {
        return only(plan.now().actions(), action -> action.referenceId() == null);
    }

    /** When anything was last recorded on some actions; null where nothing ever was. */
    public static @Nullable LatestRecord lastRecord(Collection<ActionView> actions) {
        return actions.stream()
                .map(ActionView::latest)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(LatestRecord::recordedAt))
                .orElse(null);
    }

    private static List<ActionView> current(Collection<ActionView> actions) {
        return actions.stream()
                .filter(action -> !action.retired())
                .sorted(RollUp.BY_NUMBER)
                .toList();
    }

    private static List<ActionView> only(List<ActionView> actions, Predicate<ActionView> which) {
        return actions.stream().filter(which).toList();
    }
}
