package uk.sendplan.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanEditions;
import uk.sendplan.plan.PlanEditions.Edition;
import uk.sendplan.plan.PlanEditions.PlanWithEditions;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

@Controller
class WithdrawController {

    private final PlanEditions editions;
    private final PlanPublishing publishing;
    private final PublishPages pages;
    private final Words words;

    WithdrawController(PlanEditions editions, PlanPublishing publishing, PublishPages pages, Words words) {
        this.editions = editions;
        this.publishing = publishing;
        this.pages = pages;
        this.words = words;
    }

    /** @param then what the public reads afterwards; @param withdrawnAlready a sentence, or null */
    record WithdrawPage(
            String title,
            List<Link> crumbs,
            String address,
            String editions,
            String published,
            String then,
            @Nullable String withdrawnAlready) {}

    @GetMapping("/workspace/{area}/{plan}/editions/{edition}/withdraw")
    ModelAndView ask(Member member, @PathVariable String plan, @PathVariable String edition) {
        return page(HttpStatus.OK, member, plan, number(edition), new WithdrawForm(""), FormErrors.none());
    }

    @PostMapping("/workspace/{area}/{plan}/editions/{edition}/withdraw")
    ModelAndView withdraw(
            Member member,
            @PathVariable String plan,
            @PathVariable String edition,
            WithdrawForm form,
            RedirectAttributes next) {
        int number = number(edition);
        FormErrors errors = form.errors(words);
        if (errors.any()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, member, plan, number, form, errors);
        }
        boolean withdrawn = publishing.withdraw(member, plan, number, form.toReason());
        next.addFlashAttribute(
                "notice", words.of(withdrawn ? "publish.withdraw.done" : "publish.withdraw.already", number));
        return new ModelAndView("redirect:/workspace/" + member.areaSlug() + "/" + plan + "/editions");
    }

    private ModelAndView page(
            HttpStatus status, Member member, String planSlug, int number, WithdrawForm form, FormErrors errors) {
        member.require(Right.EDIT_PLAN);
        PlanWithEditions plan = editions.ofPlan(member, planSlug);
        Edition edition = plan.editions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotThere("edition " + number));
        String address = "/workspace/" + member.areaSlug() + "/" + planSlug + "/editions";
        ModelAndView page = new ModelAndView("plan/publish/withdraw", status);
        page.addObject(
                "page",
                new WithdrawPage(
                        words.of("publish.withdraw.title", number),
                        pages.crumbs(member, planSlug, plan.title()),
                        address + "/" + number + "/withdraw",
                        address,
                        words.of("publish.withdraw.published", number, London.dayInWords(edition.publishedAt())),
                        then(plan, edition),
                        edition.isWithdrawn() ? words.of("publish.withdraw.already", number) : null));
        page.addObject("form", form);
        page.addObject("errors", errors);
        return page;
    }

    private String then(PlanWithEditions plan, Edition withdrawn) {
        return plan.editions().stream()
                .filter(edition -> !edition.isWithdrawn() && edition.number() != withdrawn.number())
                .findFirst()
                .map(shown -> words.of("publish.withdraw.then", shown.number()))
                .orElseGet(() -> words.of("publish.withdraw.thenNone"));
    }

    private static int number(String edition) {
        if (!edition.matches("[1-9][0-9]{0,8}")) {
            throw new NotThere("edition");
        }
        return Integer.parseInt(edition);
    }
}
