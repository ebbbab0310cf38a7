package uk.sendplan.reporting.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.DueDateQueries;
import uk.sendplan.delivery.DueDateQueries.Decision;
import uk.sendplan.delivery.DueDateQueries.Proposal;
import uk.sendplan.delivery.DueDates;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.Paged;
import uk.sendplan.reporting.web.DueDatesPage.Overtaken;
import uk.sendplan.reporting.web.DueDatesPages.Sent;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** The new due dates of a plan, which its managers decide from the list. The list is a page or a file. */
@Controller
class DueDatesController {

    private static final String ADDRESS = "/workspace/{area}/{plan}/due-dates";
    private static final int ROWS = 25;

    private final PlanQueries plans;
    private final DueDateQueries queries;
    private final DueDates dueDates;
    private final DueDatesPages pages;
    private final ReportFiles files;
    private final Saving saving;
    private final Words words;

    DueDatesController(
            PlanQueries plans,
            DueDateQueries queries,
            DueDates dueDates,
            DueDatesPages pages,
            ReportFiles files,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.queries = queries;
        this.dueDates = dueDates;
        this.pages = pages;
        this.files = files;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(
            Member member, @PathVariable String plan, @RequestParam(name = Asked.PAGE, defaultValue = "") String page) {
        return page(member, plans.head(member, plan, AsAt.NOW), page, null, null);
    }

    @GetMapping(path = ADDRESS, params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        PlanHead head = plans.head(member, plan, AsAt.NOW);
        int total = queries.decided(member, head.id());
        return files.answer(
                member.accountId(),
                parameters,
                FormErrors.none(),
                () -> pages.file(
                        member,
                        head,
                        queries.waiting(member, head.id()),
                        queries.decided(member, head.id(), 0, total)));
    }

    @PostMapping(ADDRESS + "/{proposal}")
    ModelAndView decide(
            Member member,
            @PathVariable String plan,
            @PathVariable String proposal,
            @ModelAttribute("form") DecisionForm form) {
        PlanHead head = plans.head(member, plan, AsAt.NOW);
        UUID id = proposal(member, head, Keys.inAddress(proposal)).id();
        return saving.changing(
                form.problems(words, DueDatesPages.field(id)),
                () -> decide(member, head, id, form),
                errors -> page(member, head, "", new Sent(id, form), null),
                () -> page(member, head, "", null, pages.overtaken(proposal(member, head, id), form)));
    }

    private Saved decide(Member member, PlanHead plan, UUID id, DecisionForm form) {
        try {
            dueDates.decide(member, form.toCommand(id));
        } catch (Refused refusal) {
            if (proposal(member, plan, id).decision() != null) {
                throw new StaleVersion();
            }
            throw refusal;
        }
        Proposal decided = proposal(member, plan, id);
        Decision decision = decided.decision();
        if (decision == null) {
            throw new Refused("", "edit.error.key");
        }
        if (!form.asksFor(decision.outcome())) {
            throw new StaleVersion();
        }
        return pages.saved(member, plan, decided, decision);
    }

    private Proposal proposal(Member member, PlanHead plan, UUID id) {
        return queries.proposal(member, plan.id(), id).orElseThrow(() -> new NotThere("proposal"));
    }

    private ModelAndView page(
            Member member, PlanHead plan, String asked, @Nullable Sent sent, @Nullable Overtaken overtaken) {
        int total = queries.decided(member, plan.id());
        int last = Paged.pages(total, ROWS);
        int number = Paged.number(asked, last);
        int before = (number - 1) * ROWS;
        Paged<Proposal> decided =
                new Paged<>(queries.decided(member, plan.id(), before, ROWS), number, last, total, before);
        return new ModelAndView("reporting/due-dates")
                .addObject(
                        "page", pages.of(member, plan, queries.waiting(member, plan.id()), decided, sent, overtaken));
    }
}
