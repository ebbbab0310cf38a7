package uk.sendplan.delivery.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionPasting;
import uk.sendplan.delivery.ActionPasting.LineRefused;
import uk.sendplan.delivery.pasted.PastedAction.Said;
import uk.sendplan.delivery.pasted.PastedActions;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** Takes actions out of a text copied from a spreadsheet: first a check of every line, then all of them at once. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/actions/paste")
class PasteActionsController {

    private final PlanQueries plans;
    private final KnownInPlan known;
    private final ActionPasting pasting;
    private final PastePages pages;
    private final Saving saving;
    private final Words words;

    PasteActionsController(
            PlanQueries plans, KnownInPlan known, ActionPasting pasting, PastePages pages, Saving saving, Words words) {
        this.plans = plans;
        this.known = known;
        this.pasting = pasting;
        this.pages = pages;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping
    ModelAndView ask(Member member, @PathVariable String plan) {
        PlanTree tree = plans.plan(member, plan, AsAt.NOW);
        FormErrors blocked = tree.plan().retired()
                ? FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("edit.plan.error.retired"))
                : FormErrors.none();
        return pages.empty(member, tree, PasteForm.empty()).addObject("errors", blocked);
    }

    @PostMapping
    ModelAndView check(Member member, @PathVariable String plan, @ModelAttribute("form") PasteForm form) {
        PlanTree tree = plans.plan(member, plan, AsAt.NOW);
        return checked(member, tree, form, PastedActions.read(form.text(), known.of(member, tree)));
    }

    private ModelAndView checked(Member member, PlanTree tree, PasteForm form, PastedActions read) {
        ModelAndView page = pages.page(member, tree, form.afterCheck(), read).addObject("errors", pages.errors(read));
        page.setStatus(read.isFine() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    @PostMapping("/accept")
    ModelAndView accept(Member member, @PathVariable String plan, @ModelAttribute("form") PasteForm form) {
        PlanTree tree = plans.plan(member, plan, AsAt.NOW);
        PastedActions read = PastedActions.read(form.text(), known.of(member, tree));
        FormErrors errors = read.isFine() ? unseen(form) : pages.errors(read);
        try {
            return saving.adding(
                    errors,
                    () -> added(member, tree, form, read),
                    mend -> pages.page(member, tree, form.afterCheck(), read));
        } catch (LineRefused refused) {
            Said why =
                    new Said(refused.refusal().messageKey(), refused.refusal().arguments());
            return checked(member, tree, form, read.refusing(refused.line(), why));
        }
    }

    private FormErrors unseen(PasteForm form) {
        FormErrors errors = new Checks(words).key(form.key()).errors();
        return errors.any() || form.isAsChecked() ? errors : errors.with("text", words.of("paste.text.error.changed"));
    }

    private Saved added(Member member, PlanTree tree, PasteForm form, PastedActions read) {
        boolean now = pasting.add(member, Keys.require(form.key()), read.lines());
        return new Saved(
                "/workspace/" + member.areaSlug() + "/" + tree.plan().slug() + "/actions",
                words.of(now ? "paste.added" : "paste.addedBefore", read.lines().size()));
    }
}
