package uk.sendplan.measure.judging;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the groups of one dimension are apart: in the latest period for which two of them have a figure, and compared with the first
 * for which all of these have one. Where only one group has figures it is set against the whole.
 *
 * <p>Which group is behind is said only where up or down is good; a wider or narrower gap is not called good or bad, because it also
 * narrows when the best group falls back.
 */
public sealed interface Gap {

    /** A group, or the whole, with its readings in any order. */
    record Group(String name, List<Reading> readings) {

        private Optional<BigDecimal> in(Days period) {
            return readings.stream()
                    .filter(reading -> reading.period().equals(period))
                    .map(Reading::value)
                    .filter(Objects::nonNull)
                    .<BigDecimal>map(Objects::requireNonNull)
                    .findFirst();
        }

        private boolean hasFigures() {
            return readings.stream().anyMatch(reading -> reading.value() != null);
        }
    }

    /**
     * @param behind who is worst off; null where no way is good, where there is no gap, and where a group is ahead of the whole
     * @param since null where this is the first period that can be compared
     * @param without the groups that have no figure for the period
     * @param beside the whole, where one group is set against it: it is high or low too; null between groups
     */
    record Apart(
            Days period,
            Figure high,
            Figure low,
            @Nullable String behind,
            @Nullable Since since,
            List<String> without,
            @Nullable Figure beside)
            implements Gap {

        public BigDecimal much() {
            return high.value().subtract(low.value());
        }
    }

    record Figure(String name, BigDecimal value) {}

    /** @param much how far the same groups were apart then */
    record Since(Days period, BigDecimal much, Change change, BigDecimal by) {}

    enum Change {
        WIDER,
        NARROWER,
        SAME
    }

    /** @param only the one group that has figures, or null */
    record CannotSay(Why why, @Nullable String only) implements Gap {}

    enum Why {
        NO_FIGURES,
        NO_COMMON_PERIOD,
        WHOLE_OF_OTHER_PERIODS
    }

    static Gap of(GoodDirection good, List<Group> groups, Group whole) {
        List<Group> read = groups.stream().filter(Group::hasFigures).toList();
        if (read.isEmpty()) {
            return new CannotSay(Why.NO_FIGURES, null);
        }
        Group only = read.size() == 1 ? read.get(0) : null;
        List<Group> compared = only == null ? read : List.of(only, whole);
        Days latest = common(compared, 2).reduce((earlier, later) -> later).orElse(null);
        if (latest == null) {
            return only == null
                    ? new CannotSay(Why.NO_COMMON_PERIOD, null)
                    : new CannotSay(Why.WHOLE_OF_OTHER_PERIODS, only.name());
        }
        List<Group> there =
                compared.stream().filter(group -> group.in(latest).isPresent()).toList();
        List<Figure> figures = figures(there, latest).toList();
        Figure high = figures.stream().max(BY_VALUE).orElseThrow();
        Figure low = figures.stream().min(BY_VALUE).orElseThrow();
        Figure beside = only == null ? null : figures.get(1);
        Figure behind = behind(good, high, low);
        return new Apart(
                latest,
                high,
                low,
                behind == null || behind == beside ? null : behind.name(),
                since(there, latest, high.value().subtract(low.value())),
                groups.stream()
                        .filter(group -> group.in(latest).isEmpty())
                        .map(Group::name)
                        .toList(),
                beside);
    }

    Comparator<Figure> BY_VALUE = Comparator.comparing(Figure::value);

    private static Stream<Figure> figures(List<Group> groups, Days period) {
        return groups.stream()
                .map(group -> new Figure(group.name(), group.in(period).orElseThrow()));
    }

    /** The periods for which so many have a figure, in time order. */
    private static Stream<Days> common(List<Group> groups, int atLeast) {
        return groups.stream()
                .flatMap(group -> group.readings().stream())
                .sorted(Reading.IN_TIME)
                .map(Reading::period)
                .distinct()
                .filter(period -> groups.stream()
                                .filter(group -> group.in(period).isPresent())
                                .count()
                        >= atLeast);
    }

    private static @Nullable Figure behind(GoodDirection good, Figure high, Figure low) {
        if (high.value().compareTo(low.value()) == 0) {
            return null;
        }
        return switch (good) {
            case UP -> low;
            case DOWN -> high;
            case CLOSER, NEUTRAL -> null;
        };
    }

    private static @Nullable Since since(List<Group> groups, Days latest, BigDecimal now) {
        Days first = common(groups, groups.size()).findFirst().orElse(latest);
        if (first.equals(latest)) {
            return null;
        }
        BigDecimal then = figures(groups, first)
                .max(BY_VALUE)
                .orElseThrow()
                .value()
                .subtract(figures(groups, first).min(BY_VALUE).orElseThrow().value());
        int way = now.compareTo(then);
        return new Since(
                first,
                then,
                way > 0 ? Change.WIDER : way < 0 ? Change.NARROWER : Change.SAME,
                now.subtract(then).abs());
    }
}
