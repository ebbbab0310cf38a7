package uk.sendplan.exchange.web.work;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.CheckedUpdates;
import uk.sendplan.exchange.SheetFile;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.UpdateFileKeeping;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Shows what a spreadsheet of updates changes, takes what somebody decides about it, and records all of it or nothing. */
@Controller
@RequestMapping(UpdatesPlace.ADDRESS + "/{file}")
class CheckUpdatesController {

    private final PlanQueries plans;
    private final UpdateFileKeeping keeping;
    private final CheckUpdatesPages pages;
    private final SheetWords sheets;
    private final Saving saving;
    private final Words words;

    CheckUpdatesController(
            PlanQueries plans,
            UpdateFileKeeping keeping,
            CheckUpdatesPages pages,
            SheetWords sheets,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.keeping = keeping;
        this.pages = pages;
        this.sheets = sheets;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping
    ModelAndView check(Member by, @PathVariable String plan, @PathVariable String file) {
        return page(place(by, plan), Keys.inAddress(file), OverForm.NONE);
    }

    @PostMapping
    ModelAndView choose(
            Member by, @PathVariable String plan, @PathVariable String file, @RequestParam Map<String, String> sent) {
        UpdatesPlace place = place(by, plan);
        UUID id = Keys.inAddress(file);
        OverForm form = new OverForm(sent);
        return saving.changing(
                FormErrors.none(),
                () -> {
                    keeping.choose(by, place.planId(), id, Keys.version(sent.get("version")), form.toChoices());
                    return new Saved(place.file(id), words.of("updates.chosen"));
                },
                refused -> page(place, id, form),
                () -> overtaken(place, id));
    }

    @PostMapping("/accept")
    ModelAndView accept(
            Member by,
            @PathVariable String plan,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String seen) {
        UpdatesPlace place = place(by, plan);
        UUID id = Keys.inAddress(file);
        return saving.changing(
                FormErrors.none(),
                () -> {
                    SheetFile accepted = keeping.accept(by, place.planId(), id, Keys.version(version), seen);
                    return new Saved(
                            place.file(id),
                            words.of("updates.accepted", accepted.recorded() == null ? 0 : accepted.recorded()));
                },
                refused -> page(place, id, OverForm.NONE),
                () -> overtaken(place, id));
    }

    @PostMapping("/discard")
    ModelAndView discard(
            Member by,
            @PathVariable String plan,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String version) {
        UpdatesPlace place = place(by, plan);
        UUID id = Keys.inAddress(file);
        return saving.changing(
                FormErrors.none(),
                () -> {
                    keeping.discard(by, place.planId(), id, Keys.version(version));
                    return new Saved(place.files(), words.of("updates.discarded"));
                },
                refused -> overtaken(place, id),
                () -> overtaken(place, id));
    }

    private UpdatesPlace place(Member by, String plan) {
        return new UpdatesPlace(by, plans.head(by, plan, AsAt.NOW));
    }

    private ModelAndView page(UpdatesPlace place, UUID id, OverForm form) {
        return page(place, keeping.check(place.by(), place.planId(), id), form);
    }

    private ModelAndView page(UpdatesPlace place, CheckedUpdates checked, OverForm form) {
        return new ModelAndView("exchange/work/check").addObject("page", pages.of(place, checked, form));
    }

    /** Somebody changed the file, or recorded on one of its actions: as it reads now. */
    private ModelAndView overtaken(UpdatesPlace place, UUID id) {
        CheckedUpdates now = keeping.check(place.by(), place.planId(), id);
        SheetFile file = now.file();
        ModelAndView page = page(place, now, OverForm.NONE);
        if (file.state() == SheetFile.State.OPEN) {
            return page.addObject(
                    "errors",
                    FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("updates.accept.error.overtaken")));
        }
        return page.addObject(
                "conflict",
                Conflict.none()
                        .savedBy(file.changedByName(), London.momentInWords(file.changedAt()))
                        .and(
                                words.of("updates.files.state"),
                                sheets.tag(About.UPDATES, file.state()).text(),
                                sheets.tag(About.UPDATES, SheetFile.State.OPEN).text()));
    }
}
