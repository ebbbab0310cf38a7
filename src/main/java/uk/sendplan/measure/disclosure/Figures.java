package uk.sendplan.measure.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts that are to be published together, and what every reader knows of how they hang together: which is the sum of which, and
 * which percentages are made of them. A figure keeps its name from edition to edition: by it an earlier edition is compared.
 *
 * <p>Whatever is left out here, the control cannot see. So name every sum that readers know (a total of rows, of columns, of a
 * table that is one cell of another), and where one count is a part of another, give what is left as {@linkplain Gathering#held
 * held}: plans without exceptions are part of all plans.
 *
 * @param counts by name, in the order in which they were given; none below zero
 * @param held names of those counts that are not published themselves, but stand behind percentages or sums
 */
public record Figures(Map<String, Long> counts, Set<String> held, List<Sum> sums, List<Percentage> percentages) {

    /** The total is what its parts come to. */
    public record Sum(String total, List<String> parts) {}

    /**
     * How many in a hundred, rounded half up.
     *
     * @param decimals from 0 to 6
     */
    public record Percentage(String name, String numerator, String denominator, int decimals) {}

    /**
     * A table with a total of each row, of each column, and of all. Its cells are called by {@link #cell}, its totals by {@link
     * #totalOf}, and all of it "total".
     *
     * @param counts by row, then by column
     */
    public static Figures table(List<String> rows, List<String> columns, long[][] counts) {
        Gathering table = gather();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                table.count(cell(rows.get(row), columns.get(column)), counts[row][column]);
            }
        }
        rows.forEach(row -> table.total(
                totalOf(row), columns.stream().map(column -> cell(row, column)).toList()));
        columns.forEach(column -> table.total(
                totalOf(column), rows.stream().map(row -> cell(row, column)).toList()));
        table.total("total", rows.stream().map(Figures::totalOf).toList());
        table.sum("total", columns.stream().map(Figures::totalOf).toList());
        return table.done();
    }

    public static String cell(String row, String column) {
        return row + " | " + column;
    }

    public static String totalOf(String rowOrColumn) {
        return rowOrColumn + " | total";
    }

    public static Gathering gather() {
        return new Gathering();
    }

    long value(String count) {
        Long value = counts.get(count);
        if (value == null) {
            throw new IllegalArgumentException("There is no count \"" + count + "\".");
        }
        return value;
    }

    /** Gathers figures. Every method refuses, with an IllegalArgumentException, what cannot be: a name used twice, a count below zero, a total that is not the sum of its parts. */
    public static final class Gathering {

        private final Map<String, Long> counts = new LinkedHashMap<>();
        private final Set<String> held = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final List<Sum> sums = new ArrayList<>();
        private final List<Percentage> percentages = new ArrayList<>();

        private Gathering() {}

        public Gathering count(String name, long value) {
            require(value >= 0 && value <= MOST, "\"" + name + "\" is no count: " + value);
            require(names.add(name), "\"" + name + "\" is there twice.");
            counts.put(name, value);
            return this;
        }

        /** A count that is not published itself. */
        public Gathering held(String name, long value) {
            held.add(name);
            return count(name, value);
        }

        /** Adds a count that is the sum of others. */
        public Gathering total(String name, List<String> parts) {
            return count(name, sumOf(parts)).sum(name, parts);
        }

        /** Says of counts that are there that one is the sum of the others. */
        public Gathering sum(String total, List<String> parts) {
            require(
                    of(total) == sumOf(parts),
                    "\"" + total + "\" is not the sum of its parts: what is in no part must be a part of its own.");
            require(
                    !parts.contains(total) && Set.copyOf(parts).size() == parts.size(),
                    "Parts of \"" + total + "\" repeat.");
            sums.add(new Sum(total, List.copyOf(parts)));
            return this;
        }

        public Gathering percentage(String name, String numerator, String denominator, int decimals) {
            require(names.add(name), "\"" + name + "\" is there twice.");
            require(of(numerator) <= of(denominator), "More than all in \"" + name + "\".");
            require(decimals >= 0 && decimals <= 6, "Decimals of \"" + name + "\": " + decimals);
            percentages.add(new Percentage(name, numerator, denominator, decimals));
            return this;
        }

        public Figures done() {
            return new Figures(
                    new LinkedHashMap<>(counts), Set.copyOf(held), List.copyOf(sums), List.copyOf(percentages));
        }

        private long sumOf(List<String> parts) {
            return parts.stream().mapToLong(this::of).sum();
        }

        private long of(String name) {
            Long value = counts.get(name);
            require(value != null, "There is no count \"" + name + "\".");
            return value == null ? 0 : value;
        }

        private static void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new IllegalArgumentException(otherwise);
            }
        }
    }

    /** The largest count: more than any of people; far from where sums overflow. */
    public static final long MOST = 1_000_000_000_000L;

    /** All names that are published, counts before percentages. */
    Stream<String> published() {
        return Stream.concat(
                counts.keySet().stream().filter(name -> !held.contains(name)),
                percentages.stream().map(Percentage::name));
    }

    Map<String, Long> publishedCounts() {
        Map<String, Long> published = new LinkedHashMap<>(counts);
        published.keySet().removeAll(held);
        return published;
    }
}
