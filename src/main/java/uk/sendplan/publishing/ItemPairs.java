package uk.sendplan.publishing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import uk.sendplan.publishing.ProgressDifference.Change;
import uk.sendplan.publishing.ProgressDifference.Placed;
import uk.sendplan.publishing.ProgressDocument.ItemDocument;
import uk.sendplan.publishing.ProgressDocument.SectionDocument;

/**
 * Finds which item of a page became which of a later one. Equal items first, then equal words, each under the same heading before
 * another; what is left is paired under its heading by the words it shares, the most alike first.
 */
final class ItemPairs {

    /** Of all words of two items, the part that both have, at least. Below it they say different things. */
    private static final double ALIKE = 0.5;

    private static final int SHORT_WORD = 3;

    private final List<Placed> old;
    private final List<Placed> now;
    private final List<Integer> sections;
    private final Map<Placed, Placed> pairs = new LinkedHashMap<>();
    private final Set<Placed> taken = new HashSet<>();

    ItemPairs(ProgressDocument before, ProgressDocument after) {
        old = placed(before);
        now = placed(after);
        sections = sections(before, after);
        pair((was, is) -> isSameSection(was, is) && was.item().equals(is.item()));
        pair((was, is) ->
                isSameSection(was, is) && was.item().text().equals(is.item().text()));
        pair((was, is) -> was.item().equals(is.item()));
        pair((was, is) -> was.item().text().equals(is.item().text()));
        pairAlike();
    }

    /** All items with their places. */
    static List<Placed> placed(ProgressDocument page) {
        List<Placed> items = new ArrayList<>();
        for (int section = 0; section < page.sections().size(); section++) {
            SectionDocument document = page.sections().get(section);
            for (int place = 0; place < document.items().size(); place++) {
                items.add(new Placed(
                        section, place, document.heading(), document.items().get(place)));
            }
        }
        return items;
    }

    /** For each section of the later page the one that it was, by its heading, else by its role; -1 where it is new. */
    static List<Integer> sections(ProgressDocument before, ProgressDocument after) {
        Integer[] was = new Integer[after.sections().size()];
        Arrays.fill(was, -1);
        Set<Integer> taken = new HashSet<>();
        pairSections(before, after, was, taken, (one, other) -> one.heading().equals(other.heading()));
        pairSections(before, after, was, taken, (one, other) -> one.role() == other.role());
        return List.of(was);
    }

    private static void pairSections(
            ProgressDocument before,
            ProgressDocument after,
            Integer[] was,
            Set<Integer> taken,
            BiPredicate<SectionDocument, SectionDocument> same) {
        for (int place = 0; place < was.length; place++) {
            for (int older = 0; older < before.sections().size() && was[place] < 0; older++) {
                if (same.test(before.sections().get(older), after.sections().get(place)) && taken.add(older)) {
                    was[place] = older;
                }
            }
        }
    }

    private boolean isSameSection(Placed was, Placed is) {
        return sections.get(is.section()) == was.section();
    }

    private void pair(BiPredicate<Placed, Placed> same) {
        for (Placed is : now) {
            if (!pairs.containsKey(is)) {
                old.stream()
                        .filter(was -> !taken.contains(was) && same.test(was, is))
                        .findFirst()
                        .ifPresent(was -> put(is, was));
            }
        }
    }

    private void put(Placed is, Placed was) {
        pairs.put(is, was);
        taken.add(was);
    }

    private record Likeness(Placed was, Placed is, double share) {}

    private void pairAlike() {
        List<Likeness> alike = new ArrayList<>();
        for (Placed is : now) {
            for (Placed was : old) {
                if (!pairs.containsKey(is) && !taken.contains(was) && isSameSection(was, is)) {
                    alike.add(new Likeness(
                            was, is, shared(was.item().text(), is.item().text())));
                }
            }
        }
        alike.stream()
                .filter(likeness -> likeness.share() > ALIKE)
                .sorted(Comparator.comparingDouble(Likeness::share).reversed())
                .forEach(likeness -> {
                    if (!pairs.containsKey(likeness.is()) && !taken.contains(likeness.was())) {
                        put(likeness.is(), likeness.was());
                    }
                });
    }

