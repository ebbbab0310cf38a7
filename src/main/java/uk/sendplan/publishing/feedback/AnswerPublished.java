package uk.sendplan.publishing.feedback;

/** An answer was published or withdrawn: what everyone reads of the plan is another from now on. */
public record AnswerPublished(String areaSlug, String planSlug) {}
