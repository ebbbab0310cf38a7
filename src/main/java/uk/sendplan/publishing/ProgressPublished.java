package uk.sendplan.publishing;

/** An edition of a progress page was published or withdrawn: what everyone reads of the plan is another from now on. */
public record ProgressPublished(String areaSlug, String planSlug) {}
