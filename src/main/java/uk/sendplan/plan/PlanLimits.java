package uk.sendplan.plan;

/**
 * How long texts may be, in characters as PostgreSQL counts them (code points). The same numbers stand in the tables' check
 * constraints; forms refuse what is longer, so that no constraint is ever what a person meets.
 */
public final class PlanLimits {

    public static final int TITLE = 300;
    public static final int LEVEL_NAME = 60;
    public static final int PERIOD = 60;
    public static final int INTRODUCTION = 20_000;
    public static final int PARTNER_NAME = 300;
    public static final int PARTNERS = 100;
    public static final int OBJECTIVE_CODE = 20;
    public static final int OBJECTIVE_WORDING = 4_000;
    public static final int PRIORITY_NUMBER = 20;
    public static final int PRIORITY_NAME = 1_000;
    public static final int PRINCIPLE = 2_000;
    public static final int PRINCIPLES = 50;
    public static final int HEADING = 300;
    public static final int THEME = 1_000;
    public static final int TEXT = 10_000;
    public static final int POINTS = 100;
    public static final int REFERENCE_NUMBER = 30;
    /** Of one citation; a text may have many. */
    public static final int CITATION = 200;

    public static final int CITATIONS = 1_000;
    public static final int DUE_WORDS = 200;
    public static final int REPORT = 300;
    public static final int PLACE_IN_REPORT = 100;

    private PlanLimits() {}
}
