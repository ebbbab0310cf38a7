package uk.sendplan.notify.reminders.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.partnership.Person;
import uk.sendplan.partnership.ReminderWish.How;
import uk.sendplan.partnership.ReminderWishes;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/** How somebody wants to be reminded: chosen by themselves, or by a plan manager for one of the area's people. */
@Controller
class WishController {

    private static final String OWN = "/workspace/{area}/reminders";
    private static final String OF_PERSON = "/workspace/{area}/people/{person}/reminders";

    private final PartnershipQueries partnership;
    private final ReminderWishes wishes;
    private final MailServer server;
    private final Saving saving;
    private final Words words;

    WishController(
            PartnershipQueries partnership, ReminderWishes wishes, MailServer server, Saving saving, Words words) {
        this.partnership = partnership;
        this.wishes = wishes;
        this.server = server;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param address where reminders go, in a sentence
     * @param mail whether this installation can send mail
     * @param person whether there is somebody to remind: an account that owns nothing may be nobody in the area
     */
    record WishPage(
            Frame frame, String address, boolean mail, boolean person, List<Choice> hows, List<Choice> weekdays) {}

    @GetMapping(OWN)
    ModelAndView own(Member member) {
        Optional<Person> person = own(member.areaId(), member.accountId());
        return page(member, person, true, person.map(this::form).orElse(new WishForm("", "")));
    }

    @PostMapping(OWN)
    ModelAndView chooseOwn(Member member, @ModelAttribute("form") WishForm form) {
        Person person = own(member.areaId(), member.accountId()).orElseThrow(() -> new NotThere("person"));
        return save(member, person, true, form);
    }

    @GetMapping(OF_PERSON)
    ModelAndView ofPerson(Member member, @PathVariable String person) {
        Person one = person(member, person);
        return page(member, Optional.of(one), false, form(one));
    }

    @PostMapping(OF_PERSON)
    ModelAndView choose(Member member, @PathVariable String person, @ModelAttribute("form") WishForm form) {
        return save(member, person(member, person), false, form);
    }

    private ModelAndView save(Member member, Person person, boolean own, WishForm form) {
        return saving.changing(
                form.errors(words),
                () -> {
                    wishes.wish(member.areaId(), person.id(), form.toWish());
                    return own
                            ? new Saved(href(member, person, true), words.of("wish.saved.own"))
                            : new Saved(people(member), words.of("wish.saved", person.name()));
                },
                errors -> page(member, Optional.of(person), own, form),
                () -> page(member, Optional.of(person), own, form)
                        .addObject(
                                "errors", FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("edit.error.again"))));
    }

    private ModelAndView page(Member member, Optional<Person> person, boolean own, WishForm form) {
        List<Link> area = List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(member.areaName(), "/workspace/" + member.areaSlug()));
        String href = href(member, person.orElse(null), own);
        Frame frame = new Frame(
                words.of("wish.title"),
                person.map(Person::name).orElse(null),
                own ? area : List.of(area.get(0), area.get(1), Link.to(words.of("navigation.people"), people(member))),
                href,
                own ? "/workspace" : people(member),
                words.of("save"));
        String email = person.map(Person::email).orElse(null);
        return new ModelAndView("reminders/wish")
                .addObject("form", form)
                .addObject(
                        "page",
                        new WishPage(
                                frame,
                                email == null ? words.of("wish.noAddress") : words.of("wish.address", email),
                                server.isConfigured(),
                                person.isPresent(),
                                Arrays.stream(new How[] {How.STEPS, How.WEEKLY, How.OFF})
                                        .map(how -> new Choice(
                                                how.name(),
                                                words.of("wish.how." + how),
                                                words.of("wish.how.hint." + how)))
                                        .toList(),
                                weekdays()));
    }

    private List<Choice> weekdays() {
        return Stream.concat(
                        Stream.of(Choice.of("", words.of("choose"))),
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> Choice.of(day.name(), day.getDisplayName(TextStyle.FULL, Locale.UK))))
                .toList();
    }

    private WishForm form(Person person) {
        return WishForm.of(wishes.of(person.areaId(), person.id()));
    }

    private Optional<Person> own(UUID areaId, UUID accountId) {
        return wishes.personOf(areaId, accountId).flatMap(id -> partnership.person(areaId, id));
    }

    private Person person(Member member, String person) {
        member.require(Right.EDIT_PLAN);
        return partnership.person(member.areaId(), Keys.inAddress(person)).orElseThrow(() -> new NotThere("person"));
    }

    private static String people(Member member) {
        return "/workspace/" + member.areaSlug() + "/people";
    }

    private static String href(Member member, @Nullable Person person, boolean own) {
        return own || person == null
                ? "/workspace/" + member.areaSlug() + "/reminders"
                : people(member) + "/" + person.id() + "/reminders";
    }
}
