package uk.sendplan.plan.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanPublishing.Preview;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

@Controller
class PublishController {

    private final PlanPublishing publishing;
    private final PublishPages pages;
    private final Words words;

    PublishController(PlanPublishing publishing, PublishPages pages, Words words) {
        this.publishing = publishing;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/workspace/{area}/{plan}/publish")
    ModelAndView preview(Member member, @PathVariable String plan) {
        Preview preview = publishing.preview(member, plan);
        return page(HttpStatus.OK, member, preview, PublishForm.of(preview), FormErrors.none());
    }

    @PostMapping("/workspace/{area}/{plan}/publish")
    ModelAndView publish(Member member, @PathVariable String plan, PublishForm form, RedirectAttributes next) {
        FormErrors errors = form.errors(words);
        if (errors.any()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, member, publishing.preview(member, plan), form, errors);
        }
        try {
            int number = publishing.publish(member, form.toCommand(plan));
            next.addFlashAttribute("notice", words.of("publish.done", number));
        } catch (Refused refused) {
            FormErrors refusal = words.refused(FormErrors.none(), refused);
            return page(HttpStatus.UNPROCESSABLE_CONTENT, member, publishing.preview(member, plan), form, refusal);
        } catch (StaleVersion changed) {
            Preview preview = publishing.preview(member, plan);
            FormErrors anew = FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("publish.error.changed"));
            return page(HttpStatus.CONFLICT, member, preview, form.seenAgain(preview), anew);
        }
        return new ModelAndView("redirect:/workspace/" + member.areaSlug() + "/" + plan + "/editions");
    }

    private ModelAndView page(HttpStatus status, Member member, Preview preview, PublishForm form, FormErrors errors) {
        ModelAndView page = new ModelAndView("plan/publish/preview", status);
        page.addObject("page", pages.page(member, preview));
        page.addObject("form", form);
        page.addObject("errors", errors);
        return page;
    }
}
