package uk.sendplan.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else saved while a form was open: both texts of each field that differs, under the model key {@code conflict}. The
 * form below keeps what was typed and carries the new version, so saving again is a decision and not an accident.
 *
 * @param who saved meanwhile, or null where that is not known
 * @param when in words
 */
public record Conflict(@Nullable String who, @Nullable String when, List<Difference> differences) {

    /** @param label the field's name on the page */
    public record Difference(String label, String saved, String typed) {}

    public static Conflict none() {
        return new Conflict(null, null, List.of());
    }

    /** Adds a field where its two texts differ. */
    public Conflict and(String label, @Nullable String saved, @Nullable String typed) {
        String now = Objects.requireNonNullElse(saved, "").strip();
        String wanted = Objects.requireNonNullElse(typed, "").strip();
        if (now.equals(wanted)) {
            return this;
        }
        List<Difference> added = new ArrayList<>(differences);
        added.add(new Difference(label, now, wanted));
        return new Conflict(who, when, List.copyOf(added));
    }

    public Conflict savedBy(@Nullable String name, @Nullable String moment) {
        return new Conflict(name, moment, differences);
    }
}
