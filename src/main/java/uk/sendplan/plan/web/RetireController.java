package uk.sendplan.plan.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Words;

/** Retires a plan or a part of one, after a page that says what that means, and reinstates it. Nothing is ever deleted. */
@Controller
class RetireController {

    private static final String PLAN = "/workspace/{area}/{plan}";
    private static final String OBJECTIVE = PLAN + "/objectives/{objective}";
    private static final String FINDING = PLAN + "/findings/{finding}";
    private static final String PRIORITY = PLAN + "/priorities/{priority}";
    private static final String STATEMENT = PLAN + "/statements/{statement}";
    private static final String REFERENCE = PLAN + "/references/{reference}";
    private static final String OUTCOME = PLAN + "/outcomes/{outcome}";

    private final Retirables retirables;
    private final Saving saving;
    private final Pages pages;
    private final Words words;

    RetireController(Retirables retirables, Saving saving, Pages pages, Words words) {
        this.retirables = retirables;
        this.saving = saving;
        this.pages = pages;
        this.words = words;
    }

    /** @param thing what is retired, or asked about */
    record RetirePage(Frame frame, Retirable thing) {}

    @GetMapping({
        PLAN + "/retire",
        OBJECTIVE + "/retire",
        FINDING + "/retire",
        PRIORITY + "/retire",
        STATEMENT + "/retire",
        REFERENCE + "/retire",
        OUTCOME + "/retire"
    })
    ModelAndView ask(Member member, @PathVariable Map<String, String> path) {
        Retirable thing = retirables.find(member, path);
        // A retired plan blocks all that is in it, but not its own reinstatement.
        return page(thing).addObject("errors", thing.kind().equals("plan") ? FormErrors.none() : thing.blocked());
    }

    @PostMapping({
        PLAN + "/retire",
        OBJECTIVE + "/retire",
        FINDING + "/retire",
        PRIORITY + "/retire",
        STATEMENT + "/retire",
        REFERENCE + "/retire",
        OUTCOME + "/retire"
    })
    ModelAndView retire(
            Member member,
            @PathVariable Map<String, String> path,
            @RequestParam(required = false) @Nullable String version) {
        Retirable thing = retirables.find(member, path);
        return answer(member, path, thing, thing.retire(), "retire.done", version);
    }

    @PostMapping({
        PLAN + "/reinstate",
        OBJECTIVE + "/reinstate",
        FINDING + "/reinstate",
        PRIORITY + "/reinstate",
        STATEMENT + "/reinstate",
        REFERENCE + "/reinstate",
        OUTCOME + "/reinstate"
    })
    ModelAndView reinstate(
            Member member,
            @PathVariable Map<String, String> path,
            @RequestParam(required = false) @Nullable String version) {
        Retirable thing = retirables.find(member, path);
        return answer(member, path, thing, thing.reinstate(), "reinstate.done", version);
    }

    private ModelAndView answer(
            Member member,
            Map<String, String> path,
            Retirable thing,
            Retirable.Change change,
            String done,
            @Nullable String version) {
        return saving.changing(
                FormErrors.none(),
                () -> {
                    change.of(member, thing.id(), Keys.version(version));
                    return pages.saved(thing.after(), done, StringUtils.capitalize(thing.name()));
                },
                errors -> page(thing),
                () -> overtaken(member, retirables.find(member, path)));
    }

    private ModelAndView overtaken(Member member, Retirable thing) {
        Conflict saves = pages.overtaken(member, thing.part(), thing.id());
        String said = saves.who() == null
                ? words.of("retire.overtaken")
                : words.of("retire.overtaken.by", saves.who(), String.valueOf(saves.when()));
        return page(thing).addObject("errors", FormErrors.none().with(FormErrors.WHOLE_FORM, said));
    }

    private ModelAndView page(Retirable thing) {
        String verb = thing.retired() ? "reinstate" : "retire";
        Frame frame = new Frame(
                words.of(verb + ".title", thing.name()),
                null,
                thing.crumbs(),
                thing.href() + "/" + verb,
                thing.after(),
                words.of(verb + ".submit", thing.name()));
        return new ModelAndView("plan/edit/retire").addObject("page", new RetirePage(frame, thing));
    }
}
