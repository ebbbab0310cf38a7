package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.ListedObjective;
import uk.sendplan.plan.PlanTree.ObjectiveNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.shared.NaturalOrder;

/**
 * Which objectives the references of a plan cite, and which they leave out.
 *
 * <ul>
 *   <li>Asked of the plan, an objective is reached by any reference of any priority; asked of a listing, only by the references
 *       of the priority that lists it.
 *   <li>"all" cites what its own priority lists, and is told apart from a citation by code: it names nothing.
 *   <li>Only references count. What statements cite is said beside them and covers nothing.
 *   <li>What is retired neither cites nor is missed.
 * </ul>
 *
 * @param objectives every objective of the plan, by code as people count: A2 before A10
 * @param listings every objective of every priority, in the plan's order
 * @param notListed citations by code of what their priority does not list
 * @param references how many there are
 */
public record Coverage(
        List<OfObjective> objectives, List<OfListing> listings, List<CitedByCode> notListed, int references) {

    /** How far the references reach an objective. */
    public enum Reach {
        BY_CODE,
        /** Only a citation of everything reaches it. */
        ONLY_THROUGH_ALL,
        NOT_CITED
    }

    /** A reference that cites, with its priority. */
    public record CitedBy(String reference, String priority) {}

    /** @param priorities those that list it in these words */
    public record Wording(String text, List<String> priorities) {}

    /**
     * @param listedIn numbers of priorities
     * @param throughAll references that cite everything their priority lists, this among it
     * @param wordings more than one where priorities put it differently
     */
    public record OfObjective(
            UUID id,
            @Nullable String code,
            String wording,
            List<String> listedIn,
            List<CitedBy> byCode,
            List<CitedBy> throughAll,
            List<Wording> wordings) {

        public Reach reach() {
            return Coverage.reach(byCode, throughAll);
        }

        public boolean hasDifferentWordings() {
            return wordings.size() > 1;
        }
    }

    /** An objective in one priority, and who cites it there. */
    public record OfListing(
            String priority, UUID objectiveId, @Nullable String code, List<CitedBy> byCode, List<CitedBy> throughAll) {

        public Reach reach() {
            return Coverage.reach(byCode, throughAll);
        }
    }

    /** @param listedIn the priorities that do list the code */
    public record CitedByCode(CitedBy by, String code, List<String> listedIn) {}

    private static Reach reach(List<CitedBy> byCode, List<CitedBy> throughAll) {
        if (!byCode.isEmpty()) {
            return Reach.BY_CODE;
        }
        return throughAll.isEmpty() ? Reach.NOT_CITED : Reach.ONLY_THROUGH_ALL;
    }

    public List<OfObjective> reached(Reach reach) {
        return objectives.stream()
                .filter(objective -> objective.reach() == reach)
                .toList();
    }

    /** Listings that no reference of their own priority cites by code. */
    public List<OfListing> listingsNotCitedByCode() {
        return listings.stream()
                .filter(listing -> listing.reach() != Reach.BY_CODE)
                .toList();
    }

    public List<OfObjective> differentlyWorded() {
        return objectives.stream().filter(OfObjective::hasDifferentWordings).toList();
    }

    public static Coverage of(PlanTree tree) {
        List<PriorityNode> priorities = tree.currentPriorities();
        Set<UUID> retired = tree.objectives().stream()
                .filter(ObjectiveNode::retired)
                .map(ObjectiveNode::id)
                .collect(Collectors.toSet());
        List<OfListing> listings = new ArrayList<>();
        for (PriorityNode priority : priorities) {
            for (ListedObjective listed : priority.objectives()) {
                if (retired.contains(listed.objectiveId())) {
                    continue;
                }
                listings.add(new OfListing(
                        priority.number(),
                        listed.objectiveId(),
                        listed.code(),
                        citing(priority, listed.code()),
                        citingAll(priority)));
            }
        }
        List<OfObjective> objectives = tree.objectives().stream()
                .filter(objective -> !objective.retired())
                .sorted(Comparator.comparing(
                        (ObjectiveNode objective) -> objective.code(), Comparator.nullsLast(NaturalOrder.COMPARATOR)))
                .map(objective -> of(objective, priorities, listings))
                .toList();
        return new Coverage(
                objectives,
                List.copyOf(listings),
                notListed(priorities, listings),
                priorities.stream()
                        .mapToInt(priority -> priority.currentReferences().size())
                        .sum());
    }

    private static OfObjective of(ObjectiveNode objective, List<PriorityNode> priorities, List<OfListing> listings) {
        List<OfListing> own = listings.stream()
                .filter(listing -> listing.objectiveId().equals(objective.id()))
                .toList();
        return new OfObjective(
                objective.id(),
                objective.code(),
                objective.wording(),
                own.stream().map(OfListing::priority).toList(),
                priorities.stream()
                        .flatMap(priority -> citing(priority, objective.code()).stream())
                        .toList(),
                own.stream().flatMap(listing -> listing.throughAll().stream()).toList(),
                wordings(objective, priorities));
    }

    private static List<Wording> wordings(ObjectiveNode objective, List<PriorityNode> priorities) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (PriorityNode priority : priorities) {
            priority.objectives().stream()
                    .filter(listed -> listed.objectiveId().equals(objective.id()))
                    .forEach(listed -> byText.computeIfAbsent(listed.wording(), text -> new ArrayList<>())
                            .add(priority.number()));
        }
        return byText.entrySet().stream()
                .map(entry -> new Wording(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static List<CitedByCode> notListed(List<PriorityNode> priorities, List<OfListing> listings) {
        List<CitedByCode> found = new ArrayList<>();
        for (PriorityNode priority : priorities) {
            for (ReferenceNode reference : priority.currentReferences()) {
                for (CitationNode citation : reference.citations()) {
                    String code = citation.code();
                    if (code != null && citation.flag() == CitationFlag.NOT_LISTED) {
                        List<String> listedIn = listings.stream()
                                .filter(listing -> code.equals(listing.code()))
                                .map(OfListing::priority)
                                .toList();
                        found.add(new CitedByCode(new CitedBy(reference.number(), priority.number()), code, listedIn));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<CitedBy> citing(PriorityNode priority, @Nullable String code) {
        return priority.currentReferences().stream()
                .filter(reference -> code != null
                        && reference.citations().stream().anyMatch(citation -> Objects.equals(code, citation.code())))
                .map(reference -> new CitedBy(reference.number(), priority.number()))
                .toList();
    }

    private static List<CitedBy> citingAll(PriorityNode priority) {
        return priority.currentReferences().stream()
                .filter(reference -> reference.citations().stream().anyMatch(CitationNode::all))
                .map(reference -> new CitedBy(reference.number(), priority.number()))
                .toList();
    }
}
