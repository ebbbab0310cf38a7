package uk.sendplan.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.web.CycleWords;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.web.WorkPage.Asks;

/** Tells by when updates are due in the reporting cycles that are open, and how many of somebody's actions have none yet. */
@Component
class WorkAsks {

    private final CycleWords cycles;
    private final Words words;

    WorkAsks(CycleWords cycles, Words words) {
        this.cycles = cycles;
        this.words = words;
    }

    /**
     * One line for each plan with open work and an open cycle.
     *
     * @param seats the person's, by area
     */
    List<Asks> of(List<ActionView> work, Map<UUID, Member> seats) {
        Map<UUID, List<ActionView>> open = work.stream()
                .filter(ActionView::isOpen)
                .collect(Collectors.groupingBy(ActionView::planId, LinkedHashMap::new, Collectors.toList()));
        return open.values().stream()
                .flatMap(actions -> of(actions, open.size() > 1, seats).stream())
                .toList();
    }

    private Optional<Asks> of(List<ActionView> ofPlan, boolean naming, Map<UUID, Member> seats) {
        ActionView one = ofPlan.get(0);
        return Optional.ofNullable(seats.get(one.areaId()))
                .flatMap(seat -> one.cycles().current(one.day()).map(cycle -> asks(ofPlan, naming, seat, cycle)));
    }

    private Asks asks(List<ActionView> ofPlan, boolean naming, Member seat, CycleView cycle) {
        ActionView one = ofPlan.get(0);
        String due = cycles.due(cycle, one.day());
        long missing = ofPlan.stream()
                .filter(action -> lacksUpdateSince(cycle, action))
                .count();
        return new Asks(
                naming ? words.of("work.cycle.plan", one.planTitle(), due) : due,
                cycle.href(seat.areaSlug(), one.planSlug()),
                words.of("work.cycle.missing", missing),
                missing > 0 && ofPlan.stream().anyMatch(action -> seat.mayRecordFor(action.leadId()))
                        ? "/workspace/" + seat.areaSlug() + "/" + one.planSlug() + "/updates"
                        : null);
    }

    private static boolean lacksUpdateSince(CycleView cycle, ActionView action) {
        return action.standing().isExpected() && !action.isReportedSince(cycle.opens());
    }
}
