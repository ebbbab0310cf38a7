package uk.sendplan.boardroom.pack.contents;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.BoardDecision;
import uk.sendplan.boardroom.ChallengeQueries;
import uk.sendplan.boardroom.DecisionQueries;
import uk.sendplan.boardroom.risk.RiskQueries;
import uk.sendplan.cycle.PlanCycles;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.UpdateTexts;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.EvidenceQueries;
import uk.sendplan.evidence.Subject;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.reporting.web.BoardReports;
import uk.sendplan.reporting.web.BoardReports.BoardReport;
import uk.sendplan.shared.AsAt;
import uk.sendplan.standing.SinceLastBoard;

/** Reads all that a pack is made from, in one transaction, everything as at the pack's day. */
@Service
@Transactional(readOnly = true)
public class PackReadings {

    private final BoardReports boards;
    private final RatingScales scales;
    private final ReportingCycles cycles;
    private final UpdateTexts texts;
    private final EvidenceQueries evidence;
    private final ChallengeQueries challenges;
    private final DecisionQueries decisions;
    private final RiskQueries risks;
    private final PartnershipQueries partnership;

    PackReadings(
            BoardReports boards,
            RatingScales scales,
            ReportingCycles cycles,
            UpdateTexts texts,
            EvidenceQueries evidence,
            ChallengeQueries challenges,
            DecisionQueries decisions,
            RiskQueries risks,
            PartnershipQueries partnership) {
        this.boards = boards;
        this.scales = scales;
        this.cycles = cycles;
        this.texts = texts;
        this.evidence = evidence;
        this.challenges = challenges;
        this.decisions = decisions;
        this.risks = risks;
        this.partnership = partnership;
    }

    /** @param by a board member of the area, or who reads as one */
    public PackReading read(Member by, PackOrder order) {
        AsAt asAt = AsAt.endOf(order.day());
        BoardReport report = boards.read(by, order.planSlug(), order.day());
        SinceLastBoard since = SinceLastBoard.of(report.board(), report.since());
        PlanCycles known = cycles.ofPlan(by, order.planId(), asAt);
        List<ActionView> actions = report.board().plan().now().actions();
        return new PackReading(
                by,
                order,
                partnership.areaName(by.areaId(), asAt),
                report,
                since,
                scales.of(by, order.planId(), asAt),
                known,
                texts.of(
                        by,
                        actions.stream()
                                .map(ActionView::latest)
                                .filter(Objects::nonNull)
                                .map(LatestRecord::id)
                                .toList()),
                evidenced(by, since, asAt),
                challenges.ofPlan(by, order.planId(), asAt),
                decisions(by, report, known, asAt),
                risks.ofPlan(by, order.planId(), asAt));
    }

    /** Of the work that was completed since the board met. */
    private Set<UUID> evidenced(Member by, SinceLastBoard since, AsAt asAt) {
        return evidence
                .ofActions(by, since.completed().stream().map(ActionView::id).toList(), asAt)
                .stream()
                .filter(Evidence::isThere)
                .map(PackReadings::action)
                .collect(Collectors.toSet());
    }

    private static UUID action(Evidence piece) {
        return piece.about() instanceof Subject.OfUpdate update
                ? update.action()
                : piece.about().id();
    }

    private List<BoardDecision> decisions(Member by, BoardReport report, PlanCycles known, AsAt asAt) {
        return known.all().stream()
                .filter(cycle -> cycle.boardDate().equals(report.since()))
                .flatMap(cycle -> decisions.ofCycle(by, cycle.id(), asAt).stream())
                .toList();
    }
}
