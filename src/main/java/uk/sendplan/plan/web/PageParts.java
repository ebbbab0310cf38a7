package uk.sendplan.plan.web;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.shared.AsAt;

/** What other rooms show on a page of the plan. */
@Component
class PageParts {

    private final List<PlanPagePart> parts;

    PageParts(List<PlanPagePart> parts) {
        this.parts = parts;
    }

    List<PlanPagePart.Shown> on(Member by, PlanPagePart.Page page, AsAt asAt) {
        return parts.stream().flatMap(part -> part.on(by, page, asAt).stream()).toList();
    }
}
