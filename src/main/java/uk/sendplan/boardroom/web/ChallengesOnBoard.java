package uk.sendplan.boardroom.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.ChallengeQueries;
import uk.sendplan.boardroom.ChallengeState;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.BoardNotices.Figure;
import uk.sendplan.reporting.BoardNotices.Line;
import uk.sendplan.reporting.BoardNotices.Notice;
import uk.sendplan.shared.Texts;

/** The challenges that wait, on the board of their plan: how many, how old, and the oldest of them. */
@Component
class ChallengesOnBoard {

    private static final int ITEMS = 3;
    private static final int LONGEST_QUESTION = 160;

    private final ChallengeWords challengeWords;
    private final Words words;
    private final Clock clock;

    ChallengesOnBoard(ChallengeWords challengeWords, Words words, Clock clock) {
        this.challengeWords = challengeWords;
        this.words = words;
        this.clock = clock;
    }

    /** @param all those that wait */
    Notice notice(ChallengePlan plan, List<ChallengeView> all) {
        LocalDate day = plan.asAt().day(clock);
        List<ChallengeView> waiting =
                all.stream().sorted(ChallengeQueries.OLDEST_FIRST).toList();
        List<ChallengeView> open = waiting.stream()
                .filter(one -> one.state() == ChallengeState.OPEN)
                .toList();
        long old = open.stream()
                .filter(one -> one.isOlderThan(ChallengesPages.OLD_DAYS, day))
                .count();
        return new Notice(
                "challenges",
                words.of("challenge.list.title"),
                List.of(
                        figure(
                                plan,
                                ChallengeState.OPEN,
                                open.size(),
                                words.of("challenge.board.open", open.size(), old, ChallengesPages.OLD_DAYS)),
                        figure(
                                plan,
                                ChallengeState.ANSWERED,
                                waiting.size() - open.size(),
                                words.of("challenge.board.answered", waiting.size() - open.size()))),
                waiting.stream().limit(ITEMS).map(one -> line(plan, one, day)).toList(),
                waiting.isEmpty() ? words.of("challenge.board.none") : null,
                ChallengesTable.of(waiting, challengeWords, day));
    }

    private static Figure figure(ChallengePlan plan, ChallengeState state, int number, String text) {
        LocalDate day = plan.asAt().day();
        return new Figure(
                text,
                number == 0
                        ? null
                        : plan.list() + "?" + ChallengeFilter.STATE + "=" + state.inAddress()
                                + (day == null ? "" : "&" + AsAtReading.FIELD + "=" + day));
    }

    private Line line(ChallengePlan plan, ChallengeView one, LocalDate day) {
        return new Line(
                words.of("challenge.board.line", one.number(), Texts.shortened(one.question(), LONGEST_QUESTION)),
                plan.dated(plan.href(one)),
                List.of(
                        challengeWords.about(plan, one).text(),
                        challengeWords.age(one, day),
                        challengeWords.waits(one)));
    }
}
