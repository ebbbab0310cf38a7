package uk.sendplan.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.DueDates.DecideDate;
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.delivery.DueDates.ProposeDate;
import uk.sendplan.delivery.ProgressRecording.Comment;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.delivery.Stage;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.VagueDate;
import uk.sendplan.standing.KnownPlan.Action;
import uk.sendplan.standing.KnownPlan.Dates;
import uk.sendplan.standing.KnownPlan.Level;
import uk.sendplan.standing.KnownPlan.Person;
import uk.sendplan.standing.KnownPlan.Proposal;
import uk.sendplan.standing.KnownPlan.Update;

/** Random work on the actions of a plan, each command by the service and in the replay. */
final class ActionCommands {

    private static final int MOST_ACTIONS = 14;

    private final History history;
    private int titles;

    ActionCommands(History history) {
        this.history = history;
    }

    private KnownPlan now() {
        return history.now();
    }

    private Services by() {
        return history.services();
    }

    /** @param priority null where it is under a reference */
    private record Spot(@Nullable UUID priority, @Nullable UUID reference, String number) {

        Place place() {
            return reference == null ? new Place.OfPriority(priority) : new Place.OfReference(reference);
        }

        boolean has(Action action) {
            return reference == null ? priority.equals(action.priority()) : reference.equals(action.reference());
        }
    }

    /** Four times of five under a reference. */
    private Optional<Spot> spot() {
        if (history.oneIn(5)) {
            return history.pick(now().priorities(), now()::isWorkedOn)
                    .map(id -> new Spot(id, null, now().priorities().get(id).number()));
        }
        return history.pick(now().references(), now()::isWorkedOn)
                .map(id -> new Spot(null, id, now().references().get(id).number()));
    }

    Optional<String> add() {
        if (now().actions().size() == MOST_ACTIONS) {
            return Optional.empty();
        }
        return spot().map(spot -> {
            UUID id = UUID.randomUUID();
            String title = "Title " + ++titles;
            boolean stands = history.oneIn(4)
                    && now().actions().values().stream().noneMatch(one -> one.standsForParent() && spot.has(one));
            UUID lead = history.pick(now().organisations().keySet());
            UUID owner = owner(lead);
            VagueDate start = history.oneIn(3) ? date(60) : null;
            VagueDate due = history.oneIn(4) ? null : date(120);
            String number = history.answer(() -> by().actions()
                    .add(
                            history.manager(),
                            new AddAction(
                                    id,
                                    spot.place(),
                                    null,
                                    stands,
                                    new Description(title, null, lead, owner, Set.of(), start, due))));
            now().actions()
                    .put(
                            id,
                            new Action(
                                    number,
                                    title,
                                    spot.priority(),
                                    spot.reference(),
                                    stands,
                                    false,
                                    lead,
                                    owner,
                                    new Dates(start, due, due, 0),
                                    null,
                                    null));
            return "add action " + number + " due " + due;
        });
    }

    private @Nullable UUID owner(UUID lead) {
        return history.oneIn(3)
                ? null
                : history.pick(
                                now().people(),
                                (Person person) -> person.organisation().equals(lead))
                        .orElseThrow();
    }

    /** A day, a month, the last day of a month, or words without days; from about now on. */
    private VagueDate date(int days) {
        LocalDate day = history.today().plusDays(history.random().nextInt(days) - 10L);
        return switch (history.random().nextInt(6)) {
            case 0 -> VagueDate.read("termly");
            case 1 -> VagueDate.read(day.getYear() + "-" + (day.getMonthValue() < 10 ? "0" : "") + day.getMonthValue());
            case 2 -> {
                LocalDate last = day.withDayOfMonth(day.lengthOfMonth());
                yield new VagueDate("end of " + day.getMonth(), last, last);
            }
            default -> new VagueDate(day.toString(), day, day);
        };
    }