    /** Between 0 and 1. Small words say little of what a sentence is about. */
    private static double shared(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        long both = first.stream().filter(second::contains).count();
        return first.isEmpty() && second.isEmpty() ? 0 : 2.0 * both / (first.size() + second.size());
    }

    private static Set<String> words(String text) {
        Set<String> all = Arrays.stream(text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        Set<String> telling = all.stream()
                .filter(word -> word.length() > SHORT_WORD || !word.codePoints().allMatch(Character::isLetter))
                .collect(Collectors.toSet());
        return telling.isEmpty() ? all : telling;
    }

    List<Change> changes() {
        Set<Placed> inOrder = inOrder();
        List<Change> changes = new ArrayList<>();
        for (Placed is : now) {
            Placed was = pairs.get(is);
            Set<ItemChange> kinds = was == null ? EnumSet.of(ItemChange.ADDED) : kinds(was, is, inOrder.contains(is));
            if (!kinds.isEmpty()) {
                changes.add(new Change(kinds, was, is));
            }
        }
        for (Placed was : old) {
            if (!taken.contains(was)) {
                changes.add(new Change(EnumSet.of(ItemChange.REMOVED), was, null));
            }
        }
        return List.copyOf(changes);
    }

    private Set<ItemChange> kinds(Placed was, Placed is, boolean inOrder) {
        Set<ItemChange> kinds = EnumSet.noneOf(ItemChange.class);
        ItemDocument before = was.item();
        ItemDocument after = is.item();
        addIf(kinds, !before.text().equals(after.text()), ItemChange.REWORDED);
        addIf(kinds, !isSameSection(was, is), ItemChange.MOVED);
        addIf(kinds, isSameSection(was, is) && !inOrder, ItemChange.REORDERED);
        addIf(kinds, !Objects.equals(before.organisation(), after.organisation()), ItemChange.ORGANISATION);
        addIf(kinds, !behind(before, after).equals(behind(after, after)), ItemChange.BEHIND);
        addIf(kinds, !Objects.equals(before.impact(), after.impact()), ItemChange.IMPACT);
        return kinds;
    }

    private static void addIf(Set<ItemChange> kinds, boolean changed, ItemChange kind) {
        if (changed) {
            kinds.add(kind);
        }
    }

    /** Other words have other figures: those are a change of their own only where the words are the same. */
    private static List<Object> behind(ItemDocument item, ItemDocument after) {
        return List.of(
                item.references(), item.sources(), item.text().equals(after.text()) ? item.figures() : after.figures());
    }

    /** The items that stand in the same order as before under their heading: as many as can. */
    private Set<Placed> inOrder() {
        Map<Integer, List<Placed>> staying = pairs.keySet().stream()
                .filter(is -> isSameSection(was(is), is))
                .sorted(Comparator.comparingInt(Placed::place))
                .collect(Collectors.groupingBy(Placed::section));
        Set<Placed> inOrder = new HashSet<>();
        staying.values().forEach(items -> inOrder.addAll(longestRising(items)));
        return inOrder;
    }

    private Placed was(Placed is) {
        return Objects.requireNonNull(pairs.get(is));
    }

    private List<Placed> longestRising(List<Placed> items) {
        List<List<Placed>> ending = new ArrayList<>();
        for (Placed is : items) {
            List<Placed> best = ending.stream()
                    .filter(run -> was(run.get(run.size() - 1)).place() < was(is).place())
                    .max(Comparator.comparingInt(List::size))
                    .orElse(List.of());
            List<Placed> run = new ArrayList<>(best);
            run.add(is);
            ending.add(run);
        }
        return Collections.max(ending, Comparator.comparingInt(List::size));
    }
}
