package uk.sendplan.boardroom.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Role;
import uk.sendplan.boardroom.ChallengeState;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.boardroom.Subject;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Tells of challenges: what they are about, who asked, where they are and for how long. */
@Component
class ChallengeWords {

    private final Words words;

    ChallengeWords(Words words) {
        this.words = words;
    }

    /** Word, shape and colour. */
    record Tag(String text, String shape, String colour) {}

    Tag tag(ChallengeState state) {
        String text = words.of("challenge.state." + state);
        return switch (state) {
            case OPEN -> new Tag(text, "flag", "purple");
            case ANSWERED -> new Tag(text, "pen", "blue");
            case CLOSED -> new Tag(text, "tick", "grey");
            case WITHDRAWN -> new Tag(text, "dash", "grey");
        };
    }

    /** "Priority 2: Enough places", which leads to it on the day that is shown. */
    Link about(ChallengePlan plan, ChallengeView challenge) {
        String level = plan.plan().levelName();
        String text = switch (challenge.kind()) {
            case PLAN -> words.of("challenge.about.PLAN");
            case PRIORITY ->
                words.of(
                        "challenge.about.PRIORITY",
                        level,
                        Objects.requireNonNullElse(challenge.priorityNumber(), ""),
                        Objects.requireNonNullElse(challenge.priorityName(), ""));
            case REFERENCE ->
                words.of("challenge.about.REFERENCE", Objects.requireNonNullElse(challenge.referenceNumber(), ""));
            case ACTION ->
                words.of(
                        "challenge.about.ACTION",
                        Objects.requireNonNullElse(challenge.actionNumber(), ""),
                        Objects.requireNonNullElse(challenge.actionTitle(), ""));
        };
        String below = switch (challenge.kind()) {
            case PLAN -> "";
            case PRIORITY -> "/priorities/" + challenge.priorityNumber();
            case REFERENCE -> "/references/" + challenge.referenceNumber();
            case ACTION -> "/actions/" + challenge.actionNumber();
        };
        return Link.to(text, plan.dated(plan.planHref() + below));
    }

    /** The same of what somebody is about to ask about. */
    String about(ChallengePlan plan, Subject subject) {
        return switch (subject.kind()) {
            case PLAN -> words.of("challenge.about.PLAN");
            case PRIORITY ->
                words.of("challenge.about.PRIORITY", plan.plan().levelName(), subject.number(), subject.name());
            case REFERENCE -> words.of("challenge.about.REFERENCE", subject.number());
            case ACTION -> words.of("challenge.about.ACTION", subject.number(), subject.name());
        };
    }

    /** "Margaret Lyle, Alderbrook Council (Board member), 3 March 2026 at 10:15" */
    String by(String name, String organisation, Role role, Instant at) {
        return words.of("challenge.by", name, organisation, words.of("role." + role), London.momentInWords(at));
    }

    /** "Open for 34 days", "closed after 12 days" */
    String age(ChallengeView challenge, LocalDate day) {
        return words.of("challenge.age." + challenge.state(), challenge.days(day));
    }

    /** Whom it waits for; of one that is over, since when and by whom. */
    String waits(ChallengeView challenge) {
        return switch (challenge.state()) {
            case OPEN -> words.of("challenge.waits.OPEN", answerer(challenge));
            case ANSWERED -> words.of("challenge.waits.ANSWERED", challenge.askedByName());
            case CLOSED, WITHDRAWN ->
                words.of(
                        "challenge.waits." + challenge.state(),
                        challenge.lastByName(),
                        London.dayInWords(challenge.lastAt()));
        };
    }

    /** The lead organisation, or the plan managers. */
    String answerer(ChallengeView challenge) {
        return challenge.leadName() == null ? words.of("challenge.answerer") : challenge.leadName();
    }
}
