package uk.sendplan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is read, from top to bottom, now or as at a past day. Retired parts are in it and say so.
 *
 * @param objectives all of the plan, listed or not
 */
public record PlanTree(
        PlanHead plan, List<Partner> partners, List<ObjectiveNode> objectives, List<PriorityNode> priorities) {

    public record PlanHead(
            UUID id,
            UUID areaId,
            String slug,
            String title,
            PlanKind kind,
            String levelName,
            @Nullable String period,
            @Nullable String introduction,
            boolean retired,
            long version) {}

    public record ObjectiveNode(UUID id, @Nullable String code, String wording, boolean retired, long version) {}

    public record PriorityNode(
            UUID id,
            String number,
            String name,
            @Nullable String otherName,
            boolean retired,
            long version,
            List<ListedObjective> objectives,
            List<PrincipleNode> principles,
            List<StatementNode> statements,
            List<ReferenceNode> references) {

        public List<StatementNode> current(StatementKind kind) {
            return statements.stream()
                    .filter(statement -> statement.kind() == kind && !statement.retired())
                    .toList();
        }

        public List<ReferenceNode> currentReferences() {
            return references.stream().filter(reference -> !reference.retired()).toList();
        }
    }

    /** @param wording in this priority's words */
    public record ListedObjective(
            UUID objectiveId, @Nullable String code, String wording, boolean hasOwnWording) {}

    public record PrincipleNode(UUID id, int number, String text) {}

    public record StatementNode(
            UUID id,
            StatementKind kind,
            @Nullable String heading,
            @Nullable String theme,
            String text,
            boolean retired,
            long version,
            List<CitationNode> citations,
            List<PointNode> points) {}

    public record ReferenceNode(
            UUID id,
            String number,
            boolean retired,
            long version,
            List<CitationNode> citations,
            List<OutcomeNode> outcomes) {

        public List<OutcomeNode> currentOutcomes() {
            return outcomes.stream().filter(outcome -> !outcome.retired()).toList();
        }
    }

    public record OutcomeNode(
            UUID id,
            String text,
            @Nullable String closing,
            @Nullable String dueWords,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            boolean retired,
            long version,
            List<PointNode> points) {}

    public record PointNode(String text, List<CitationNode> citations) {}

    /**
     * @param code of the objective it was read as, also where the priority does not list it
     * @param flag what is odd about it, or null
     */
    public record CitationNode(
            String asWritten,
            @Nullable String code,
            @Nullable Integer principle,
            boolean all,
            @Nullable CitationFlag flag) {}

    public List<PriorityNode> currentPriorities() {
        return priorities.stream().filter(priority -> !priority.retired()).toList();
    }

    public Optional<PriorityNode> priority(String number) {
        return priorities.stream()
                .filter(priority -> priority.number().equalsIgnoreCase(number))
                .findFirst();
    }

    public Optional<PriorityNode> priorityOf(UUID referenceId) {
        return priorities.stream()
                .filter(priority -> priority.references().stream()
                        .anyMatch(reference -> reference.id().equals(referenceId)))
                .findFirst();
    }

    public Stream<ReferenceNode> references() {
        return priorities.stream().flatMap(priority -> priority.references().stream());
    }
}
