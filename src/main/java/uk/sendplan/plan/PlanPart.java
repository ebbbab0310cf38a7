package uk.sendplan.plan;

import java.util.List;

/** What a plan consists of, one a table: where its past is kept, what it belongs to and which of its fields people read. */
public enum PlanPart {
    PLAN("improvement_plan", List.of(), List.of("title", "kind", "level_name", "period", "introduction")),
    PARTNER("plan_partner", List.of("plan_id"), List.of("name", "stands_for_group")),
    OBJECTIVE("objective", List.of("plan_id"), List.of("code", "wording")),
    FINDING("finding", List.of("plan_id"), List.of("text", "report", "reported_words", "place")),
    RESPONSIBLE("finding_organisation", List.of("finding_id"), List.of()),
    PRIORITY("priority", List.of("plan_id"), List.of("number", "name", "other_name")),
    LISTING("listing", List.of("priority_id"), List.of("own_wording")),
    PRINCIPLE("principle", List.of("priority_id"), List.of("text")),
    STATEMENT("statement", List.of("priority_id"), List.of("heading", "theme", "text")),
    REFERENCE("reference", List.of("priority_id"), List.of()),
    OUTCOME("outcome", List.of("reference_id"), List.of("text", "closing", "due_words")),
    POINT("point", List.of("statement_id", "outcome_id"), List.of("text")),
    ANSWER("finding_answer", List.of("finding_id"), List.of()),
    CITATION("citation", List.of("reference_id", "statement_id", "point_id"), List.of());

    private final String table;
    private final List<String> parents;
    private final List<String> fields;

    PlanPart(String table, List<String> parents, List<String> fields) {
        this.table = table;
        this.parents = parents;
        this.fields = fields;
    }

    String table() {
        return table;
    }

    /** The columns of which one names what it belongs to. */
    List<String> parents() {
        return parents;
    }

    List<String> fields() {
        return fields;
    }
}
