package uk.sendplan.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.exchange.structure.PlacedPart;
import uk.sendplan.exchange.structure.StructureNames;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PriorityNode;

/**
 * A plan's structure as it stands now, and as a spreadsheet of it shows it.
 *
 * @param parts all of them in the plan's order, retired ones too
 */
public record StructureNow(PlanTree tree, List<ActionView> actions, StructureNames names, List<PlacedPart> parts) {

    /** What is handed out. */
    public List<PlacedPart> current() {
        return parts.stream().filter(part -> !part.retired()).toList();
    }

    Map<UUID, PriorityNode> priorities() {
        return tree.priorities().stream().collect(Collectors.toMap(PriorityNode::id, Function.identity()));
    }

    Map<UUID, OutcomeNode> outcomes() {
        return tree.references()
                .flatMap(reference -> reference.outcomes().stream())
                .collect(Collectors.toMap(OutcomeNode::id, Function.identity()));
    }

    Map<UUID, ActionView> actionsById() {
        return actions.stream().collect(Collectors.toMap(ActionView::id, Function.identity()));
    }
}
