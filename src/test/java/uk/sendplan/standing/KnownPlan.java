package uk.sendplan.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.Stage;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.shared.VagueDate;

/**
 * A plan as it is known at a moment, in records of the replay's own. Maps are in the order in which things came in, so that one
 * seed always makes one history.
 *
 * @param order the priorities in the plan's order
 * @param scale the levels to choose from, the best first
 */
record KnownPlan(
        boolean retired,
        List<UUID> order,
        Map<UUID, Priority> priorities,
        Map<UUID, Objective> objectives,
        Map<UUID, Reference> references,
        Map<UUID, Action> actions,
        Map<UUID, String> organisations,
        Map<UUID, Person> people,
        List<Level> scale,
        Map<UUID, Cycle> cycles) {

    record Priority(String number, String name, Set<UUID> lists, boolean retired) {

        Priority called(String other) {
            return new Priority(number, other, lists, retired);
        }

        Priority listing(Set<UUID> objectives) {
            return new Priority(number, name, objectives, retired);
        }

        Priority retired(boolean is) {
            return new Priority(number, name, lists, is);
        }
    }

    record Objective(@Nullable String code, String wording, boolean retired) {

        Objective worded(String other) {
            return new Objective(code, other, retired);
        }

        Objective retired(boolean is) {
            return new Objective(code, wording, is);
        }
    }

    record Reference(UUID priority, String number, List<Cited> cites, boolean retired) {

        Reference under(UUID other, String newNumber) {
            return new Reference(other, newNumber, cites, retired);
        }

        Reference citing(List<Cited> other) {
            return new Reference(priority, number, other, retired);
        }

        Reference retired(boolean is) {
            return new Reference(priority, number, cites, is);
        }

        boolean citesAll() {
            return cites.stream().anyMatch(cited -> cited.written().equals("all"));
        }

        boolean names(UUID objective) {
            return cites.stream().anyMatch(cited -> objective.equals(cited.objective()));
        }
    }

    /** @param objective null for "all", for a key principle, and for a code that the plan does not have */
    record Cited(String written, @Nullable UUID objective) {}

    record Person(String name, UUID organisation) {}

    /**
     * @param priority where it stands under a priority directly, else null
     * @param reference where it stands under a reference, else null
     */
    record Action(
            String number,
            String title,
            @Nullable UUID priority,
            @Nullable UUID reference,
            boolean standsForParent,
            boolean retired,
            UUID lead,
            @Nullable UUID owner,
            Dates dates,
            @Nullable Update latest,
            @Nullable Proposal proposal) {

        Action called(String other) {
            return new Action(
                    number, other, priority, reference, standsForParent, retired, lead, owner, dates, latest, proposal);
        }

        Action standing(@Nullable UUID underPriority, @Nullable UUID underReference, String newNumber) {
            return new Action(
                    newNumber,
                    title,
                    underPriority,
                    underReference,
                    standsForParent,
                    retired,
                    lead,
                    owner,
                    dates,
                    latest,
                    proposal);
        }

        Action retired(boolean is) {
            return new Action(
                    number, title, priority, reference, standsForParent, is, lead, owner, dates, latest, proposal);
        }

        Action ledBy(UUID organisation, @Nullable UUID person) {
            return new Action(
                    number,
                    title,
                    priority,
                    reference,
                    standsForParent,
                    retired,
                    organisation,
                    person,
                    dates,
                    latest,
                    proposal);
        }

        Action dated(Dates other) {
            return new Action(
                    number, title, priority, reference, standsForParent, retired, lead, owner, other, latest, proposal);
        }

        Action updated(Update update) {
            return new Action(
                    number, title, priority, reference, standsForParent, retired, lead, owner, dates, update, proposal);
        }

        Action proposed(@Nullable Proposal other) {
            return new Action(
                    number, title, priority, reference, standsForParent, retired, lead, owner, dates, latest, other);
        }

        Stage stage() {
            return latest == null ? Stage.NOT_STARTED : latest.stage();
        }
    }

    /** @param moves how often the due date was moved */
    record Dates(
            @Nullable VagueDate start,
            @Nullable VagueDate original,
            @Nullable VagueDate due,
            int moves) {

        Dates begun(@Nullable VagueDate other) {
            return new Dates(other, original, due, moves);
        }

        Dates first(VagueDate date) {
            return new Dates(start, date, date, moves);
        }

        Dates moved(VagueDate date) {
            return new Dates(start, original, date, moves + 1);
        }
    }

    /** @param worst nothing in its scale is worse */
    record Level(UUID id, String label, RatingRole role, int severity, boolean worst, boolean commentRequired) {}

    /** @param cycle that it was made in, or null */
    record Update(
            UUID id,
            Stage stage,
            @Nullable Level level,
            Instant at,
            String author,
            @Nullable UUID cycle) {

        LocalDate day() {
            return dayOf(at);
        }
    }

    /**
     * @param first the day of the first update that was made in it, or null
     * @param closed the day it was closed, or null
     */
    record Cycle(
            LocalDate opens,
            LocalDate due,
            LocalDate board,
            @Nullable LocalDate first,
            @Nullable LocalDate closed) {

        Cycle dated(LocalDate opening, LocalDate dueOn, LocalDate boardOn) {
            return new Cycle(opening, dueOn, boardOn, first, closed);
        }

        Cycle recordedOn(LocalDate day) {
            return first == null ? new Cycle(opens, due, board, day, closed) : this;
        }

        Cycle closedOn(LocalDate day) {
            return new Cycle(opens, due, board, first, day);
        }

        boolean isOpenOn(LocalDate day) {
            return !opens.isAfter(day) && (closed == null || closed.isAfter(day));
        }
    }

    /** The cycle of an update that is recorded now; null where none is open. */
    @Nullable
    UUID cycleOf(LocalDate today) {
        UUID found = null;
        for (Map.Entry<UUID, Cycle> cycle : cycles.entrySet()) {
            Cycle one = cycle.getValue();
            boolean open = one.closed() == null && !one.opens().isAfter(today);
            if (open && (found == null || one.opens().isAfter(cycles.get(found).opens()))) {
                found = cycle.getKey();
            }
        }
        return found;
    }

    boolean isClosed(@Nullable UUID cycle) {
        return cycle != null && cycles.get(cycle).closed() != null;
    }

    /** @param by the account of whoever proposed it */
    record Proposal(UUID id, VagueDate date, UUID by) {}

    static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZoneId.of("Europe/London")).toLocalDate();
    }

    static KnownPlan nothing() {
        return new KnownPlan(
                false,
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>());
    }

    KnownPlan copy() {
        return retired(retired);
    }

    KnownPlan retired(boolean is) {
        return new KnownPlan(
                is,
                new ArrayList<>(order),
                new LinkedHashMap<>(priorities),
                new LinkedHashMap<>(objectives),
                new LinkedHashMap<>(references),
                new LinkedHashMap<>(actions),
                new LinkedHashMap<>(organisations),
                new LinkedHashMap<>(people),
                new ArrayList<>(scale),
                new LinkedHashMap<>(cycles));
    }

    UUID priorityOf(Action action) {
        return action.reference() == null
                ? action.priority()
                : references.get(action.reference()).priority();
    }

    boolean isWorkedOn(Reference reference) {
        return !retired && !reference.retired() && isWorkedOn(priorities.get(reference.priority()));
    }

    boolean isWorkedOn(Priority priority) {
        return !retired && !priority.retired();
    }

    /** What stands around the action goes on. */
    boolean hasRoomFor(Action action) {
        return action.reference() == null
                ? isWorkedOn(priorities.get(action.priority()))
                : isWorkedOn(references.get(action.reference()));
    }

    boolean isWorkedOn(Action action) {
        return !action.retired() && hasRoomFor(action);
    }

    /** A code is one whatever its case; "all" and numbers of key principles name no objective. */
    Cited cited(String written) {
        return new Cited(
                written,
                objectives.entrySet().stream()
                        .filter(objective ->
                                written.equalsIgnoreCase(objective.getValue().code()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null));
    }
}
