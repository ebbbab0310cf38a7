package uk.sendplan.boardroom.pack.contents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.BoardDecision;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.cycle.PlanCycles;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.UpdateTexts.UpdateText;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.reporting.Disagreement;
import uk.sendplan.reporting.web.BoardReports.BoardReport;
import uk.sendplan.shared.AsAt;
import uk.sendplan.standing.Board;
import uk.sendplan.standing.SinceLastBoard;

/**
 * All that a pack is made from, as it was known at the end of its day.
 *
 * @param by for whom it is read: a board member of the area
 * @param areaName as it was on that day
 * @param since what became of the plan since the earlier day
 * @param scale of ratings that held on that day
 * @param texts of each action's latest update, by the update's id
 * @param evidenced the actions for which evidence was there
 * @param challenges of the plan, by number
 * @param decisions of the meetings on the earlier day, the latest first
 * @param risks of the plan, closed ones too, by number
 */
public record PackReading(
        Member by,
        PackOrder order,
        String areaName,
        BoardReport report,
        SinceLastBoard since,
        RatingScale scale,
        PlanCycles cycles,
        Map<UUID, UpdateText> texts,
        Set<UUID> evidenced,
        List<ChallengeView> challenges,
        List<BoardDecision> decisions,
        List<Risk> risks) {

    public LocalDate day() {
        return report.day();
    }

    public AsAt asAt() {
        return AsAt.endOf(report.day());
    }

    public Board board() {
        return report.board();
    }

    /** Those in use, by number. */
    public List<JudgedMeasure> measures() {
        return report.measures();
    }

    /** Where delivery and impact disagree. */
    public List<Disagreement> disagreements() {
        return Disagreement.of(board().priorities(), measures());
    }

    /** What its latest update says; null where there is none. */
    public @Nullable UpdateText text(ActionView action) {
        return action.latest() == null ? null : texts.get(action.latest().id());
    }
}
