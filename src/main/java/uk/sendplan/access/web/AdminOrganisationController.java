package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.web.OrganisationEditing.Place;
import uk.sendplan.partnership.LocalArea;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.shared.NotThere;

/** An area's organisations, added and edited by the administrator. */
@Controller
class AdminOrganisationController {

    private final PartnershipQueries partnership;
    private final OrganisationEditing editing;
    private final Crumbs crumbs;

    AdminOrganisationController(PartnershipQueries partnership, OrganisationEditing editing, Crumbs crumbs) {
        this.partnership = partnership;
        this.editing = editing;
        this.crumbs = crumbs;
    }

    @GetMapping("/admin/areas/{area}/organisations/new")
    String askForNew(@PathVariable String area, Model model) {
        return editing.askForNew(place(area), model);
    }

    @PostMapping("/admin/areas/{area}/organisations")
    String add(
            @PathVariable String area,
            @ModelAttribute("form") OrganisationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return editing.add(place(area), form, model, response, redirect);
    }

    @GetMapping("/admin/areas/{area}/organisations/{organisation}/edit")
    String edit(@PathVariable String area, @PathVariable String organisation, Model model) {
        return editing.edit(place(area), organisation, model);
    }

    @PostMapping("/admin/areas/{area}/organisations/{organisation}/edit")
    String save(
            @PathVariable String area,
            @PathVariable String organisation,
            @ModelAttribute("form") OrganisationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return editing.save(place(area), organisation, form, model, response, redirect);
    }

    private Place place(String slug) {
        LocalArea area = partnership.area(slug).orElseThrow(() -> new NotThere("area"));
        String href = "/admin/areas/" + area.slug();
        return new Place(area.id(), crumbs.area(area), href + "/organisations", href);
    }
}
