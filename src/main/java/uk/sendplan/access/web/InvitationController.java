package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Invitations.Inviter;
import uk.sendplan.access.Member;
import uk.sendplan.access.web.InvitationPages.Place;
import uk.sendplan.platform.web.FormErrors;

/** A plan manager invites people to their area. */
@Controller
class InvitationController {

    private static final String INVITATIONS = "/workspace/{area}/people/invitations";

    private final InvitationPages pages;
    private final Crumbs crumbs;

    InvitationController(InvitationPages pages, Crumbs crumbs) {
        this.pages = pages;
        this.crumbs = crumbs;
    }

    @GetMapping(INVITATIONS + "/new")
    String ask(Member member, Model model) {
        return pages.show(place(member), InvitationForm.empty(), FormErrors.none(), model);
    }

    @PostMapping(INVITATIONS)
    String invite(
            Member member,
            @ModelAttribute("form") InvitationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return pages.invite(place(member), form, model, response, redirect);
    }

    @PostMapping(INVITATIONS + "/{invitation}/again")
    String again(Member member, @PathVariable String invitation, Model model, RedirectAttributes redirect) {
        return pages.again(place(member), Checks.id(invitation), model, redirect);
    }

    @PostMapping(INVITATIONS + "/{invitation}/withdraw")
    String withdraw(Member member, @PathVariable String invitation, RedirectAttributes redirect) {
        return pages.withdraw(place(member), Checks.id(invitation), redirect);
    }

    private Place place(Member member) {
        return place(member, crumbs);
    }

    static Place place(Member member, Crumbs crumbs) {
        String people = "/workspace/" + member.areaSlug() + "/people";
        return new Place(Inviter.manager(member), people + "/invitations", people, crumbs.people(member));
    }
}
