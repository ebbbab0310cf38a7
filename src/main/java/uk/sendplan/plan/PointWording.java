package uk.sendplan.plan;

/**
 * A point as it is typed.
 *
 * @param citations as written ("A2, B3"), or the empty text
 */
public record PointWording(String text, String citations) {}
