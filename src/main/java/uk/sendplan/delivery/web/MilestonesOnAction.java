package uk.sendplan.delivery.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.Milestones;
import uk.sendplan.delivery.Milestones.Milestone;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** The milestones of an action, on its page. */
@Component
@Order(1)
class MilestonesOnAction implements ActionPart {

    private final Milestones milestones;
    private final Words words;

    MilestonesOnAction(Milestones milestones, Words words) {
        this.milestones = milestones;
        this.words = words;
    }

    /** @param add where one is added; null for those who may not */
    record MilestonesPart(
            String answer, List<Row> rows, @Nullable String add) {}

    /**
     * @param tag its state, with a shape
     * @param due when it is to be reached, or was
     * @param moved from what date it was moved, or null
     * @param why it was withdrawn, or null
     * @param edit where it is changed; null for those who may not
     */
    record Row(
            String title,
            StandingWords.Tag tag,
            String due,
            @Nullable String moved,
            @Nullable String why,
            @Nullable String edit) {}

    @Override
    public Optional<PlanPagePart.Shown> on(FoundAction found) {
        List<Milestone> known = milestones.of(found.by(), found.id(), found.asAt());
        String here = found.href() + "/milestones";
        boolean changes = found.isOpenToThem();
        if (known.isEmpty() && !changes) {
            return Optional.empty();
        }
        return Optional.of(new PlanPagePart.Shown(
                false,
                "delivery/parts/milestones",
                "milestones",
                words.of("milestone.heading"),
                new MilestonesPart(
                        answer(known),
                        known.stream()
                                .map(one -> row(one, changes ? here + "/" + one.id() : null))
                                .toList(),
                        changes ? here + "/new" : null)));
    }

    private String answer(List<Milestone> known) {
        long counted = known.stream()
                .filter(one -> one.state() != Milestones.State.WITHDRAWN)
                .count();
        long done = count(known, Milestones.State.DONE);
        long overdue = count(known, Milestones.State.OVERDUE);
        return counted == 0 ? words.of("milestone.none") : words.of("milestone.answer", done, counted, overdue);
    }

    private static long count(List<Milestone> known, Milestones.State state) {
        return known.stream().filter(one -> one.state() == state).count();
    }

    private Row row(Milestone one, @Nullable String edit) {
        return new Row(
                one.title(),
                tag(one),
                one.doneOn() != null
                        ? words.of(
                                "milestone.reached",
                                London.dayInWords(one.doneOn()),
                                one.due().words())
                        : words.of("dates.due", one.due().words()),
                one.isMoved() ? words.of("milestone.moved", one.originalDue().words()) : null,
                one.withdrawnBecause(),
                edit);
    }

    private StandingWords.Tag tag(Milestone one) {
        String text = words.of("milestone.state." + one.state());
        return switch (one.state()) {
            case OVERDUE -> new StandingWords.Tag(text, "flag", "purple", false);
            case PLANNED -> new StandingWords.Tag(text, "dash", "blue", false);
            case DONE -> new StandingWords.Tag(text, "tick", "green", false);
            case WITHDRAWN -> new StandingWords.Tag(text, "cross", "grey", false);
        };
    }
}
