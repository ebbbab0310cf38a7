package uk.sendplan.boardroom;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Together;
import uk.sendplan.shared.Together.Query;

/** What pages of other rooms show of this one, now or as at a day: of several kinds each, in one statement. */
@Service
@Transactional(readOnly = true)
public class BoardroomQueries {

    private final JdbcClient jdbc;

    BoardroomQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What of a plan somebody has to look at.
     *
     * @param decisions of the meeting that decided something last, those that hold, in the order of their numbers
     * @param challenges those that wait, in the order of their numbers
     * @param risks those that are open, the highest score first
     */
    public record Waiting(List<BoardDecision> decisions, List<ChallengeView> challenges, List<Risk> risks) {}

    public Waiting waiting(Member by, UUID planId, AsAt asAt) {
        by.require(Right.READ_PLAN);
        Query<BoardDecision> decided =
                new Query<>(DecisionQueries.SELECT + DecisionQueries.OF_THE_LAST, BoardDecision.class, "number");
        Query<ChallengeView> challenges = new Query<>(
                ChallengeQueries.SELECT + "c.plan_id = :id and " + ChallengeQueries.WAITS,
                ChallengeView.class,
                "number");
        Query<Risk> risks =
                new Query<>(RiskQueries.SELECT + "k.plan_id = :id and k.closed_because is null", Risk.class, "number");
        Together read = Together.read(jdbc, asAt, parameters(by, planId), decided, challenges, risks);
        return new Waiting(read.of(decided), read.of(challenges), sorted(read.of(risks)));
    }

    /**
     * What there is about a priority or a reference itself.
     *
     * @param decisions the latest number first
     * @param risks also closed ones; open ones first, of each the highest score first
     */
    public record About(List<BoardDecision> decisions, List<Risk> risks) {}

    /** @param kind of a priority or a reference */
    public About about(Member by, SubjectKind kind, UUID id, AsAt asAt) {
        by.require(Right.READ_PLAN);
        String part = kind.inAddress();
        Query<BoardDecision> decisions =
                new Query<>(DecisionQueries.SELECT + DecisionQueries.about(kind), BoardDecision.class, "number desc");
        Query<Risk> risks = new Query<>(
                RiskQueries.SELECT
                        + "exists (select from {risk_%1$s} x where x.area_id = k.area_id and x.risk_id = k.id and x.%1$s_id = :id)"
                                .formatted(part),
                Risk.class,
                "number");
        Together read = Together.read(jdbc, asAt, parameters(by, id), decisions, risks);
        return new About(read.of(decisions), sorted(read.of(risks)));
    }

    private static Map<String, ?> parameters(Member by, UUID id) {
        return Map.of("area", by.areaId(), "id", id, "asking", ChallengeQueries.asking());
    }

    private static List<Risk> sorted(List<Risk> risks) {
        return risks.stream()
                .sorted(Comparator.comparing(Risk::isOpen).reversed().thenComparing(RiskQueries.HIGHEST_FIRST))
                .toList();
    }
}
