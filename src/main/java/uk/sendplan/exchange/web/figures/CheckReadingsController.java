package uk.sendplan.exchange.web.figures;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.CheckedFile;
import uk.sendplan.exchange.ReadingFile;
import uk.sendplan.exchange.ReadingFileKeeping;
import uk.sendplan.exchange.ReadingFileQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Shows how a file of readings was read, takes what somebody decides about it, and enters all of it or nothing. */
@Controller
@RequestMapping(ReadingsPlace.ADDRESS + "/{file}")
class CheckReadingsController {

    private final PlanQueries plans;
    private final ReadingFileQueries queries;
    private final ReadingFileKeeping keeping;
    private final CheckReadingsPages pages;
    private final CheckReadingsWords said;
    private final Saving saving;
    private final Words words;

    CheckReadingsController(
            PlanQueries plans,
            ReadingFileQueries queries,
            ReadingFileKeeping keeping,
            CheckReadingsPages pages,
            CheckReadingsWords said,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.queries = queries;
        this.keeping = keeping;
        this.pages = pages;
        this.said = said;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping
    ModelAndView check(
            Member by,
            @PathVariable String plan,
            @PathVariable String file,
            @RequestParam(name = CheckReadingsPages.PAGE, defaultValue = "1") String asked) {
        ReadingsPlace place = place(by, plan);
        int page = asked.matches("[1-9]\\d{0,6}") ? Integer.parseInt(asked) : 1;
        return page(place, read(place, Keys.inAddress(file)), ChoicesForm.NONE, AcceptForm.EMPTY, page);
    }

    @PostMapping
    ModelAndView choose(
            Member by, @PathVariable String plan, @PathVariable String file, @RequestParam Map<String, String> sent) {
        ReadingsPlace place = place(by, plan);
        UUID id = Keys.inAddress(file);
        CheckedFile checked = read(place, id);
        ChoicesForm form = new ChoicesForm(sent);
        long version = Keys.version(sent.get("version"));
        boolean current = version == checked.file().version();
        FormErrors errors = current ? form.errors(checked, words) : FormErrors.none();
        return saving.changing(
                errors.inOrder(form.fields()),
                () -> {
                    keeping.choose(
                            by,
                            place.planId(),
                            id,
                            version,
                            current ? form.toChoices(checked, words) : checked.choices());
                    return new Saved(place.file(id), words.of("figures.chosen"));
                },
                refused -> page(place, checked, form, AcceptForm.EMPTY, 1),
                () -> overtaken(place, id));
    }

    @PostMapping("/accept")
    ModelAndView accept(
            Member by, @PathVariable String plan, @PathVariable String file, @ModelAttribute("form") AcceptForm form) {
        ReadingsPlace place = place(by, plan);
        UUID id = Keys.inAddress(file);
        return saving.changing(
                form.errors(words),
                () -> {
                    ReadingFile accepted = keeping.accept(by, form.toCommand(place, id));
                    return new Saved(
                            place.file(id),
                            words.of("figures.accepted", accepted.entered() == null ? 0 : accepted.entered()));
                },
                refused -> page(place, read(place, id), ChoicesForm.NONE, form, 1),
                () -> overtaken(place, id));
    }

    @PostMapping("/discard")
    ModelAndView discard(
            Member by,
            @PathVariable String plan,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String version) {
        ReadingsPlace place = place(by, plan);
        UUID id = Keys.inAddress(file);
        return saving.changing(
                FormErrors.none(),
                () -> {
                    keeping.discard(by, place.planId(), id, Keys.version(version));
                    return new Saved(place.files(), words.of("figures.discarded"));
                },
                refused -> overtaken(place, id),
                () -> overtaken(place, id));
    }

    private ReadingsPlace place(Member by, String plan) {
        return new ReadingsPlace(by, plans.head(by, plan, AsAt.NOW));
    }

    private CheckedFile read(ReadingsPlace place, UUID id) {
        return queries.check(place.by(), place.planId(), id);
    }

    /** Somebody changed the file, or the readings that it is about: as it reads now. */
    private ModelAndView overtaken(ReadingsPlace place, UUID id) {
        CheckedFile now = read(place, id);
        return page(place, now, ChoicesForm.NONE, AcceptForm.EMPTY, 1)
                .addObject(
                        "conflict",
                        Conflict.none()
                                .savedBy(
                                        now.file().changedByName(),
                                        London.momentInWords(now.file().changedAt()))
                                .and(
                                        words.of("figures.state"),
                                        said.tag(now.file().state()).text(),
                                        said.tag(ReadingFile.State.OPEN).text()));
    }

    private ModelAndView page(
            ReadingsPlace place, CheckedFile checked, ChoicesForm form, AcceptForm accept, int asked) {
        return new ModelAndView("exchange/figures/check")
                .addObject("page", pages.of(place, checked, form, accept, asked));
    }
}
