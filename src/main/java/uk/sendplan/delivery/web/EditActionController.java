package uk.sendplan.delivery.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.web.ActionPlaces.PlacedAction;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;

/** Edits an action, which also hands it over: to another owner, and by plan managers to another organisation. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/actions/{action}/edit")
class EditActionController {

    private final ActionPlaces places;
    private final ActionFormPages pages;
    private final ActionKeeping keeping;
    private final Saving saving;
    private final Words words;

    EditActionController(
            ActionPlaces places, ActionFormPages pages, ActionKeeping keeping, Saving saving, Words words) {
        this.places = places;
        this.pages = pages;
        this.keeping = keeping;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping
    ModelAndView edit(Member member, @PathVariable String plan, @PathVariable String action) {
        PlacedAction part = places.action(member, plan, action);
        if (part.action().retiredItself()) {
            return new ModelAndView("redirect:" + part.href() + "/retire");
        }
        return pages.editing(part, ActionForm.from(part.action(), pages.supporting(part)))
                .addObject("errors", pages.blocked(part.place()));
    }

    @PostMapping
    ModelAndView save(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @ModelAttribute("form") ActionForm sent) {
        PlacedAction part = places.action(member, plan, action);
        ActionForm form = sent.ledBy(part.action().leadId());
        return saving.changing(
                form.problems(words),
                () -> {
                    keeping.edit(member, part.action().id(), form.readVersion(), form.toDescription());
                    return new Saved(
                            part.href(),
                            pages.notice(words.of("action.saved", part.action().number()), form));
                },
                errors -> pages.editing(part, form),
                () -> overtaken(member, places.action(member, plan, action), form));
    }

    private ModelAndView overtaken(Member member, PlacedAction part, ActionForm form) {
        ActionView now = part.action();
        List<UUID> supporting = pages.supporting(part);
        return pages.editing(part, form.readAt(now.version()))
                .addObject(
                        "conflict",
                        form.against(
                                now, supporting, pages.responsible(member), pages.overtaken(member, now.id()), words));
    }
}
