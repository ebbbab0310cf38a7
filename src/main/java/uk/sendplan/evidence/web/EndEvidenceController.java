package uk.sendplan.evidence.web;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.EvidenceKeeping;
import uk.sendplan.evidence.EvidenceKeeping.EndEvidence;
import uk.sendplan.evidence.EvidenceQueries;
import uk.sendplan.evidence.web.EvidencePlaces.Place;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** Withdraws evidence, and removes the bytes of a file for good; each after a question that wants a reason. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/evidence/{evidence}")
class EndEvidenceController {

    private final EvidenceQueries queries;
    private final EvidenceKeeping keeping;
    private final ListedEvidence places;
    private final Saving saving;
    private final Words words;

    EndEvidenceController(
            EvidenceQueries queries, EvidenceKeeping keeping, ListedEvidence places, Saving saving, Words words) {
        this.queries = queries;
        this.keeping = keeping;
        this.places = places;
        this.saving = saving;
        this.words = words;
    }

    record EndEvidencePage(Frame frame, String name, String lead, String reason, int longest) {}

    /** @param what "withdraw" or "remove", as the keys of its words begin */
    private record Found(Evidence evidence, Place place, String what) {

        boolean isDone() {
            return what.equals("remove") ? evidence.removed() != null : !evidence.isThere();
        }

        Evidence.@Nullable Step done() {
            return what.equals("remove") ? evidence.removed() : evidence.gone();
        }
    }

    @GetMapping("/withdraw")
    ModelAndView askToWithdraw(Member member, @PathVariable String plan, @PathVariable String evidence) {
        return ask(find(member, plan, evidence, "withdraw"));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            Member member,
            @PathVariable String plan,
            @PathVariable String evidence,
            @ModelAttribute("form") EndEvidenceForm form) {
        Found found = find(member, plan, evidence, "withdraw");
        return end(member, found, form, "evidence.withdrawn", command -> keeping.withdraw(member, command));
    }

    @GetMapping("/remove")
    ModelAndView askToRemove(Member member, @PathVariable String plan, @PathVariable String evidence) {
        return ask(findFile(member, plan, evidence));
    }

    @PostMapping("/remove")
    ModelAndView remove(
            Member member,
            @PathVariable String plan,
            @PathVariable String evidence,
            @ModelAttribute("form") EndEvidenceForm form) {
        Found found = findFile(member, plan, evidence);
        return end(member, found, form, "evidence.removed", command -> keeping.remove(member, command));
    }

    private Found findFile(Member member, String plan, String id) {
        Found found = find(member, plan, id, "remove");
        if (found.evidence().file() == null) {
            throw new NotThere("file of evidence " + id);
        }
        return found;
    }

    private Found find(Member member, String plan, String id, String what) {
        Evidence evidence = queries.one(member, Keys.inAddress(id));
        Place place = places.place(member, plan, evidence);
        if (!place.theirs()) {
            throw new NotThere("evidence " + id);
        }
        return new Found(evidence, place, what);
    }

    private ModelAndView ask(Found found) {
        return found.isDone()
                ? new ModelAndView("redirect:" + found.place().listed() + "#evidence")
                : page(found, EndEvidenceForm.empty());
    }

    private ModelAndView end(
            Member member, Found found, EndEvidenceForm form, String notice, Consumer<EndEvidence> command) {
        return saving.changing(
                form.problems(words),
                () -> {
                    command.accept(form.toCommand(found.evidence().id()));
                    return new Saved(
                            found.place().listed() + "#evidence",
                            words.of(notice, found.evidence().name()));
                },
                errors -> page(found, form.sendable()),
                () -> overtaken(
                        new Found(queries.one(member, found.evidence().id()), found.place(), found.what()), form));
    }

    /** Somebody else did it meanwhile: both reasons. */
    private ModelAndView overtaken(Found found, EndEvidenceForm form) {
        Evidence.Step done = Objects.requireNonNull(found.done());
        return page(found, form)
                .addObject(
                        "conflict",
                        Conflict.none()
                                .and(words.of("evidence." + found.what() + ".reason"), done.reason(), form.reason())
                                .savedBy(done.by(), London.momentInWords(done.at())));
    }

    private ModelAndView page(Found found, EndEvidenceForm form) {
        String key = "evidence." + found.what();
        Frame frame = new Frame(
                words.of(key + ".title"),
                found.place().caption(),
                found.place().crumbs(),
                found.place().planHref() + "/evidence/" + found.evidence().id() + "/" + found.what(),
                found.place().listed() + "#evidence",
                words.of(key + ".submit"));
        return new ModelAndView("evidence/end")
                .addObject(
                        "page",
                        new EndEvidencePage(
                                frame,
                                found.evidence().name(),
                                words.of(key + ".lead"),
                                words.of(key + ".reason"),
                                EvidenceKeeping.LONGEST_REASON))
                .addObject("form", form);
    }
}
