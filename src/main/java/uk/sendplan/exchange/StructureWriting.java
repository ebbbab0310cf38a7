package uk.sendplan.exchange;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionQueries.Supporter;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.structure.Choices;
import uk.sendplan.exchange.structure.StructureChange;
import uk.sendplan.exchange.structure.StructureChange.Above;
import uk.sendplan.exchange.structure.StructureColumn;
import uk.sendplan.exchange.structure.StructureKind;
import uk.sendplan.plan.ObjectiveDrafting;
import uk.sendplan.plan.ObjectiveDrafting.AddObjective;
import uk.sendplan.plan.OutcomeDrafting;
import uk.sendplan.plan.OutcomeDrafting.Wording;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PrincipleNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PointLines;
import uk.sendplan.plan.PriorityDrafting;
import uk.sendplan.plan.PriorityDrafting.AddPriority;
import uk.sendplan.plan.PriorityDrafting.DescribePriority;
import uk.sendplan.plan.ReferenceDrafting;
import uk.sendplan.plan.ReferenceDrafting.AddReference;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;
import uk.sendplan.shared.VagueDate;

/**
 * Writes the rows of a spreadsheet of a plan's structure through the services that the forms use, so that rights, rules and history are theirs.
 * What is new comes first, from the plan downwards: whoever adds holds the plan, and it is held before anything in it.
 */
@Component
class StructureWriting {

    private static final Comparator<StructureChange> ORDER = Comparator.comparing(
                    (StructureChange change) -> !change.isNew())
            .thenComparing(StructureChange::kind)
            // Who has a number takes it first: the next free one is then another.
            .thenComparing(change -> change.isNew() && change.number().isEmpty())
            .thenComparing(change -> change.isNew() ? "" : change.id().toString())
            .thenComparing(StructureChange::row);

    private final ObjectiveDrafting objectives;
    private final PriorityDrafting priorities;
    private final ReferenceDrafting references;
    private final OutcomeDrafting outcomes;
    private final ActionKeeping actions;
    private final ActionQueries support;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    StructureWriting(
            ObjectiveDrafting objectives,
            PriorityDrafting priorities,
            ReferenceDrafting references,
            OutcomeDrafting outcomes,
            ActionKeeping actions,
            ActionQueries support,
            EntityManager entities,
            TransactionTemplate transaction) {
        this.objectives = objectives;
        this.priorities = priorities;
        this.references = references;
        this.outcomes = outcomes;
        this.actions = actions;
        this.support = support;
        this.entities = entities;
        this.transaction = transaction;
    }

    /**
     * Writes them all, in the transaction of whoever calls.
     *
     * @throws Refused where a row is refused; then nothing of any is to be kept
     */
    void write(Member by, StructureNow now, List<StructureChange> changes) {
        Writing writing = new Writing(by, now);
        changes.stream().sorted(ORDER).forEach(writing::write);
    }

