package uk.sendplan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.delivery.ProgressRecording.Comment;
import uk.sendplan.delivery.Suggestion;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.shared.VagueDate;

/**
 * Goes through the story of one action, step by step, and says who does what on which day, in words and in keeping with the rules
 * of the tracker: why a rating is better than the dates suggest, what is wrong with work that is not on track.
 */
final class DemoCourse {

    /** Every so many updates bring something to show. */
    private static final int EVIDENCE_EVERY = 4;

    /** What somebody does on a day. */
    record Happening(LocalDate day, DemoPerson by, List<DemoEvent> events) {}

    private final DemoAction action;
    private final DemoCalendar calendar;
    private final Map<String, DemoOwner> owners;
    private final DemoNarratives narratives;
    private final Random random;
    private final List<Happening> happenings = new ArrayList<>();

    private DemoEvent.Said said;
    private @Nullable VagueDate due;
    private @Nullable VagueDate proposed;
    private int moves;
    private int updates;
    private DemoEvent.@Nullable Records standing;
    private @Nullable LocalDate standingSince;
    private @Nullable UUID latest;
    private boolean confirmed;

    DemoCourse(
            DemoAction action,
            DemoCalendar calendar,
            Map<String, DemoOwner> owners,
            Map<String, List<List<String>>> bank) {
        this.action = action;
        this.calendar = calendar;
        this.owners = owners;
        this.random = new Random(action.title().hashCode());
        this.narratives = new DemoNarratives(bank, action, random);
        this.due = calendar.date(action.due());
        String about = action.about();
        this.said = new DemoEvent.Said(
                action.title(),
                about == null ? null : text(about, ActionLimits.DESCRIPTION, calendar.day(DemoCalendar.WORK_BEGINS)),
                action.lead(),
                action.owner(),
                action.supporting(),
                calendar.date(action.start()));
    }

    /** In the order of time. */
    List<Happening> happenings(int addedDaysBefore) {
        List<DemoStep> steps = DemoStory.steps(action, random);
        happen(addedDaysBefore, DemoPerson.MANAGER, new DemoEvent.Adds(action, said, due));
        for (DemoStep step : steps) {
            switch (step.what()) {
                case RECORDS -> records(step);
                case CONFIRMS -> confirms(step);
                case PROPOSES -> proposes(step);
                case APPROVED -> decides(step, Decided.APPROVED);
                case REFUSED -> decides(step, Decided.REFUSED);
                case WITHDRAWN -> decides(step, Decided.WITHDRAWN);
            }
        }
        return happenings;
    }

    private void records(DemoStep step) {
        LocalDate day = calendar.day(step.daysBefore());
        DemoMark mark = Objects.requireNonNull(step.mark());
        boolean better = isBetter(mark, day);
        if (!step.told() && isWorthConfirming(mark) && !better) {
            confirms(step.confirming());
            return;
        }
        VagueDate newDue = step.part("due") == null ? null : calendar.date(step.part("due"));
        DemoEvent.Records update = new DemoEvent.Records(
                action.id(),
                key("update " + updates),
                latest,
                mark,
                step.corrects(),
                text(step.text().isEmpty() ? done(mark, day) : step.text(), ActionLimits.NARRATIVE, day),
                difference(step, mark, day),
                optional(step, "note", day),
                comment(step, mark, day),
                better
                        ? Objects.requireNonNullElseGet(step.part("better"), () -> narratives.common("better", day))
                        : null,
                newDue);
        List<DemoEvent> events = new ArrayList<>(List.of(update));
        if (mark == DemoMark.COMPLETE || updates % EVIDENCE_EVERY == EVIDENCE_EVERY - 1) {
            events.add(new DemoEvent.AddsEvidence(
                    action.id(),
                    update.key(),
                    key("evidence " + updates),
                    DemoEvidence.at(action.title().hashCode() + updates)));
        }
        boolean byManager = changes(step, events);
        happen(step.daysBefore(), byManager ? DemoPerson.MANAGER : recorder(), events.toArray(DemoEvent[]::new));
        if (newDue != null) {
            propose(newDue);
        }
        stands(update, day);
    }

