package uk.sendplan.delivery.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.AccountNames;
import uk.sendplan.delivery.ActionHistory.Approval;
import uk.sendplan.delivery.ActionHistory.Change;
import uk.sendplan.delivery.ActionHistory.Changed;
import uk.sendplan.delivery.ActionHistory.Decided;
import uk.sendplan.delivery.ActionHistory.Event;
import uk.sendplan.delivery.ActionHistory.Proposed;
import uk.sendplan.delivery.ActionHistory.Recorded;
import uk.sendplan.delivery.DueDates;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Tells what happened to an action as a person would: what changed, from what, to what, by whom, and why. */
@Component
class HappeningWords {

    private final AccountNames names;
    private final StandingWords standings;
    private final Words words;

    HappeningWords(AccountNames names, StandingWords standings, Words words) {
        this.names = names;
        this.standings = standings;
        this.words = words;
    }

    /**
     * @param at the moment in ISO form
     * @param state the stage that was recorded, or null
     * @param rating that was given, or null
     * @param note what is to be known of the whole of it, or null
     * @param addEvidence where evidence for this update is added, or null
     */
    record Happening(
            String when,
            String at,
            String who,
            String what,
            @Nullable String state,
            StandingWords.@Nullable Tag rating,
            @Nullable String note,
            List<Differing> differing,
            List<Said> said,
            @Nullable String addEvidence) {}

    /**
     * @param what is different; null where {@link Happening#what} says so already
     * @param from and {@code to} empty for none; both null where there is nothing to compare
     */
    record Differing(
            @Nullable String what,
            @Nullable String from,
            @Nullable String to) {}

    /** @param internal not for everybody who reads the page */
    record Said(String label, String text, boolean internal) {}

    /**
     * @param events the newest first
     * @param addEvidence where evidence for the action is added, or null for those who may not
     */
    List<Happening> of(List<Event> events, @Nullable String addEvidence) {
        return of(events, addEvidence, people(events.stream()));
    }

