package uk.sendplan.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.structure.Choices;
import uk.sendplan.exchange.structure.Choices.Named;
import uk.sendplan.exchange.structure.PlacedPart;
import uk.sendplan.exchange.structure.StructureColumn;
import uk.sendplan.exchange.structure.StructureKind;
import uk.sendplan.exchange.structure.StructureNames;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.Person;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.ObjectiveNode;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PointNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.PointLines;
import uk.sendplan.plan.PointWording;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Says in words what a spreadsheet of a plan's structure shows of it, on its way out and on its way in. */
@Component
public class StructureWords {

    /** What a cell of a spreadsheet can hold is 32,767. */
    private static final int LONGEST_CELL = 32_000;

    private final Words words;
    private final Clock clock;

    StructureWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    public String heading(StructureColumn column) {
        return words.of("structure.column." + column);
    }

    StructureNow now(PlanTree tree, List<ActionView> actions, List<Organisation> organisations, List<Person> people) {
        Map<UUID, String> organisationNames =
                organisations.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        Function<Person, Named> owner = person -> new Named(
                person.id(),
                owner(person.name(), Objects.requireNonNullElse(organisationNames.get(person.organisationId()), "")));
        LocalDate today = LocalDate.now(clock.withZone(London.ZONE));
        StructureNames names = new StructureNames(
                headings(),
                kinds(tree.plan().levelName()),
                Choices.of(organisations.stream()
                        .filter(one -> one.isThereOn(today))
                        .map(one -> new Named(one.id(), one.name()))
                        .toList()),
                Choices.of(people.stream()
                        .filter(one -> one.isThereOn(today))
                        .map(owner)
                        .toList()));
        Map<UUID, String> owners = people.stream().map(owner).collect(Collectors.toMap(Named::id, Named::label));
        return new StructureNow(tree, actions, names, parts(tree, actions, owners));
    }

    private String owner(String name, String organisation) {
        return words.of("structure.owner", name, organisation);
    }

    private Map<StructureColumn, String> headings() {
        Map<StructureColumn, String> headings = new EnumMap<>(StructureColumn.class);
        Arrays.stream(StructureColumn.values()).forEach(column -> headings.put(column, heading(column)));
        return headings;
    }

    /** The plan's own name for its first level, unless another kind is called so. */
    private Map<StructureKind, String> kinds(String levelName) {
        Map<StructureKind, String> kinds = new EnumMap<>(StructureKind.class);
        Arrays.stream(StructureKind.values()).forEach(kind -> kinds.put(kind, words.of("structure.kind." + kind)));
        if (kinds.values().stream().noneMatch(other -> FormTable.alike(other, levelName))) {
            kinds.put(StructureKind.PRIORITY, levelName);
        }
        return kinds;
    }

    private List<PlacedPart> parts(PlanTree tree, List<ActionView> actions, Map<UUID, String> owners) {
        List<PlacedPart> parts = new ArrayList<>();
        tree.objectives().forEach(objective -> parts.add(part(objective)));
        for (PriorityNode priority : tree.priorities()) {
            parts.add(part(priority));
            priority.references().forEach(reference -> {
                parts.add(part(priority, reference));
                boolean retired = priority.retired() || reference.retired();
                reference.outcomes().forEach(outcome -> parts.add(part(reference, outcome, retired)));
                actions.stream()
                        .filter(action -> reference.id().equals(action.referenceId()))
                        .forEach(action -> parts.add(part(action, owners)));
            });
            actions.stream()
                    .filter(action ->
                            action.referenceId() == null && priority.id().equals(action.priorityId()))
                    .forEach(action -> parts.add(part(action, owners)));
        }
        return parts;
    }

    private static PlacedPart part(ObjectiveNode objective) {
        return new PlacedPart(
                objective.id(),
                StructureKind.OBJECTIVE,
                objective.version(),
                Objects.requireNonNullElse(objective.code(), ""),
                "",
                objective.retired(),
                Map.of(StructureColumn.WORDING, objective.wording()));
    }

    private static PlacedPart part(PriorityNode priority) {
        return new PlacedPart(
                priority.id(),
                StructureKind.PRIORITY,
                priority.version(),
                priority.number(),
                "",
                priority.retired(),
                Map.of(StructureColumn.WORDING, priority.name()));
    }

    private static PlacedPart part(PriorityNode priority, ReferenceNode reference) {
        return new PlacedPart(
                reference.id(),
                StructureKind.REFERENCE,
                reference.version(),
                reference.number(),
                priority.number(),
                priority.retired() || reference.retired(),
                Map.of(StructureColumn.CITES, written(reference.citations())));
    }

    private PlacedPart part(ReferenceNode reference, OutcomeNode outcome, boolean retired) {
        return new PlacedPart(
                outcome.id(),
                StructureKind.OUTCOME,
                outcome.version(),
                "",
                reference.number(),
                retired || outcome.retired(),
                Map.of(
                        StructureColumn.WORDING,
                        outcome.text(),
                        StructureColumn.POINTS,
                        fitting(PointLines.print(points(outcome))),
                        StructureColumn.CLOSING,
                        said(outcome.closing())));
    }

    private static PlacedPart part(ActionView action, Map<UUID, String> owners) {
        String under = action.referenceNumber();
        return new PlacedPart(
                action.id(),
                StructureKind.ACTION,
                action.version(),
                action.number(),
                under == null ? action.priorityNumber() : under,
                action.retired(),
                Map.of(
                        StructureColumn.WORDING,
                        action.title(),
                        StructureColumn.DESCRIPTION,
                        said(action.description()),
                        StructureColumn.LEAD,
                        action.leadName(),
                        StructureColumn.OWNER,
                        action.owner() == null
                                ? ""
                                : Objects.requireNonNullElse(
                                        owners.get(action.owner().id()),
                                        action.owner().name())));
    }

    static List<PointWording> points(OutcomeNode outcome) {
        return outcome.points().stream().map(StructureWords::point).toList();
    }

    private static PointWording point(PointNode point) {
        return new PointWording(point.text(), written(point.citations()));
    }

    private static String written(Collection<CitationNode> citations) {
        return citations.stream().map(CitationNode::asWritten).collect(Collectors.joining(", "));
    }

    private String fitting(String text) {
        return text.length() <= LONGEST_CELL ? text : words.of("structure.tooLong");
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