    /** Renames, re-dates, hands over: as one form, some of it. */
    Optional<String> edit() {
        return change(now()::isWorkedOn, (id, action) -> {
            String title = history.oneIn(2) ? "Title " + ++titles : action.title();
            UUID lead = history.oneIn(2) ? history.pick(now().organisations().keySet()) : action.lead();
            UUID owner = lead.equals(action.lead()) && history.oneIn(2) ? action.owner() : owner(lead);
            VagueDate start = history.oneIn(4) ? date(60) : action.dates().start();
            VagueDate first = action.dates().due() == null && history.oneIn(2) ? date(90) : null;
            history.command(() -> by().actions()
                    .edit(
                            history.manager(),
                            id,
                            history.version("action", id),
                            new Description(title, null, lead, owner, Set.of(), start, first)));
            Dates dates = action.dates().begun(start);
            now().actions()
                    .put(id, action.called(title).ledBy(lead, owner).dated(first == null ? dates : dates.first(first)));
            return "edit " + action.number() + ": " + title + ", led by "
                    + now().organisations().get(lead);
        });
    }

    Optional<String> move() {
        return change(
                action -> !now().retired() && !action.retired() && !action.standsForParent(),
                (id, action) -> spot().filter(spot -> !spot.has(action))
                        .map(spot -> {
                            String number = history.answer(() -> by().actions()
                                    .moveTo(history.manager(), id, history.version("action", id), spot.place(), null));
                            now().actions().put(id, action.standing(spot.priority(), spot.reference(), number));
                            return "move " + action.number() + " to " + number;
                        })
                        .orElse(null));
    }

    Optional<String> retire() {
        return change(action -> !action.retired(), (id, action) -> {
            history.command(() -> by().actions().retire(history.manager(), id, history.version("action", id)));
            now().actions().put(id, action.retired(true));
            return "retire " + action.number();
        });
    }

    Optional<String> reinstate() {
        return change(action -> action.retired() && now().hasRoomFor(action), (id, action) -> {
            history.command(() -> by().actions().reinstate(history.manager(), id, history.version("action", id)));
            now().actions().put(id, action.retired(false));
            return "reinstate " + action.number();
        });
    }

    /** By the manager or by the officer of whoever leads; now and then as a correction. */
    Optional<String> record() {
        return change(now()::isWorkedOn, (id, action) -> {
            Update latest = action.latest();
            Stage stage = List.of(
                            Stage.IN_PROGRESS,
                            Stage.IN_PROGRESS,
                            Stage.IN_PROGRESS,
                            Stage.IN_PROGRESS,
                            Stage.IN_PROGRESS,
                            Stage.NOT_STARTED,
                            Stage.NOT_STARTED,
                            Stage.COMPLETE,
                            Stage.SUSPENDED,
                            Stage.CLOSED_TO_BUSINESS_AS_USUAL)
                    .get(history.random().nextInt(10));
            Level level = stage == Stage.IN_PROGRESS ? history.pick(now().scale()) : null;
            boolean corrects = latest != null && !now().isClosed(latest.cycle()) && history.oneIn(5);
            UUID cycle = corrects && latest.cycle() != null ? latest.cycle() : now().cycleOf(history.today());
            VagueDate newDue = history.oneIn(6) ? newDate(action) : null;
            Member author = someoneOf(action);
            UUID key = UUID.randomUUID();
            boolean reasons = stage == Stage.SUSPENDED || (level != null && level.commentRequired());
            Optional<UUID> proposal = history.answer(author, () -> {
                by().progress()
                        .record(
                                author,
                                new RecordProgress(
                                        key,
                                        id,
                                        latest == null ? null : latest.id(),
                                        stage,
                                        level == null ? null : level.id(),
                                        "Done",
                                        null,
                                        null,
                                        reasons ? new Comment("Why", "What", "Otherwise") : Comment.NONE,
                                        "It is right",
                                        corrects,
                                        newDue));
                return by().jdbc()
                        .sql("select id from due_date_proposal where update_id = ?")
                        .param(key)
                        .query(UUID.class)
                        .optional();
            });
            Action updated = action.updated(
                    new Update(key, stage, level, history.moment(), author.name(), recordedIn(key, cycle)));
            now().actions()
                    .put(
                            id,
                            newDue == null
                                    ? updated
                                    : updated.proposed(
                                            new Proposal(proposal.orElseThrow(), newDue, author.accountId())));
            return (corrects ? "correct " : "record ") + action.number() + " " + stage + " "
                    + (level == null ? "" : level.label()) + (newDue == null ? "" : " and propose " + newDue);
        });
    }

