package uk.sendplan.measure.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A target, what is known, and the day on which it is judged.
 *
 * @param counted the readings that count, in time order
 */
record Facts(Target target, Measured measured, List<Reading> counted, LocalDate today) {

    /** A reading of a period that ended before the target's start does not count, nor does one whose period has not ended. */
    static Facts of(Target target, Measured measured, LocalDate today) {
        LocalDate from = target.from();
        return new Facts(
                target,
                measured,
                measured.readings().stream()
                        .filter(reading -> !reading.period().last().isAfter(today))
                        .filter(reading ->
                                from == null || !reading.period().last().isBefore(from))
                        .toList(),
                today);
    }

    Reading last() {
        return counted.get(counted.size() - 1);
    }

    boolean isPast(Days due) {
        return today.isAfter(due.last());
    }

    /** Whether the period of the last reading ends when it was due, or later. */
    boolean isReadFor(Days due) {
        return !last().period().last().isBefore(due.last());
    }

    /** With a value, of the same period, else the latest one before it. */
    Optional<Reading> benchmarkFor(Days period) {
        List<Reading> known = measured.benchmarks().stream()
                .filter(benchmark -> benchmark.value() != null)
                .toList();
        return known.stream()
                .filter(benchmark -> benchmark.period().equals(period))
                .findFirst()
                .or(() -> known.stream()
                        .filter(benchmark -> !benchmark.period().last().isAfter(period.last()))
                        .reduce((earlier, later) -> later));
    }

    Judgement judge(Verdict verdict, Because because, Object... arguments) {
        return judge(verdict, last(), because, arguments);
    }

    Judgement judge(Verdict verdict, Reading reading, Because because, Object... arguments) {
        return new Judgement(verdict, reading, new Reason(because, List.of(arguments)), isColoured(measured));
    }

    static boolean isColoured(Measured measured) {
        return measured.good() != GoodDirection.NEUTRAL;
    }
}
