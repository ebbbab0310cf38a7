package uk.sendplan.notify.reminders.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.partnership.Person;
import uk.sendplan.partnership.ReminderWishes;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/** Who hears for an organisation of work that has no owner, or whose owner cannot be reached. */
@Controller
@RequestMapping("/workspace/{area}/organisations/{organisation}/lead")
class LeadController {

    private static final int MOST_OFFERED = 2_000;

    private final PartnershipQueries partnership;
    private final ReminderWishes wishes;
    private final Saving saving;
    private final Words words;

    LeadController(PartnershipQueries partnership, ReminderWishes wishes, Saving saving, Words words) {
        this.partnership = partnership;
        this.wishes = wishes;
        this.saving = saving;
        this.words = words;
    }

    record LeadPage(Frame frame, List<Choice> people, String lead) {}

    @GetMapping
    ModelAndView ask(Member member, @PathVariable String organisation) {
        Organisation one = organisation(member, organisation);
        return page(
                member,
                one,
                wishes.leadOf(member.areaId(), one.id()).map(UUID::toString).orElse(""));
    }

    @PostMapping
    ModelAndView choose(
            Member member, @PathVariable String organisation, @RequestParam(required = false) @Nullable String lead) {
        Organisation one = organisation(member, organisation);
        String typed = Typed.line(lead);
        Optional<Person> person = people(member, one).stream()
                .filter(each -> each.id().toString().equals(typed))
                .findFirst();
        FormErrors errors = new Checks(words)
                .that(typed.isEmpty() || person.isPresent(), "lead", "lead.error.unknown")
                .errors();
        return saving.changing(
                errors,
                () -> {
                    wishes.lead(
                            member.areaId(), one.id(), person.map(Person::id).orElse(null));
                    return new Saved(
                            organisations(member),
                            person.map(each -> words.of("lead.saved", each.name(), one.name()))
                                    .orElseGet(() -> words.of("lead.saved.nobody", one.name())));
                },
                mended -> page(member, one, typed),
                () -> page(member, one, typed));
    }

    private ModelAndView page(Member member, Organisation organisation, String lead) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", words.of("lead.nobody")));
        people(member, organisation).stream()
                .limit(MOST_OFFERED)
                .map(person -> Choice.of(
                        person.id().toString(),
                        person.email() == null ? words.of("lead.noAddress", person.name()) : person.name()))
                .forEach(choices::add);
        Frame frame = new Frame(
                words.of("lead.title"),
                organisation.name(),
                List.of(
                        Link.to(words.of("navigation.workspace"), "/workspace"),
                        Link.to(member.areaName(), "/workspace/" + member.areaSlug()),
                        Link.to(words.of("navigation.organisations"), organisations(member))),
                organisations(member) + "/" + organisation.id() + "/lead",
                organisations(member),
                words.of("save"));
        return new ModelAndView("reminders/lead").addObject("page", new LeadPage(frame, choices, lead));
    }

    private List<Person> people(Member member, Organisation organisation) {
        return partnership.people(member.areaId()).stream()
                .filter(person -> person.organisationId().equals(organisation.id()))
                .toList();
    }

    private Organisation organisation(Member member, String id) {
        member.require(Right.EDIT_PLAN);
        return partnership
                .organisation(member.areaId(), Keys.inAddress(id))
                .orElseThrow(() -> new NotThere("organisation"));
    }

    private static String organisations(Member member) {
        return "/workspace/" + member.areaSlug() + "/organisations";
    }
}
