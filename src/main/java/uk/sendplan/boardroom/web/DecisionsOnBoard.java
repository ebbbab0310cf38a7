package uk.sendplan.boardroom.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.BoardDecision;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.BoardNotices.Figure;
import uk.sendplan.reporting.BoardNotices.Line;
import uk.sendplan.reporting.BoardNotices.Notice;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Texts;

/** What the board decided when it decided last, on the board of its plan. */
@Component
class DecisionsOnBoard {

    private static final int ITEMS = 3;
    private static final int LONGEST_TEXT = 160;

    private final DecisionWords decisionWords;
    private final Words words;
    private final Clock clock;

    DecisionsOnBoard(DecisionWords decisionWords, Words words, Clock clock) {
        this.decisionWords = decisionWords;
        this.words = words;
        this.clock = clock;
    }

    /** @param decisions those of one meeting that hold, in the order of their numbers */
    Notice notice(ChallengePlan plan, List<BoardDecision> decisions) {
        return new Notice(
                "decisions",
                words.of("decision.board.title"),
                decisions.stream()
                        .limit(1)
                        .map(first -> new Figure(
                                words.of(
                                        "decision.board.meeting",
                                        decisions.size(),
                                        London.dayInWords(first.decidedOn())),
                                meeting(plan, first) + "#decisions"))
                        .toList(),
                decisions.stream().limit(ITEMS).map(one -> line(plan, one)).toList(),
                decisions.isEmpty() ? words.of("decision.board.none") : null,
                DecisionsTable.of(decisions, plan.asAt().day(clock)));
    }

    private static String meeting(ChallengePlan plan, BoardDecision one) {
        return plan.dated(plan.planHref() + "/cycles/" + one.cycleSlug());
    }

    private Line line(ChallengePlan plan, BoardDecision one) {
        return new Line(
                words.of("decision.board.line", one.number(), Texts.shortened(one.text(), LONGEST_TEXT)),
                meeting(plan, one) + "#decision-" + one.number(),
                Stream.of(decisionWords.about(one), decisionWords.owner(one), decisionWords.due(one))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
