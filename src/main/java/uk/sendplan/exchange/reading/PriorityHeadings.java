package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which headings begin a priority. All of one look; the first of these looks that the text has:
 *
 * <ol>
 *   <li>headings that name their level ("Recommendation 1 - …"), of the level named first,
 *   <li>the look of headings that stand right above a well-known section ("What needs to change?"), most often,
 *   <li>marked headings, of the highest level but the title's,
 *   <li>section numbers, the shortest that occur at least twice,
 *   <li>plain headings.
 * </ol>
 */
final class PriorityHeadings {
    private final Set<Integer> priorities = new HashSet<>();
    private final Set<Integer> contents = new HashSet<>();

    private PriorityHeadings() {}

    /** @param headings a heading or null for each line; the title and lines left out must be null */
    static PriorityHeadings choose(List<@Nullable Heading> headings) {
        PriorityHeadings chosen = new PriorityHeadings();
        List<Heading> found = headings.stream().filter(Objects::nonNull).toList();
        Heading level = found.stream()
                .filter(heading -> heading.is(Heading.Style.LEVEL_NAMED))
                .findFirst()
                .orElse(null);
        if (level != null) {
            chosen.addLevel(found.stream().filter(level::looksLike).toList());
            return chosen;
        }
        List<Heading> free =
                found.stream().filter(heading -> heading.role() == null).toList();
        List<Heading> like = aboveSections(free, headings);
        if (like.isEmpty()) {
            like = marked(free);
        }
        if (like.isEmpty()) {
            like = numbered(free);
        }
        if (like.isEmpty()) {
            like = free.stream()
                    .filter(heading -> heading.is(Heading.Style.PLAIN))
                    .toList();
        }
        like.forEach(heading -> chosen.priorities.add(heading.line().index()));
        return chosen;
    }

    boolean begins(Line line) {
        return priorities.contains(line.index());
    }

    boolean isContents(Line line) {
        return contents.contains(line.index());
    }

    boolean none() {
        return priorities.isEmpty();
    }

    /** A heading right above one with another number, and printed again further down, is a line of a contents list. */
    private void addLevel(List<Heading> headings) {
        Map<String, Integer> last = new LinkedHashMap<>();
        headings.forEach(heading -> last.put(heading.number(), heading.line().index()));
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int index = heading.line().index();
            boolean next = i + 1 < headings.size()
                    && headings.get(i + 1).line().index() == index + 1
                    && !headings.get(i + 1).number().equals(heading.number());
            boolean previous = contents.contains(index - 1);
            boolean again = Objects.requireNonNull(last.get(heading.number())) > index;
            (again && (next || previous) ? contents : priorities).add(index);
        }
    }

    private static List<Heading> aboveSections(List<Heading> free, List<@Nullable Heading> headings) {
        Map<String, List<Heading>> byLook = new LinkedHashMap<>();
        for (Heading heading : free) {
            int below = heading.line().index() + 1;
            Heading next = below < headings.size() ? headings.get(below) : null;
            if (next != null && next.role() != null && next.role() != SectionRole.PARTNERS) {
                byLook.computeIfAbsent(look(heading), look -> new ArrayList<>()).add(heading);
            }
        }
        List<Heading> most = byLook.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        if (most.isEmpty() || most.get(0).is(Heading.Style.PLAIN) || most.get(0).is(Heading.Style.COLON)) {
            return most;
        }
        String look = look(most.get(0));
        return free.stream().filter(heading -> look(heading).equals(look)).toList();
    }

    private static List<Heading> marked(List<Heading> free) {
        List<Heading> marked = free.stream()
                .filter(heading -> heading.is(Heading.Style.MARKED))
                .toList();
        int highest = marked.stream().mapToInt(Heading::depth).min().orElse(0);
        return marked.stream().filter(heading -> heading.depth() == highest).toList();
    }

    private static List<Heading> numbered(List<Heading> free) {
        for (Heading.Style style : List.of(Heading.Style.NUMBERED, Heading.Style.DOTTED)) {
            List<Heading> numbered =
                    free.stream().filter(heading -> heading.is(style)).toList();
            int shortest = numbered.stream().mapToInt(Heading::depth).min().orElse(0);
            List<Heading> like = numbered.stream()
                    .filter(heading -> heading.depth() == shortest)
                    .toList();
            if (like.size() > 1) {
                return like;
            }
        }
        return List.of();
    }

    /** Dotted headings look alike only within one chapter: 2.1 and 2.2, not 3.1. */
    private static String look(Heading heading) {
        return heading.style() + "/" + heading.depth() + "/" + heading.numberPrefix();
    }
}
