package uk.sendplan.delivery.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/** Adds an action under a reference, or under a priority directly. */
@Controller
class AddActionController {

    private static final String OF_REFERENCE = "/workspace/{area}/{plan}/references/{reference}/actions";
    private static final String OF_PRIORITY = "/workspace/{area}/{plan}/priorities/{priority}/actions";

    private final ActionPlaces places;
    private final ActionFormPages pages;
    private final ActionKeeping keeping;
    private final Saving saving;
    private final Words words;

    AddActionController(ActionPlaces places, ActionFormPages pages, ActionKeeping keeping, Saving saving, Words words) {
        this.places = places;
        this.pages = pages;
        this.keeping = keeping;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping(OF_REFERENCE + "/new")
    ModelAndView startUnderReference(Member member, @PathVariable String plan, @PathVariable String reference) {
        return start(places.reference(member, plan, reference));
    }

    @GetMapping(OF_PRIORITY + "/new")
    ModelAndView startUnderPriority(Member member, @PathVariable String plan, @PathVariable String priority) {
        return start(places.priority(member, plan, priority));
    }

    @PostMapping(OF_REFERENCE)
    ModelAndView addUnderReference(
            Member member,
            @PathVariable String plan,
            @PathVariable String reference,
            @ModelAttribute("form") ActionForm form) {
        return add(places.reference(member, plan, reference), form);
    }

    @PostMapping(OF_PRIORITY)
    ModelAndView addUnderPriority(
            Member member,
            @PathVariable String plan,
            @PathVariable String priority,
            @ModelAttribute("form") ActionForm form) {
        return add(places.priority(member, plan, priority), form);
    }

    private ModelAndView start(ActionPlace place) {
        return pages.adding(place, pages.empty(place.member())).addObject("errors", pages.blocked(place));
    }

    private ModelAndView add(ActionPlace place, ActionForm form) {
        Member member = place.member();
        if (!form.number().isEmpty() && !member.may(Right.EDIT_PLAN)) {
            throw new NotThere("the choice of a number");
        }
        return saving.adding(
                form.problemsAdding(words),
                () -> {
                    String number = keeping.add(member, form.toCommand(place.place()));
                    return new Saved(place.actionHref(number), pages.notice(words.of("action.added", number), form));
                },
                errors -> pages.adding(place, form.withKey(Keys.fresh())));
    }
}
