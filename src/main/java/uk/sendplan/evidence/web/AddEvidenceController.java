package uk.sendplan.evidence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.evidence.EvidenceAdding;
import uk.sendplan.evidence.web.EvidencePlaces.Place;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/** Adds evidence to an action, to one of its updates, to a reference, or to an item of a progress page. */
@Controller
@RequestMapping("/workspace/{area}/{plan}")
class AddEvidenceController {

    private final WorkEvidencePlaces places;
    private final PageEvidencePlaces pages;
    private final EvidenceAdding adding;
    private final Saving saving;
    private final Words words;

    AddEvidenceController(
            WorkEvidencePlaces places, PageEvidencePlaces pages, EvidenceAdding adding, Saving saving, Words words) {
        this.places = places;
        this.pages = pages;
        this.adding = adding;
        this.saving = saving;
        this.words = words;
    }

    /** @param fileLost a file was sent, and has to be chosen again */
    record AddEvidencePage(Frame frame, boolean fileLost) {}

    @GetMapping("/actions/{action}/evidence/new")
    ModelAndView toAction(
            Member member,
            @PathVariable String plan,
            @PathVariable("action") String number,
            @RequestParam(required = false) @Nullable String update) {
        EvidenceForm form = EvidenceForm.empty(update == null || update.isEmpty() ? null : Keys.inAddress(update));
        return ask(places.action(member, plan, number, form.updateId()), form);
    }

    @PostMapping("/actions/{action}/evidence")
    ModelAndView addToAction(
            Member member,
            @PathVariable String plan,
            @PathVariable("action") String number,
            @ModelAttribute("form") EvidenceForm form) {
        return add(member, places.action(member, plan, number, form.updateId()), form);
    }

    @GetMapping("/references/{reference}/evidence/new")
    ModelAndView toReference(Member member, @PathVariable String plan, @PathVariable("reference") String number) {
        return ask(places.reference(member, plan, number), EvidenceForm.empty(null));
    }

    @PostMapping("/references/{reference}/evidence")
    ModelAndView addToReference(
            Member member,
            @PathVariable String plan,
            @PathVariable("reference") String number,
            @ModelAttribute("form") EvidenceForm form) {
        return add(member, places.reference(member, plan, number), form);
    }

    @GetMapping("/cycles/{cycle}/pages/{number}/items/{item}/evidence/new")
    ModelAndView toItem(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @PathVariable String item) {
        return ask(pages.item(member, plan, cycle, number, Keys.inAddress(item)), EvidenceForm.empty(null));
    }

    @PostMapping("/cycles/{cycle}/pages/{number}/items/{item}/evidence")
    ModelAndView addToItem(
            Member member,
            @PathVariable String plan,
            @PathVariable String cycle,
            @PathVariable String number,
            @PathVariable String item,
            @ModelAttribute("form") EvidenceForm form) {
        return add(member, pages.item(member, plan, cycle, number, Keys.inAddress(item)), form);
    }

    /** Where work does not go on, the page itself says so. */
    private ModelAndView ask(Place place, EvidenceForm form) {
        requireTheirs(place);
        return place.open() ? page(place, form) : new ModelAndView("redirect:" + place.listed() + "#evidence");
    }

    private ModelAndView add(Member member, Place place, EvidenceForm form) {
        requireTheirs(place);
        return saving.adding(
                form.problems(adding, words),
                () -> {
                    adding.add(member, form.toCommand(place.subject()));
                    return new Saved(place.listed() + "#evidence", words.of("evidence.added", form.name()));
                },
                errors -> page(place, form.sendable()));
    }

    private static void requireTheirs(Place place) {
        if (!place.theirs()) {
            throw new NotThere("evidence of another organisation");
        }
    }

    private ModelAndView page(Place place, EvidenceForm form) {
        Frame frame = new Frame(
                place.update() == null ? words.of("evidence.add") : words.of("evidence.add.for", place.update()),
                place.caption(),
                place.crumbs(),
                place.href() + "/evidence",
                place.listed() + "#evidence",
                words.of("evidence.submit"));
        return new ModelAndView("evidence/add")
                .addObject("page", new AddEvidencePage(frame, form.hasFile()))
                .addObject("form", form);
    }
}
