package uk.sendplan.reporting.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.DependencyQueries;
import uk.sendplan.delivery.DependencyQueries.OfPlan;
import uk.sendplan.delivery.DueDateQueries.Decision;
import uk.sendplan.delivery.DueDateQueries.Proposal;
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.delivery.web.SlipWords;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Paged;
import uk.sendplan.reporting.web.DueDatesPage.DecideForm;
import uk.sendplan.reporting.web.DueDatesPage.DecisionView;
import uk.sendplan.reporting.web.DueDatesPage.Overtaken;
import uk.sendplan.reporting.web.DueDatesPage.ProposalView;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Puts the page of a plan's new due dates together. */
@Component
class DueDatesPages {

    private final DependencyQueries dependencies;
    private final SlipWords slips;
    private final Words words;

    DueDatesPages(DependencyQueries dependencies, SlipWords slips, Words words) {
        this.dependencies = dependencies;
        this.slips = slips;
        this.words = words;
    }

    /** A decision that could not be kept, with what was typed. */
    record Sent(UUID proposal, DecisionForm form) {}

    /** The id of the box for a proposal's reason. */
    static String field(UUID proposal) {
        return "reason-" + proposal;
    }

    DueDatesPage of(
            Member by,
            PlanHead plan,
            List<Proposal> waiting,
            Paged<Proposal> decided,
            @Nullable Sent sent,
            @Nullable Overtaken overtaken) {
        String area = "/workspace/" + by.areaSlug();
        String above = area + "/" + plan.slug();
        boolean decides = by.may(Right.EDIT_PLAN);
        OfPlan waitFor = dependencies.ofPlan(by, plan.id(), AsAt.NOW);
        return new DueDatesPage(
                plan.title(),
                List.of(
                        Link.to(words.of("navigation.workspace"), "/workspace"),
                        Link.to(by.areaName(), area),
                        Link.to(plan.title(), above)),
                words.of("dueDates.answer", waiting.size()),
                overtaken,
                waiting.stream()
                        .map(one -> view(above, one, slips(waitFor, one), decides ? form(above, one, sent) : null))
                        .toList(),
                decided.total(),
                decided.rows().stream().map(one -> view(above, one, null, null)).toList(),
                PageLinks.of(decided, number -> above + "/due-dates?page=" + number + "#decided", words),
                ReportFiles.links(above + "/due-dates", words));
    }

    ReportFile file(Member by, PlanHead plan, List<Proposal> waiting, List<Proposal> decided) {
        return new ReportFile(
                ReportFile.named(plan.slug(), "due-dates", AsAt.NOW),
                words.of("dueDates.title", plan.title()),
                by.areaName(),
                AsAt.NOW,
                null,
                List.of(DueDatesTable.of(waiting, decided, words)),
                "/workspace/" + by.areaSlug() + "/" + plan.slug() + "/due-dates");
    }

    private @Nullable String slips(OfPlan plan, Proposal proposal) {
        return proposal.to().to() == null
                ? null
                : slips.would(plan, proposal.actionId(), proposal.to().to());
    }

    private ProposalView view(String plan, Proposal proposal, @Nullable String slips, @Nullable DecideForm form) {
        return new ProposalView(
                proposal.number(),
                proposal.title(),
                plan + "/actions/" + proposal.number(),
                proposal.leadName(),
                proposal.from().words(),
                proposal.to().words(),
                Stream.of(days(proposal), which(proposal))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")),
                slips,
                proposal.reason(),
                words.of("dueDates.by", proposal.by(), London.dayInWords(proposal.at())),
                proposal.decision() == null ? null : view(proposal.decision()),
                form);
    }

    private static DecideForm form(String plan, Proposal proposal, @Nullable Sent sent) {
        String reason = sent != null && sent.proposal().equals(proposal.id())
                ? sent.form().reason()
                : "";
        return new DecideForm(plan + "/due-dates/" + proposal.id(), Keys.fresh(), field(proposal.id()), reason);
    }

    private DecisionView view(Decision decision) {
        return switch (decision.outcome()) {
            case APPROVED -> view(decision, "tick", "green");
            case REFUSED -> view(decision, "cross", "grey");
            case WITHDRAWN -> view(decision, "dash", "grey");
        };
    }

    private DecisionView view(Decision decision, String shape, String colour) {
        return new DecisionView(
                decision.outcome() == Decided.APPROVED,
                words.of("dueDates.outcome." + decision.outcome()),
                shape,
                colour,
                words.of("dueDates.by." + decision.outcome(), decision.by(), London.dayInWords(decision.at())),
                decision.reason());
    }

    /** How much later, or earlier. */
    private Optional<String> days(Proposal proposal) {
        return Optional.ofNullable(proposal.days())
                .map(days -> words.of(days < 0 ? "dueDates.days.earlier" : "dueDates.days.later", Math.abs(days)));
    }

    /** The first date is the original; each that was approved makes one more. "Would be the third date", "became" it. */
    private Optional<String> which(Proposal proposal) {
        int which = proposal.moves() + 2;
        Decision decision = proposal.decision();
        if (decision == null) {
            return Optional.of(words.of("dueDates.which", which, 0));
        }
        return decision.outcome() == Decided.APPROVED
                ? Optional.of(words.of("dueDates.which", which, 1))
                : Optional.empty();
    }

    Saved saved(Member by, PlanHead plan, Proposal proposal, Decision decision) {
        return new Saved(
                "/workspace/" + by.areaSlug() + "/" + plan.slug() + "/due-dates",
                words.of(
                        "dueDates.saved." + decision.outcome(),
                        proposal.number(),
                        proposal.to().words(),
                        proposal.from().words()));
    }

    /** Who decided what while this person's page was open. */
    Overtaken overtaken(Proposal proposal, DecisionForm form) {
        Decision decision = proposal.decision();
        return decision == null
                ? new Overtaken(words.of("edit.error.again"), null, Typed.orNull(form.reason()))
                : new Overtaken(
                        words.of(
                                "dueDates.overtaken." + decision.outcome(),
                                proposal.number(),
                                decision.by(),
                                London.momentInWords(decision.at()),
                                proposal.to().words()),
                        decision.reason(),
                        Typed.orNull(form.reason()));
    }
}
