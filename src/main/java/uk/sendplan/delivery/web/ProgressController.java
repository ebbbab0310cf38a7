package uk.sendplan.delivery.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ApprovalSettings;
import uk.sendplan.delivery.EvidencedProgress;
import uk.sendplan.delivery.ProgressDrafts;
import uk.sendplan.delivery.ProgressRecording;
import uk.sendplan.delivery.web.ProgressPages.Recording;
import uk.sendplan.evidence.EvidenceAdding;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;

/** Records progress on an action, keeps what is typed as a draft, and confirms in one press that nothing changed. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/actions/{action}/updates")
class ProgressController {

    private final FoundActions actions;
    private final ProgressPages pages;
    private final ActionPages actionPages;
    private final ProgressRecording recording;
    private final EvidencedProgress evidenced;
    private final EvidenceAdding adding;
    private final ProgressDrafts drafts;
    private final ApprovalSettings approval;
    private final Saving saving;
    private final Words words;

    ProgressController(
            FoundActions actions,
            ProgressPages pages,
            ActionPages actionPages,
            ProgressRecording recording,
            EvidencedProgress evidenced,
            EvidenceAdding adding,
            ProgressDrafts drafts,
            ApprovalSettings approval,
            Saving saving,
            Words words) {
        this.actions = actions;
        this.pages = pages;
        this.actionPages = actionPages;
        this.recording = recording;
        this.evidenced = evidenced;
        this.adding = adding;
        this.drafts = drafts;
        this.approval = approval;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping("/new")
    ModelAndView start(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable String from) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        if (!found.isOpenToThem()) {
            return new ModelAndView("redirect:" + found.href());
        }
        return pages.start(pages.recording(found), from);
    }

    @PostMapping
    ModelAndView record(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @ModelAttribute("form") ProgressForm form) {
        Recording on = pages.recording(actions.toRecordOn(member, plan, action));
        if (form.isDraft()) {
            return keep(member, on, form);
        }
        return saving.changing(
                form.problems(adding, words, on.scale(), on.suggestion()),
                () -> {
                    evidenced.record(
                            member,
                            form.toCommand(on.action().id()),
                            form.evidence(on.action().id()));
                    return new Saved(on.found().cameFrom(form.from()), pages.notice(on, form));
                },
                errors -> pages.again(on, form),
                () -> pages.overtaken(pages.recording(actions.toRecordOn(member, plan, action)), form));
    }

    private ModelAndView keep(Member member, Recording on, ProgressForm form) {
        return saving.changing(
                form.lengths(new Checks(words)).errors(),
                () -> {
                    drafts.save(member, on.action().id(), form.fields());
                    return new Saved(
                            on.found().cameFrom(form.from()),
                            words.of(
                                    form.hasFile() ? "progress.draft.saved.noFile" : "progress.draft.saved",
                                    on.action().number()));
                },
                errors -> pages.again(on, form),
                () -> pages.again(on, form));
    }

    @PostMapping("/draft/discard")
    ModelAndView discard(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable String from) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        drafts.discard(member, found.id());
        return Saving.goOn(new Saved(
                found.cameFrom(from),
                words.of("progress.draft.discarded", found.action().number())));
    }

    /** What cannot be confirmed any longer opens the form, which says why; a retired action its page. */
    @PostMapping("/confirm")
    ModelAndView confirm(
            Member member, @PathVariable String plan, @PathVariable String action, @ModelAttribute ConfirmForm form) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        return saving.changing(
                form.problems(words),
                () -> {
                    recording.confirm(member, form.id(), found.id(), form.confirmed());
                    return new Saved(
                            found.cameFrom(form.from()),
                            words.of(
                                    approval.waits(member, found.action().planId())
                                            ? "progress.confirm.submitted"
                                            : "progress.confirmed",
                                    found.action().number()));
                },
                errors -> found.isOpenToThem()
                        ? pages.start(pages.recording(found), form.from())
                        : actionPages.now(found),
                () -> overtaken(actions.toRecordOn(member, plan, action)));
    }

    private ModelAndView overtaken(FoundAction found) {
        return actionPages
                .now(found)
                .addObject(
                        "errors",
                        FormErrors.none().with(FormErrors.WHOLE_FORM, words.of("progress.confirm.error.overtaken")));
    }
}
