package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.AccountQueries;
import uk.sendplan.access.Viewer;
import uk.sendplan.partnership.LocalArea;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** An area as the administrator keeps it: its name, its organisations and who works for them. */
@Controller
class AreaController {

    private final PartnershipQueries partnership;
    private final PartnershipKeeping keeping;
    private final AccountQueries accounts;
    private final OrganisationLists organisations;
    private final InvitationPages invitations;
    private final Crumbs crumbs;
    private final Words words;

    AreaController(
            PartnershipQueries partnership,
            PartnershipKeeping keeping,
            AccountQueries accounts,
            OrganisationLists organisations,
            InvitationPages invitations,
            Crumbs crumbs,
            Words words) {
        this.partnership = partnership;
        this.keeping = keeping;
        this.accounts = accounts;
        this.organisations = organisations;
        this.invitations = invitations;
        this.crumbs = crumbs;
        this.words = words;
    }

    record AreaPage(
            String name,
            String href,
            String slug,
            List<Link> crumbs,
            List<OrganisationLists.OrganisationLine> organisations,
            List<MemberLine> members,
            List<InvitationPages.InvitationLine> invitations) {}

    record MemberLine(String name, String href, String email, String organisation, String role) {}

    record AreaFormPage(
            String title,
            String action,
            List<Link> crumbs,
            boolean added,
            @Nullable String address) {}

    @GetMapping("/admin/areas/new")
    String askForNew(Model model) {
        return newForm(AreaForm.empty(), FormErrors.none(), model);
    }

    @PostMapping("/admin/areas")
    String add(
            @ModelAttribute("form") AreaForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = form.errors(words, true);
        if (!errors.any()) {
            try {
                String name = Checks.line(form.name());
                keeping.addArea(Checks.key(form.key()), form.slugOrSuggestion(), name);
                redirect.addFlashAttribute("notice", words.of("area.added", name));
                return "redirect:/admin/areas/" + form.slugOrSuggestion();
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return newForm(form, errors, model);
    }

    private String newForm(AreaForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "page",
                new AreaFormPage(words.of("area.new.title"), "/admin/areas", crumbs.administration(), true, null));
        return "access/area-form";
    }

    @GetMapping("/admin/areas/{area}")
    String area(Viewer viewer, @PathVariable String area, Model model) {
        LocalArea kept = kept(area);
        String href = "/admin/areas/" + kept.slug();
        model.addAttribute(
                "page",
                new AreaPage(
                        kept.name(),
                        href,
                        kept.slug(),
                        crumbs.administration(),
                        organisations.of(kept.id(), href + "/organisations/"),
                        accounts.membershipsIn(kept.id()).stream()
                                .map(this::member)
                                .toList(),
                        invitations.open(AdminInvitationController.place(viewer, kept, crumbs))));
        return "access/area";
    }

    private MemberLine member(AccountQueries.MembershipRow row) {
        return new MemberLine(
                row.accountName(),
                "/admin/accounts/" + row.accountId(),
                row.accountEmail(),
                row.organisationName(),
                words.of("role." + row.role()));
    }

    @GetMapping("/admin/areas/{area}/edit")
    String edit(@PathVariable String area, Model model) {
        LocalArea kept = kept(area);
        return editForm(kept, AreaForm.from(kept), FormErrors.none(), model);
    }

    @PostMapping("/admin/areas/{area}/edit")
    String rename(
            @PathVariable String area,
            @ModelAttribute("form") AreaForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        LocalArea kept = kept(area);
        FormErrors errors = form.errors(words, false);
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return editForm(kept, form, errors, model);
        }
        try {
            keeping.renameArea(kept.id(), Checks.version(form.version()), Checks.line(form.name()));
        } catch (StaleVersion | OptimisticLockingFailureException overtaken) {
            LocalArea now = kept(area);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", Conflict.none().and(words.of("area.name"), now.name(), form.name()));
            return editForm(now, form.atVersion(now.version()), FormErrors.none(), model);
        }
        redirect.addFlashAttribute("notice", words.of("area.renamed", Checks.line(form.name())));
        return "redirect:/admin/areas/" + kept.slug();
    }

    private String editForm(LocalArea area, AreaForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "page",
                new AreaFormPage(
                        words.of("area.edit.title"),
                        "/admin/areas/" + area.slug() + "/edit",
                        crumbs.area(area),
                        false,
                        area.slug()));
        return "access/area-form";
    }

    private LocalArea kept(String slug) {
        return partnership.area(slug).orElseThrow(() -> new NotThere("area"));
    }
}
