package uk.sendplan.measure;

/** What somebody writes beside a movement. */
public enum MarkKind {
    /** Why it moved, as somebody sees it. Rival ones stand side by side. */
    EXPLANATION,
    /** What happened then, for the chart. */
    ANNOTATION,
    /** From this day on the limits are drawn anew: somebody decided that the process is another one. */
    REBASE
}
