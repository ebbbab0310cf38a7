package uk.sendplan.plan;

import static uk.sendplan.plan.RatingColour.*;
import static uk.sendplan.plan.RatingRole.*;

import java.util.List;
import uk.sendplan.plan.RatingScales.NewLevel;

/** The scales that plans commonly use, to start from. */
public enum RatingScalePreset {
    RED_AMBER_GREEN(List.of(
            new NewLevel("Green", "On track to be done as planned and by its date.", GREEN, ON_TRACK, false),
            new NewLevel(
                    "Amber",
                    "Some problems, or a little late. A plan is in place to put it right.",
                    AMBER,
                    AT_RISK,
                    true),
            new NewLevel(
                    "Red",
                    "Serious problems, or very late. It will not be done as planned without help.",
                    RED,
                    OFF_TRACK,
                    true))),
    FOUR_POINT(List.of(
            new NewLevel("Green", "Highly likely to be done as planned and by its date.", GREEN, ON_TRACK, false),
            new NewLevel(
                    "Amber-green",
                    "Likely to be done. Attention is needed so that risks do not become problems.",
                    LIGHT_GREEN,
                    ON_TRACK,
                    false),
            new NewLevel(
                    "Amber-red",
                    "In doubt. There are problems in important places, and something has to be done now.",
                    ORANGE,
                    AT_RISK,
                    true),
            new NewLevel(
                    "Red",
                    "Unlikely to be done as planned. There are problems that may not be solved without help.",
                    RED,
                    OFF_TRACK,
                    true)));

    private final List<NewLevel> levels;

    RatingScalePreset(List<NewLevel> levels) {
        this.levels = levels;
    }

    /** The best first. */
    public List<NewLevel> levels() {
        return levels;
    }
}
