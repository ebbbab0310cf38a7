package uk.sendplan.plan.web;

import java.util.List;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.plan.PointLines;
import uk.sendplan.plan.PointWording;
import uk.sendplan.platform.web.Checks;

/** What is wrong with points that were typed one a line, in the field {@code points}. */
final class PointChecks {

    private PointChecks() {}

    static Checks of(Checks checks, String typed) {
        List<PointWording> points = PointLines.parse(typed);
        points.forEach(point -> checks.text(PlanLimits.CITATIONS, "points", point.citations()));
        List<String> texts = points.stream().map(PointWording::text).toList();
        for (int place = 0; place < texts.size(); place++) {
            checks.that(!texts.get(place).isEmpty(), "points", "edit.error.pointWithoutText", place + 1);
        }
        return checks.lines(PlanLimits.POINTS, PlanLimits.TEXT, "points", texts);
    }
}
