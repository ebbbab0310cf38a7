package uk.sendplan.plan;

/** What a plan is called in law or by its inspectors. */
public enum PlanKind {
    IMPROVEMENT_PLAN,
    /** WSoA: demanded after an inspection under the framework before 2023. */
    WRITTEN_STATEMENT_OF_ACTION,
    /** APP: follows a WSoA that did not bring enough progress. */
    ACCELERATED_PROGRESS_PLAN,
    /** PAP: demanded after an inspection under the framework since 2023. */
    PRIORITY_ACTION_PLAN,
    STRATEGY,
    OTHER
}
