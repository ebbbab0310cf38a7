package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;

/**
 * What differs between two states of a plan, item by item, in the order of the newer one. Items with a number or code are
 * followed by it; a statement has none, so another wording of it is one removed and one added.
 */
public record PlanDifference(List<Change> changes) {

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** The parts of a plan, as its readers know them. */
    public enum Part {
        TITLE,
        PERIOD,
        INTRODUCTION,
        LEVEL_NAME,
        PARTNER,
        FINDING,
        PRIORITY,
        OBJECTIVE,
        PRINCIPLE,
        WANT_TO_SEE,
        NEEDS_TO_CHANGE,
        SECTION,
        REFERENCE
    }

    /**
     * @param priority the number of the priority it belongs to, or is; empty for what belongs to the plan as a whole
     * @param name its number, code or heading; may be empty
     * @param text its words, as far as one sentence can say
     */
    public record Change(Kind kind, Part part, String priority, String name, String text) {}

    private record Key(Part part, String priority, String name, int repeated) {}

    private record Item(Key key, String priority, String name, String text, Object content) {}

    public static PlanDifference between(PlanDocument before, PlanDocument after) {
        Map<Key, Item> old = new Items().of(before);
        Map<Key, Item> now = new Items().of(after);
        List<Change> changes = new ArrayList<>();
        now.values().forEach(item -> {
            Item was = old.get(item.key());
            if (was == null) {
                changes.add(change(Kind.ADDED, item));
            } else if (!was.content().equals(item.content())) {
                changes.add(change(Kind.CHANGED, item));
            }
        });
        old.values().stream()
                .filter(item -> !now.containsKey(item.key()))
                .forEach(item -> changes.add(change(Kind.REMOVED, item)));
        return new PlanDifference(List.copyOf(changes));
    }

    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    private static Change change(Kind kind, Item item) {
        return new Change(kind, item.key().part(), item.priority(), item.name(), item.text());
    }

    /** Takes a plan apart. */
    private static final class Items {

        private final Map<Key, Item> items = new LinkedHashMap<>();

        private Map<Key, Item> of(PlanDocument plan) {
            single(Part.TITLE, plan.title());
            single(Part.PERIOD, Objects.requireNonNullElse(plan.period(), ""));
            single(Part.INTRODUCTION, Objects.requireNonNullElse(plan.introduction(), ""));
            single(Part.LEVEL_NAME, plan.levelName());
            plan.partners()
                    .forEach(name -> add(
                            Part.PARTNER, "", name, name, name, plan.groups().contains(name)));
            plan.findings().forEach(finding -> add(Part.FINDING, "", finding.text(), "", finding.text(), finding));
            plan.priorities().forEach(this::priority);
            return items;
        }

        private void single(Part part, String text) {
            if (!text.isEmpty()) {
                add(part, "", "", "", text, text);
            }
        }

        private void priority(PriorityDocument priority) {
            String number = priority.number();
            String otherName = Objects.requireNonNullElse(priority.otherName(), "");
            add(Part.PRIORITY, number, "", "", priority.name(), List.of(priority.name(), otherName));
            priority.objectives()
                    .forEach(objective -> add(
                            Part.OBJECTIVE,
                            number,
                            objective.code().isEmpty() ? objective.wording() : objective.code(),
                            objective.code(),
                            objective.wording(),
                            objective));
            priority.principles().forEach(text -> add(Part.PRINCIPLE, number, text, "", text, text));
            statements(Part.WANT_TO_SEE, number, "", priority.wantToSee());
            statements(Part.NEEDS_TO_CHANGE, number, "", priority.needsToChange());
            priority.sections()
                    .forEach(section -> statements(Part.SECTION, number, section.heading(), section.statements()));
            priority.references().forEach(reference -> reference(number, reference));
        }

        private void statements(Part part, String priority, String heading, List<StatementDocument> statements) {
            for (StatementDocument statement : statements) {
                String text =
                        statement.theme() == null || !statement.text().isEmpty() ? statement.text() : statement.theme();
                String identity =
                        heading + "\n" + Objects.requireNonNullElse(statement.theme(), "") + "\n" + statement.text();
                add(part, priority, identity, heading, text, statement);
            }
        }

        /** A reference keeps its number when it moves to another priority: that is a change, not one lost and one won. */
        private void reference(String priority, ReferenceDocument reference) {
            String text = reference.outcomes().isEmpty()
                    ? ""
                    : reference.outcomes().get(0).text();
            Key key = new Key(Part.REFERENCE, "", reference.number(), 0);
            items.put(key, new Item(key, priority, reference.number(), text, List.of(priority, reference)));
        }

        private void add(Part part, String priority, String identity, String name, String text, Object content) {
            int repeated = 0;
            Key key = new Key(part, priority, identity, repeated);
            while (items.containsKey(key)) {
                key = new Key(part, priority, identity, ++repeated);
            }
            items.put(key, new Item(key, priority, name, text, content));
        }
    }
}
