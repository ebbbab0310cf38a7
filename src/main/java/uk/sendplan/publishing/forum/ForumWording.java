package uk.sendplan.publishing.forum;

/** How parents see it: one of a few levels, and the forum's own words. */
public record ForumWording(ForumLevel level, String text) {}
