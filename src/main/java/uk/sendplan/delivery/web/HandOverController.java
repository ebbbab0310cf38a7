package uk.sendplan.delivery.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.HandingOver;
import uk.sendplan.partnership.Person;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/** Hands over the open actions of a person: a plan manager for everybody, others their own. */
@Controller
class HandOverController {

    private static final String OF_PERSON = "/workspace/{area}/people/{person}/hand-over";
    private static final String OWN = "/workspace/{area}/hand-over";

    private final HandingOver handing;
    private final Saving saving;
    private final Words words;

    HandOverController(HandingOver handing, Saving saving, Words words) {
        this.handing = handing;
        this.saving = saving;
        this.words = words;
    }

    /** @param receivers nobody where the organisation has nobody else */
    record HandOverPage(String name, String action, List<Link> crumbs, List<Choice> actions, List<Choice> receivers) {}

    /** What was chosen. */
    record Chosen(List<String> actions, String to) {}

    @GetMapping(OF_PERSON)
    ModelAndView ask(Member member, @PathVariable String person) {
        Person from = handing.person(member, Keys.inAddress(person));
        return page(member, from, ofPerson(member, from), null);
    }

    @PostMapping(OF_PERSON)
    ModelAndView handOver(
            Member member,
            @PathVariable String person,
            @RequestParam(required = false) @Nullable List<String> actions,
            @RequestParam(required = false) @Nullable String to) {
        Person from = handing.person(member, Keys.inAddress(person));
        String people = "/workspace/" + member.areaSlug() + "/people";
        return handOver(member, from, ofPerson(member, from), chosen(actions, to), people);
    }

    @GetMapping(OWN)
    ModelAndView askOwn(Member member) {
        return page(member, own(member), own(member.areaSlug()), null);
    }

    @PostMapping(OWN)
    ModelAndView handOverOwn(
            Member member,
            @RequestParam(required = false) @Nullable List<String> actions,
            @RequestParam(required = false) @Nullable String to) {
        return handOver(member, own(member), own(member.areaSlug()), chosen(actions, to), "/workspace");
    }

    private static Chosen chosen(@Nullable List<String> actions, @Nullable String to) {
        return new Chosen(actions == null ? List.of() : actions, to == null ? "" : to);
    }

    /** Who has several organisations hands over for the first of them that has something to hand over. */
    private Person own(Member member) {
        List<Person> own = handing.own(member);
        return own.stream()
                .filter(person -> !handing.owned(member, person.id()).isEmpty())
                .findFirst()
                .or(() -> own.stream().findFirst())
                .orElseThrow(() -> new NotThere("person"));
    }

    private static String ofPerson(Member member, Person from) {
        return "/workspace/" + member.areaSlug() + "/people/" + from.id() + "/hand-over";
    }

    private static String own(String area) {
        return "/workspace/" + area + "/hand-over";
    }

    private ModelAndView handOver(Member member, Person from, String action, Chosen chosen, String next) {
        FormErrors errors = FormErrors.none();
        if (chosen.actions().isEmpty()) {
            errors = errors.with("actions", words.of("handOver.actions.error.required"));
        }
        if (Keys.of(chosen.to()).isEmpty()) {
            errors = errors.with("to", words.of("handOver.to.error.required"));
        }
        return saving.adding(
                errors,
                () -> {
                    List<UUID> actions = chosen.actions().stream()
                            .flatMap(id -> Keys.of(id).stream())
                            .toList();
                    int handed = handing.handOver(member, from.id(), Keys.require(chosen.to()), actions);
                    return new Saved(next, words.of("handOver.done", handed, from.name()));
                },
                mended -> page(member, from, action, chosen));
    }

    /** @param chosen null at first: all are */
    private ModelAndView page(Member member, Person from, String action, @Nullable Chosen chosen) {
        List<Choice> actions = handing.owned(member, from.id()).stream()
                .map(each -> new Choice(each.id().toString(), each.number() + " " + each.title(), each.planTitle()))
                .toList();
        List<Choice> receivers = Stream.concat(
                        Stream.of(Choice.of("", words.of("choose"))),
                        handing.receivers(member, from).stream()
                                .map(person -> Choice.of(person.id().toString(), person.name())))
                .toList();
        return new ModelAndView("delivery/hand-over")
                .addObject(
                        "form",
                        Objects.requireNonNullElseGet(
                                chosen,
                                () -> new Chosen(
                                        actions.stream().map(Choice::value).toList(), "")))
                .addObject("page", new HandOverPage(from.name(), action, crumbs(member), actions, receivers));
    }

    private List<Link> crumbs(Member member) {
        String area = "/workspace/" + member.areaSlug();
        Link work = Link.to(words.of("navigation.workspace"), "/workspace");
        return member.may(Right.EDIT_PLAN)
                ? List.of(
                        work,
                        Link.to(member.areaName(), area),
                        Link.to(words.of("navigation.people"), area + "/people"))
                : List.of(work, Link.to(member.areaName(), area));
    }
}
