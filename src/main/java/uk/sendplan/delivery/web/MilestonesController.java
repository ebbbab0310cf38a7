package uk.sendplan.delivery.web;

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
import uk.sendplan.delivery.Milestones;
import uk.sendplan.delivery.Milestones.Milestone;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Adds a milestone to an action, and changes one: it moves, is reached, or is withdrawn with a reason. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/actions/{action}/milestones")
class MilestonesController {

    private final FoundActions actions;
    private final Milestones milestones;
    private final Saving saving;
    private final Words words;

    MilestonesController(FoundActions actions, Milestones milestones, Saving saving, Words words) {
        this.actions = actions;
        this.milestones = milestones;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param original when it was planned first; null for a new one
     * @param longestReason in characters
     */
    record MilestonePage(Frame frame, @Nullable String original, int longestReason) {}

    @GetMapping("/new")
    ModelAndView start(Member member, @PathVariable String plan, @PathVariable String action) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        return found.isOpenToThem() ? page(found, MilestoneForm.empty(), null) : back(found);
    }

    @PostMapping
    ModelAndView add(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @ModelAttribute("form") MilestoneForm form) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        return saving.adding(
                form.problemsAdding(words),
                () -> {
                    milestones.add(member, Keys.require(form.key()), found.id(), form.said());
                    return saved(found, "milestone.added", form);
                },
                errors -> page(found, form.sendable(), null));
    }

    @GetMapping("/{milestone}")
    ModelAndView edit(
            Member member, @PathVariable String plan, @PathVariable String action, @PathVariable String milestone) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        Milestone known = milestone(member, found, milestone);
        return found.isOpenToThem() ? page(found, MilestoneForm.of(known), known) : back(found);
    }

    @PostMapping("/{milestone}")
    ModelAndView change(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @PathVariable String milestone,
            @ModelAttribute("form") MilestoneForm form) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        Milestone known = milestone(member, found, milestone);
        return saving.changing(
                form.problems(words),
                () -> {
                    milestones.change(member, found.id(), known.id(), Keys.version(form.version()), form.said());
                    return saved(found, "milestone.changed", form);
                },
                errors -> page(found, form, known),
                () -> overtaken(found, form, milestone(member, found, milestone)));
    }

    private ModelAndView overtaken(FoundAction found, MilestoneForm form, Milestone now) {
        return page(found, form.readAt(now.version()), now).addObject("conflict", form.against(now, words));
    }

    private Milestone milestone(Member member, FoundAction found, String id) {
        UUID known = Keys.inAddress(id);
        return milestones.milestone(member, found.id(), known);
    }

    private Saved saved(FoundAction found, String key, MilestoneForm form) {
        return new Saved(found.href() + "#milestones", words.of(key, form.title()));
    }

    private static ModelAndView back(FoundAction found) {
        return new ModelAndView("redirect:" + found.href() + "#milestones");
    }

    private ModelAndView page(FoundAction found, MilestoneForm form, @Nullable Milestone known) {
        Frame frame = new Frame(
                words.of(known == null ? "milestone.add" : "milestone.edit"),
                words.of(
                        "progress.caption",
                        found.action().number(),
                        found.action().title()),
                found.crumbsBelow(),
                found.href() + "/milestones" + (known == null ? "" : "/" + known.id()),
                found.href() + "#milestones",
                words.of("milestone.submit"));
        return new ModelAndView("delivery/milestone")
                .addObject(
                        "page",
                        new MilestonePage(
                                frame,
                                known == null || known.originalDue().to() == null
                                        ? null
                                        : words.of(
                                                "milestone.original",
                                                known.originalDue().words(),
                                                London.dayInWords(
                                                        known.originalDue().to())),
                                Milestones.LONGEST_REASON))
                .addObject("form", form);
    }
}
