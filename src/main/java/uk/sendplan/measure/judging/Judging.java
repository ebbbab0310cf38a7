package uk.sendplan.measure.judging;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a target is met, on course or off course. Whatever is missing for that is said and never guessed.
 *
 * <ul>
 *   <li>The last reading counts, by the end of its period; with "consistently" every reading counts. Readings of periods that ended
 *       before the target's start do not count, nor do those whose period has not ended on the day of judging.
 *   <li>A reading that reaches the target meets it, before it is due as after: what was reached late is met, and said to be late.
 *   <li>Before it is due, a target not reached is on course where the way is kept, else off course. The way is the planned
 *       milestones, each to be reached by its day, or without any a straight line in time from the baseline to the last of the
 *       due days. Without either it cannot be said.
 *   <li>When it was due and is not reached, it is off course. Where the last reading is from before that day, it is off course if
 *       it was behind the way, else it cannot be said: keeping silent makes nothing better, and a figure that comes out months
 *       later does no harm meanwhile.
 *   <li>Without a due date and without milestones a target is met or off course. These are standards (18 weeks, 67%) that hold now:
 *       were they "on course" until somebody sets a date, a board would never be asked.
 *   <li>A value to hold is met from the reading that reaches it, for as long as none leaves it; when one has left it, it is off
 *       course until it is reached again, and that it had been left is said.
 *   <li>A benchmark is that of the same period, else the latest before it, and the sentence says of which period it is. Above and
 *       below are strict: the same as England is not above England.
 *   <li>Closer to a benchmark, from either side, is a smaller distance than at the baseline; up and down are more and less than at
 *       the baseline. Without a baseline the first reading that counts stands in, and the sentence names it. There is no value to
 *       reach, so before they are due such targets are on course and not met, except at the benchmark itself.
 *   <li>Each period is compared with the one before it, which has to be of the same length and end where it begins (terms with
 *       their holidays pass); with "consistently" all periods, else the last two.
 *   <li>A count adds up the readings since its start. More than enough is met, whatever is missing; less than enough with a symbol, a
 *       gap, an overlap or a reading that began before the start cannot be said. Its way begins at nothing, on its first day.
 *   <li>A neutral measure is judged in words and never coloured.
 * </ul>
 */
public final class Judging {

    private Judging() {}

    /** @param today the day of which is asked; readings and target are as they were known then */
    public static Judgement judge(Target target, Measured measured, LocalDate today) {
        if (target.kind() == TargetKind.NONE) {
            return cannotSay(measured, Because.TARGET_NONE);
        }
        if (target.kind() == TargetKind.NOT_SET_YET) {
            return cannotSay(measured, Because.TARGET_NOT_SET);
        }
        Facts facts = Facts.of(target, measured, today);
        LocalDate from = target.from();
        if (facts.counted().isEmpty()) {
            return from == null || measured.readings().isEmpty()
                    ? cannotSay(measured, Because.NO_READING)
                    : cannotSay(measured, Because.NO_READING_SINCE_START, from);
        }
        return switch (target.kind()) {
            case AT_LEAST, AT_MOST, BETWEEN, HOLD, ABOVE_BENCHMARK, BELOW_BENCHMARK -> new ByValue(facts).judge();
            case CLOSER_TO_BENCHMARK -> new ByMovement(facts, Movement.CLOSER).judge();
            case DIRECTION_UP -> new ByMovement(facts, Movement.UP).judge();
            case DIRECTION_DOWN -> new ByMovement(facts, Movement.DOWN).judge();
            case INCREASE_EACH_PERIOD -> new ByPeriod(facts, Movement.UP).judge();
            case DECREASE_EACH_PERIOD -> new ByPeriod(facts, Movement.DOWN).judge();
            case CUMULATIVE_COUNT -> new ByCount(facts).judge();
            case NOT_SET_YET, NONE -> throw new IllegalStateException("answered above: " + target.kind());
        };
    }

    private static Judgement cannotSay(Measured measured, Because because, Object... arguments) {
        return new Judgement(
                Verdict.CANNOT_SAY, null, new Reason(because, List.of(arguments)), Facts.isColoured(measured));
    }
}
