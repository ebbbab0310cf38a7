package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanTree.FindingNode;
import uk.sendplan.plan.PlanTree.ListedObjective;
import uk.sendplan.plan.PlanTree.ObjectiveNode;
import uk.sendplan.plan.PlanTree.PointNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.PlanTree.StatementNode;
import uk.sendplan.plan.Wanted.Segment;

/** Finds words within a plan. All words must occur in one item: a reference with its outcomes and points is one item. */
public final class PlanSearch {

    private final Wanted wanted;

    private PlanSearch(Wanted wanted) {
        this.wanted = wanted;
    }

    /** What kind of part it is. */
    public enum Part {
        INTRODUCTION,
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
     * An item in which the words occur.
     *
     * @param label a number or code, or the heading of a section
     * @param id what the page calls it: the number of a reference, the code of an objective, the number of a principle, else null
     * @param lines its texts in which a word occurs, or its first one
     * @param cites its citations where a word occurs in them, else empty
     */
    public record Found(
            Part part,
            List<Segment> label,
            @Nullable String id,
            boolean retired,
            List<List<Segment>> lines,
            List<Segment> cites) {}

    /** @param priority null for what belongs to the whole plan */
    public record Group(@Nullable PriorityNode priority, List<Found> found) {}

    public static List<Group> in(PlanTree tree, Wanted wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        PlanSearch search = new PlanSearch(wanted);
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(null, search.whole(tree)));
        tree.priorities().forEach(priority -> groups.add(new Group(priority, search.within(priority))));
        return groups.stream().filter(group -> !group.found().isEmpty()).toList();
    }

    /** The references in which the words occur, as the search finds them. */
    public static boolean matches(ReferenceNode reference, Wanted wanted) {
        return wanted.matches(Stream.concat(Stream.of(reference.number(), cites(reference)), texts(reference))
                .toList());
    }

    private List<Found> whole(PlanTree tree) {
        String introduction = Objects.requireNonNullElse(tree.plan().introduction(), "");
        Set<UUID> listed = tree.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .map(ListedObjective::objectiveId)
                .collect(Collectors.toSet());
        Stream<@Nullable Found> paragraphs = Arrays.stream(introduction.split("\\R{2,}"))
                .map(paragraph -> item(Part.INTRODUCTION, "", null, false, List.of(paragraph), ""));
        Stream<@Nullable Found> partners = tree.partners().stream()
                .map(partner -> item(Part.PARTNER, "", null, false, List.of(partner.name()), ""));
        Stream<@Nullable Found> unlisted = tree.objectives().stream()
                .filter(objective -> !listed.contains(objective.id()))
                .map(this::unlisted);
        Stream<@Nullable Found> findings = tree.findings().stream().map(this::finding);
        return found(Stream.of(paragraphs, partners, findings, unlisted).flatMap(some -> some));
    }

    private @Nullable Found finding(FindingNode finding) {
        String reported = finding.reported() == null ? null : finding.reported().words();
        List<String> texts = Stream.concat(
                        Stream.of(finding.text(), finding.report(), reported, finding.place())
                                .filter(Objects::nonNull),
                        finding.responsible().stream().map(PlanTree.ResponsibleNode::name))
                .toList();
        return item(Part.FINDING, "", finding.id().toString(), finding.retired(), texts, "");
    }

    private @Nullable Found unlisted(ObjectiveNode objective) {
        return item(
                Part.OBJECTIVE,
                Objects.requireNonNullElse(objective.code(), ""),
                objective.code(),
                objective.retired(),
                List.of(objective.wording()),
                "");
    }

    private List<Found> within(PriorityNode priority) {
        Stream<@Nullable Found> itself = Stream.of(item(
                Part.PRIORITY,
                priority.number(),
                null,
                priority.retired(),
                Stream.of(priority.name(), priority.otherName())
                        .filter(Objects::nonNull)
                        .toList(),
                ""));
        Stream<@Nullable Found> objectives = priority.objectives().stream()
                .map(listed -> item(
                        Part.OBJECTIVE,
                        Objects.requireNonNullElse(listed.code(), ""),
                        listed.code(),
                        false,
                        List.of(listed.wording()),
                        ""));
        Stream<@Nullable Found> principles = priority.principles().stream()
                .map(principle -> item(
                        Part.PRINCIPLE,
                        String.valueOf(principle.number()),
                        String.valueOf(principle.number()),
                        false,
                        List.of(principle.text()),
                        ""));
        Stream<@Nullable Found> statements = priority.statements().stream().map(this::statement);
        Stream<@Nullable Found> references = priority.references().stream().map(this::reference);
        return found(Stream.of(itself, objectives, principles, statements, references)
                .flatMap(some -> some));
    }

    private @Nullable Found statement(StatementNode statement) {
        Part part = switch (statement.kind()) {
            case WANT_TO_SEE -> Part.WANT_TO_SEE;
            case NEEDS_TO_CHANGE -> Part.NEEDS_TO_CHANGE;
            case OTHER -> Part.SECTION;
        };
        List<String> texts = Stream.concat(
                        Stream.of(statement.theme(), statement.text()),
                        statement.points().stream().map(PointNode::text))
                .filter(text -> text != null && !text.isEmpty())
                .toList();
        String cites = Stream.concat(
                        statement.citations().stream(),
                        statement.points().stream().flatMap(point -> point.citations().stream()))
                .map(PlanTree.CitationNode::asWritten)
                .distinct()
                .collect(Collectors.joining(", "));
        return item(
                part,
                Objects.requireNonNullElse(statement.heading(), ""),
                statement.id().toString(),
                statement.retired(),
                texts,
                cites);
    }

    private @Nullable Found reference(ReferenceNode reference) {
        return item(
                Part.REFERENCE,
                reference.number(),
                reference.number(),
                reference.retired(),
                texts(reference).toList(),
                cites(reference));
    }

    private static String cites(ReferenceNode reference) {
        return reference.citations().stream()
                .map(PlanTree.CitationNode::asWritten)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> texts(ReferenceNode reference) {
        return reference.currentOutcomes().stream()
                .flatMap(outcome -> Stream.of(
                                Stream.of(outcome.text()),
                                outcome.points().stream().map(PointNode::text),
                                Stream.of(outcome.closing(), outcome.dueWords()))
                        .flatMap(texts -> texts))
                .filter(text -> text != null && !text.isEmpty());
    }

    private @Nullable Found item(
            Part part, String label, @Nullable String id, boolean retired, List<String> texts, String cites) {
        List<String> all = new ArrayList<>(texts);
        all.add(label);
        all.add(cites);
        if (!wanted.matches(all)) {
            return null;
        }
        List<String> hit = texts.stream().filter(wanted::hits).toList();
        List<String> shown = hit.isEmpty() ? texts.stream().limit(1).toList() : hit;
        return new Found(
                part,
                wanted.marked(label),
                id,
                retired,
                shown.stream().map(wanted::marked).toList(),
                wanted.hits(cites) ? wanted.marked(cites) : List.of());
    }

    private static List<Found> found(Stream<@Nullable Found> items) {
        return items.filter(Objects::nonNull).toList();
    }
}
