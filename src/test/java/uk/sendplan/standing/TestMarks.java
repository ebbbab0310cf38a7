package uk.sendplan.standing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.reporting.TestViews;

/** Marks by one word: a kind, a level of green, amber, red, or one of a longer scale, in which black is worse than red. */
final class TestMarks {

    private static final Map<String, Mark> RATED = Map.of(
            "green", rated(TestViews.SCALE.get(0), false),
            "amber", rated(TestViews.SCALE.get(1), false),
            "red", rated(TestViews.SCALE.get(2), true),
            "green-of-four", rated(TestViews.level(0, "Green", RatingRole.ON_TRACK), false),
            "lime-of-four", rated(TestViews.level(1, "Lime", RatingRole.ON_TRACK), false),
            "red-of-four", rated(TestViews.level(2, "Red", RatingRole.OFF_TRACK), false),
            "black-of-four", rated(TestViews.level(3, "Black", RatingRole.OFF_TRACK), true));

    private TestMarks() {}

    static Mark rated(RatingLevel level, boolean worst) {
        return new Mark(Kind.RATED, level, worst);
    }

    /** @param word null for nothing that could be told */
    static @Nullable Mark mark(@Nullable String word) {
        if (word == null) {
            return null;
        }
        Mark rated = RATED.get(word);
        return rated == null ? new Mark(Kind.valueOf(word.toUpperCase().replace('-', '_')), null, false) : rated;
    }
}
