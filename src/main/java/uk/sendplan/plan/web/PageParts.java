package uk.sendplan.plan.web;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanDays;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.shared.AsAt;

/** What other rooms show on a page of the plan. */
@Component
class PageParts {

    private final List<PlanPagePart> parts;
    private final PlanDays days;

    PageParts(List<PlanPagePart> parts, PlanDays days) {
        this.parts = parts;
        this.days = days;
    }

    /** Past days of the plan that people often ask for. */
    List<Choice> days(Member by, PlanTree plan) {
        return days.past(by, plan.plan().id());
    }

    List<PlanPagePart.Shown> on(Member by, PlanPagePart.Page page, AsAt asAt) {
        return parts.stream().flatMap(part -> part.on(by, page, asAt).stream()).toList();
    }
}
