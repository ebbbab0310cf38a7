package uk.sendplan.exchange.web.work;

import java.util.List;
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
import uk.sendplan.documents.TableFile;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.SheetFile.HandIn;
import uk.sendplan.exchange.StructureFileKeeping;
import uk.sendplan.exchange.StructureFileQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Hands a plan's structure out as a spreadsheet, and takes it back. Nothing is changed before it is checked. */
@Controller
class HandInStructureController {

    private final PlanQueries plans;
    private final StructureFileKeeping keeping;
    private final StructureFileQueries queries;
    private final StructureSheet sheet;
    private final SheetWords sheets;
    private final Saving saving;
    private final Words words;

    HandInStructureController(
            PlanQueries plans,
            StructureFileKeeping keeping,
            StructureFileQueries queries,
            StructureSheet sheet,
            SheetWords sheets,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.keeping = keeping;
        this.queries = queries;
        this.sheet = sheet;
        this.sheets = sheets;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping(StructurePlace.ADDRESS)
    ModelAndView ask(Member by, @PathVariable String plan) {
        return page(place(by, plan), HandInSheetForm.empty(), FormErrors.none());
    }

    @PostMapping(StructurePlace.ADDRESS)
    ModelAndView handIn(Member by, @PathVariable String plan, @ModelAttribute("form") HandInSheetForm form) {
        StructurePlace place = place(by, plan);
        return saving.adding(
                new Checks(words).key(form.key()).errors(),
                () -> {
                    HandIn command = form.toCommand(place.planId());
                    keeping.handIn(by, command);
                    return new Saved(place.file(command.key()), words.of("structure.handedIn"));
                },
                refused -> page(place, form.sendable(), refused));
    }

    @GetMapping(StructurePlace.ADDRESS + StructurePlace.WHOLE)
    ResponseEntity<byte[]> whole(Member by, @PathVariable String plan) {
        StructurePlace place = place(by, plan);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TableFile.XLSX.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(place.plan().slug() + "-structure-to-edit.xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(sheet.of(queries.now(by, place.plan())));
    }

    /** @throws NotThere where the plan is retired, too: nothing is changed in it */
    private StructurePlace place(Member by, String slug) {
        by.require(Right.EDIT_PLAN);
        PlanHead head = plans.head(by, slug, AsAt.NOW);
        if (head.retired()) {
            throw new NotThere("structure of a retired plan " + slug);
        }
        return new StructurePlace(by, head);
    }

    private ModelAndView page(StructurePlace place, HandInSheetForm form, FormErrors errors) {
        return new ModelAndView("exchange/work/new")
                .addObject("form", form)
                .addObject(
                        "page",
                        new HandInSheetPage(
                                About.STRUCTURE.words(),
                                new Frame(
                                        words.of("structure.title"),
                                        place.plan().title(),
                                        place.crumbs(words),
                                        place.files(),
                                        place.home(),
                                        words.of("structure.new.submit")),
                                List.of(Link.to(
                                        words.of("structure.download.whole"), place.files() + StructurePlace.WHOLE)),
                                errors.any() && form.hasFile(),
                                queries.ofPlan(place.by(), place.planId()).stream()
                                        .map(file -> sheets.row(About.STRUCTURE, file, place.file(file.id())))
                                        .toList()));
    }
}
