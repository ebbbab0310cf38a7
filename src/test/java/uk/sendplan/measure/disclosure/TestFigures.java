package uk.sendplan.measure.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Figures by chance, as small areas have them: many zeros, many small counts, many alike. */
final class TestFigures {

    private TestFigures() {}

    /** A table, some with one cell that is the total of a further list, some with percentages of one column of another. */
    static Figures random(Random random) {
        int rows = 1 + random.nextInt(6);
        int columns = 1 + random.nextInt(random.nextBoolean() ? 2 : 6);
        int kind = random.nextInt(5);
        long[][] counts = new long[rows][columns];
        for (long[] row : counts) {
            for (int column = 0; column < columns; column++) {
                row[column] = count(random, kind);
            }
        }
        return figures(counts, random.nextInt(4), random.nextInt(3));
    }

    /** A later edition of them: a few counts have changed. */
    static Figures later(Figures before, Random random, boolean growing) {
        Figures.Gathering gathering = Figures.gather();
        List<String> totals = before.sums().stream().map(Figures.Sum::total).toList();
        List<String> numerators =
                before.percentages().stream().map(Figures.Percentage::numerator).toList();
        int changes = random.nextInt(4);
        Map<String, Long> counts = new LinkedHashMap<>(before.counts());
        List<String> leaves = new ArrayList<>(before.counts().keySet());
        leaves.removeAll(totals);
        leaves.removeAll(numerators);
        if (!numerators.isEmpty()) {
            // They may be parts of a denominator, which must not fall below its numerator.
            leaves.removeAll(List.of("a", "b", "rest"));
        }
        if (leaves.isEmpty()) {
            return before;
        }
        for (int i = 0; i < changes; i++) {
            String name = leaves.get(random.nextInt(leaves.size()));
            int by = growing ? random.nextInt(4) : random.nextInt(9) - 4;
            counts.merge(name, (long) by, (a, b) -> Math.max(a + b, minimum(before, name)));
        }
        before.counts().keySet().stream().filter(name -> !totals.contains(name)).forEach(name -> {
            if (before.held().contains(name)) {
                gathering.held(name, counts.getOrDefault(name, 0L));
            } else {
                gathering.count(name, counts.getOrDefault(name, 0L));
            }
        });
        List<String> added = new ArrayList<>();
        before.sums().forEach(sum -> {
            if (added.contains(sum.total())) {
                gathering.sum(sum.total(), sum.parts());
            } else {
                gathering.total(sum.total(), sum.parts());
                added.add(sum.total());
            }
        });
        before.percentages()
                .forEach(percentage -> gathering.percentage(
                        percentage.name(), percentage.numerator(), percentage.denominator(), percentage.decimals()));
        return gathering.done();
    }

    private static long minimum(Figures figures, String name) {
        return figures.percentages().stream()
                .filter(percentage -> percentage.denominator().equals(name))
                .mapToLong(percentage -> figures.value(percentage.numerator()))
                .max()
                .orElse(0);
    }

    private static long count(Random random, int kind) {
        return switch (kind) {
            case 0 -> random.nextInt(5);
            case 1 -> random.nextInt(4) == 0 ? random.nextInt(5) : 5 + random.nextInt(60);
            case 2 -> random.nextInt(3) * 4L;
            case 3 -> random.nextInt(3) == 0 ? 0 : random.nextInt(12);
            default -> random.nextInt(10) == 0 ? 1 + random.nextInt(4) : 20;
        };
    }

    private static Figures figures(long[][] counts, int inCell, int percentages) {
        Figures.Gathering gathering = Figures.gather();
        List<String> rows =
                IntStream.range(0, counts.length).mapToObj(row -> "r" + row).toList();
        List<String> columns = IntStream.range(0, counts[0].length)
                .mapToObj(column -> "k" + column)
                .toList();
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> inRow = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                String cell = Figures.cell(rows.get(row), columns.get(column));
                inRow.add(cell);
                long count = counts[row][column];
                if (inCell == 1 && row == 0 && column == 0) {
                    gathering.count("a", count / 3).count("b", count / 4).count("rest", count - count / 3 - count / 4);
                    gathering.total(cell, List.of("a", "b", "rest"));
                } else {
                    gathering.count(cell, count);
                }
                if (percentages == 1 && column == 0) {
                    if (row % 2 == 0) {
                        gathering.count("within " + row, count * 3 / 4);
                    } else {
                        gathering.held("within " + row, count - Math.min(count, row));
                    }
                    gathering.percentage("rate " + row, "within " + row, cell, row % 3);
                }
            }
            cells.add(inRow);
        }
        for (int row = 0; row < rows.size(); row++) {
            gathering.total(Figures.totalOf(rows.get(row)), cells.get(row));
        }
        for (int column = 0; column < columns.size(); column++) {
            int of = column;
            gathering.total(
                    Figures.totalOf(columns.get(column)),
                    cells.stream().map(row -> row.get(of)).toList());
        }
        gathering.total("total", rows.stream().map(Figures::totalOf).toList());
        gathering.sum("total", columns.stream().map(Figures::totalOf).toList());
        if (percentages == 2 && columns.size() > 1) {
            gathering.percentage("share", Figures.totalOf("k0"), "total", 1);
        }
        return gathering.done();
    }
}
