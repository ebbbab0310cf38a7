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
import uk.sendplan.access.Member;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.partnership.Person;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Adds and edits one of an area's people. */
@Controller
class PersonController {

    private static final List<String> FIELDS = List.of("name", "email", "organisation", "validFrom", "validTo");

    private final PartnershipQueries partnership;
    private final PartnershipKeeping keeping;
    private final OrganisationLists organisations;
    private final Crumbs crumbs;
    private final Words words;

    PersonController(
            PartnershipQueries partnership,
            PartnershipKeeping keeping,
            OrganisationLists organisations,
            Crumbs crumbs,
            Words words) {
        this.partnership = partnership;
        this.keeping = keeping;
        this.organisations = organisations;
        this.crumbs = crumbs;
        this.words = words;
    }

    /**
     * @param reminders where it is chosen how they are reminded; null for a new person
     * @param handOver where their actions are handed over; null for the same
     */
    record PersonFormPage(
            String title,
            String action,
            List<Link> crumbs,
            List<Choice> organisations,
            @Nullable String reminders,
            @Nullable String handOver) {}

    @GetMapping("/workspace/{area}/people/new")
    String askForNew(Member member, Model model) {
        return show(member, null, PersonForm.empty(), FormErrors.none(), model);
    }

    @PostMapping("/workspace/{area}/people")
    String add(
            Member member,
            @ModelAttribute("form") PersonForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = form.errors(words);
        if (!errors.any()) {
            try {
                keeping.addPerson(member.areaId(), Checks.key(form.key()), form.toCommand());
                redirect.addFlashAttribute("notice", words.of("person.added", Checks.line(form.name())));
                return "redirect:" + people(member);
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(member, null, form, errors, model);
    }

    @GetMapping("/workspace/{area}/people/{person}/edit")
    String edit(Member member, @PathVariable String person, Model model) {
        Person kept = kept(member, person);
        return show(member, kept, PersonForm.from(kept), FormErrors.none(), model);
    }

    @PostMapping("/workspace/{area}/people/{person}/edit")
    String save(
            Member member,
            @PathVariable String person,
            @ModelAttribute("form") PersonForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Person kept = kept(member, person);
        FormErrors errors = form.errors(words);
        if (!errors.any()) {
            try {
                keeping.describePerson(member.areaId(), kept.id(), Checks.version(form.version()), form.toCommand());
                redirect.addFlashAttribute("notice", words.of("person.saved", Checks.line(form.name())));
                return "redirect:" + people(member);
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            } catch (StaleVersion | OptimisticLockingFailureException overtaken) {
                return overtaken(member, person, form, model, response);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(member, kept, form, errors, model);
    }

    private String overtaken(Member member, String id, PersonForm form, Model model, HttpServletResponse response) {
        Person now = kept(member, id);
        List<Choice> choices = choices(member);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute(
                "conflict",
                Conflict.none()
                        .and(words.of("person.name"), now.name(), form.name())
                        .and(words.of("person.email"), now.email(), form.email())
                        .and(
                                words.of("person.organisation"),
                                OrganisationLists.chosen(
                                        choices, now.organisationId().toString()),
                                OrganisationLists.chosen(choices, form.organisation()))
                        .and(
                                words.of("person.validFrom"),
                                OrganisationLists.day(now.validFrom()),
                                OrganisationLists.day(Checks.day(form.validFrom())))
                        .and(
                                words.of("person.validTo"),
                                OrganisationLists.day(now.validTo()),
                                OrganisationLists.day(Checks.day(form.validTo()))));
        return show(member, now, form.atVersion(now.version()), FormErrors.none(), model);
    }

    private String show(Member member, @Nullable Person edited, PersonForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors.inOrder(FIELDS));
        model.addAttribute(
                "page",
                new PersonFormPage(
                        words.of(edited == null ? "person.new.title" : "person.edit.title"),
                        edited == null ? people(member) : people(member) + "/" + edited.id() + "/edit",
                        crumbs.people(member),
                        choices(member),
                        edited == null ? null : people(member) + "/" + edited.id() + "/reminders",
                        edited == null ? null : people(member) + "/" + edited.id() + "/hand-over"));
        return "access/person-form";
    }

    private List<Choice> choices(Member member) {
        return organisations.choices(member.areaId(), words.of("choose"), null);
    }

    private static String people(Member member) {
        return "/workspace/" + member.areaSlug() + "/people";
    }

    private Person kept(Member member, String id) {
        return partnership.person(member.areaId(), Checks.id(id)).orElseThrow(() -> new NotThere("person"));
    }
}
