package uk.sendplan.plan.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.plan.FindingDrafting;
import uk.sendplan.plan.PriorityDrafting;
import uk.sendplan.plan.ReferenceDrafting;
import uk.sendplan.plan.StatementDrafting;
import uk.sendplan.plan.web.EditedPlan.FindingPart;
import uk.sendplan.plan.web.EditedPlan.PriorityPart;
import uk.sendplan.plan.web.EditedPlan.ReferencePart;
import uk.sendplan.plan.web.EditedPlan.StatementPart;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Words;

/** Moves findings, priorities, statements and references among their siblings: {@code move=up}, {@code move=down} or {@code place=3}. */
@Controller
class OrderController {

    private static final String PLAN = "/workspace/{area}/{plan}";

    private final EditedPlans plans;
    private final PriorityDrafting priorities;
    private final StatementDrafting statements;
    private final ReferenceDrafting references;
    private final FindingDrafting findings;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    OrderController(
            EditedPlans plans,
            PriorityDrafting priorities,
            StatementDrafting statements,
            ReferenceDrafting references,
            FindingDrafting findings,
            Saving saving,
            Pages pages,
            Words words) {
        this.plans = plans;
        this.priorities = priorities;
        this.statements = statements;
        this.references = references;
        this.findings = findings;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    @PostMapping(PLAN + "/findings/{finding}/order")
    ModelAndView finding(
            Member member, @PathVariable String plan, @PathVariable String finding, @ModelAttribute OrderForm form) {
        FindingPart part = plans.finding(member, plan, finding);
        return answer(
                form,
                places -> findings.move(member, part.finding().id(), places),
                place -> findings.place(member, part.finding().id(), place),
                Link.to(words.of("finding.title"), part.plan().findingsHref()));
    }

    @PostMapping(PLAN + "/priorities/{priority}/order")
    ModelAndView priority(
            Member member, @PathVariable String plan, @PathVariable String priority, @ModelAttribute OrderForm form) {
        PriorityPart part = plans.priority(member, plan, priority);
        return answer(
                form,
                places -> priorities.move(member, part.priority().id(), places),
                place -> priorities.place(member, part.priority().id(), place),
                Link.to(part.plan().title(), part.plan().href()));
    }

    @PostMapping(PLAN + "/statements/{statement}/order")
    ModelAndView statement(
            Member member, @PathVariable String plan, @PathVariable String statement, @ModelAttribute OrderForm form) {
        StatementPart part = plans.statement(member, plan, statement);
        return answer(
                form,
                places -> statements.move(member, part.statement().id(), places),
                place -> statements.place(member, part.statement().id(), place),
                Link.to(part.in().fullName(), part.in().href()));
    }

    @PostMapping(PLAN + "/references/{reference}/order")
    ModelAndView reference(
            Member member, @PathVariable String plan, @PathVariable String reference, @ModelAttribute OrderForm form) {
        ReferencePart part = plans.reference(member, plan, reference);
        return answer(
                form,
                places -> references.move(member, part.reference().id(), places),
                place -> references.place(member, part.reference().id(), place),
                Link.to(part.in().fullName(), part.in().href()));
    }

    /** @param list the page that shows the siblings */
    private ModelAndView answer(OrderForm form, OrderForm.Step move, OrderForm.Step place, Link list) {
        return saving.changing(
                form.problems(words),
                () -> {
                    form.apply(move, place);
                    return pages.saved(list.href(), "edit.order.saved");
                },
                errors -> notMoved(list),
                () -> notMoved(list));
    }

    private static ModelAndView notMoved(Link list) {
        return new ModelAndView("plan/edit/not-moved").addObject("page", list);
    }
}
