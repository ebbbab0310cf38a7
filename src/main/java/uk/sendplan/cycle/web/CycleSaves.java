package uk.sendplan.cycle.web;

import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.plan.LastSaves;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.platform.web.Conflict;

/** Who saved a cycle or its headings last, and when, for a form that was overtaken. */
@Component
class CycleSaves {

    private static final SaveQueries.Part CYCLE = new SaveQueries.Part("reporting_cycle_version", Right.EDIT_PLAN);

    private final LastSaves saves;

    CycleSaves(LastSaves saves) {
        this.saves = saves;
    }

    Conflict last(Member by, CycleView cycle) {
        return saves.of(by, CYCLE, cycle.id());
    }
}
