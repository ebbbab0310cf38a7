package uk.sendplan.delivery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.ChoiceGroup;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Texts;

/** Moves an action to another reference or priority, where it gets a new number; the old one still leads to it. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/actions/{action}/move")
class MoveActionController {

    private static final int LONGEST_LABEL = 70;
    private static final String REFERENCE = "reference:";
    private static final String PRIORITY = "priority:";

    private final ActionPlaces places;
    private final ActionFormPages pages;
    private final ActionKeeping keeping;
    private final Saving saving;
    private final Words words;

    MoveActionController(
            ActionPlaces places, ActionFormPages pages, ActionKeeping keeping, Saving saving, Words words) {
        this.places = places;
        this.pages = pages;
        this.keeping = keeping;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param target "reference:" or "priority:" and its id
     * @param number it shall have there; empty for the next free one
     */
    record MoveForm(@Nullable String version, String target, String number) {

        MoveForm {
            target = Typed.line(target);
            number = Typed.line(number);
        }

        @Nullable
        Place place() {
            if (target.startsWith(REFERENCE)) {
                return Keys.of(target.substring(REFERENCE.length()))
                        .map(Place.OfReference::new)
                        .orElse(null);
            }
            return target.startsWith(PRIORITY)
                    ? Keys.of(target.substring(PRIORITY.length()))
                            .map(Place.OfPriority::new)
                            .orElse(null)
                    : null;
        }

        FormErrors problems(Words words) {
            Checks checks = new Checks(words).that(place() != null, "target", "action.target.error.required");
            return ActionForm.number(checks, number).errors();
        }
    }

    /** @param means what moving does to its number */
    record MovePage(Frame frame, String means, List<ChoiceGroup> targets) {}

    @GetMapping
    ModelAndView ask(Member member, @PathVariable String plan, @PathVariable String action) {
        PlacedAction part = places.action(member, plan, action);
        return page(part, new MoveForm(String.valueOf(part.action().version()), "", ""))
                .addObject("errors", blocked(part));
    }

    private FormErrors blocked(PlacedAction part) {
        ActionView action = part.action();
        if (action.retiredItself()) {
            return FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("action.error.retired"));
        }
        return action.standsForParent()
                ? FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("action.move.error.standsForParent"))
                : FormErrors.none();
    }

    @PostMapping
    ModelAndView move(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @ModelAttribute("form") MoveForm form) {
        PlacedAction part = places.action(member, plan, action);
        return saving.changing(
                form.problems(words),
                () -> moved(member, part, form),
                errors -> page(part, form),
                () -> overtaken(member, places.action(member, plan, action), form));
    }

    private Saved moved(Member member, PlacedAction part, MoveForm form) {
        Place target = form.place();
        if (target == null) {
            throw new IllegalStateException("the form was not checked");
        }
        String number = keeping.moveTo(
                member, part.action().id(), Keys.version(form.version()), target, Typed.orNull(form.number()));
        return new Saved(
                part.place().actionHref(number),
                words.of("action.moved", part.action().number(), number));
    }

    private ModelAndView overtaken(Member member, PlacedAction part, MoveForm form) {
        return page(part, new MoveForm(String.valueOf(part.action().version()), form.target(), form.number()))
                .addObject("conflict", pages.overtaken(member, part.action().id()));
    }

    private ModelAndView page(PlacedAction part, MoveForm form) {
        String number = part.action().number();
        Frame frame = new Frame(
                words.of("action.move.title", number),
                pages.caption(part.place()),
                part.crumbs(),
                part.href() + "/move",
                part.href(),
                words.of("action.move.submit"));
        return new ModelAndView("delivery/move")
                .addObject("page", new MovePage(frame, words.of("action.move.means", number), targets(part)))
                .addObject("form", form);
    }

    /** Everywhere that work goes on but where it stands. */
    private List<ChoiceGroup> targets(PlacedAction part) {
        UUID here = part.place().place().id();
        List<ChoiceGroup> groups = new ArrayList<>();
        for (PriorityNode priority : part.place().tree().currentPriorities()) {
            List<Choice> choices = new ArrayList<>();
            if (!priority.id().equals(here)) {
                choices.add(Choice.of(PRIORITY + priority.id(), words.of("action.target.directly", priority.number())));
            }
            for (ReferenceNode reference : priority.currentReferences()) {
                if (!reference.id().equals(here)) {
                    choices.add(Choice.of(
                            REFERENCE + reference.id(),
                            Texts.shortened(
                                    (reference.number() + " " + ActionPlace.about(reference)).strip(), LONGEST_LABEL)));
                }
            }
            String level = part.place().tree().plan().levelName();
            groups.add(new ChoiceGroup(level + " " + priority.number() + ": " + priority.name(), choices));
        }
        return groups.stream().filter(group -> !group.options().isEmpty()).toList();
    }
}
