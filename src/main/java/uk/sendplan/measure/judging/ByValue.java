package uk.sendplan.measure.judging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Targets of which every single reading can be said to reach them or not. */
final class ByValue {

    private final Facts facts;
    private final Target target;

    ByValue(Facts facts) {
        this.facts = facts;
        this.target = facts.target();
    }

    Judgement judge() {
        if (target.kind() == TargetKind.HOLD) {
            return held();
        }
        return target.consistently() ? consistently() : byLast();
    }

    private Judgement byLast() {
        Reading last = facts.last();
        Optional<Judgement> unknown = unknown(last);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        Aim aim = aim(last);
        BigDecimal value = requireNonNull(last.value());
        Days due = target.due();
        if (!aim.isReachedBy(value)) {
            return notReached(last, aim);
        }
        return due != null && isLate(due)
                ? facts.judge(Verdict.MET, Because.REACHED_LATE, value, last.period(), aim, due.last())
                : facts.judge(Verdict.MET, Because.REACHED, value, last.period(), aim);
    }

    /** Whether the last reading is from after the due days, and none up to then had reached the target. */
    private boolean isLate(Days due) {
        return facts.last().period().last().isAfter(due.last())
                && facts.counted().stream()
                        .filter(reading -> !reading.period().last().isAfter(due.last()))
                        .noneMatch(this::isReachedBy);
    }

    private Judgement consistently() {
        Days due = target.due();
        if (due == null) {
            return inEach(facts.counted());
        }
        Judgement byLast = byLast();
        if (!facts.isPast(due)) {
            boolean inEach = facts.counted().stream().allMatch(this::isReachedBy);
            return byLast.verdict() != Verdict.MET ? byLast : inEach ? inEach(facts.counted()) : forNow(due);
        }
        List<Reading> since = facts.counted().stream()
                .filter(reading -> !reading.period().last().isBefore(due.last()))
                .toList();
        if (since.isEmpty()) {
            return byLast.verdict() == Verdict.MET ? noReadingWhenDue(due) : byLast;
        }
        return inEach(since);
    }

    private Judgement forNow(Days due) {
        Reading last = facts.last();
        return facts.judge(
                Verdict.ON_COURSE,
                Because.REACHED_FOR_NOW,
                requireNonNull(last.value()),
                last.period(),
                aim(last),
                due.last());
    }

    private Judgement noReadingWhenDue(Days due) {
        Reading last = facts.last();
        return facts.judge(
                Verdict.CANNOT_SAY,
                Because.NO_READING_WHEN_DUE,
                requireNonNull(last.value()),
                last.period(),
                aim(last),
                due.last());
    }

    /** One that misses says more than one that is not known. */
    private Judgement inEach(List<Reading> readings) {
        List<Reading> missed = readings.stream()
                .filter(reading -> unknown(reading).isEmpty() && !isReachedBy(reading))
                .toList();
        if (!missed.isEmpty()) {
            Reading latest = missed.get(missed.size() - 1);
            return facts.judge(
                    Verdict.OFF_COURSE,
                    latest,
                    Because.MISSED_IN_SOME,
                    missed.size(),
                    readings.size(),
                    requireNonNull(latest.value()),
                    latest.period(),
                    aim(latest));
        }
        return readings.stream()
                .flatMap(reading -> unknown(reading).stream())
                .reduce((earlier, later) -> later)
                .orElseGet(() -> facts.judge(
                        Verdict.MET,
                        Because.REACHED_IN_EACH,
                        readings.size(),
                        readings.get(0).period(),
                        aim(facts.last())));
    }

    private Judgement held() {
        Reading last = facts.last();
        Optional<Judgement> unknown = unknown(last);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        List<Reading> before = new ArrayList<>(facts.counted());
        Reading since = last;
        while (!before.isEmpty() && isReachedBy(before.get(before.size() - 1))) {
            since = before.remove(before.size() - 1);
        }
        Optional<Reading> reachedBefore =
                before.stream().filter(this::isReachedBy).reduce((earlier, later) -> later);
        Aim aim = aim(last);
        BigDecimal value = requireNonNull(last.value());
        if (isReachedBy(last)) {
            boolean left = reachedBefore.isPresent()
                    && before.stream()
                            .filter(reading -> reading.period()
                                    .last()
                                    .isAfter(reachedBefore.get().period().last()))
                            .anyMatch(reading -> reading.value() != null);
            return facts.judge(
                    Verdict.MET, left ? Because.HELD_AGAIN : Because.HELD, value, last.period(), aim, since.period());
        }
        return reachedBefore
                .map(reached ->
                        facts.judge(Verdict.OFF_COURSE, Because.LEFT, value, last.period(), aim, reached.period()))
                .orElseGet(() -> notReached(last, aim));
    }

