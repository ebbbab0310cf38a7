package uk.sendplan.delivery.web;

import java.util.List;
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
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.DueDates;
import uk.sendplan.delivery.DueDates.DecideDate;
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;

/** Proposes a new due date for an action, and takes a proposal back. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/actions/{action}/due-date")
class DueDateController {

    private final FoundActions actions;
    private final ActionPages actionPages;
    private final DueDates dueDates;
    private final DateWords dates;
    private final Saving saving;
    private final Words words;

    DueDateController(
            FoundActions actions,
            ActionPages actionPages,
            DueDates dueDates,
            DateWords dates,
            Saving saving,
            Words words) {
        this.actions = actions;
        this.actionPages = actionPages;
        this.dueDates = dueDates;
        this.dates = dates;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param now its dates as they are
     * @param understood what the typed words mean, or null
     */
    record DueDatePage(
            Frame frame, List<SummaryRow> now, @Nullable String understood, int longest) {}

    /** Where no date can be proposed, its page says why. */
    @GetMapping
    ModelAndView start(Member member, @PathVariable String plan, @PathVariable String action) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        ActionView view = found.action();
        return !found.isOpenToThem() || view.due() == null || view.proposal() != null
                ? new ModelAndView("redirect:" + found.href() + "#dates")
                : page(found, DueDateForm.empty());
    }

    @PostMapping
    ModelAndView propose(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @ModelAttribute("form") DueDateForm form) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        return saving.changing(
                form.problems(words),
                () -> {
                    dueDates.propose(member, form.toCommand(found.id()));
                    return new Saved(found.href(), words.of("due.proposed", dates.withDays(form.date())));
                },
                errors -> page(found, form.sendable()),
                () -> page(found, form));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String proposal) {
        FoundAction found = actions.toRecordOn(member, plan, action);
        return saving.changing(
                new Checks(words).key(key).key(proposal).errors(),
                () -> {
                    dueDates.decide(
                            member, new DecideDate(Keys.require(key), Keys.require(proposal), Decided.WITHDRAWN, null));
                    return new Saved(found.href(), words.of("due.withdrawn"));
                },
                errors -> actionPages.now(found),
                () -> actionPages.now(found));
    }

    private ModelAndView page(FoundAction found, DueDateForm form) {
        ActionView action = found.action();
        Frame frame = new Frame(
                words.of("due.title"),
                words.of("progress.caption", action.number(), action.title()),
                found.crumbsBelow(),
                found.href() + "/due-date",
                found.href(),
                words.of("due.submit"));
        boolean understood = !form.newDue().isEmpty() && form.date().hasDays();
        return new ModelAndView("delivery/due-date")
                .addObject(
                        "page",
                        new DueDatePage(
                                frame,
                                dates.rows(action),
                                understood
                                        ? words.of("due.understood", form.newDue(), dates.understood(form.date()))
                                        : null,
                                ActionLimits.COMMENT))
                .addObject("form", form);
    }
}
