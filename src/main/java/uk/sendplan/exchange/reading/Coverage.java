package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which objectives are cited. A code counts as cited within the whole plan wherever it is cited, and within a priority
 * only by that priority's own references and statements.
 *
 * @param onlyThroughAll codes that no citation names, but an "all" reaches
 * @param neverCited codes that nothing reaches
 * @param uncitedListings by priority, the codes it lists that it does not itself cite by code
 */
public record Coverage(
        List<String> onlyThroughAll, List<String> neverCited, Map<String, List<String>> uncitedListings) {

    /** Codes no citation names, reached through "all" or not. */
    public int uncitedByCode() {
        return onlyThroughAll.size() + neverCited.size();
    }

    static final class Builder {
        private final Map<String, Set<String>> listings = new LinkedHashMap<>();
        private final Map<String, Set<String>> citedBy = new HashMap<>();
        private final Set<String> cited = new HashSet<>();
        private final Set<String> throughAll = new HashSet<>();

        void lists(String priority, List<String> codes) {
            listings.computeIfAbsent(priority, number -> new LinkedHashSet<>()).addAll(codes);
        }

        void cites(String priority, String code) {
            cited.add(code);
            citedBy.computeIfAbsent(priority, number -> new HashSet<>()).add(code);
        }

        void citesAll(Set<String> codes) {
            throughAll.addAll(codes);
        }

        Coverage build() {
            Set<String> uncited = new LinkedHashSet<>();
            listings.values().forEach(uncited::addAll);
            uncited.removeAll(cited);
            Map<String, List<String>> uncitedListings = new LinkedHashMap<>();
            listings.forEach((priority, codes) -> {
                List<String> left = new ArrayList<>(codes);
                left.removeAll(citedBy.getOrDefault(priority, Set.of()));
                if (!left.isEmpty()) {
                    uncitedListings.put(priority, List.copyOf(left));
                }
            });
            return new Coverage(
                    uncited.stream().filter(throughAll::contains).toList(),
                    uncited.stream().filter(code -> !throughAll.contains(code)).toList(),
                    uncitedListings);
        }
    }
}