    /** @param last with a value that does not reach the aim */
    Judgement notReached(Reading last, Aim aim) {
        BigDecimal value = requireNonNull(last.value());
        Days due = target.due();
        if (due == null) {
            return target.milestones().isEmpty()
                    ? facts.judge(Verdict.OFF_COURSE, last, Because.NOT_REACHED_NO_DATE, value, last.period(), aim)
                    : byMilestones(last, aim);
        }
        Judgement onTheWay = target.milestones().isEmpty() ? byLine(last, aim, due) : byMilestones(last, aim);
        if (!facts.isPast(due)) {
            return onTheWay;
        }
        boolean missed = !last.period().last().isBefore(due.last()) || onTheWay.verdict() == Verdict.OFF_COURSE;
        return missed
                ? facts.judge(
                        Verdict.OFF_COURSE, last, Because.NOT_REACHED_WHEN_DUE, value, last.period(), aim, due.last())
                : facts.judge(
                        Verdict.CANNOT_SAY, last, Because.NO_READING_WHEN_DUE, value, last.period(), aim, due.last());
    }

    private Judgement byLine(Reading last, Aim aim, Days due) {
        BigDecimal value = requireNonNull(last.value());
        return Line.from(facts.measured().baseline(), due, aim)
                .map(line -> {
                    boolean kept = aim.keeps(value, line.at(last.period().last()));
                    return facts.judge(
                            kept ? Verdict.ON_COURSE : Verdict.OFF_COURSE,
                            last,
                            kept ? Because.ON_THE_WAY : Because.BEHIND_THE_WAY,
                            value,
                            last.period(),
                            line.toldAt(last.period().last(), value),
                            aim,
                            due.last());
                })
                .orElseGet(() -> facts.judge(
                        Verdict.CANNOT_SAY, last, Because.NO_BASELINE, value, last.period(), aim, due.last()));
    }

    /**
     * The last reading has to keep the milestone of its own time. Where another was to be reached since, it has to keep that one
     * too, else it says nothing of it.
     */
    private Judgement byMilestones(Reading last, Aim aim) {
        Optional<Milestone> latest = milestoneBy(facts.today());
        if (latest.isEmpty()) {
            return milestone(
                    Verdict.ON_COURSE,
                    Because.NO_MILESTONE_YET,
                    last,
                    target.milestones().get(0),
                    aim);
        }
        Optional<Milestone> missed =
                milestoneBy(last.period().last()).filter(milestone -> !isKept(milestone, last, aim));
        if (missed.isPresent()) {
            return milestone(Verdict.OFF_COURSE, Because.MILESTONE_MISSED, last, missed.get(), aim);
        }
        return isKept(latest.get(), last, aim)
                ? milestone(Verdict.ON_COURSE, Because.MILESTONE_KEPT, last, latest.get(), aim)
                : milestone(Verdict.CANNOT_SAY, Because.NO_READING_AT_MILESTONE, last, latest.get(), aim);
    }

    private Optional<Milestone> milestoneBy(LocalDate day) {
        return target.milestones().stream()
                .filter(milestone -> !milestone.by().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    private static boolean isKept(Milestone milestone, Reading reading, Aim aim) {
        return aim.keeps(requireNonNull(reading.value()), milestone.value());
    }

    private Judgement milestone(Verdict verdict, Because because, Reading last, Milestone milestone, Aim aim) {
        return facts.judge(
                verdict,
                last,
                because,
                requireNonNull(last.value()),
                last.period(),
                milestone.value(),
                milestone.by(),
                aim);
    }

    /** Why nothing can be said of a reading; empty where it has a value and something to be held against. */
    private Optional<Judgement> unknown(Reading reading) {
        if (reading.symbol() != null) {
            return Optional.of(facts.judge(
                    Verdict.CANNOT_SAY, reading, Because.SYMBOL, reading.period(), requireNonNull(reading.symbol())));
        }
        return target.kind().hasBenchmark()
                        && facts.benchmarkFor(reading.period()).isEmpty()
                ? Optional.of(facts.judge(Verdict.CANNOT_SAY, reading, Because.NO_BENCHMARK, reading.period()))
                : Optional.empty();
    }

    private boolean isReachedBy(Reading reading) {
        return unknown(reading).isEmpty() && aim(reading).isReachedBy(requireNonNull(reading.value()));
    }

    private Aim aim(Reading reading) {
        return switch (target.kind()) {
            case AT_LEAST, CUMULATIVE_COUNT -> new Aim.AtLeast(value());
            case AT_MOST -> new Aim.AtMost(value());
            case BETWEEN -> new Aim.Between(value(), requireNonNull(target.upper()));
            case HOLD ->
                facts.measured().good() == GoodDirection.DOWN ? new Aim.AtMost(value()) : new Aim.AtLeast(value());
            case ABOVE_BENCHMARK -> {
                Reading benchmark = facts.benchmarkFor(reading.period()).orElseThrow();
                yield new Aim.Above(requireNonNull(benchmark.value()), benchmark.period());
            }
            case BELOW_BENCHMARK -> {
                Reading benchmark = facts.benchmarkFor(reading.period()).orElseThrow();
                yield new Aim.Below(requireNonNull(benchmark.value()), benchmark.period());
            }
            case CLOSER_TO_BENCHMARK,
                    INCREASE_EACH_PERIOD,
                    DECREASE_EACH_PERIOD,
                    DIRECTION_UP,
                    DIRECTION_DOWN,
                    NOT_SET_YET,
                    NONE -> throw new IllegalStateException("no value to reach: " + target.kind());
        };
    }

    private BigDecimal value() {
        return requireNonNull(target.value());
    }
}
