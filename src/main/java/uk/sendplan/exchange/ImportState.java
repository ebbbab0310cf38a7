package uk.sendplan.exchange;

/** How far an import has come. */
public enum ImportState {
    /** Handed in and read; a person looks at it. */
    TO_CHECK,
    /** It became a plan and stays as it is. */
    ACCEPTED,
    /** It will not become a plan; what was handed in is kept. */
    DISCARDED
}
