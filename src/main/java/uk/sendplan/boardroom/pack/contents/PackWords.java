package uk.sendplan.boardroom.pack.contents;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Bar;
import uk.sendplan.boardroom.pack.document.Block.Cell;
import uk.sendplan.boardroom.pack.document.Block.Count;
import uk.sendplan.boardroom.pack.document.Block.Told;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Standing;
import uk.sendplan.delivery.UpdateTexts.UpdateText;
import uk.sendplan.delivery.web.DateWords;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.web.MarkWords;
import uk.sendplan.shared.Texts;
import uk.sendplan.standing.Mark;
import uk.sendplan.standing.RollUp;

/** Tells what the parts of a pack have in common, in the words of the dashboard. */
@Component
class PackWords {

    private static final int LONGEST_TITLE = 110;
    private static final int NUMBERS_NAMED = 4;

    private final StandingWords standings;
    private final MarkWords marks;
    private final DateWords dates;
    private final Words words;

    PackWords(StandingWords standings, MarkWords marks, DateWords dates, Words words) {
        this.standings = standings;
        this.marks = marks;
        this.dates = dates;
        this.words = words;
    }

    String of(String key, Object... arguments) {
        return words.of("pack." + key, arguments);
    }

    /** "Amber", "No update" */
    String name(Mark mark) {
        return marks.name(mark);
    }

    String sentence(RollUp rollUp) {
        return marks.sentence(rollUp);
    }

    Block.Mark mark(ActionView action) {
        return mark(standings.tag(action));
    }

    Block.Mark mark(Mark mark) {
        return mark(marks.tag(mark));
    }

    Block.Mark mark(Standing.Kind kind) {
        return mark(standings.tag(kind));
    }

    private static Block.Mark mark(StandingWords.Tag tag) {
        return new Block.Mark(tag.text(), tag.shape(), tag.colour());
    }

    Bar bar(RollUp rollUp) {
        return new Bar(rollUp.counts().stream().map(this::count).toList());
    }

    private Count count(RollUp.Count count) {
        Mark mark = count.mark();
        String role = mark.level() == null
                ? null
                : words.of("board.role." + mark.level().role());
        String stale = count.stale() == 0 ? null : of("stale", count.stale());
        String note = Stream.of(role, stale).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return new Count(count.number(), mark(marks.tag(mark)), note.isEmpty() ? null : note);
    }

    /** "1.3.1 Agree who decides" */
    String named(ActionView action) {
        return action.number() + " " + Texts.shortened(action.title(), LONGEST_TITLE);
    }

    /** "1.3.1, 1.8.2 and 5 more" */
    String numbers(List<ActionView> actions) {
        String named =
                actions.stream().limit(NUMBERS_NAMED).map(ActionView::number).collect(Collectors.joining(", "));
        int more = actions.size() - NUMBERS_NAMED;
        return more > 0 ? words.of("rollup.numbers.more", named, more) : named;
    }

    Cell standing(ActionView action) {
        String pressing = dates.pressing(action);
        return new Cell(mark(action), pressing == null ? "" : pressing);
    }

    String due(ActionView action) {
        return dates.due(action);
    }

    String originalDue(ActionView action) {
        return action.originalDue() == null
                ? of("date.none")
                : action.originalDue().words();
    }

    String currentDue(ActionView action) {
        return action.due() == null ? of("date.none") : action.due().words();
    }

    /** How often and how far, in words; empty where it was never moved. */
    String moved(ActionView action) {
        return Objects.requireNonNullElse(dates.moved(action), "");
    }

    /** Who leads it and who does it, when it is due, and how far that was moved. */
    List<String> facts(ActionView action) {
        return Stream.of(
                        action.owner() == null
                                ? of("led", action.leadName())
                                : of(
                                        "led.owned",
                                        action.leadName(),
                                        action.owner().name()),
                        dates.pressing(action) == null ? dates.due(action) : dates.pressing(action),
                        dates.moved(action))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Why, what will be done, and what happens otherwise; what was not given is said to be missing. */
    List<Told> told(@Nullable UpdateText text) {
        if (text == null) {
            return List.of();
        }
        return List.of(
                told("reason", text.reason()), told("mitigation", text.mitigation()), told("effect", text.effect()));
    }

    private Told told(String what, @Nullable String text) {
        return new Told(of(what), text == null ? of(what + ".none") : text);
    }
}
