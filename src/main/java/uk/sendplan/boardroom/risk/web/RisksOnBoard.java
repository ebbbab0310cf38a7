package uk.sendplan.boardroom.risk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskBand;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.BoardNotices.Figure;
import uk.sendplan.reporting.BoardNotices.Line;
import uk.sendplan.reporting.BoardNotices.Notice;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Texts;

/** The open risks on the board of their plan: how many and how bad, and the highest of them. */
@Component
public class RisksOnBoard {

    private static final int ITEMS = 3;
    private static final int LONGEST_TEXT = 160;

    private final RiskWords riskWords;
    private final Words words;
    private final Clock clock;

    RisksOnBoard(RiskWords riskWords, Words words, Clock clock) {
        this.riskWords = riskWords;
        this.words = words;
        this.clock = clock;
    }

    /** @param open the highest first */
    public Notice notice(Member by, PlanHead head, AsAt asAt, List<Risk> open) {
        RiskPlan plan = new RiskPlan(by, head, asAt);
        LocalDate day = asAt.day(clock);
        long severe = RisksPages.count(open, RiskBand.SEVERE);
        long high = RisksPages.count(open, RiskBand.HIGH);
        long due = open.stream().filter(one -> one.isReviewDue(day)).count();
        return new Notice(
                "risks",
                words.of("risk.list.title"),
                List.of(
                        figure(plan, open.size(), "open", RiskFilter.STATE, RiskFilter.OPEN),
                        figure(plan, severe, "severe", RiskFilter.BAND, RiskBand.SEVERE.inAddress()),
                        figure(plan, high, "high", RiskFilter.BAND, RiskBand.HIGH.inAddress()),
                        figure(plan, due, "due", RiskFilter.STATE, RiskFilter.DUE)),
                open.stream().limit(ITEMS).map(one -> line(plan, one, day)).toList(),
                open.isEmpty() ? words.of("risk.board.none") : null,
                RisksTable.of(open, riskWords, day));
    }

    private Figure figure(RiskPlan plan, long number, String key, String name, String value) {
        LocalDate day = plan.asAt().day();
        String state = name.equals(RiskFilter.STATE) ? "" : RiskFilter.STATE + "=" + RiskFilter.OPEN + "&";
        return new Figure(
                words.of("risk.board." + key, number, Risk.REVIEW_DAYS),
                number == 0
                        ? null
                        : plan.list() + "?" + state + name + "=" + value
                                + (day == null ? "" : "&" + AsAtReading.FIELD + "=" + day));
    }

    private Line line(RiskPlan plan, Risk one, LocalDate day) {
        return new Line(
                words.of("risk.board.line", one.code(), Texts.shortened(one.description(), LONGEST_TEXT)),
                plan.dated(plan.href(one)),
                Stream.of(
                                riskWords.tag(one.score()).text(),
                                one.change() == 0 ? null : riskWords.change(one),
                                riskWords.reviewDue(one, day))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
