package uk.sendplan.exchange.web.work;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.documents.TableFile;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.SheetFile.HandIn;
import uk.sendplan.exchange.UpdateFileKeeping;
import uk.sendplan.exchange.UpdateFileQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Hands actions out as a spreadsheet to be filled in, and takes it back. Nothing is recorded before it is checked. */
@Controller
class HandInUpdatesController {

    private final PlanQueries plans;
    private final ActionQueries actions;
    private final RatingScales scales;
    private final UpdateFileKeeping keeping;
    private final UpdateFileQueries queries;
    private final UpdatesSheet sheet;
    private final SheetWords sheets;
    private final Saving saving;
    private final Words words;

    HandInUpdatesController(
            PlanQueries plans,
            ActionQueries actions,
            RatingScales scales,
            UpdateFileKeeping keeping,
            UpdateFileQueries queries,
            UpdatesSheet sheet,
            SheetWords sheets,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.actions = actions;
        this.scales = scales;
        this.keeping = keeping;
        this.queries = queries;
        this.sheet = sheet;
        this.sheets = sheets;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping(UpdatesPlace.ADDRESS)
    ModelAndView ask(Member by, @PathVariable String plan) {
        return page(place(by, plan), HandInSheetForm.empty(), FormErrors.none());
    }

    @PostMapping(UpdatesPlace.ADDRESS)
    ModelAndView handIn(Member by, @PathVariable String plan, @ModelAttribute("form") HandInSheetForm form) {
        UpdatesPlace place = place(by, plan);
        return saving.adding(
                new Checks(words).key(form.key()).errors(),
                () -> {
                    HandIn command = form.toCommand(place.planId());
                    keeping.handIn(by, command);
                    return new Saved(place.file(command.key()), words.of("updates.handedIn"));
                },
                refused -> page(place, form.sendable(), refused));
    }

    @GetMapping(UpdatesPlace.ADDRESS + UpdatesPlace.MINE)
    ResponseEntity<byte[]> mine(Member by, @PathVariable String plan) {
        UpdatesPlace place = place(by, plan);
        return file(place, "my-actions", mine(place, theirs(place)));
    }

    @GetMapping(UpdatesPlace.ADDRESS + UpdatesPlace.ALL)
    ResponseEntity<byte[]> all(Member by, @PathVariable String plan) {
        UpdatesPlace place = place(by, plan);
        return file(place, "actions", theirs(place));
    }

    private ResponseEntity<byte[]> file(UpdatesPlace place, String name, List<ActionView> rows) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TableFile.XLSX.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(place.plan().slug() + "-" + name + "-to-fill-in.xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(sheet.of(
                        place.by(), place.plan().title(), scales.of(place.by(), place.planId(), AsAt.NOW), rows));
    }

    /** What they may record on. */
    private List<ActionView> theirs(UpdatesPlace place) {
        return actions.ofPlan(place.by(), place.planId(), AsAt.NOW).stream()
                .filter(action -> !action.retired() && place.by().mayRecordFor(action.leadId()))
                .toList();
    }

    /** What they own, or an organisation of theirs leads, as the page of their own work shows it. */
    private static List<ActionView> mine(UpdatesPlace place, List<ActionView> theirs) {
        Set<UUID> organisations = place.by().organisations();
        Predicate<ActionView> owned = action -> action.owner() != null
                && place.by().accountId().equals(action.owner().accountId());
        return theirs.stream()
                .filter(owned.or(action -> organisations.contains(action.leadId())))
                .toList();
    }

    /** @throws NotThere where the plan is retired, too: nothing is recorded in it */
    private UpdatesPlace place(Member by, String slug) {
        by.require(Right.RECORD_PROGRESS);
        PlanHead head = plans.head(by, slug, AsAt.NOW);
        if (head.retired()) {
            throw new NotThere("updates of a retired plan " + slug);
        }
        return new UpdatesPlace(by, head);
    }

    private ModelAndView page(UpdatesPlace place, HandInSheetForm form, FormErrors errors) {
        return new ModelAndView("exchange/work/new")
                .addObject("form", form)
                .addObject(
                        "page",
                        new HandInSheetPage(
                                About.UPDATES.words(),
                                new Frame(
                                        words.of("updates.title"),
                                        place.plan().title(),
                                        place.crumbs(words),
                                        place.files(),
                                        place.actions(),
                                        words.of("updates.new.submit")),
                                downloads(place),
                                errors.any() && form.hasFile(),
                                queries.ofPlan(place.by(), place.planId()).stream()
                                        .map(file -> sheets.row(About.UPDATES, file, place.file(file.id())))
                                        .toList()));
    }

    private List<Link> downloads(UpdatesPlace place) {
        List<ActionView> theirs = theirs(place);
        List<ActionView> mine = mine(place, theirs);
        Link all = Link.to(words.of("updates.download.all", theirs.size()), place.files() + UpdatesPlace.ALL);
        if (theirs.isEmpty()) {
            return List.of();
        }
        return mine.isEmpty() || mine.size() == theirs.size()
                ? List.of(all)
                : List.of(
                        Link.to(words.of("updates.download.mine", mine.size()), place.files() + UpdatesPlace.MINE),
                        all);
    }
}
