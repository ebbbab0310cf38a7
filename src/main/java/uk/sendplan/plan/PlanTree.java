package uk.sendplan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.VagueDate;

/**
 * A plan as it is read, from top to bottom, now or as at a past day. Retired parts are in it and say so.
 *
 * @param objectives all of the plan, listed or not
 * @param findings what the inspectors wrote, in the plan's order
 */
public record PlanTree(
        PlanHead plan,
        List<Partner> partners,
        List<ObjectiveNode> objectives,
        List<PriorityNode> priorities,
        List<FindingNode> findings) {

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

    /**
     * @param text word for word
     * @param reported its report's date in words, and the days they mean
     * @param place in the report: a page or paragraph
     * @param answeredBy the ids of priorities, retired ones too, in the plan's order
     */
    public record FindingNode(
            UUID id,
            String text,
            String report,
            @Nullable VagueDate reported,
            @Nullable String place,
            boolean retired,
            long version,
            List<ResponsibleNode> responsible,
            List<UUID> answeredBy) {}

    /** An organisation that the inspectors hold responsible. */
    public record ResponsibleNode(UUID organisationId, String name) {}

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

    public List<FindingNode> currentFindings() {
        return findings.stream().filter(finding -> !finding.retired()).toList();
    }

    /** What a priority answers. */
    public List<FindingNode> findingsOf(PriorityNode priority) {
        return currentFindings().stream()
                .filter(finding -> finding.answeredBy().contains(priority.id()))
                .toList();
    }

    /** The priorities that answer a finding, without retired ones. */
    public List<PriorityNode> answering(FindingNode finding) {
        return currentPriorities().stream()
                .filter(priority -> finding.answeredBy().contains(priority.id()))
                .toList();
    }

    public Optional<PriorityNode> priority(String number) {
        return priorities.stream()
                .filter(priority -> priority.number().equalsIgnoreCase(number))
                .findFirst();
    }

    /** By the number it has in this tree. */
    public Optional<ReferenceNode> reference(String number) {
        return references()
                .filter(reference -> reference.number().equalsIgnoreCase(number))
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