    /** @return whether only a plan manager may do so */
    private boolean changes(DemoStep step, List<DemoEvent> events) {
        DemoOwner owner = owners.get(Objects.requireNonNullElse(step.part("owner"), ""));
        boolean byManager = false;
        if (owner != null) {
            byManager = owner.organisation() != said.lead();
            if (step.part("leaves") != null) {
                events.add(new DemoEvent.Leaves(Objects.requireNonNull(said.owner())));
                byManager = true;
            }
            said = handedOver(owner);
            events.add(new DemoEvent.Describes(action.id(), said));
        }
        String title = step.part("title");
        if (title != null) {
            said = new DemoEvent.Said(title, said.about(), said.lead(), said.owner(), said.supporting(), said.start());
            events.add(new DemoEvent.Describes(action.id(), said));
        }
        String place = step.part("move");
        if (place != null) {
            events.add(new DemoEvent.Moves(action.id(), place));
        }
        if (step.part("retire") != null) {
            events.add(new DemoEvent.Retires(action.id()));
        }
        return byManager || place != null || step.part("retire") != null;
    }

    /** Who led it before goes on helping. */
    private DemoEvent.Said handedOver(DemoOwner owner) {
        Set<DemoOrganisation> supporting = new LinkedHashSet<>(said.supporting());
        if (owner.organisation() != said.lead()) {
            supporting.remove(owner.organisation());
            supporting.add(said.lead());
        }
        return new DemoEvent.Said(
                said.title(), said.about(), owner.organisation(), owner.key(), supporting, said.start());
    }

    private void confirms(DemoStep step) {
        LocalDate day = calendar.day(step.daysBefore());
        DemoEvent.Records before = standing;
        LocalDate since = standingSince;
        if (before == null || since == null) {
            throw new IllegalArgumentException("nothing to confirm: " + action.title());
        }
        boolean otherScale = calendar.ratingsAreDefinedBetween(since, day);
        if (otherScale || isBetter(before.mark(), day)) {
            restates(step, before, day);
            return;
        }
        UUID key = key("update " + updates);
        happen(step.daysBefore(), recorder(), new DemoEvent.Confirms(action.id(), key, Objects.requireNonNull(latest)));
        updates++;
        latest = key;
        confirmed = true;
    }

    /** What was said with the definitions of before, or by dates that suggest something worse now, has to be said anew. */
    private void restates(DemoStep step, DemoEvent.Records before, LocalDate day) {
        DemoEvent.Records update = new DemoEvent.Records(
                action.id(),
                key("update " + updates),
                latest,
                before.mark(),
                false,
                narratives.common("restated", day),
                null,
                null,
                before.comment(),
                isBetter(before.mark(), day) ? narratives.common("better", day) : null,
                null);
        happen(step.daysBefore(), recorder(), update);
        stands(update, day);
    }

    private void proposes(DemoStep step) {
        VagueDate date = Objects.requireNonNull(calendar.date(Objects.requireNonNull(step.part("due"))));
        happen(
                step.daysBefore(),
                recorder(),
                new DemoEvent.Proposes(action.id(), key("proposal " + step.daysBefore()), date, step.text()));
        propose(date);
    }

    private void propose(VagueDate date) {
        if (proposed != null || due == null) {
            throw new IllegalArgumentException("no date can be proposed: " + action.title());
        }
        proposed = date;
    }

    private void decides(DemoStep step, Decided outcome) {
        VagueDate date = proposed;
        if (date == null) {
            throw new IllegalArgumentException("nothing to decide: " + action.title());
        }
        happen(
                step.daysBefore(),
                outcome == Decided.WITHDRAWN ? recorder() : DemoPerson.MANAGER,
                new DemoEvent.Decides(
                        action.id(),
                        key("decision " + step.daysBefore()),
                        outcome,
                        step.text().isEmpty() ? null : step.text()));
        proposed = null;
        if (outcome == Decided.APPROVED) {
            due = date;
            moves++;
        }
    }

