package uk.sendplan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.sendplan.plan.PlanTree.CitationNode;
import uk.sendplan.plan.PlanTree.FindingNode;
import uk.sendplan.plan.PlanTree.ListedObjective;
import uk.sendplan.plan.PlanTree.ObjectiveNode;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.plan.PlanTree.PointNode;
import uk.sendplan.plan.PlanTree.PrincipleNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.PlanTree.ResponsibleNode;
import uk.sendplan.plan.PlanTree.StatementNode;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.VagueDate;

/** Puts a plan together from one query a table, all of one shape for now and for a past day. */
class PlanTreeReader {

    private static final CitationContext NOTHING_KNOWN = CitationContext.of(List.of(), List.of(), 0);

    private final JdbcClient jdbc;

    PlanTreeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record PriorityRow(
            UUID id, String number, String name, @Nullable String otherName, boolean retired, long version) {}

    private record ListingRow(
            UUID priorityId, UUID objectiveId, @Nullable String ownWording) {}

    private record PrincipleRow(UUID priorityId, UUID id, int number, String text) {}

    private record StatementRow(
            UUID priorityId,
            UUID id,
            StatementKind kind,
            @Nullable String heading,
            @Nullable String theme,
            String text,
            boolean retired,
            long version) {}

    private record ReferenceRow(UUID priorityId, UUID id, String number, boolean retired, long version) {}

    private record OutcomeRow(
            UUID referenceId,
            UUID id,
            String text,
            @Nullable String closing,
            @Nullable String dueWords,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            boolean retired,
            long version) {}

    private record FindingRow(
            UUID id,
            String text,
            String report,
            @Nullable String reportedWords,
            @Nullable LocalDate reportedFrom,
            @Nullable LocalDate reportedTo,
            @Nullable String place,
            boolean retired,
            long version) {

        private @Nullable VagueDate reported() {
            return reportedWords == null ? null : new VagueDate(reportedWords, reportedFrom, reportedTo);
        }
    }

    private record ResponsibleRow(UUID findingId, UUID organisationId, String name) {}

    private record AnswerRow(UUID findingId, UUID priorityId) {}

    private record PointRow(UUID parentId, UUID priorityId, UUID id, String text) {}

    private record CitationRow(
            UUID parentId,
            UUID priorityId,
            String asWritten,
            @Nullable UUID objectiveId,
            @Nullable UUID principleId,
            boolean allListed) {}

    Optional<PlanHead> head(UUID areaId, String slug, AsAt asAt) {
        return jdbc.sql("""
                select id, area_id, slug, title, kind, level_name, period, introduction, retired_at is not null as retired, version
                from %s where area_id = :area and slug = :slug and cast(:moment as timestamptz) is not null
                """.formatted(asAt.table("improvement_plan")))
                .param("area", areaId)
                .param("slug", slug)
                .param("moment", asAt.moment())
                .query(RecordRows.of(PlanHead.class))
                .optional();
    }

    PlanTree below(PlanHead plan, AsAt asAt) {
        Rows rows = new Rows(plan, asAt);
        List<ObjectiveNode> objectives = rows.of(ObjectiveNode.class, """
                select id, code, wording, retired_at is not null as retired, version
                from {objective} where area_id = :area and plan_id = :plan order by position, code
                """);
        Parts parts = new Parts(rows, objectives);
        List<PriorityNode> priorities =
                rows.of(PriorityRow.class, """
                select id, number, name, other_name, retired_at is not null as retired, version
                from {priority} where area_id = :area and plan_id = :plan order by position, number
                """).stream().map(parts::priority).toList();
        List<Partner> partners = rows.of(Partner.class, """
                select name, stands_for_group, organisation_id
                from {plan_partner} where area_id = :area and plan_id = :plan order by position
                """);
        return new PlanTree(plan, partners, objectives, priorities, findings(rows));
    }

    private static List<FindingNode> findings(Rows rows) {
        Map<UUID, List<ResponsibleRow>> responsible =
                Parts.by(ResponsibleRow::findingId, rows.of(ResponsibleRow.class, """
                select r.finding_id, r.organisation_id, o.name from {finding_organisation} r
                join {finding} f on f.id = r.finding_id join {organisation} o on o.id = r.organisation_id
                where f.area_id = :area and f.plan_id = :plan order by lower(o.name), o.id
                """));
        Map<UUID, List<AnswerRow>> answers = Parts.by(AnswerRow::findingId, rows.of(AnswerRow.class, """
                select a.finding_id, a.priority_id from {finding_answer} a
                join {finding} f on f.id = a.finding_id join {priority} y on y.id = a.priority_id
                where f.area_id = :area and f.plan_id = :plan order by y.position, y.number
                """));
        return rows.of(FindingRow.class, """
                select id, text, report, reported_words, reported_from, reported_to, place, retired_at is not null as retired, version
                from {finding} where area_id = :area and plan_id = :plan order by position, id
                """).stream()
                .map(row -> new FindingNode(
                        row.id(),
                        row.text(),
                        row.report(),
                        row.reported(),
                        row.place(),
                        row.retired(),
                        row.version(),
                        Parts.children(responsible, row.id())
                                .map(named -> new ResponsibleNode(named.organisationId(), named.name()))
                                .toList(),
                        Parts.children(answers, row.id())
                                .map(AnswerRow::priorityId)
                                .toList()))
                .toList();
    }