    /**
     * What would be refused, by the id of its part: all of them are written in a transaction that is rolled back, so the rules stand with the
     * services alone. A row is refused for one reason at a time.
     */
    Map<UUID, CellTrouble> refusals(Member by, StructureNow now, List<StructureChange> changes) {
        Map<UUID, CellTrouble> refused = new HashMap<>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Writing writing = new Writing(by, now);
            changes.stream().sorted(ORDER).forEach(change -> {
                Refused refusal = refusal(writing, change, refused);
                if (refusal != null) {
                    StructureColumn column = column(refusal.field());
                    refused.put(
                            change.id(),
                            new CellTrouble(
                                    change.place(column), change.named(), refusal.messageKey(), refusal.arguments()));
                }
            });
        });
        return refused;
    }

    private static @Nullable Refused refusal(Writing writing, StructureChange change, Map<UUID, CellTrouble> refused) {
        Above above = change.under();
        if (above != null && refused.containsKey(above.id())) {
            return new Refused("under", "structure.error.above", above.number());
        }
        try {
            writing.write(change);
            return null;
        } catch (Refused refusal) {
            return refusal;
        } catch (StaleVersion overtaken) {
            return new Refused("", "structure.error.overtaken");
        } catch (NotThere gone) {
            return new Refused("", "structure.error.gone");
        }
    }

    private static StructureColumn column(String field) {
        return switch (field) {
            case "number", "code" -> StructureColumn.NUMBER;
            case "under" -> StructureColumn.UNDER;
            case "name", "wording", "text", "title" -> StructureColumn.WORDING;
            case "citations" -> StructureColumn.CITES;
            case "points" -> StructureColumn.POINTS;
            case "closing" -> StructureColumn.CLOSING;
            case "description" -> StructureColumn.DESCRIPTION;
            case "lead" -> StructureColumn.LEAD;
            case "owner" -> StructureColumn.OWNER;
            default -> StructureColumn.KIND;
        };
    }

    /** One time that rows are written, against the plan as it was read. */
    private final class Writing {

        private final Member by;
        private final StructureNow now;
        private final Map<UUID, PriorityNode> priorityNow;
        private final Map<UUID, OutcomeNode> outcomeNow;
        private final Map<UUID, ActionView> actionNow;

        private Writing(Member by, StructureNow now) {
            this.by = by;
            this.now = now;
            this.priorityNow = now.priorities();
            this.outcomeNow = now.outcomes();
            this.actionNow = now.actionsById();
        }

        /** What one row has loaded is forgotten before the next: else each would look through all that the others loaded. */
        private void write(StructureChange change) {
            try {
                if (change.isNew()) {
                    add(change);
                } else {
                    edit(change, Objects.requireNonNull(change.part()).version());
                }
                entities.flush();
            } finally {
                entities.clear();
            }
        }

        private void add(StructureChange change) {
            UUID planId = now.tree().plan().id();
            String number = Typed.orNull(change.number());
            switch (change.kind()) {
                case OBJECTIVE -> objectives.add(by, new AddObjective(change.id(), planId, number, wording(change)));
                case PRIORITY ->
                    priorities.add(by, new AddPriority(change.id(), planId, number, line(change), null, List.of()));
                case REFERENCE ->
                    references.add(
                            by, new AddReference(change.id(), above(change).id(), number, cites(change)));
                case OUTCOME -> outcomes.add(by, change.id(), above(change).id(), outcome(change, null));
                case ACTION ->
                    actions.add(
                            by, new AddAction(change.id(), place(above(change)), number, false, action(change, null)));
            }
        }

        private void edit(StructureChange change, long version) {
            switch (change.kind()) {
                case OBJECTIVE -> objectives.reword(by, change.id(), version, wording(change));
                case PRIORITY -> {
                    PriorityNode priority = Objects.requireNonNull(priorityNow.get(change.id()));
                    priorities.describe(
                            by,
                            new DescribePriority(
                                    change.id(),
                                    version,
                                    line(change),
                                    priority.otherName(),
                                    priority.principles().stream()
                                            .map(PrincipleNode::text)
                                            .toList()));
                }
                case REFERENCE -> references.cite(by, change.id(), version, cites(change));
                case OUTCOME -> outcomes.reword(by, change.id(), version, outcome(change, outcomeNow.get(change.id())));
                case ACTION -> actions.edit(by, change.id(), version, action(change, actionNow.get(change.id())));
            }
        }

        private static Above above(StructureChange change) {
            return Objects.requireNonNull(change.under());
        }

        private static Place place(Above above) {
            return above.kind() == StructureKind.REFERENCE
                    ? new Place.OfReference(above.id())
                    : new Place.OfPriority(above.id());
        }

        private static String wording(StructureChange change) {
            return Typed.text(change.text(StructureColumn.WORDING));
        }

        private static String line(StructureChange change) {
            return Typed.line(change.text(StructureColumn.WORDING));
        }

        private static String cites(StructureChange change) {
            return Typed.line(change.text(StructureColumn.CITES));
        }

        /** Points that the row does not change stay as they are, whatever a cell can show of them. */
        private static Wording outcome(StructureChange change, @Nullable OutcomeNode before) {
            return new Wording(
                    wording(change),
                    before == null || change.says(StructureColumn.POINTS)
                            ? PointLines.parse(Typed.text(change.text(StructureColumn.POINTS)))
                            : StructureWords.points(before),
                    Typed.orNull(Typed.text(change.text(StructureColumn.CLOSING))),
                    before == null || before.dueWords() == null
                            ? null
                            : new VagueDate(before.dueWords(), before.dueFrom(), before.dueTo()));
        }

        /** Dates and supporting organisations stay as they are. */
        private Description action(StructureChange change, @Nullable ActionView before) {
            Set<UUID> supporting = before == null
                    ? Set.of()
                    : support.supporting(by, before.id(), AsAt.NOW).stream()
                            .map(Supporter::id)
                            .collect(Collectors.toSet());
            UUID lead = before == null || change.says(StructureColumn.LEAD)
                    ? chosen(change, StructureColumn.LEAD, now.names().leads())
                    : before.leadId();
            UUID owner = before != null && !change.says(StructureColumn.OWNER)
                    ? before.owner() == null ? null : before.owner().id()
                    : change.text(StructureColumn.OWNER).isEmpty()
                            ? null
                            : chosen(change, StructureColumn.OWNER, now.names().owners());
            return new Description(
                    line(change),
                    Typed.orNull(Typed.text(change.text(StructureColumn.DESCRIPTION))),
                    lead,
                    owner,
                    supporting,
                    before == null ? null : before.plannedStart(),
                    null);
        }

        private static UUID chosen(StructureChange change, StructureColumn column, Choices among) {
            return among.called(change.text(column)).get(0).id();
        }
    }
}
