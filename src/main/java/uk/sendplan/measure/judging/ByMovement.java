package uk.sendplan.measure.judging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Targets that name no value: readings are held against where the measure started. */
final class ByMovement {

    private final Facts facts;
    private final Movement wanted;

    ByMovement(Facts facts, Movement wanted) {
        this.facts = facts;
        this.wanted = wanted;
    }

    /** With "consistently" each reading since the start has to be better than the start. */
    Judgement judge() {
        Reading last = facts.last();
        if (last.symbol() != null) {
            return symbol(last);
        }
        Reading start = start().orElse(null);
        if (start == null) {
            return facts.judge(
                    Verdict.CANNOT_SAY, Because.NOTHING_TO_COMPARE, requireNonNull(last.value()), last.period());
        }
        Judgement byLast = moved(last, start);
        if (!facts.target().consistently() || byLast.verdict() == Verdict.OFF_COURSE) {
            return byLast;
        }
        List<Judgement> all = facts.counted().stream()
                .filter(reading ->
                        reading.period().last().isAfter(start.period().last()))
                .map(reading -> reading.symbol() == null ? moved(reading, start) : symbol(reading))
                .toList();
        return latest(all, Verdict.OFF_COURSE)
                .or(() -> latest(all, Verdict.CANNOT_SAY))
                .orElse(byLast);
    }

    private static Optional<Judgement> latest(List<Judgement> judgements, Verdict verdict) {
        return judgements.stream()
                .filter(judgement -> judgement.verdict() == verdict)
                .reduce((earlier, later) -> later);
    }

    private Judgement symbol(Reading reading) {
        return facts.judge(
                Verdict.CANNOT_SAY, reading, Because.SYMBOL, reading.period(), requireNonNull(reading.symbol()));
    }

    /** The baseline, else the first reading that counts; before the last one in any case. */
    private Optional<Reading> start() {
        Reading baseline = facts.measured().baseline();
        Optional<Reading> known = baseline != null && baseline.value() != null
                ? Optional.of(baseline)
                : facts.counted().stream()
                        .filter(reading -> reading.value() != null)
                        .findFirst();
        return known.filter(
                start -> start.period().last().isBefore(facts.last().period().last()));
    }

    private Judgement moved(Reading reading, Reading start) {
        if (wanted == Movement.CLOSER) {
            return closer(reading, start);
        }
        Because because = compare(reading, start, wanted);
        boolean moved = because == Because.ROSE_AS_MEANT || because == Because.FELL_AS_MEANT;
        return byTime(
                moved,
                reading,
                because,
                requireNonNull(reading.value()),
                reading.period(),
                requireNonNull(start.value()),
                start.period());
    }

    static Because compare(Reading later, Reading earlier, Movement wanted) {
        int rise = requireNonNull(later.value()).compareTo(requireNonNull(earlier.value()));
        if (rise == 0) {
            return Because.DID_NOT_MOVE;
        }
        boolean up = wanted == Movement.UP;
        return rise > 0
                ? (up ? Because.ROSE_AS_MEANT : Because.ROSE_INSTEAD)
                : (up ? Because.FELL_INSTEAD : Because.FELL_AS_MEANT);
    }

    private Judgement closer(Reading reading, Reading start) {
        Reading benchmark = facts.benchmarkFor(reading.period()).orElse(null);
        Reading benchmarkThen = facts.benchmarkFor(start.period()).orElse(null);
        if (benchmark == null || benchmarkThen == null) {
            return facts.judge(
                    Verdict.CANNOT_SAY, reading, Because.NO_BENCHMARK, (benchmark == null ? reading : start).period());
        }
        BigDecimal value = requireNonNull(reading.value());
        BigDecimal distance = distance(reading, benchmark);
        BigDecimal distanceThen = distance(start, benchmarkThen);
        if (distance.signum() == 0) {
            return facts.judge(
                    Verdict.MET, reading, Because.AT_THE_BENCHMARK, value, reading.period(), benchmark.period());
        }
        boolean closer = distance.compareTo(distanceThen) < 0;
        return byTime(
                closer,
                reading,
                closer ? Because.CAME_CLOSER : Because.CAME_NO_CLOSER,
                value,
                reading.period(),
                requireNonNull(benchmark.value()),
                benchmark.period(),
                distance,
                distanceThen);
    }

    private static BigDecimal distance(Reading reading, Reading benchmark) {
        return requireNonNull(reading.value())
                .subtract(requireNonNull(benchmark.value()))
                .abs();
    }

    private Judgement byTime(boolean moved, Reading reading, Because because, Object... arguments) {
        return moved
                ? asMeant(facts, wanted, reading, because, arguments)
                : facts.judge(Verdict.OFF_COURSE, reading, because, arguments);
    }

    /** A measure that moves as it should: on course before the target is due, then met, if there is a reading for then. */
    static Judgement asMeant(Facts facts, Movement wanted, Reading reading, Because because, Object... arguments) {
        Days due = facts.target().due();
        if (due != null && facts.isPast(due) && !facts.isReadFor(due)) {
            return facts.judge(
                    Verdict.CANNOT_SAY,
                    reading,
                    Because.NO_READING_WHEN_DUE,
                    requireNonNull(reading.value()),
                    reading.period(),
                    wanted,
                    due.last());
        }
        return facts.judge(
                due != null && !facts.isPast(due) ? Verdict.ON_COURSE : Verdict.MET, reading, because, arguments);
    }
}
