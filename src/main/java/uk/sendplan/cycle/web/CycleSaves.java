package uk.sendplan.cycle.web;

import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.shared.London;

/** Who saved a cycle last, and when, for a form that was overtaken. */
@Component
class CycleSaves {

    private final ReportingCycles cycles;

    CycleSaves(ReportingCycles cycles) {
        this.cycles = cycles;
    }

    Conflict last(Member by, CycleView cycle) {
        return cycles.lastSave(by, cycle.id())
                .map(save -> Conflict.none()
                        .savedBy(save.by(), London.momentInWords(save.at().toInstant())))
                .orElse(Conflict.none());
    }
}
