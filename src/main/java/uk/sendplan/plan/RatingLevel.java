package uk.sendplan.plan;

import java.util.UUID;

/**
 * A level of one version of a plan's rating scale.
 *
 * @param severity its place in the scale, 0 is the best
 * @param definition when it is to be chosen, in the plan's own words
 * @param commentRequired whoever chooses it says why, what will be done, and what happens otherwise
 */
public record RatingLevel(
        UUID id,
        int severity,
        String label,
        String definition,
        RatingColour colour,
        RatingRole role,
        boolean commentRequired) {}
