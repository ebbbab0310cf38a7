package uk.sendplan.publishing.forum;

/** The forum published or withdrew a view: what everyone reads of the plan is another from now on. */
public record ForumViewPublished(String areaSlug, String planSlug) {}
