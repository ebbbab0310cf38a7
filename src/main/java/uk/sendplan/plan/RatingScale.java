package uk.sendplan.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan's rating scale. A later version never changes what was rated with an earlier one.
 *
 * @param number 1 for the first version
 * @param levels the best first
 */
public record RatingScale(
        int number, Instant madeAt, @Nullable UUID madeBy, List<RatingLevel> levels) {

    public Optional<RatingLevel> level(UUID id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst();
    }

    /** The level to suggest for a role: the mildest with it, or none where the scale has no such level. */
    public Optional<RatingLevel> levelFor(RatingRole role) {
        return levels.stream().filter(level -> level.role() == role).findFirst();
    }
}
