package uk.sendplan.delivery.web;

import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.web.ActionPlaces.PlacedAction;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;

/** Retires an action, after a page that says what that means, and reinstates it. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/actions/{action}")
class RetireActionController {

    private final ActionPlaces places;
    private final ActionFormPages pages;
    private final ActionKeeping keeping;
    private final Saving saving;
    private final Words words;

    RetireActionController(
            ActionPlaces places, ActionFormPages pages, ActionKeeping keeping, Saving saving, Words words) {
        this.places = places;
        this.pages = pages;
        this.keeping = keeping;
        this.saving = saving;
        this.words = words;
    }

    record RetirePage(Frame frame, Thing thing) {}

    /** As {@code fragments/form :: retire} takes it. */
    record Thing(String text, boolean retired, List<String> means, long version) {}

    @GetMapping("/retire")
    ModelAndView ask(Member member, @PathVariable String plan, @PathVariable String action) {
        PlacedAction part = places.action(member, plan, action);
        // What is around it and retired keeps it from coming back, not from being retired.
        FormErrors blocked = part.action().retiredItself() ? pages.blocked(part.place()) : FormErrors.none();
        return page(part).addObject("errors", blocked);
    }

    @PostMapping("/retire")
    ModelAndView retire(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable String version) {
        PlacedAction part = places.action(member, plan, action);
        return answer(
                part,
                readAt -> keeping.retire(member, part.action().id(), readAt),
                version,
                new Saved(
                        part.place().href(),
                        words.of("action.retired", part.action().number())));
    }

    @PostMapping("/reinstate")
    ModelAndView reinstate(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable String version) {
        PlacedAction part = places.action(member, plan, action);
        return answer(
                part,
                readAt -> keeping.reinstate(member, part.action().id(), readAt),
                version,
                new Saved(
                        part.href(), words.of("action.reinstated", part.action().number())));
    }

    private ModelAndView answer(PlacedAction part, LongConsumer change, @Nullable String version, Saved done) {
        return saving.changing(
                FormErrors.none(),
                () -> {
                    change.accept(Keys.version(version));
                    return done;
                },
                errors -> page(part),
                () -> overtaken(part));
    }

    private ModelAndView overtaken(PlacedAction before) {
        Member member = before.place().member();
        PlacedAction part = places.action(
                member, before.place().tree().plan().slug(), before.action().number());
        Conflict save = pages.overtaken(member, part.action().id());
        String said = save.who() == null
                ? words.of("retire.overtaken")
                : words.of("retire.overtaken.by", save.who(), String.valueOf(save.when()));
        return page(part).addObject("errors", FormErrors.none().with(FormErrors.WHOLE_FORM, said));
    }

    private ModelAndView page(PlacedAction part) {
        ActionView action = part.action();
        String verb = action.retiredItself() ? "reinstate" : "retire";
        Frame frame = new Frame(
                words.of(verb + ".title", words.of("action.retire.name", action.number())),
                pages.caption(part.place()),
                part.crumbs(),
                part.href() + "/" + verb,
                part.href(),
                words.of(verb + ".submit"));
        Thing thing = new Thing(
                action.title(),
                action.retiredItself(),
                List.of(
                        words.of("action.retire.means"),
                        words.of("retire.number", action.number()),
                        words.of("retire.kept")),
                action.version());
        return new ModelAndView("delivery/retire").addObject("page", new RetirePage(frame, thing));
    }
}
