package uk.sendplan.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.PlanOutline.PriorityHead;
import uk.sendplan.standing.RollUp;

/**
 * Where in a plan delivery and impact disagree.
 *
 * @param place the kind of it
 * @param number of the priority or the reference
 */
public record Disagreement(Place place, String number, Contradiction contradiction) {

    public enum Place {
        PRIORITY,
        REFERENCE
    }

    public JudgedMeasure measure() {
        return contradiction.measure();
    }

    /**
     * Of a whole plan, by the numbers of its priorities: first what a priority comes to, then those of its references that say what the
     * priority as a whole does not. Otherwise work that is finished would hide behind what is open beside it.
     */
    public static List<Disagreement> of(List<Group<PriorityHead>> priorities, List<JudgedMeasure> measures) {
        List<Disagreement> found = new ArrayList<>();
        priorities.stream()
                .sorted(Comparator.comparing(group -> group.of().number(), NaturalOrder.COMPARATOR))
                .forEach(group -> {
                    List<Disagreement> whole = ofPriority(group, measures);
                    found.addAll(whole);
                    references(group)
                            .forEach((reference, actions) -> ofReference(reference, actions, measures).stream()
                                    .filter(one -> whole.stream()
                                            .noneMatch(
                                                    said -> said.contradiction().equals(one.contradiction())))
                                    .forEach(found::add));
                });
        return List.copyOf(found);
    }

    private static List<Disagreement> ofPriority(Group<PriorityHead> group, List<JudgedMeasure> measures) {
        String number = group.of().number();
        return Contradiction.of(
                        group.now(),
                        measures.stream()
                                .filter(one -> one.figures().measure().touches(number))
                                .toList())
                .stream()
                .map(one -> new Disagreement(Place.PRIORITY, number, one))
                .toList();
    }

    private static List<Disagreement> ofReference(String number, RollUp actions, List<JudgedMeasure> measures) {
        return Contradiction.of(
                        actions,
                        measures.stream()
                                .filter(one -> one.figures().measure().touchesReference(number))
                                .toList())
                .stream()
                .map(one -> new Disagreement(Place.REFERENCE, number, one))
                .toList();
    }

    private static Map<String, RollUp> references(Group<PriorityHead> group) {
        Map<String, List<ActionView>> actions = group.now().actions().stream()
                .filter(action -> action.referenceNumber() != null)
                .collect(Collectors.groupingBy(
                        action -> Objects.requireNonNull(action.referenceNumber()),
                        () -> new TreeMap<>(NaturalOrder.COMPARATOR),
                        Collectors.toList()));
        Map<String, RollUp> references = new TreeMap<>(NaturalOrder.COMPARATOR);
        actions.forEach((number, own) -> references.put(number, RollUp.of(own)));
        return references;
    }
}