    /** It is compared at once: no figure of the board says in which cycle an update was made. */
    private @Nullable UUID recordedIn(UUID update, @Nullable UUID cycle) {
        assertThat(history.answer(() -> by().jdbc()
                        .sql("select coalesce(cast(cycle_id as text), '') from progress_update where id = ?")
                        .param(update)
                        .query(String.class)
                        .single()))
                .as("the cycle of an update of %s", history.moment())
                .isEqualTo(cycle == null ? "" : cycle.toString());
        if (cycle != null) {
            now().cycles().computeIfPresent(cycle, (same, known) -> known.recordedOn(history.today()));
        }
        return cycle;
    }

    private Member someoneOf(Action action) {
        return history.oneIn(2) ? history.manager() : history.officerOf(action.lead());
    }

    /** A date that can be proposed, or null. */
    private @Nullable VagueDate newDate(Action action) {
        VagueDate due = action.dates().due();
        VagueDate date = date(120);
        return due == null || action.proposal() != null || date.to() == null || date.equals(due) ? null : date;
    }

    /** "Still right", where its level is one of today's scale and the dates do not speak against it. */
    Optional<String> confirm() {
        return change(action -> now().isWorkedOn(action) && canBeConfirmed(action), (id, action) -> {
            Update latest = action.latest();
            UUID key = UUID.randomUUID();
            UUID cycle = now().cycleOf(history.today());
            history.command(() -> by().progress().confirm(history.manager(), key, id, latest.id()));
            now().actions()
                    .put(
                            id,
                            action.updated(new Update(
                                    key,
                                    latest.stage(),
                                    latest.level(),
                                    history.moment(),
                                    history.manager().name(),
                                    recordedIn(key, cycle))));
            return "confirm " + action.number();
        });
    }

    private boolean canBeConfirmed(Action action) {
        Update latest = action.latest();
        if (latest == null) {
            return false;
        }
        Level level = latest.level();
        if (level == null) {
            return true;
        }
        VagueDate due = action.dates().due();
        boolean inTime = due == null || due.to() == null || !due.to().isBefore(history.today());
        return now().scale().contains(level)
                && (level.role() == RatingRole.OFF_TRACK
                        || (inTime && action.dates().moves() < 2));
    }

    Optional<String> propose() {
        return change(now()::isWorkedOn, (id, action) -> {
            VagueDate date = newDate(action);
            if (date == null) {
                return null;
            }
            UUID key = UUID.randomUUID();
            Member author = someoneOf(action);
            history.command(author, () -> by().dueDates().propose(author, new ProposeDate(key, id, date, "Because")));
            now().actions().put(id, action.proposed(new Proposal(key, date, author.accountId())));
            return "propose " + date + " for " + action.number();
        });
    }

    /** Also for what was retired meanwhile. */
    Optional<String> decide() {
        return change(action -> action.proposal() != null, (id, action) -> {
            Proposal proposal = action.proposal();
            boolean own = proposal.by().equals(history.manager().accountId());
            Decided outcome = switch (history.random().nextInt(5)) {
                case 0 -> Decided.REFUSED;
                case 1 -> own ? Decided.WITHDRAWN : Decided.REFUSED;
                default -> Decided.APPROVED;
            };
            history.command(() -> by().dueDates()
                    .decide(history.manager(), new DecideDate(UUID.randomUUID(), proposal.id(), outcome, "Because")));
            Action decided = action.proposed(null);
            now().actions()
                    .put(
                            id,
                            outcome == Decided.APPROVED
                                    ? decided.dated(action.dates().moved(proposal.date()))
                                    : decided);
            return outcome + " the date of " + action.number();
        });
    }

    private interface Command {
        /** @return what it did, or null */
        @Nullable
        String on(UUID id, Action action);
    }

    private Optional<String> change(Predicate<Action> which, Command command) {
        Map<UUID, Action> actions = now().actions();
        Function<UUID, String> run = id -> command.on(id, actions.get(id));
        return history.pick(actions, which).map(run);
    }
}
