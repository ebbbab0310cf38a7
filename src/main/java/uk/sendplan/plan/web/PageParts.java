package uk.sendplan.plan.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanDays;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.PlanPageParts;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.plan.SubjectPagePart;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.shared.AsAt;

/** What other rooms show on a page of the plan, read in one transaction. */
@Component
@Transactional(readOnly = true)
class PageParts {

    private final List<PlanPageParts> parts;
    private final List<SubjectPagePart> ofPlan;
    private final PlanDays days;
    private final SaveQueries saves;

    PageParts(List<PlanPageParts> parts, List<SubjectPagePart> ofPlan, PlanDays days, SaveQueries saves) {
        this.parts = parts;
        this.ofPlan = ofPlan;
        this.days = days;
        this.saves = saves;
    }

    /** Past days of the plan that people often ask for. */
    List<Choice> days(Member by, PlanTree plan) {
        return days.past(by, plan.plan().id());
    }

    /** The same for the page of a part, since it is there. */
    List<Choice> days(Member by, PlanTree plan, SaveQueries.Part part, UUID id) {
        return days.past(by, plan.plan().id(), saves.first(by, part, id));
    }

    /** On the page of the plan itself. */
    List<PlanPagePart.Shown> onPlan(Member by, PlanTree plan, PlanFrame frame) {
        UUID id = plan.plan().id();
        SubjectPagePart.Page page = new SubjectPagePart.Page(
                SubjectPagePart.Kind.PLAN, id, id, frame.at().now(""), "", frame.open());
        return ofPlan.stream()
                .flatMap(part -> part.on(by, page, frame.at().asAt()).stream())
                .toList();
    }

    List<PlanPagePart.Shown> on(Member by, PlanPagePart.Page page, AsAt asAt) {
        return parts.stream().flatMap(part -> part.all(by, page, asAt).stream()).toList();
    }
}
