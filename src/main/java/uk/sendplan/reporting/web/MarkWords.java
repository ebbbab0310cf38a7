package uk.sendplan.reporting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.delivery.web.AgoWords;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.delivery.web.StandingWords.Tag;
import uk.sendplan.plan.LevelName;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.standing.Board;
import uk.sendplan.standing.Mark;
import uk.sendplan.standing.RollUp;
import uk.sendplan.standing.RollUp.Count;

/** Tells what actions count under, and what a group of them comes to. */
@Component
public class MarkWords {

    private static final int NUMBERS_NAMED = 3;

    private final StandingWords standings;
    private final AgoWords ago;
    private final Words words;

    MarkWords(StandingWords standings, AgoWords ago, Words words) {
        this.standings = standings;
        this.ago = ago;
        this.words = words;
    }

    public Tag tag(Mark mark) {
        return mark.level() == null ? standings.tag(mark.kind()) : standings.tag(mark.level());
    }

    /** "Amber", "No update" */
    public String name(Mark mark) {
        return tag(mark).text();
    }

    /** "Red: 2 of 9 actions are red (1.3.1, 1.8.2); 1 has no update." */
    public String sentence(RollUp rollUp) {
        return switch (rollUp.outcome()) {
            case NO_ACTIONS -> words.of("rollup.NO_ACTIONS");
            case COMPLETE -> words.of("rollup.COMPLETE", rollUp.total());
            case NOTHING_RANKED -> words.of("rollup.NOTHING_RANKED", counts(rollUp));
            case RANKED -> ranked(rollUp, rollUp.worst().orElseThrow());
        };
    }

    private String counts(RollUp rollUp) {
        return rollUp.counts().stream()
                .map(count -> count.number() + " " + new LevelName(name(count.mark())).within())
                .collect(Collectors.joining(", "));
    }

    private String ranked(RollUp rollUp, Count worst) {
        List<String> parts = new ArrayList<>();
        parts.add(lead(worst, rollUp.total()));
        if (worst.stale() > 0) {
            parts.add(words.of("rollup.stale", worst.stale()));
        }
        for (Kind kind : List.of(Kind.OVERDUE_WITHOUT_UPDATE, Kind.NO_UPDATE)) {
            if (worst.mark().kind() != kind && rollUp.number(kind) > 0) {
                parts.add(words.of("rollup.also." + kind, rollUp.number(kind)));
            }
        }
        return String.join("; ", parts) + ".";
    }

    private String lead(Count worst, int total) {
        RatingLevel level = worst.mark().level();
        String name = name(worst.mark());
        return level == null
                ? words.of("rollup." + worst.mark().kind(), name, worst.number(), total, numbers(worst.actions()))
                : words.of(
                        "rollup.rated",
                        name,
                        worst.number(),
                        total,
                        new LevelName(level.label()).within(),
                        numbers(worst.actions()));
    }

    /** "1.3.1, 1.8.2, 2.4.1 and 5 more" */
    private String numbers(List<ActionView> actions) {
        String named =
                actions.stream().limit(NUMBERS_NAMED).map(ActionView::number).collect(Collectors.joining(", "));
        int more = actions.size() - NUMBERS_NAMED;
        return more > 0 ? words.of("rollup.numbers.more", named, more) : named;
    }

    /** When anything was last recorded on some actions, or that nothing ever was. */
    String lastRecorded(List<ActionView> actions) {
        LatestRecord last = Board.lastRecord(actions);
        return last == null
                ? words.of("board.reports.never")
                : words.of(
                        "board.reports.last",
                        London.dayInWords(last.day()),
                        ago.ago(last.day(), actions.get(0).day()));
    }
}