    /** One query: names in braces are tables, now or as at the day. */
    private final class Rows {

        private final PlanHead plan;
        private final AsAt asAt;

        private Rows(PlanHead plan, AsAt asAt) {
            this.plan = plan;
            this.asAt = asAt;
        }

        private <T extends Record> List<T> of(Class<T> row, String sql) {
            return jdbc.sql(asAt.tables(sql))
                    .param("area", plan.areaId())
                    .param("plan", plan.id())
                    .param("moment", asAt.moment())
                    .query(RecordRows.of(row))
                    .list();
        }
    }

    /** The rows of all tables by their parent. */
    private static final class Parts {

        private final Map<UUID, ObjectiveNode> objectives;
        private final Map<UUID, List<ListingRow>> listings;
        private final Map<UUID, List<PrincipleRow>> principles;
        private final Map<UUID, PrincipleRow> principleById;
        private final Map<UUID, List<StatementRow>> statements;
        private final Map<UUID, List<ReferenceRow>> references;
        private final Map<UUID, List<OutcomeRow>> outcomes;
        private final Map<UUID, List<PointRow>> points;
        private final Map<UUID, List<CitationRow>> citations;
        private final Map<UUID, Set<UUID>> listed;

        private Parts(Rows rows, List<ObjectiveNode> objectives) {
            this.objectives = objectives.stream().collect(Collectors.toMap(ObjectiveNode::id, Function.identity()));
            listings = by(ListingRow::priorityId, rows.of(ListingRow.class, """
                    select l.priority_id, l.objective_id, l.own_wording from {listing} l join {priority} y on y.id = l.priority_id
                    where y.area_id = :area and y.plan_id = :plan order by l.position
                    """));
            listed = listings.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().stream()
                                    .map(ListingRow::objectiveId)
                                    .collect(Collectors.toSet())));
            List<PrincipleRow> principleRows = rows.of(PrincipleRow.class, """
                    select p.priority_id, p.id, p.number, p.text from {principle} p join {priority} y on y.id = p.priority_id
                    where y.area_id = :area and y.plan_id = :plan order by p.number
                    """);
            principles = by(PrincipleRow::priorityId, principleRows);
            principleById = principleRows.stream().collect(Collectors.toMap(PrincipleRow::id, Function.identity()));
            statements = by(StatementRow::priorityId, rows.of(StatementRow.class, """
                    select s.priority_id, s.id, s.kind, s.heading, s.theme, s.text, s.retired_at is not null as retired, s.version
                    from {statement} s join {priority} y on y.id = s.priority_id
                    where y.area_id = :area and y.plan_id = :plan order by s.kind, s.position
                    """));
            references = by(ReferenceRow::priorityId, rows.of(ReferenceRow.class, """
                    select priority_id, id, number, retired_at is not null as retired, version
                    from {reference} where area_id = :area and plan_id = :plan order by position
                    """));
            outcomes = by(OutcomeRow::referenceId, rows.of(OutcomeRow.class, """
                    select o.reference_id, o.id, o.text, o.closing, o.due_words, o.due_from, o.due_to,
                        o.retired_at is not null as retired, o.version
                    from {outcome} o join {reference} r on r.id = o.reference_id
                    where r.area_id = :area and r.plan_id = :plan order by o.position
                    """));
            points = by(PointRow::parentId, rows.of(PointRow.class, """
                    select s.id as parent_id, s.priority_id, p.id, p.text, p.position
                    from {point} p join {statement} s on s.id = p.statement_id join {priority} y on y.id = s.priority_id
                    where y.area_id = :area and y.plan_id = :plan
                    union all
                    select o.id, r.priority_id, p.id, p.text, p.position
                    from {point} p join {outcome} o on o.id = p.outcome_id join {reference} r on r.id = o.reference_id
                    where r.area_id = :area and r.plan_id = :plan
                    order by position
                    """));
            citations = by(CitationRow::parentId, rows.of(CitationRow.class, """
                    select r.id as parent_id, r.priority_id, c.as_written, c.objective_id, c.principle_id, c.all_listed, c.position
                    from {citation} c join {reference} r on r.id = c.reference_id
                    where r.area_id = :area and r.plan_id = :plan
                    union all
                    select s.id, s.priority_id, c.as_written, c.objective_id, c.principle_id, c.all_listed, c.position
                    from {citation} c join {statement} s on s.id = c.statement_id join {priority} y on y.id = s.priority_id
                    where y.area_id = :area and y.plan_id = :plan
                    union all
                    select p.id, s.priority_id, c.as_written, c.objective_id, c.principle_id, c.all_listed, c.position
                    from {citation} c join {point} p on p.id = c.point_id join {statement} s on s.id = p.statement_id
                        join {priority} y on y.id = s.priority_id
                    where y.area_id = :area and y.plan_id = :plan
                    union all
                    select p.id, r.priority_id, c.as_written, c.objective_id, c.principle_id, c.all_listed, c.position
                    from {citation} c join {point} p on p.id = c.point_id join {outcome} o on o.id = p.outcome_id
                        join {reference} r on r.id = o.reference_id
                    where r.area_id = :area and r.plan_id = :plan
                    order by position
                    """));
        }

        private static <T> Map<UUID, List<T>> by(Function<T, UUID> parent, List<T> rows) {
            Map<UUID, List<T>> byParent = new LinkedHashMap<>();
            rows.forEach(row -> byParent.computeIfAbsent(parent.apply(row), id -> new ArrayList<>())
                    .add(row));
            return byParent;
        }

        private PriorityNode priority(PriorityRow row) {
            return new PriorityNode(
                    row.id(),
                    row.number(),
                    row.name(),
                    row.otherName(),
                    row.retired(),
                    row.version(),
                    children(listings, row.id()).map(this::listing).toList(),
                    children(principles, row.id())
                            .map(one -> new PrincipleNode(one.id(), one.number(), one.text()))
                            .toList(),
                    children(statements, row.id()).map(this::statement).toList(),
                    children(references, row.id()).map(this::reference).toList());
        }

        private ListedObjective listing(ListingRow row) {
            ObjectiveNode objective = Objects.requireNonNull(objectives.get(row.objectiveId()));
            String wording = row.ownWording() == null ? objective.wording() : row.ownWording();
            return new ListedObjective(objective.id(), objective.code(), wording, row.ownWording() != null);
        }

        private StatementNode statement(StatementRow row) {
            return new StatementNode(
                    row.id(),
                    row.kind(),
                    row.heading(),
                    row.theme(),
                    row.text(),
                    row.retired(),
                    row.version(),
                    citations(row.id()),
                    points(row.id()));
        }

        private ReferenceNode reference(ReferenceRow row) {
            return new ReferenceNode(
                    row.id(),
                    row.number(),
                    row.retired(),
                    row.version(),
                    citations(row.id()),
                    children(outcomes, row.id()).map(this::outcome).toList());
        }

        private OutcomeNode outcome(OutcomeRow row) {
            return new OutcomeNode(
                    row.id(),
                    row.text(),
                    row.closing(),
                    row.dueWords(),
                    row.dueFrom(),
                    row.dueTo(),
                    row.retired(),
                    row.version(),
                    points(row.id()));
        }

        private List<PointNode> points(UUID parentId) {
            return children(points, parentId)
                    .map(point -> new PointNode(point.text(), citations(point.id())))
                    .toList();
        }

        private List<CitationNode> citations(UUID parentId) {
            return children(citations, parentId).map(this::citation).toList();
        }

        private CitationNode citation(CitationRow row) {
            ObjectiveNode objective = row.objectiveId() == null ? null : objectives.get(row.objectiveId());
            PrincipleRow principle = row.principleId() == null ? null : principleById.get(row.principleId());
            return new CitationNode(
                    row.asWritten(),
                    objective == null ? null : objective.code(),
                    principle == null ? null : principle.number(),
                    row.allListed(),
                    flag(row, objective, principle));
        }

        private @Nullable CitationFlag flag(
                CitationRow row, @Nullable ObjectiveNode objective, @Nullable PrincipleRow principle) {
            if (row.allListed() || principle != null) {
                return null;
            }
            if (objective == null) {
                return CitationReader.read(row.asWritten(), NOTHING_KNOWN).stream()
                        .map(ReadCitation::flag)
                        .findFirst()
                        .orElse(CitationFlag.NOT_UNDERSTOOD);
            }
            boolean isListed = listed.getOrDefault(row.priorityId(), Set.of()).contains(objective.id());
            return isListed ? null : CitationFlag.NOT_LISTED;
        }

        private static <T> java.util.stream.Stream<T> children(Map<UUID, List<T>> rows, UUID parentId) {
            return rows.getOrDefault(parentId, List.of()).stream();
        }
    }
}
