package uk.sendplan.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.sendplan.publishing.ProgressDocument.ItemDocument;
import uk.sendplan.publishing.ProgressDocument.SectionDocument;

/**
 * What differs between two progress pages, item by item. Nothing is lost: every item of both is the same at its place, or stands in
 * exactly one change, so the older page and the difference together are the newer page.
 *
 * @param before everything of the older page but its items
 * @param after everything of the newer page but its items
 * @param changes what still stands in the order of the newer page, then what was removed in the order of the older
 */
public record ProgressDifference(ProgressDocument before, ProgressDocument after, List<Change> changes) {

    /** Where an item stands: the places are counted from 0. */
    public record Placed(int section, int place, String heading, ItemDocument item) {}

    /**
     * One item, or two that were taken for the same one.
     *
     * @param before null for one that was added
     * @param after null for one that was removed
     */
    public record Change(
            Set<ItemChange> kinds,
            @Nullable Placed before,
            @Nullable Placed after) {

        public boolean is(ItemChange kind) {
            return kinds.contains(kind);
        }
    }

    /** A heading that is another in the newer page. */
    public record Renamed(String before, String after) {}

    public static ProgressDifference between(ProgressDocument before, ProgressDocument after) {
        return new ProgressDifference(
                before.withoutItems(), after.withoutItems(), new ItemPairs(before, after).changes());
    }

    /** The pages are the same in everything. */
    public boolean isNone() {
        return before.equals(after) && changes.isEmpty();
    }

    /** Nothing that a reader reads is another; the cycle, the day and who wrote may be. */
    public boolean saysTheSame() {
        return changes.isEmpty() && !isReworded() && renamed().isEmpty();
    }

    /** Whether the priority's wording on the page is another. */
    public boolean isReworded() {
        return before.wording() == null
                ? after.wording() != null
                : !before.wording().equals(after.wording());
    }

    public List<Renamed> renamed() {
        List<Renamed> renamed = new ArrayList<>();
        List<Integer> sections = ItemPairs.sections(before, after);
        for (int place = 0; place < sections.size(); place++) {
            String now = after.sections().get(place).heading();
            if (sections.get(place) >= 0) {
                String was = before.sections().get(sections.get(place)).heading();
                if (!was.equals(now)) {
                    renamed.add(new Renamed(was, now));
                }
            }
        }
        return List.copyOf(renamed);
    }

    public long count(ItemChange kind) {
        return changes.stream().filter(change -> change.is(kind)).count();
    }

    /**
     * The newer page, made from the older one.
     *
     * @throws IllegalArgumentException for another page than the older one
     */
    public ProgressDocument applyTo(ProgressDocument older) {
        if (!older.withoutItems().equals(before)) {
            throw new IllegalArgumentException("not the older page of this difference");
        }
        List<List<ItemDocument>> kept = kept(older);
        Map<Integer, TreeMap<Integer, ItemDocument>> placed = new HashMap<>();
        for (Change change : changes) {
            Placed now = change.after();
            if (now != null) {
                placed.computeIfAbsent(now.section(), section -> new TreeMap<>())
                        .put(now.place(), now.item());
            }
        }
        List<Integer> sections = ItemPairs.sections(before, after);
        List<SectionDocument> made = new ArrayList<>();
        for (int place = 0; place < sections.size(); place++) {
            List<ItemDocument> items =
                    new ArrayList<>(sections.get(place) < 0 ? List.of() : kept.get(sections.get(place)));
            placed.getOrDefault(place, new TreeMap<>()).forEach(items::add);
            SectionDocument frame = after.sections().get(place);
            made.add(new SectionDocument(frame.heading(), frame.role(), List.copyOf(items)));
        }
        return after.with(made);
    }

    private List<List<ItemDocument>> kept(ProgressDocument older) {
        Set<List<Integer>> changed = new HashSet<>();
        for (Change change : changes) {
            Placed was = change.before();
            if (was != null) {
                changed.add(List.of(was.section(), was.place()));
            }
        }
        List<List<ItemDocument>> kept = new ArrayList<>();
        for (Placed item : ItemPairs.placed(older)) {
            while (kept.size() <= item.section()) {
                kept.add(new ArrayList<>());
            }
            if (!changed.contains(List.of(item.section(), item.place()))) {
                kept.get(item.section()).add(item.item());
            }
        }
        while (kept.size() < older.sections().size()) {
            kept.add(List.of());
        }
        return kept;
    }
}
