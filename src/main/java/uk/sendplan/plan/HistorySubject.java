package uk.sendplan.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whose history is read: a whole plan, a priority with what stands directly under it, or a reference with its outcomes. Says for
 * each table which of its versions belong to the subject {@code :id}; the version table is called {@code v}.
 *
 * <p>Partners, listings, principles, points and citations can be gone from their tables, so they are found by their parents.
 */
enum HistorySubject {
    PLAN(Map.ofEntries(
            Map.entry(PlanPart.PLAN, "v.id = :id"),
            Map.entry(PlanPart.PARTNER, "v.plan_id = :id"),
            Map.entry(PlanPart.OBJECTIVE, "v.plan_id = :id"),
            Map.entry(PlanPart.FINDING, "v.plan_id = :id"),
            Map.entry(PlanPart.RESPONSIBLE, "v.finding_id in (" + Of.FINDINGS + ")"),
            Map.entry(PlanPart.ANSWER, "v.finding_id in (" + Of.FINDINGS + ")"),
            Map.entry(PlanPart.PRIORITY, "v.plan_id = :id"),
            Map.entry(PlanPart.REFERENCE, "v.plan_id = :id"),
            Map.entry(PlanPart.LISTING, "v.priority_id in (" + Of.PRIORITIES + ")"),
            Map.entry(PlanPart.PRINCIPLE, "v.priority_id in (" + Of.PRIORITIES + ")"),
            Map.entry(PlanPart.STATEMENT, "v.priority_id in (" + Of.PRIORITIES + ")"),
            Map.entry(PlanPart.OUTCOME, "v.reference_id in (" + Of.REFERENCES + ")"),
            Map.entry(
                    PlanPart.POINT,
                    "(v.statement_id in (" + Of.STATEMENTS + ") or v.outcome_id in (" + Of.OUTCOMES + "))"),
            Map.entry(
                    PlanPart.CITATION,
                    "(v.reference_id in (" + Of.REFERENCES + ") or v.statement_id in (" + Of.STATEMENTS
                            + ") or v.point_id in (select p.id from point_version p where p.statement_id in ("
                            + Of.STATEMENTS + ") or p.outcome_id in (" + Of.OUTCOMES + ")))"))),
    PRIORITY(Map.of(
            PlanPart.PRIORITY,
            "v.id = :id",
            PlanPart.LISTING,
            "v.priority_id = :id",
            PlanPart.PRINCIPLE,
            "v.priority_id = :id",
            PlanPart.STATEMENT,
            "v.priority_id = :id",
            PlanPart.REFERENCE,
            "v.id in (select r.id from reference_version r where r.priority_id = :id)",
            PlanPart.ANSWER,
            "v.priority_id = :id",
            PlanPart.POINT,
            "v.statement_id in (select s.id from statement s where s.priority_id = :id)",
            PlanPart.CITATION,
            "(v.statement_id in (select s.id from statement s where s.priority_id = :id)"
                    + " or v.point_id in (select p.id from point_version p join statement s on s.id = p.statement_id"
                    + " where s.priority_id = :id))")),
    REFERENCE(Map.of(
            PlanPart.REFERENCE,
            "v.id = :id",
            PlanPart.OUTCOME,
            "v.reference_id = :id",
            PlanPart.POINT,
            "v.outcome_id in (select o.id from outcome o where o.reference_id = :id)",
            PlanPart.CITATION,
            "(v.reference_id = :id or v.point_id in (select p.id from point_version p join outcome o on o.id = p.outcome_id"
                    + " where o.reference_id = :id))"));

    private final Map<PlanPart, String> where;

    HistorySubject(Map<PlanPart, String> where) {
        this.where = new EnumMap<>(where);
    }

    List<PlanPart> parts() {
        return List.copyOf(where.keySet());
    }

    String where(PlanPart part) {
        return where.getOrDefault(part, "false");
    }

    private static final class Of {
        static final String PRIORITIES = "select y.id from priority y where y.plan_id = :id";
        static final String REFERENCES = "select r.id from reference r where r.plan_id = :id";
        static final String FINDINGS = "select f.id from finding f where f.plan_id = :id";
        static final String STATEMENTS =
                "select s.id from statement s join priority y on y.id = s.priority_id where y.plan_id = :id";
        static final String OUTCOMES =
                "select o.id from outcome o join reference r on r.id = o.reference_id where r.plan_id = :id";
    }
}