    /** Of several actions, by their ids, as in a document: nothing is added from there. */
    Map<UUID, List<Happening>> of(Map<UUID, List<Event>> events) {
        Map<UUID, String> people = people(events.values().stream().flatMap(List::stream));
        return events.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> of(of.getValue(), null, people)));
    }

    private Map<UUID, String> people(Stream<Event> events) {
        return names.of(events.flatMap(
                        event -> event instanceof Changed changed ? Stream.ofNullable(changed.author()) : Stream.of())
                .toList());
    }

    private List<Happening> of(List<Event> events, @Nullable String addEvidence, Map<UUID, String> people) {
        List<Happening> happenings = new ArrayList<>();
        for (int place = 0; place < events.size(); place++) {
            Event event = events.get(place);
            if (event instanceof Recorded recorded) {
                happenings.add(recorded(
                        recorded,
                        before(events, place),
                        addEvidence == null ? null : addEvidence + "?update=" + recorded.id()));
            } else if (event instanceof Proposed proposed) {
                happenings.add(proposed(proposed));
            } else if (event instanceof Decided decided) {
                happenings.add(decided(decided));
            } else if (event instanceof Changed changed) {
                happenings.add(changed(changed, people));
            }
        }
        return happenings;
    }

    private static @Nullable Recorded before(List<Event> events, int place) {
        return events.subList(place + 1, events.size()).stream()
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .findFirst()
                .orElse(null);
    }

    private Happening recorded(Recorded update, @Nullable Recorded before, @Nullable String addEvidence) {
        String what = update.corrects()
                ? "happened.corrected"
                : update.nothingChanged() ? "happened.confirmed" : "happened.recorded";
        String state = state(update);
        String earlier = before == null ? state : state(before);
        return new Happening(
                London.momentInWords(update.at()),
                update.at().toString(),
                update.author(),
                words.of(what),
                standings.stage(update.stage()),
                update.level() == null ? null : standings.tag(update.level()),
                note(update),
                state.equals(earlier)
                        ? List.of()
                        : List.of(new Differing(words.of("happened.field.state"), earlier, state)),
                said(update),
                addEvidence);
    }

    private @Nullable String note(Recorded update) {
        if (update.replaced()) {
            return words.of("happened.replaced");
        }
        Approval approval = update.approval();
        return approval == null || (approval.outcome() == null && !approval.waits())
                ? null
                : words.of("happened.approval." + (approval.outcome() == null ? "waits" : approval.outcome()));
    }

    /** What was written; who confirmed wrote nothing, and the reasons are those of the update before. */
    private List<Said> said(Recorded update) {
        List<Said> said = new ArrayList<>();
        if (!update.nothingChanged()) {
            say(said, "progress.reason", update.reason());
            say(said, "progress.mitigation", update.mitigation());
            say(said, "progress.effect", update.effect());
        }
        say(said, "progress.done", update.done());
        say(said, "progress.difference", update.difference());
        say(said, "happened.cycle", update.cycle());
        say(said, "happened.reviewed", reviewed(update.approval()));
        say(said, "happened.suggested", suggested(update));
        say(said, "progress.differsBecause", update.differsBecause());
        if (update.internalNote() != null) {
            said.add(new Said(words.of("progress.internalNote"), update.internalNote(), true));
        }
        return List.copyOf(said);
    }

    /** By whom it was approved, or returned and why. */
    private @Nullable String reviewed(@Nullable Approval approval) {
        return approval == null || approval.outcome() == null || approval.by() == null || approval.at() == null
                ? null
                : words.of(
                        "happened.reviewed." + approval.outcome(),
                        approval.by(),
                        London.momentInWords(approval.at()),
                        Objects.requireNonNullElse(approval.comment(), ""));
    }

    /** What the dates suggested, where they suggested worse than was recorded. */
    private @Nullable String suggested(Recorded update) {
        RatingLevel level = update.level();
        boolean asBad = level != null
                && (update.suggestedRole() == null || !level.role().isBetterThan(update.suggestedRole()));
        return asBad || update.suggestedRole() == null || update.suggestedBecause() == null
                ? null
                : words.of(
                        "happened.suggested.text",
                        words.of("role." + update.suggestedRole()),
                        update.suggestedBecause());
    }

    /** "In progress, Amber" */
    private String state(Recorded update) {
        RatingLevel level = update.level();
        String stage = standings.stage(update.stage());
        return level == null ? stage : stage + ", " + level.label();
    }

    private void say(List<Said> said, String key, @Nullable String text) {
        if (text != null) {
            said.add(new Said(words.of(key), text, false));
        }
    }

    private Happening proposed(Proposed proposal) {
        List<Said> said = new ArrayList<>();
        say(said, "happened.date.to", proposal.to().words());
        say(said, "happened.date.instead", proposal.from().words());
        say(said, "happened.why", proposal.reason());
        return about(proposal, proposal.author(), "happened.proposed", List.of(), said);
    }

    private Happening decided(Decided decision) {
        List<Said> said = new ArrayList<>();
        List<Differing> moved = List.of();
        if (decision.outcome() == DueDates.Decided.APPROVED) {
            moved = List.of(
                    new Differing(null, decision.from().words(), decision.to().words()));
        } else {
            say(said, "happened.date.asked", decision.to().words());
            say(said, "happened.date.stays", decision.from().words());
        }
        say(said, "happened.why", decision.reason());
        return about(decision, decision.author(), "happened." + decision.outcome(), moved, said);
    }

    private Happening about(Event event, String who, String what, List<Differing> differing, List<Said> said) {
        return new Happening(
                London.momentInWords(event.at()),
                event.at().toString(),
                who,
                words.of(what),
                null,
                null,
                null,
                differing,
                List.copyOf(said),
                null);
    }

    private Happening changed(Changed changed, Map<UUID, String> people) {
        return about(
                changed,
                who(changed.author(), people),
                changed.made() ? "happened.made" : "happened.changed",
                changed.changes().stream().map(this::differing).toList(),
                List.of());
    }

    private Differing differing(Change change) {
        String what = words.of("happened.field." + change.field());
        boolean moved = change.from() != null || change.to() != null;
        return moved
                ? new Differing(
                        what,
                        Objects.requireNonNullElse(change.from(), ""),
                        Objects.requireNonNullElse(change.to(), ""))
                : new Differing(what, null, null);
    }

    private String who(@Nullable UUID account, Map<UUID, String> people) {
        if (account == null) {
            return words.of("history.by.system");
        }
        return Objects.requireNonNullElse(people.get(account), words.of("history.by.unknown"));
    }
}
