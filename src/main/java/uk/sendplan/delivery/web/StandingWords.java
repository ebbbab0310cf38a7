package uk.sendplan.delivery.web;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.delivery.ActionTrails.Turn;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.Freshness;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.Standing;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.plan.RatingTag;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Tells where an action stands: as a tag with a word, a shape and a colour, and as a sentence that says why. */
@Component
public class StandingWords {

    /** In turns: what came before is in the history of the action. */
    private static final int LONGEST_TRAIL = 4;

    private final AgoWords ago;
    private final Words words;

    StandingWords(AgoWords ago, Words words) {
        this.ago = ago;
        this.words = words;
    }

    /**
     * For {@code fragments/standing}.
     *
     * @param stale a rating that is out of date and still stands; it is hatched, and its text has its age
     */
    public record Tag(String text, String shape, String colour, boolean stale) {

        public Tag saying(String other) {
            return new Tag(other, shape, colour, stale);
        }
    }

    public Tag tag(ActionView action) {
        Standing standing = action.standing();
        return switch (standing.kind()) {
            case RATED -> rated(action, Objects.requireNonNull(standing.level()), standing.stale());
            case NO_UPDATE -> tag(standing.kind()).saying(noUpdate(action));
            case FINISHED -> tag(standing.kind()).saying(stage(action.stage()));
            case OVERDUE_WITHOUT_UPDATE, NOT_STARTED, NOT_DUE, SUSPENDED -> tag(standing.kind());
        };
    }

    /** What stands so without a rating. */
    public Tag tag(Standing.Kind kind) {
        String text = words.of("standing." + kind);
        return switch (kind) {
            case OVERDUE_WITHOUT_UPDATE -> new Tag(text, "flag", "purple", false);
            case NO_UPDATE -> new Tag(text, "ring", "purple", false);
            case NOT_STARTED -> new Tag(text, "dash", "blue", false);
            case NOT_DUE -> new Tag(text, "dash", "grey", false);
            case SUSPENDED -> new Tag(text, "pause", "grey", false);
            case FINISHED -> new Tag(text, "tick", "blue", false);
            case RATED -> throw new IllegalArgumentException("a rating is shown as its level");
        };
    }

    private String noUpdate(ActionView action) {
        LatestRecord latest = action.latest();
        if (latest == null) {
            return words.of("standing.NO_UPDATE.yet");
        }
        CycleView missed = action.missedCycle();
        return missed == null
                ? words.of("standing.NO_UPDATE.since", days(action, latest))
                : words.of("standing.NO_UPDATE.cycle", missed.name());
    }

    private Tag rated(ActionView action, RatingLevel level, boolean stale) {
        LatestRecord latest = action.latest();
        String text = stale && latest != null
                ? words.of("standing.RATED.stale", level.label(), days(action, latest))
                : level.label();
        RatingTag tag = RatingTag.of(level);
        return new Tag(text, tag.shape(), tag.colour(), stale);
    }

    /** A level by itself, as a scale or a history shows it. */
    public Tag tag(RatingLevel level) {
        RatingTag tag = RatingTag.of(level);
        return new Tag(tag.text(), tag.shape(), tag.colour(), false);
    }

    /** A role of a scale that has no level for it. */
    Tag tag(RatingRole role) {
        return new Tag(words.of("role." + role), RatingTag.shape(role), "grey", false);
    }

    /** "In progress" */
    public String stage(Stage stage) {
        return words.of("stage." + stage);
    }

    /** Why it stands there: "Recorded as Amber on 3 March 2026, 12 days ago." */
    public String sentence(ActionView action) {
        Standing standing = action.standing();
        LatestRecord latest = action.latest();
        if (latest == null) {
            return nothingRecorded(action, standing.kind());
        }
        String said = said(latest);
        String when = London.dayInWords(latest.day());
        String age = ago.ago(latest.day(), action.day());
        return switch (standing.kind()) {
            case NO_UPDATE -> words.of("standing.sentence.stale", said, when, age, missed(action));
            case RATED ->
                standing.stale()
                        ? words.of("standing.sentence.worst", said, when, age, missed(action))
                        : words.of("standing.sentence", said, when, age);
            default -> words.of("standing.sentence", said, when, age);
        };
    }

    /** Why it is stale: the reporting cycle that it is too old for, or its age alone. */
    private String missed(ActionView action) {
        CycleView missed = action.missedCycle();
        return missed == null
                ? words.of("standing.sentence.aged", Freshness.DAYS)
                : words.of(
                        "standing.sentence.missed",
                        missed.name(),
                        London.dayInWords(missed.opens()),
                        London.dayInWords(missed.updatesDue()));
    }

    private String nothingRecorded(ActionView action, Standing.Kind kind) {
        String due = action.due() == null ? "" : action.due().words();
        if (kind == Standing.Kind.OVERDUE_WITHOUT_UPDATE) {
            return words.of(
                    "standing.sentence.overdue",
                    due,
                    ago.ago(action.day().minusDays(action.daysOverdue()), action.day()));
        }
        if (kind != Standing.Kind.NOT_DUE) {
            return words.of("standing.sentence.none");
        }
        return action.plannedStart() != null && action.plannedStart().hasDays()
                ? words.of("standing.sentence.starts", action.plannedStart().words())
                : words.of("standing.sentence.notDue", due);
    }

    /** What was recorded last, within a sentence: "Amber", as the scale writes it, or "not started". */
    private String said(LatestRecord latest) {
        RatingLevel level = latest.level();
        return level == null ? stage(latest.stage()).toLowerCase(Locale.UK) : level.label();
    }

    /** How it came to stand where it stands: "Green on 25 November 2025, Amber since 3 March 2026"; empty without updates. */
    String trail(List<Turn> turns) {
        List<Turn> shown = turns.subList(Math.max(0, turns.size() - LONGEST_TRAIL), turns.size());
        StringBuilder trail = new StringBuilder(shown.size() < turns.size() ? words.of("standing.trail.earlier") : "");
        for (int place = 0; place < shown.size(); place++) {
            Turn turn = shown.get(place);
            boolean last = place == shown.size() - 1;
            trail.append(trail.isEmpty() ? "" : ", ")
                    .append(words.of(
                            last ? "standing.trail.since" : "standing.trail.on",
                            turn.label() == null ? stage(turn.stage()) : turn.label(),
                            London.dayInWords(turn.on())));
        }
        return trail.toString();
    }

    /** That a later update awaits approval or was returned; null where none is there. */
    public @Nullable String pending(ActionView action) {
        return action.submitted() == null
                ? null
                : words.of(action.returned() == null ? "standing.pending.waits" : "standing.pending.returned");
    }

    /** Whether its latest update is too old to be believed. */
    public boolean isStale(ActionView action) {
        Standing standing = action.standing();
        return standing.stale() || (standing.kind() == Standing.Kind.NO_UPDATE && action.latest() != null);
    }

    /** How old the latest update is: "updated 12 days ago". */
    public String age(ActionView action) {
        LatestRecord latest = action.latest();
        return latest == null
                ? words.of("standing.age.never")
                : words.of("standing.age", ago.ago(latest.day(), action.day()));
    }

    private static long days(ActionView action, LatestRecord latest) {
        return ChronoUnit.DAYS.between(latest.day(), action.day());
    }
}
