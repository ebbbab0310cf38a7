package uk.sendplan.boardroom.risk.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskBand;
import uk.sendplan.boardroom.risk.RiskScore;
import uk.sendplan.boardroom.risk.RiskTarget;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Tells of risks: how likely and how bad, how that moved, where it should be, and when somebody looked last. */
@Component
public class RiskWords {

    private final Words words;

    RiskWords(Words words) {
        this.words = words;
    }

    /** Word, shape and colour. */
    public record Tag(String text, String shape, String colour) {}

    /** "16, severe" */
    public Tag tag(RiskScore score) {
        String text = inWords(score);
        return switch (score.band()) {
            case LOW -> new Tag(text, "circle", "green");
            case MODERATE -> new Tag(text, "ring", "amber");
            case HIGH -> new Tag(text, "triangle", "orange");
            case SEVERE -> new Tag(text, "diamond", "red");
        };
    }

    /** "Closed: no longer a risk"; null while it is open. */
    public @Nullable Tag closed(Risk risk) {
        return risk.closedBecause() == null
                ? null
                : new Tag(words.of("risk.closed", words.of("risk.closed." + risk.closedBecause())), "tick", "grey");
    }

    /** "Open", or why it is closed. */
    String state(Risk risk) {
        Tag closed = closed(risk);
        return closed == null ? words.of("risk.open") : closed.text();
    }

    String inWords(RiskScore score) {
        return words.of("risk.score", score.value(), band(score.band()));
    }

    String band(RiskBand band) {
        return words.of("risk.band." + band);
    }

    /** "4 likely" */
    public String likelihood(int step) {
        return words.of("risk.step", step, words.of("risk.likelihood." + step));
    }

    /** "4 major" */
    public String impact(int step) {
        return words.of("risk.step", step, words.of("risk.impact." + step));
    }

    /** Its two halves. */
    String halves(RiskScore score) {
        return words.of("risk.halves", likelihood(score.likelihood()), impact(score.impact()));
    }

    /** The steps with what each means, the lowest first. */
    List<Choice> likelihoods() {
        return IntStream.rangeClosed(1, RiskScore.STEPS)
                .mapToObj(step -> new Choice(
                        String.valueOf(step), likelihood(step), words.of("risk.likelihood." + step + ".about")))
                .toList();
    }

    List<Choice> impacts() {
        return IntStream.rangeClosed(1, RiskScore.STEPS)
                .mapToObj(step ->
                        new Choice(String.valueOf(step), impact(step), words.of("risk.impact." + step + ".about")))
                .toList();
    }

    /** "Up 4, from 12, on 3 March 2026" */
    public String change(Risk risk) {
        RiskScore before = risk.previous();
        if (before == null || risk.movedAt() == null) {
            return words.of("risk.change.none");
        }
        return words.of(
                risk.change() > 0 ? "risk.change.up" : "risk.change.down",
                Math.abs(risk.change()),
                before.value(),
                London.dayInWords(risk.movedAt()));
    }

    /** "6, moderate, by 31 March 2027"; null where it has none. */
    public @Nullable String target(@Nullable RiskTarget target) {
        return target == null ? null : words.of("risk.target", inWords(target.score()), London.dayInWords(target.by()));
    }

    /** That its target is reached, or was not by its day; null for all others. */
    public @Nullable String targetNote(Risk risk, LocalDate day) {
        if (!risk.isOpen()) {
            return null;
        }
        if (risk.isAtTarget()) {
            return words.of("risk.target.reached");
        }
        return risk.isTargetMissed(day) ? words.of("risk.target.missed") : null;
    }

    String reviewed(Risk risk) {
        return words.of("risk.reviewed", London.dayInWords(risk.reviewedAt()), risk.reviewedByName());
    }

    /** "Not reviewed for 120 days"; null where that is not too long. */
    public @Nullable String reviewDue(Risk risk, LocalDate day) {
        return risk.isReviewDue(day)
                ? words.of("risk.review.due", ChronoUnit.DAYS.between(risk.reviewedOn(), day))
                : null;
    }

    public String owner(String name, @Nullable String role) {
        return role == null ? name : words.of("risk.owner.role", name, role);
    }
}
