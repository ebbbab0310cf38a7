package uk.sendplan.boardroom.web;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.BoardroomQueries;
import uk.sendplan.boardroom.BoardroomQueries.Waiting;
import uk.sendplan.boardroom.risk.web.RisksOnBoard;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.reporting.BoardNotices;
import uk.sendplan.shared.AsAt;

/** What the boardroom has to say on the board of a plan: what was decided last, the challenges that wait and the open risks, read together. */
@Component
class NoticesOnBoard implements BoardNotices {

    private final BoardroomQueries queries;
    private final DecisionsOnBoard decisions;
    private final ChallengesOnBoard challenges;
    private final RisksOnBoard risks;

    NoticesOnBoard(
            BoardroomQueries queries, DecisionsOnBoard decisions, ChallengesOnBoard challenges, RisksOnBoard risks) {
        this.queries = queries;
        this.decisions = decisions;
        this.challenges = challenges;
        this.risks = risks;
    }

    @Override
    public List<Notice> of(Member by, PlanHead plan, AsAt asAt) {
        Waiting waiting = queries.waiting(by, plan.id(), asAt);
        ChallengePlan shown = new ChallengePlan(by, plan, asAt);
        return List.of(
                decisions.notice(shown, waiting.decisions()),
                challenges.notice(shown, waiting.challenges()),
                risks.notice(by, plan, asAt, waiting.risks()));
    }
}
