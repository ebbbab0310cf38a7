package uk.sendplan.standing;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.Standing;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.plan.RatingLevel;

/**
 * What an action counts under: a level of the rating scale, or what it is without one. Levels of the same label count together,
 * whichever version of the scale they come from.
 *
 * @param level null unless rated
 * @param worst nothing in the level's scale is worse
 */
public record Mark(Kind kind, @Nullable RatingLevel level, boolean worst) {

    /**
     * The worst level first, then overdue without any update, then no update, then the other levels by their role and severity,
     * then what is counted and not ranked.
     */
    public static final Comparator<Mark> WORST_FIRST =
            Comparator.comparingInt(Mark::rank).thenComparing(Mark::severity, Comparator.reverseOrder());

    private static final int FIRST_UNRANKED = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_]+");

    public static Mark of(Standing standing) {
        return new Mark(standing.kind(), standing.level(), standing.worst());
    }

    /**
     * As addresses say it, and what marks are told apart by: "no-update"; "rated-amber" for the level that a plan calls Amber. Signs
     * stay, because they may be all that tells one level from another.
     */
    public String code() {
        String name = level == null ? kind.name() : kind + " " + level.label();
        return BETWEEN_WORDS.matcher(name.toLowerCase(Locale.UK)).replaceAll("-");
    }

    /** Whether it can be the worst of its group. */
    public boolean isRanked() {
        return rank() < FIRST_UNRANKED;
    }

    public boolean isSameAs(Mark other) {
        return code().equals(other.code());
    }

    private int rank() {
        return switch (kind) {
            case RATED -> worst ? 0 : 3;
            case OVERDUE_WITHOUT_UPDATE -> 1;
            case NO_UPDATE -> 2;
            case NOT_STARTED -> FIRST_UNRANKED;
            case NOT_DUE -> FIRST_UNRANKED + 1;
            case SUSPENDED -> FIRST_UNRANKED + 2;
            case FINISHED -> FIRST_UNRANKED + 3;
        };
    }

    private int severity() {
        // A scale has far fewer levels than this.
        return level == null ? 0 : level.role().ordinal() * 100 + level.severity();
    }
}
