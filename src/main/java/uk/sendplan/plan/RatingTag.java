package uk.sendplan.plan;

import java.util.Locale;

/** How a level is shown: its word, its colour, and a shape that tells its role, so that nobody has to see the colour. */
public record RatingTag(String text, String shape, String colour) {

    public static RatingTag of(RatingLevel level) {
        return new RatingTag(
                level.label(),
                shape(level.role()),
                level.colour().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static String shape(RatingRole role) {
        return switch (role) {
            case ON_TRACK -> "circle";
            case AT_RISK -> "triangle";
            case OFF_TRACK -> "diamond";
        };
    }
}
