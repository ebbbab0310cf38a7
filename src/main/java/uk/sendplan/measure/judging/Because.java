package uk.sendplan.measure.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Every reason that a verdict can have, with what its sentence tells. A value stands before the period it is of. */
public enum Because {
    TARGET_NONE,
    TARGET_NOT_SET,
    NO_READING,
    /** The day from which readings count. */
    NO_READING_SINCE_START(LocalDate.class),
    SYMBOL(Days.class, Symbol.class),
    /** The period that has none, nor any before it. */
    NO_BENCHMARK(Days.class),

    REACHED(BigDecimal.class, Days.class, Aim.class),
    /** With the last day that it was due. */
    REACHED_LATE(BigDecimal.class, Days.class, Aim.class, LocalDate.class),
    /** How many readings, and the period of the first of them. */
    REACHED_IN_EACH(Integer.class, Days.class, Aim.class),
    /** With the last day that it is due, from which each reading has to reach it. */
    REACHED_FOR_NOW(BigDecimal.class, Days.class, Aim.class, LocalDate.class),
    /** How many of how many readings miss; the value and period of the latest. */
    MISSED_IN_SOME(Integer.class, Integer.class, BigDecimal.class, Days.class, Aim.class),
    /** With the period since which it was held. */
    HELD(BigDecimal.class, Days.class, Aim.class, Days.class),
    /** The same, where it had been reached and left before. */
    HELD_AGAIN(BigDecimal.class, Days.class, Aim.class, Days.class),
    /** With the last period in which it was reached. */
    LEFT(BigDecimal.class, Days.class, Aim.class, Days.class),
    NOT_REACHED_NO_DATE(BigDecimal.class, Days.class, Aim.class),
    NOT_REACHED_WHEN_DUE(BigDecimal.class, Days.class, Aim.class, LocalDate.class),
    /** The last reading is from before the day that it was due. */
    NO_READING_WHEN_DUE(BigDecimal.class, Days.class, Worded.class, LocalDate.class),

    /** With what a straight line from the baseline comes to at the end of that period, and the day it is due. */
    ON_THE_WAY(BigDecimal.class, Days.class, BigDecimal.class, Aim.class, LocalDate.class),
    BEHIND_THE_WAY(BigDecimal.class, Days.class, BigDecimal.class, Aim.class, LocalDate.class),
    /** Not reached yet, and nothing says where it started. */
    NO_BASELINE(BigDecimal.class, Days.class, Aim.class, LocalDate.class),
    /** With the milestone's value and day. */
    MILESTONE_KEPT(BigDecimal.class, Days.class, BigDecimal.class, LocalDate.class, Aim.class),
    MILESTONE_MISSED(BigDecimal.class, Days.class, BigDecimal.class, LocalDate.class, Aim.class),
    NO_READING_AT_MILESTONE(BigDecimal.class, Days.class, BigDecimal.class, LocalDate.class, Aim.class),
    NO_MILESTONE_YET(BigDecimal.class, Days.class, BigDecimal.class, LocalDate.class, Aim.class),

    /** From a value and its period to a value and its period, as these are read: the later one first. */
    ROSE_AS_MEANT(BigDecimal.class, Days.class, BigDecimal.class, Days.class),
    FELL_AS_MEANT(BigDecimal.class, Days.class, BigDecimal.class, Days.class),
    ROSE_INSTEAD(BigDecimal.class, Days.class, BigDecimal.class, Days.class),
    FELL_INSTEAD(BigDecimal.class, Days.class, BigDecimal.class, Days.class),
    DID_NOT_MOVE(BigDecimal.class, Days.class, BigDecimal.class, Days.class),
    /** A reading, its benchmark and that one's period, the distance now and the distance at the start. */
    CAME_CLOSER(BigDecimal.class, Days.class, BigDecimal.class, Days.class, BigDecimal.class, BigDecimal.class),
    CAME_NO_CLOSER(BigDecimal.class, Days.class, BigDecimal.class, Days.class, BigDecimal.class, BigDecimal.class),
    AT_THE_BENCHMARK(BigDecimal.class, Days.class, Days.class),
    /** There is neither a baseline before it nor another reading. */
    NOTHING_TO_COMPARE(BigDecimal.class, Days.class),
    /** How many periods moved as they should, and the first of all. */
    MOVED_IN_EACH(Integer.class, Days.class, Movement.class),
    /** How many of how many periods did not; the latest, and the one before it. */
    MOVED_NOT_IN_SOME(
            Integer.class, Integer.class, BigDecimal.class, Days.class, BigDecimal.class, Days.class, Movement.class),
    /** Two periods that do not follow each other, or are not of one length. */
    PERIODS_APART(Days.class, Days.class),

    /** How many were counted, of how many, in which days. */
    COUNTED(BigDecimal.class, BigDecimal.class, Days.class),
    /** With the period of the symbol. */
    COUNT_HAS_SYMBOL(BigDecimal.class, BigDecimal.class, Days.class, Symbol.class),
    /** With the days of which there is no reading. */
    COUNT_HAS_GAP(BigDecimal.class, BigDecimal.class, Days.class),
    COUNT_HAS_OVERLAP(Days.class, Days.class),
    /** A reading that began before the day from which to count. */
    COUNT_BEGAN_BEFORE(Days.class, LocalDate.class);

    private final List<Class<?>> arguments;

    Because(Class<?>... arguments) {
        this.arguments = List.of(arguments);
    }

    /** What its sentence is told, in order. */
    public List<Class<?>> arguments() {
        return arguments;
    }

    String key() {
        return "judging.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
