package uk.sendplan.measure.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.sendplan.measure.disclosure.DisclosureControl.Sequence;

/** All that readers would know: the counts of every edition as unknowns, their sums, and what is shown of them. */
final class Picture {

    private record Key(String name, long value) {}

    private final int threshold;
    private final Method method;
    private final Figures figures;
    private final Map<Key, Unknown> byKey = new HashMap<>();
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Attack.Row> rows = new ArrayList<>();

    Picture(Figures figures, List<Disclosed> earlier, Sequence sequence, int threshold, Method method) {
        this.threshold = threshold;
        this.method = method;
        this.figures = figures;
        earlier.forEach(this::addEarlier);
        add(figures);
        showNow();
        if (sequence == Sequence.CUMULATIVE) {
            List<Figures> editions =
                    new ArrayList<>(earlier.stream().map(Disclosed::figures).toList());
            editions.add(figures);
            for (int later = 1; later < editions.size(); later++) {
                addIncreases(editions.get(later - 1), editions.get(later));
            }
        }
    }

    Attack attack() {
        return new Attack(unknowns, rows);
    }

    List<Unknown> unknowns() {
        return unknowns;
    }

    /** The unknown that a count of the new figures is. */
    Unknown now(String name) {
        return unknown(name, figures.value(name));
    }

    boolean isSuppressed(Unknown unknown) {
        return unknown.closed && !figures.held().contains(unknown.name);
    }

    /** What is not small itself, and closed so that something else is safe. */
    List<Unknown> closedAsWell() {
        return unknowns.stream()
                .filter(unknown -> unknown.closed && !unknown.sensitive)
                .toList();
    }

    void closeAllButZeros() {
        unknowns.stream().filter(unknown -> unknown.closable).forEach(unknown -> unknown.closed = true);
    }

    private boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }

    private Unknown unknown(String name, long value) {
        return byKey.computeIfAbsent(new Key(name, value), key -> {
            Unknown unknown = new Unknown(unknowns.size(), name, value);
            unknown.sensitive = isSmall(value);
            unknowns.add(unknown);
            return unknown;
        });
    }

    /** Counts, sums, and what lies between the two counts of a percentage. */
    private void add(Figures edition) {
        edition.counts().forEach(this::unknown);
        for (Figures.Sum sum : edition.sums()) {
            addRow(
                    unknown(sum.total(), edition.value(sum.total())),
                    sum.parts().stream()
                            .map(part -> unknown(part, edition.value(part)))
                            .toList());
        }
        for (Figures.Percentage percentage : edition.percentages()) {
            Unknown numerator = unknown(percentage.numerator(), edition.value(percentage.numerator()));
            Unknown denominator = unknown(percentage.denominator(), edition.value(percentage.denominator()));
            if (numerator != denominator) {
                Unknown between = unknown(
                        percentage.denominator() + " without " + percentage.numerator(),
                        denominator.value - numerator.value);
                addRow(denominator, List.of(numerator, between));
            }
        }
    }

    private void addRow(Unknown total, List<Unknown> parts) {
        int[] places = new int[parts.size() + 1];
        int[] signs = new int[parts.size() + 1];
        places[0] = total.place;
        signs[0] = 1;
        for (int i = 0; i < parts.size(); i++) {
            places[i + 1] = parts.get(i).place;
            signs[i + 1] = -1;
        }
        rows.add(new Attack.Row(places, signs));
    }

    private void addEarlier(Disclosed edition) {
        Figures then = edition.figures();
        add(then);
        for (String name : then.publishedCounts().keySet()) {
            Unknown unknown = unknown(name, then.value(name));
            Shown shown = edition.shown(name);
            if (shown instanceof Shown.Exactly exactly) {
                unknown.knownFromBefore(exactly.count(), exactly.count());
            } else if (shown instanceof Shown.Rounded rounded) {
                unknown.knownFromBefore(rounded.count() - rounded.within(), rounded.count() + rounded.within());
            } else if (shown instanceof Shown.Suppressed) {
                unknown.knownFromBefore(Math.min(1, unknown.value), Unknown.UNBOUNDED);
            } else {
                throw new IllegalArgumentException("\"" + name + "\" was published as something else than a count.");
            }
        }
        for (Figures.Percentage percentage : then.percentages()) {
            if (!(edition.shown(percentage.name()) instanceof Shown.Suppressed)) {
                giveAway(then, percentage.numerator());
                giveAway(then, percentage.denominator());
            }
        }
    }

    /** A percentage that is out is taken for both its counts. */
    private void giveAway(Figures then, String name) {
        if (then.held().contains(name)) {
            Unknown unknown = unknown(name, then.value(name));
            unknown.knownFromBefore(unknown.value, unknown.value);
        }
    }

    private void showNow() {
        Set<String> totals = new HashSet<>();
        figures.sums().forEach(sum -> totals.add(sum.total()));
        Set<String> inPercentages = new HashSet<>();
        figures.percentages().forEach(percentage -> {
            inPercentages.add(percentage.numerator());
            inPercentages.add(percentage.denominator());
        });
        long dear = 1
                + figures.counts().values().stream()
                        .mapToLong(count -> 1 + count)
                        .sum();
        figures.counts().forEach((name, count) -> {
            boolean held = figures.held().contains(name);
            Unknown unknown = unknown(name, count);
            if (held && !inPercentages.contains(name)) {
                return;
            }
            unknown.leastWhenClosed = held ? 0 : 1;
            unknown.closable = held || count > 0;
            unknown.closed = isSmall(count);
            unknown.cost = 1 + count + (totals.contains(name) ? dear : 0);
            if (method.show(name, count) instanceof Shown.Rounded rounded) {
                unknown.shownNow(rounded.count() - rounded.within(), rounded.count() + rounded.within());
            } else {
                unknown.shownNow(count, count);
            }
        });
    }

    /** What is new in the later one is a count of its own; nobody is given it, and nobody may work it out. */
    private void addIncreases(Figures before, Figures after) {
        after.counts().forEach((name, count) -> {
            Long then = before.counts().get(name);
            if (then != null && count > then) {
                Unknown increase = unknown(name + " since " + then, count - then);
                increase.knownFromBefore(1, Unknown.UNBOUNDED);
                addRow(unknown(name, count), List.of(unknown(name, then), increase));
            }
        });
    }
}
