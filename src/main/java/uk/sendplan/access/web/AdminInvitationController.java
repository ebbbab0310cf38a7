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
import uk.sendplan.access.Viewer;
import uk.sendplan.access.web.InvitationPages.Place;
import uk.sendplan.partnership.LocalArea;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.shared.NotThere;

/** The administrator invites people to any area, to any role. */
@Controller
class AdminInvitationController {

    private static final String INVITATIONS = "/admin/areas/{area}/invitations";

    private final InvitationPages pages;
    private final PartnershipQueries partnership;
    private final Crumbs crumbs;

    AdminInvitationController(InvitationPages pages, PartnershipQueries partnership, Crumbs crumbs) {
        this.pages = pages;
        this.partnership = partnership;
        this.crumbs = crumbs;
    }

    @GetMapping(INVITATIONS + "/new")
    String ask(Viewer viewer, @PathVariable String area, Model model) {
        return pages.show(place(viewer, area), InvitationForm.empty(), FormErrors.none(), model);
    }

    @PostMapping(INVITATIONS)
    String invite(
            Viewer viewer,
            @PathVariable String area,
            @ModelAttribute("form") InvitationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return pages.invite(place(viewer, area), form, model, response, redirect);
    }

    @PostMapping(INVITATIONS + "/{invitation}/again")
    String again(
            Viewer viewer,
            @PathVariable String area,
            @PathVariable String invitation,
            Model model,
            RedirectAttributes redirect) {
        return pages.again(place(viewer, area), Checks.id(invitation), model, redirect);
    }

    @PostMapping(INVITATIONS + "/{invitation}/withdraw")
    String withdraw(
            Viewer viewer, @PathVariable String area, @PathVariable String invitation, RedirectAttributes redirect) {
        return pages.withdraw(place(viewer, area), Checks.id(invitation), redirect);
    }

    private Place place(Viewer viewer, String slug) {
        LocalArea area = partnership.area(slug).orElseThrow(() -> new NotThere("area"));
        return place(viewer, area, crumbs);
    }

    static Place place(Viewer viewer, LocalArea area, Crumbs crumbs) {
        String page = "/admin/areas/" + area.slug();
        return new Place(Inviter.administrator(viewer, area.id()), page + "/invitations", page, crumbs.area(area));
    }
}
