package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** The form of an organisation, which the administrator and the area's plan manager fill in at addresses of their own. */
@Component
class OrganisationEditing {

    private static final List<String> FIELDS = List.of("name", "kind", "validFrom", "validTo", "successor");

    private final PartnershipQueries partnership;
    private final PartnershipKeeping keeping;
    private final OrganisationLists organisations;
    private final Words words;

    OrganisationEditing(
            PartnershipQueries partnership, PartnershipKeeping keeping, OrganisationLists organisations, Words words) {
        this.partnership = partnership;
        this.keeping = keeping;
        this.organisations = organisations;
        this.words = words;
    }

    /** @param list where the form leads when it is saved */
    record Place(UUID areaId, List<Link> crumbs, String below, String list) {}

    /**
     * @param lead where its lead person is chosen; null where that is not done
     * @param passOn where it is passed on to what follows; null where nothing does
     */
    record OrganisationFormPage(
            String title,
            String action,
            List<Link> crumbs,
            List<Choice> kinds,
            List<Choice> successors,
            @Nullable String lead,
            @Nullable String passOn) {}

    String askForNew(Place place, Model model) {
        return show(place, null, OrganisationForm.empty(), FormErrors.none(), model);
    }

    String add(
            Place place,
            OrganisationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = form.errors(words);
        if (!errors.any()) {
            try {
                String name = Checks.line(form.name());
                keeping.addOrganisation(place.areaId(), Checks.key(form.key()), name, form.kindOf(), form.lasting());
                redirect.addFlashAttribute("notice", words.of("organisation.added", name));
                return "redirect:" + place.list();
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(place, null, form, errors, model);
    }

    String edit(Place place, String id, Model model) {
        Organisation organisation = kept(place, id);
        return show(place, organisation, OrganisationForm.from(organisation), FormErrors.none(), model);
    }

    String save(
            Place place,
            String id,
            OrganisationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Organisation organisation = kept(place, id);
        FormErrors errors = form.errors(words);
        if (!errors.any()) {
            try {
                String name = Checks.line(form.name());
                keeping.describeOrganisation(
                        place.areaId(),
                        organisation.id(),
                        Checks.version(form.version()),
                        name,
                        form.kindOf(),
                        form.lasting());
                redirect.addFlashAttribute("notice", words.of("organisation.saved", name));
                return "redirect:" + place.list();
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            } catch (StaleVersion | OptimisticLockingFailureException overtaken) {
                return overtaken(place, id, form, model, response);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(place, organisation, form, errors, model);
    }

    private String overtaken(Place place, String id, OrganisationForm form, Model model, HttpServletResponse response) {
        Organisation now = kept(place, id);
        OrganisationForm saved = OrganisationForm.from(now);
        List<Choice> kinds = organisations.kinds();
        List<Choice> successors = successors(place, now.id());
        Conflict conflict = Conflict.none()
                .and(words.of("organisation.name"), saved.name(), form.name())
                .and(
                        words.of("organisation.kind"),
                        OrganisationLists.chosen(kinds, saved.kind()),
                        OrganisationLists.chosen(kinds, form.kind()))
                .and(
                        words.of("organisation.validFrom"),
                        OrganisationLists.day(now.validFrom()),
                        OrganisationLists.day(form.lasting().from()))
                .and(
                        words.of("organisation.validTo"),
                        OrganisationLists.day(now.validTo()),
                        OrganisationLists.day(form.lasting().to()))
                .and(
                        words.of("organisation.successor"),
                        OrganisationLists.chosen(successors, saved.successor()),
                        OrganisationLists.chosen(successors, form.successor()));
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("conflict", conflict);
        return show(place, now, form.atVersion(now.version()), FormErrors.none(), model);
    }

    private String show(
            Place place, @Nullable Organisation edited, OrganisationForm form, FormErrors errors, Model model) {
        @Nullable UUID id = edited == null ? null : edited.id();
        model.addAttribute("form", form);
        model.addAttribute("errors", errors.inOrder(FIELDS));
        model.addAttribute(
                "page",
                new OrganisationFormPage(
                        words.of(edited == null ? "organisation.new.title" : "organisation.edit.title"),
                        edited == null ? place.below() : place.below() + "/" + id + "/edit",
                        place.crumbs(),
                        organisations.kinds(),
                        successors(place, id),
                        edited == null || !place.below().startsWith("/workspace/")
                                ? null
                                : place.below() + "/" + id + "/lead",
                        edited == null
                                        || edited.successorId() == null
                                        || !place.below().startsWith("/workspace/")
                                ? null
                                : place.below() + "/" + id + "/pass-on"));
        return "access/organisation-form";
    }

    private List<Choice> successors(Place place, @Nullable UUID except) {
        return organisations.choices(place.areaId(), words.of("organisation.successor.none"), except);
    }

    private Organisation kept(Place place, String id) {
        return partnership.organisation(place.areaId(), Checks.id(id)).orElseThrow(() -> new NotThere("organisation"));
    }
}
