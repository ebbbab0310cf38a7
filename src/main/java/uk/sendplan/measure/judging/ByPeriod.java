package uk.sendplan.measure.judging;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Targets that ask for a movement in each period: every reading is held against the one before it. */
final class ByPeriod {

    private record Step(Reading before, Reading after) {}

    private final Facts facts;
    private final Movement wanted;

    ByPeriod(Facts facts, Movement wanted) {
        this.facts = facts;
        this.wanted = wanted;
    }

    Judgement judge() {
        List<Step> steps = steps();
        if (steps.isEmpty()) {
            Reading last = facts.last();
            return last.symbol() == null
                    ? facts.judge(
                            Verdict.CANNOT_SAY, Because.NOTHING_TO_COMPARE, requireNonNull(last.value()), last.period())
                    : facts.judge(Verdict.CANNOT_SAY, Because.SYMBOL, last.period(), requireNonNull(last.symbol()));
        }
        return facts.target().consistently() ? inEach(steps) : inLast(steps.get(steps.size() - 1));
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int index = 1; index < facts.counted().size(); index++) {
            steps.add(new Step(facts.counted().get(index - 1), facts.counted().get(index)));
        }
        return steps;
    }

    private Judgement inLast(Step step) {
        return unknown(step).orElseGet(() -> {
            Because because = ByMovement.compare(step.after(), step.before(), wanted);
            Object[] told = {
                requireNonNull(step.after().value()),
                step.after().period(),
                requireNonNull(step.before().value()),
                step.before().period()
            };
            return isAsMeant(step)
                    ? ByMovement.asMeant(facts, wanted, step.after(), because, told)
                    : facts.judge(Verdict.OFF_COURSE, step.after(), because, told);
        });
    }

    private Judgement inEach(List<Step> steps) {
        List<Step> known =
                steps.stream().filter(step -> unknown(step).isEmpty()).toList();
        List<Step> against = known.stream().filter(step -> !isAsMeant(step)).toList();
        if (!against.isEmpty()) {
            Step latest = against.get(against.size() - 1);
            return facts.judge(
                    Verdict.OFF_COURSE,
                    latest.after(),
                    Because.MOVED_NOT_IN_SOME,
                    against.size(),
                    steps.size(),
                    requireNonNull(latest.after().value()),
                    latest.after().period(),
                    requireNonNull(latest.before().value()),
                    latest.before().period(),
                    wanted);
        }
        return steps.stream()
                .flatMap(step -> unknown(step).stream())
                .reduce((earlier, later) -> later)
                .orElseGet(() -> ByMovement.asMeant(
                        facts,
                        wanted,
                        facts.last(),
                        Because.MOVED_IN_EACH,
                        steps.size(),
                        steps.get(0).before().period(),
                        wanted));
    }

    private boolean isAsMeant(Step step) {
        Because because = ByMovement.compare(step.after(), step.before(), wanted);
        return because == Because.ROSE_AS_MEANT || because == Because.FELL_AS_MEANT;
    }

    private Optional<Judgement> unknown(Step step) {
        for (Reading reading : List.of(step.after(), step.before())) {
            if (reading.symbol() != null) {
                return Optional.of(facts.judge(
                        Verdict.CANNOT_SAY,
                        reading,
                        Because.SYMBOL,
                        reading.period(),
                        requireNonNull(reading.symbol())));
            }
        }
        Days before = step.before().period();
        Days after = step.after().period();
        boolean follows = before.isOneDay() && after.isOneDay() ? isNextCensus(step) : after.follows(before);
        return follows
                ? Optional.empty()
                : Optional.of(facts.judge(Verdict.CANNOT_SAY, step.after(), Because.PERIODS_APART, before, after));
    }

    /** Readings of single days follow each other at the distance, in months, that is the shortest between any of them. */
    private boolean isNextCensus(Step step) {
        return steps().stream().mapToLong(ByPeriod::months).min().orElse(0) == months(step) && months(step) > 0;
    }

    private static long months(Step step) {
        return ChronoUnit.MONTHS.between(
                YearMonth.from(step.before().period().last()),
                YearMonth.from(step.after().period().last()));
    }
}
