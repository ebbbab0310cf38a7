package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.access.web.OrganisationEditing.Place;
import uk.sendplan.platform.web.Link;

/** The organisations of a partnership: read by all its members, kept by the plan manager. */
@Controller
class OrganisationController {

    private final OrganisationLists organisations;
    private final OrganisationEditing editing;
    private final Crumbs crumbs;

    OrganisationController(OrganisationLists organisations, OrganisationEditing editing, Crumbs crumbs) {
        this.organisations = organisations;
        this.editing = editing;
        this.crumbs = crumbs;
    }

    /** @param add where one is added, or null for those who may not */
    record OrganisationsPage(
            List<Link> crumbs,
            List<OrganisationLists.OrganisationLine> organisations,
            @Nullable String add) {}

    @GetMapping("/workspace/{area}/organisations")
    String list(Member member, Model model) {
        boolean edits = member.may(Right.EDIT_PLAN);
        String below = place(member).below();
        model.addAttribute(
                "page",
                new OrganisationsPage(
                        crumbs.workspace(member),
                        organisations.of(member.areaId(), edits ? below + "/" : null),
                        edits ? below + "/new" : null));
        return "access/organisations";
    }

    @GetMapping("/workspace/{area}/organisations/new")
    String askForNew(Member member, Model model) {
        return editing.askForNew(place(member), model);
    }

    @PostMapping("/workspace/{area}/organisations")
    String add(
            Member member,
            @ModelAttribute("form") OrganisationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return editing.add(place(member), form, model, response, redirect);
    }

    @GetMapping("/workspace/{area}/organisations/{organisation}/edit")
    String edit(Member member, @PathVariable String organisation, Model model) {
        return editing.edit(place(member), organisation, model);
    }

    @PostMapping("/workspace/{area}/organisations/{organisation}/edit")
    String save(
            Member member,
            @PathVariable String organisation,
            @ModelAttribute("form") OrganisationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return editing.save(place(member), organisation, form, model, response, redirect);
    }

    private Place place(Member member) {
        String below = "/workspace/" + member.areaSlug() + "/organisations";
        return new Place(member.areaId(), crumbs.organisations(member), below, below);
    }
}
