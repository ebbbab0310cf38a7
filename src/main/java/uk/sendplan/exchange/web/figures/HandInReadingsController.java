package uk.sendplan.exchange.web.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
import uk.sendplan.documents.TableFile;
import uk.sendplan.exchange.ReadingFile;
import uk.sendplan.exchange.ReadingFileKeeping;
import uk.sendplan.exchange.ReadingFileKeeping.HandIn;
import uk.sendplan.exchange.ReadingFileQueries;
import uk.sendplan.measure.MeasureQueries;
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
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Hands readings in: as a file or as pasted cells. Nothing is entered before it is checked. */
@Controller
class HandInReadingsController {

    private final PlanQueries plans;
    private final MeasureQueries measures;
    private final ReadingFileKeeping keeping;
    private final ReadingFileQueries queries;
    private final EmptySpreadsheet empty;
    private final CheckReadingsWords said;
    private final Saving saving;
    private final Words words;

    HandInReadingsController(
            PlanQueries plans,
            MeasureQueries measures,
            ReadingFileKeeping keeping,
            ReadingFileQueries queries,
            EmptySpreadsheet empty,
            CheckReadingsWords said,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.measures = measures;
        this.keeping = keeping;
        this.queries = queries;
        this.empty = empty;
        this.said = said;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param fileLost a file was chosen and could not be used: a browser does not keep it
     * @param files that were handed in before
     */
    record HandInPage(Frame frame, String empty, boolean fileLost, List<Row> files) {}

    record Row(
            Link file,
            String by,
            String when,
            CheckReadingsPage.Tag state,
            @Nullable String entered) {}

    @GetMapping(ReadingsPlace.ADDRESS)
    ModelAndView ask(Member by, @PathVariable String plan) {
        return page(place(by, plan), HandInReadingsForm.empty(), FormErrors.none());
    }

    @PostMapping(ReadingsPlace.ADDRESS)
    ModelAndView handIn(Member by, @PathVariable String plan, @ModelAttribute("form") HandInReadingsForm form) {
        ReadingsPlace place = place(by, plan);
        FormErrors errors = new Checks(words).key(form.key()).errors();
        return saving.adding(
                errors,
                () -> {
                    HandIn command = form.toCommand(place.planId());
                    try {
                        keeping.handIn(by, command);
                    } catch (Refused refusal) {
                        throw form.hasFile() ? refusal : refusal.at("text");
                    }
                    return new Saved(place.file(command.key()), words.of("figures.handedIn"));
                },
                refused -> page(place, form.sendable(), refused));
    }

    @GetMapping(ReadingsPlace.ADDRESS + "/empty.xlsx")
    ResponseEntity<byte[]> empty(Member by, @PathVariable String plan) {
        ReadingsPlace place = place(by, plan);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, TableFile.XLSX.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(place.plan().slug() + "-readings.xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(empty.of(by, measures.ofPlan(by, place.planId(), AsAt.NOW)));
    }

    /** @throws NotThere where the plan is retired, too: nothing is entered into it */
    private ReadingsPlace place(Member by, String slug) {
        PlanHead head = plans.head(by, slug, AsAt.NOW);
        if (head.retired()) {
            throw new NotThere("readings of a retired plan " + slug);
        }
        return new ReadingsPlace(by, head);
    }

    private ModelAndView page(ReadingsPlace place, HandInReadingsForm form, FormErrors errors) {
        return new ModelAndView("exchange/figures/new")
                .addObject("form", form)
                .addObject(
                        "page",
                        new HandInPage(
                                new Frame(
                                        words.of("figures.new.title"),
                                        place.plan().title(),
                                        place.crumbs(words),
                                        place.files(),
                                        place.measures(),
                                        words.of("figures.new.submit")),
                                place.empty(),
                                errors.any() && form.hasFile(),
                                queries.ofPlan(place.by(), place.planId()).stream()
                                        .map(file -> row(place, file))
                                        .toList()));
    }

    private Row row(ReadingsPlace place, ReadingFile file) {
        return new Row(
                Link.to(said.name(file), place.file(file.id())),
                file.handedInByName(),
                London.momentInWords(file.handedInAt()),
                said.tag(file.state()),
                said.entered(file));
    }
}
