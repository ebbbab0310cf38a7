package uk.sendplan.access;

/** Something that a role may do in its area. */
public enum Right {
    /** Read the plan, its history and its coverage. */
    READ_PLAN,
    /** Edit, import and publish the plan, and keep the area's people and organisations. */
    EDIT_PLAN
}
