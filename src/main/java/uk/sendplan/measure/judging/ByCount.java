package uk.sendplan.measure.judging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Targets that add up what was counted since their start. */
final class ByCount {

    private final Facts facts;
    private final BigDecimal wanted;
    private final List<Reading> counted;

    ByCount(Facts facts) {
        this.facts = facts;
        this.wanted = requireNonNull(facts.target().value());
        this.counted = facts.counted();
    }

    Judgement judge() {
        return spoilt().orElseGet(this::added);
    }

    /** What makes the sum itself wrong, not only too small. */
    private Optional<Judgement> spoilt() {
        LocalDate from = facts.target().from();
        Days first = counted.get(0).period();
        if (from != null && first.first().isBefore(from)) {
            return Optional.of(facts.judge(Verdict.CANNOT_SAY, Because.COUNT_BEGAN_BEFORE, first, from));
        }
        for (int index = 1; index < counted.size(); index++) {
            for (int earlier = 0; earlier < index; earlier++) {
                Days one = counted.get(earlier).period();
                Days other = counted.get(index).period();
                if (one.overlaps(other)) {
                    return Optional.of(facts.judge(Verdict.CANNOT_SAY, Because.COUNT_HAS_OVERLAP, one, other));
                }
            }
        }
        return Optional.empty();
    }

    private Judgement added() {
        BigDecimal sum = counted.stream()
                .filter(reading -> reading.value() != null)
                .map(reading -> requireNonNull(reading.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Days whole = new Days(start(), facts.last().period().last());
        if (sum.compareTo(wanted) >= 0) {
            return facts.judge(Verdict.MET, Because.COUNTED, sum, wanted, whole);
        }
        for (Reading reading : counted) {
            if (reading.symbol() != null) {
                return facts.judge(
                        Verdict.CANNOT_SAY,
                        Because.COUNT_HAS_SYMBOL,
                        sum,
                        wanted,
                        reading.period(),
                        requireNonNull(reading.symbol()));
            }
        }
        return gap().map(gap -> facts.judge(Verdict.CANNOT_SAY, Because.COUNT_HAS_GAP, sum, wanted, gap))
                .orElseGet(() -> tooFew(sum, whole));
    }

    private LocalDate start() {
        LocalDate from = facts.target().from();
        return from == null ? counted.get(0).period().first() : from;
    }

    /** The first days without a reading; counts of single days, such as those of events, have none. */
    private Optional<Days> gap() {
        LocalDate next = start();
        for (Reading reading : counted) {
            Days period = reading.period();
            if (!period.isOneDay() && period.first().isAfter(next)) {
                return Optional.of(new Days(next, period.first().minusDays(1)));
            }
            next = period.last().plusDays(1);
        }
        return Optional.empty();
    }

    private Judgement tooFew(BigDecimal sum, Days whole) {
        Measured measured = facts.measured();
        Reading nothing = Reading.of(Days.of(start().minusDays(1)), BigDecimal.ZERO);
        Measured fromNothing = new Measured(measured.good(), measured.readings(), measured.benchmarks(), nothing);
        return new ByValue(new Facts(facts.target(), fromNothing, counted, facts.today()))
                .notReached(Reading.of(whole, sum), new Aim.AtLeast(wanted));
    }
}