    private void stands(DemoEvent.Records update, LocalDate day) {
        standing = update;
        standingSince = day;
        latest = update.key();
        updates++;
        confirmed = false;
    }

    private boolean isWorthConfirming(DemoMark mark) {
        return standing != null
                && standing.mark() == mark
                && !confirmed
                && narratives.chance(mark.wantsComment() ? 3 : 2);
    }

    private boolean isBetter(DemoMark mark, LocalDate day) {
        RatingRole role = mark.role();
        return role != null
                && Suggestion.on(day, mark.stage(), due, moves)
                        .filter(suggestion -> role.isBetterThan(suggestion.role()))
                        .isPresent();
    }

    private String done(DemoMark mark, LocalDate day) {
        DemoMark before = standing == null ? null : standing.mark();
        return switch (mark) {
            case NOT_STARTED -> narratives.common("notStarted", day);
            case COMPLETE, CLOSED -> narratives.sentence("done", day);
            case GREEN, AMBER, RED -> {
                if (before == null || before == DemoMark.NOT_STARTED) {
                    yield narratives.sentence("start", day);
                }
                yield mark == DemoMark.GREEN && before.wantsComment()
                        ? narratives.common("recovered", day) + " " + narratives.sentence("going", day)
                        : narratives.going(day);
            }
            case SUSPENDED ->
                throw new IllegalArgumentException("why it is suspended is to be told: " + action.title());
        };
    }

    private @Nullable String difference(DemoStep step, DemoMark mark, LocalDate day) {
        if (step.told()) {
            return optional(step, "diff", day);
        }
        int ofTen = mark.stage().isFinished() ? 6 : mark == DemoMark.GREEN && standing != null ? 2 : 0;
        return narratives.chance(ofTen) ? narratives.sentence("diff", day) : null;
    }

    private Comment comment(DemoStep step, DemoMark mark, LocalDate day) {
        if (step.part("why") != null) {
            return new Comment(comment(step, "why", day), comment(step, "plan", day), comment(step, "else", day));
        }
        if (!mark.wantsComment()) {
            return Comment.NONE;
        }
        if (step.told()) {
            throw new IllegalArgumentException("it is to be told why: " + action.title());
        }
        if (standing != null && standing.mark() == mark) {
            return standing.comment();
        }
        DemoNarratives.Trouble trouble = narratives.trouble(mark, day);
        return new Comment(trouble.why(), trouble.plan(), trouble.otherwise());
    }

    private @Nullable String comment(DemoStep step, String name, LocalDate day) {
        String part = step.part(name);
        return part == null ? null : text(part, ActionLimits.COMMENT, day);
    }

    private @Nullable String optional(DemoStep step, String name, LocalDate day) {
        String part = step.part(name);
        return part == null ? null : text(part, ActionLimits.NARRATIVE, day);
    }

    private String text(String text, int limit, LocalDate day) {
        return text.equals(DemoStep.LONGEST) ? narratives.longest(limit, day) : text;
    }

    private DemoPerson recorder() {
        boolean managerHelps = said.lead() == DemoOrganisation.COUNCIL
                && Math.floorMod(action.title().hashCode(), 7) == 0;
        return managerHelps || DemoPerson.MANAGER.mailbox().equals(said.owner())
                ? DemoPerson.MANAGER
                : DemoOwner.recorderFor(said.lead());
    }

    private void happen(int daysBefore, DemoPerson by, DemoEvent... events) {
        happenings.add(new Happening(calendar.day(daysBefore), by, List.of(events)));
    }

    private UUID key(String what) {
        return DemoOrganisation.idOf(what + " of " + action.title());
    }
}
