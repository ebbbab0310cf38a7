package uk.sendplan.standing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.Stage;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.shared.VagueDate;
import uk.sendplan.standing.BoardFigures.ActionFigures;
import uk.sendplan.standing.BoardFigures.Count;
import uk.sendplan.standing.BoardFigures.Counts;
import uk.sendplan.standing.BoardFigures.GroupFigures;
import uk.sendplan.standing.BoardFigures.ObjectiveFigures;
import uk.sendplan.standing.BoardFigures.SinceFigures;
import uk.sendplan.standing.KnownPlan.Action;
import uk.sendplan.standing.KnownPlan.Level;
import uk.sendplan.standing.KnownPlan.Objective;
import uk.sendplan.standing.KnownPlan.Reference;
import uk.sendplan.standing.KnownPlan.Update;

/**
 * The figures of a board as they follow from what was told, by the rules of the design and of the public comments, and by nothing
 * of the code that is tested: standings, counts, orders and changes are worked out here anew, and only named alike.
 */
final class ReplayedFigures {

    private static final List<String> WORST_FIRST = List.of(
            "worst level",
            "overdue-without-update",
            "no-update",
            "other level",
            "not-started",
            "not-due",
            "suspended",
            "finished");

    private static final Set<String> RANKED =
            Set.of("worst level", "overdue-without-update", "no-update", "other level");

    private static final Comparator<String> NUMBERS = (one, other) -> {
        List<Integer> left = parts(one);
        List<Integer> right = parts(other);
        for (int place = 0; place < Math.min(left.size(), right.size()); place++) {
            if (!left.get(place).equals(right.get(place))) {
                return left.get(place) - right.get(place);
            }
        }
        return left.size() - right.size();
    };

    /** A letter and a number. */
    private static final Comparator<String> CODES = Comparator.comparing((String code) -> code.charAt(0))
            .thenComparing(code -> Integer.valueOf(code.substring(1)));

    /**
     * @param under what it counts under
     * @param place one of {@link #WORST_FIRST}
     * @param level where it is rated
     */
    private record Stands(
            String under, String place, @Nullable Level level, boolean stale) {

        private static final Comparator<Stands> ORDER = Comparator.comparing(
                        (Stands stands) -> WORST_FIRST.indexOf(stands.place()))
                .thenComparing(stands -> -stands.badness());

        /** Roles count more than severities: scales have at most eight levels. */
        private int badness() {
            return level == null ? 0 : level.role().ordinal() * 8 + level.severity();
        }

        boolean isRanked() {
            return RANKED.contains(place);
        }

        boolean isOnTrack() {
            return level != null && level.role() == RatingRole.ON_TRACK;
        }
    }

    /** An action on a day. */
    private record Judged(UUID id, Action action, Stands stands, LocalDate day) {

        String number() {
            return action.number();
        }

        boolean isExpected() {
            return !Set.of("not-due", "suspended", "finished").contains(stands.place());
        }

        boolean isUnreported() {
            return stands.stale()
                    || Set.of("overdue-without-update", "no-update").contains(stands.place());
        }

        long daysOverdue() {
            LocalDate end = end(action.dates().due());
            boolean open = Set.of(Stage.NOT_STARTED, Stage.IN_PROGRESS).contains(action.stage());
            return open && end != null && end.isBefore(day) ? ChronoUnit.DAYS.between(end, day) : 0;
        }

        long daysSlipped() {
            LocalDate from = end(action.dates().original());
            LocalDate to = end(action.dates().due());
            return from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to);
        }
    }

    /** A plan at the end of a day, with the standings of what is not retired. */
    private record Day(KnownPlan plan, List<Judged> judged) {

        static Day of(KnownPlan plan, LocalDate day) {
            return new Day(
                    plan,
                    plan.actions().entrySet().stream()
                            .filter(action -> plan.isWorkedOn(action.getValue()))
                            .map(action -> new Judged(
                                    action.getKey(), action.getValue(), stands(plan, action.getValue(), day), day))
                            .sorted(Comparator.comparing(Judged::number, NUMBERS))
                            .toList());
        }

        List<Judged> only(Predicate<Judged> which) {
            return judged.stream().filter(which).toList();
        }

        private Predicate<Judged> within(UUID priority) {
            return one -> plan.priorityOf(one.action()).equals(priority);
        }
    }

    private final Day now;
    private final Day then;
    private final LocalDate sinceDay;
    private final Map<UUID, Judged> before;
    private final Function<UUID, String> name;

    private ReplayedFigures(Day now, Day then, LocalDate sinceDay, Function<UUID, String> name) {
        this.sinceDay = sinceDay;
        this.now = now;
        this.then = then;
        this.before = then.judged().stream().collect(Collectors.toMap(Judged::id, Function.identity()));
        this.name = name;
    }

    static BoardFigures of(Replay replay, LocalDate asAt, LocalDate since) {
        return new ReplayedFigures(
                        Day.of(replay.endOf(asAt), asAt), Day.of(replay.endOf(since), since), since, replay::nameOf)
                .figures();
    }

    private BoardFigures figures() {
        return new BoardFigures(
                group("all", now.judged(), then.judged()),
                now.plan().order().stream()
                        .map(now.plan().priorities()::get)
                        .filter(priority -> !priority.retired())
                        .map(priority -> priority.number() + " " + priority.name())
                        .toList(),
                priorities(),
                objectives(),
                organisations(),
                now.judged().stream().map(this::action).toList(),
                attention(Integer.MAX_VALUE),
                attention(BoardFigures.IN_SHORT),
                changed(),
                numbers(moved()),
                numbers(moved().stream().filter(one -> movesSince(one) > 0).toList()),
                since(),
                numbers(now.only(one -> one.action().reference() == null)),
                now.judged().stream()
                        .map(one -> one.action().latest())
                        .filter(Objects::nonNull)
                        .map(Update::at)
                        .max(Comparator.naturalOrder())
                        .map(Object::toString)
                        .orElse(null));
    }

    /** Walks day by day from the update on: what is stale once stays so. */
    private static boolean isOld(KnownPlan plan, LocalDate updated, LocalDate day) {
        return updated.datesUntil(day.plusDays(1)).anyMatch(on -> {
            boolean missed = plan.cycles().values().stream()
                    .anyMatch(cycle ->
                            cycle.opens().isAfter(updated) && cycle.due().isBefore(on));
            boolean noneOpen = plan.cycles().values().stream().noneMatch(cycle -> cycle.isOpenOn(on));
            return missed || (noneOpen && on.isAfter(updated.plusDays(45)));
        });
    }

    private static Stands stands(KnownPlan plan, Action action, LocalDate day) {
        Update latest = action.latest();
        if (latest == null) {
            return unrated(neverUpdated(action, day));
        }
        boolean old = isOld(plan, latest.day(), day);
        return switch (latest.stage()) {
            case COMPLETE, CLOSED_TO_BUSINESS_AS_USUAL -> unrated("finished");
            case SUSPENDED -> unrated("suspended");
            case NOT_STARTED -> unrated(old ? "no-update" : "not-started");
            case IN_PROGRESS -> old && !latest.level().worst() ? unrated("no-update") : rated(latest.level(), old);
        };
    }

    private static String neverUpdated(Action action, LocalDate day) {
        LocalDate begins = end(action.dates().start());
        LocalDate due = end(action.dates().due());
        boolean later = begins == null ? due != null && due.isAfter(day.plusDays(30)) : begins.isAfter(day);
        if (later) {
            return "not-due";
        }
        return due != null && due.isBefore(day) ? "overdue-without-update" : "no-update";
    }

    private static Stands unrated(String place) {
        return new Stands(place, place, null, false);
    }

    private static Stands rated(Level level, boolean stale) {
        return new Stands(
                "rated-" + level.label().toLowerCase().replace(' ', '-'),
                level.worst() ? "worst level" : "other level",
                level,
                stale);
    }

    private List<GroupFigures> priorities() {
        record One(String number, @Nullable Stands worst, GroupFigures figures) {}
        return now.plan().priorities().entrySet().stream()
                .filter(priority -> !priority.getValue().retired())
                .map(priority -> {
                    List<Judged> here = now.only(now.within(priority.getKey()));
                    return new One(
                            priority.getValue().number(),
                            mark(here),
                            group(
                                    priority.getValue().number() + " "
                                            + priority.getValue().name(),
                                    here,
                                    then.only(then.within(priority.getKey()))));
                })
                .sorted(Comparator.comparing((One one) -> one.figures().change() == Change.WORSE ? 0 : 1)
                        .thenComparing(One::worst, Comparator.nullsLast(Stands.ORDER))
                        .thenComparing(one -> one.figures().now().counts().stream()
                                .findFirst()
                                .map(first -> -first.number())
                                .orElse(0))
                        .thenComparing(One::number, NUMBERS))
                .map(One::figures)
                .toList();
    }

    private List<GroupFigures> organisations() {
        return now.judged().stream()
                .map(one -> one.action().lead())
                .distinct()
                .map(lead -> group(
                        now.plan().organisations().get(lead),
                        now.only(one -> one.action().lead().equals(lead)),
                        then.only(one -> one.action().lead().equals(lead))))
                .sorted(Comparator.comparing((GroupFigures group) -> group.now().silent() ? 0 : 1)
                        .thenComparing(group -> -group.now().unreported())
                        .thenComparing(group -> group.of().toLowerCase()))
                .toList();
    }

    private List<ObjectiveFigures> objectives() {
        return now.plan().objectives().entrySet().stream()
                .filter(objective -> !objective.getValue().retired())
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(Objective::code, Comparator.nullsLast(CODES))
                        .thenComparing(Objective::wording)))
                .map(objective -> {
                    Set<UUID> citing = citing(objective.getKey());
                    List<Judged> under = now.only(one -> one.action().reference() != null
                            && citing.contains(one.action().reference()));
                    boolean on = under.stream()
                            .anyMatch(one -> one.stands().place().equals("finished")
                                    || one.stands().isOnTrack());
                    return new ObjectiveFigures(
                            objective.getValue().code(),
                            objective.getValue().wording(),
                            citing.stream().map(name).sorted().toList(),
                            counts(under),
                            !under.isEmpty() && !on);
                })
                .toList();
    }

    private Set<UUID> citing(UUID objective) {
        KnownPlan plan = now.plan();
        Set<UUID> citing = new TreeSet<>();
        plan.references().forEach((id, reference) -> {
            boolean shown = !reference.retired()
                    && !plan.priorities().get(reference.priority()).retired();
            if (shown && (reference.names(objective) || citesThroughAll(reference, objective))) {
                citing.add(id);
            }
        });
        return citing;
    }

    private boolean citesThroughAll(Reference reference, UUID objective) {
        return reference.citesAll()
                && now.plan().priorities().get(reference.priority()).lists().contains(objective);
    }

    private GroupFigures group(String of, List<Judged> here, List<Judged> earlier) {
        return new GroupFigures(
                of,
                counts(here),
                counts(earlier),
                change(mark(earlier), mark(here)),
                (int) here.stream().filter(one -> one.daysOverdue() > 0).count(),
                (int) here.stream()
                        .filter(one -> one.action().dates().moves() > 0)
                        .count(),
                numbers(here));
    }

    /** By what they count under, the worst first; of one label's levels, from several scales, the worst speaks for all. */
    private static Map<Stands, List<Judged>> byMark(List<Judged> actions) {
        Map<String, List<Judged>> byLabel = new TreeMap<>();
        actions.forEach(one -> byLabel.computeIfAbsent(one.stands().under(), label -> new ArrayList<>())
                .add(one));
        Map<Stands, List<Judged>> byMark = new LinkedHashMap<>();
        byLabel.values().stream()
                .map(same -> Map.entry(
                        same.stream().map(Judged::stands).min(Stands.ORDER).orElseThrow(), same))
                .sorted(Map.Entry.comparingByKey(Stands.ORDER))
                .forEach(entry -> byMark.put(entry.getKey(), entry.getValue()));
        return byMark;
    }

    private static @Nullable Stands mark(List<Judged> actions) {
        return byMark(actions).keySet().stream().findFirst().orElse(null);
    }

    private static Counts counts(List<Judged> actions) {
        Stands mark = mark(actions);
        int expected = (int) actions.stream().filter(Judged::isExpected).count();
        int unreported = (int) actions.stream().filter(Judged::isUnreported).count();
        return new Counts(
                byMark(actions).entrySet().stream()
                        .map(entry -> new Count(
                                entry.getKey().under(),
                                entry.getValue().size(),
                                (int) entry.getValue().stream()
                                        .filter(one -> one.stands().stale())
                                        .count(),
                                numbers(entry.getValue())))
                        .toList(),
                kinds(actions),
                actions.size(),
                expected,
                unreported,
                expected > 0 && expected == unreported,
                outcome(actions, mark),
                mark != null && mark.isRanked() ? mark.under() : null,
                mark == null ? null : mark.under());
    }

    private static Map<String, Integer> kinds(List<Judged> actions) {
        Map<String, Integer> kinds = new TreeMap<>();
        Stream.of("OVERDUE_WITHOUT_UPDATE", "NO_UPDATE", "RATED", "NOT_STARTED", "NOT_DUE", "SUSPENDED", "FINISHED")
                .forEach(kind -> kinds.put(kind, 0));
        actions.forEach(one -> kinds.merge(
                one.stands().level() != null
                        ? "RATED"
                        : one.stands().place().toUpperCase().replace('-', '_'),
                1,
                Integer::sum));
        return kinds;
    }

    private static RollUp.Outcome outcome(List<Judged> actions, @Nullable Stands mark) {
        if (mark == null) {
            return RollUp.Outcome.NO_ACTIONS;
        }
        if (mark.isRanked()) {
            return RollUp.Outcome.RANKED;
        }
        return actions.stream().allMatch(one -> one.stands().place().equals("finished"))
                ? RollUp.Outcome.COMPLETE
                : RollUp.Outcome.NOTHING_RANKED;
    }

    private static Change change(@Nullable Stands then, @Nullable Stands now) {
        if (then == null) {
            return Change.NEW;
        }
        if (now == null) {
            return Change.OTHERWISE;
        }
        if (then.under().equals(now.under())) {
            return Change.SAME;
        }
        if (then.isRanked() && now.isRanked()) {
            int order = Stands.ORDER.compare(now, then);
            return order < 0 ? Change.WORSE : order > 0 ? Change.BETTER : Change.SAME;
        }
        if (now.place().equals("finished")) {
            return Change.BETTER;
        }
        return now.isRanked() && !now.isOnTrack() ? Change.WORSE : Change.OTHERWISE;
    }

    private Change change(Judged one) {
        Judged earlier = before.get(one.id());
        return change(earlier == null ? null : earlier.stands(), one.stands());
    }

    private int movesSince(Judged one) {
        Action earlier = then.plan().actions().get(one.id());
        return one.action().dates().moves()
                - (earlier == null ? 0 : earlier.dates().moves());
    }

    private Map<Change, List<String>> changed() {
        Map<Change, List<String>> changed = new EnumMap<>(Change.class);
        Arrays.stream(Change.values())
                .forEach(change -> changed.put(
                        change,
                        now.only(one -> change(one) == change).stream()
                                .sorted(Comparator.comparing(Judged::stands, Stands.ORDER)
                                        .thenComparing(Judged::number, NUMBERS))
                                .map(Judged::number)
                                .toList()));
        return changed;
    }

    private SinceFigures since() {
        Set<UUID> still = now.judged().stream().map(Judged::id).collect(Collectors.toSet());
        return new SinceFigures(
                numbers(now
                        .only(one -> one.daysOverdue() > 0
                                && (before.get(one.id()) == null
                                        || before.get(one.id()).daysOverdue() == 0))
                        .stream()
                        .sorted(Comparator.comparing((Judged one) -> -one.daysOverdue())
                                .thenComparing(Judged::number, NUMBERS))
                        .toList()),
                numbers(now.only(one -> one.stands().place().equals("finished")
                        && (before.get(one.id()) == null
                                || !before.get(one.id()).stands().place().equals("finished")))),
                numbers(now.only(one -> before.get(one.id()) == null)),
                numbers(then.only(one -> !still.contains(one.id()))),
                owing(one -> one.action().lead(), now.plan().organisations()::get),
                owing(
                        one -> one.action().owner(),
                        id -> now.plan().people().get(id).name()));
    }

    /** Everybody who should have told of something and did not, by name; then in order by how much of it and how many. */
    private List<String> owing(Function<Judged, @Nullable UUID> who, Function<UUID, String> called) {
        record Debt(String name, int expected, List<Judged> missing) {}
        List<Debt> debts = new ArrayList<>();
        for (UUID one : now.judged().stream().map(who).filter(Objects::nonNull).collect(Collectors.toSet())) {
            List<Judged> theirs = now.only(action -> one.equals(who.apply(action)) && action.isExpected());
            List<Judged> missing = theirs.stream()
                    .filter(action -> action.action().latest() == null
                            || !action.action().latest().day().isAfter(sinceDay))
                    .toList();
            if (!missing.isEmpty()) {
                debts.add(new Debt(called.apply(one), theirs.size(), missing));
            }
        }
        return debts.stream()
                .sorted(Comparator.comparing((Debt debt) -> debt.missing().size() < debt.expected())
                        .thenComparing(debt -> -debt.missing().size())
                        .thenComparing(debt -> debt.name().toLowerCase()))
                .map(debt -> debt.name() + " " + debt.missing().size() + "/" + debt.expected() + " "
                        + numbers(debt.missing()))
                .toList();
    }

    private List<String> attention(int most) {
        return now.judged().stream()
                .filter(one -> one.stands().isRanked())
                .filter(one ->
                        one.stands().level() == null || one.stands().level().role() == RatingRole.OFF_TRACK)
                .sorted(Comparator.comparing(Judged::stands, Stands.ORDER)
                        .thenComparing(one -> -one.daysOverdue())
                        .thenComparing(Judged::number, NUMBERS))
                .limit(most)
                .map(Judged::number)
                .toList();
    }

    private List<Judged> moved() {
        return now.judged().stream()
                .filter(one -> one.action().dates().moves() > 0)
                .sorted(Comparator.comparing((Judged one) -> -one.daysSlipped())
                        .thenComparing(one -> -one.action().dates().moves())
                        .thenComparing(Judged::number, NUMBERS))
                .toList();
    }

    private ActionFigures action(Judged one) {
        KnownPlan plan = now.plan();
        Action action = one.action();
        KnownPlan.Priority priority = plan.priorities().get(plan.priorityOf(action));
        return new ActionFigures(
                action.number(),
                action.title(),
                priority.number() + " " + priority.name(),
                action.reference() == null
                        ? null
                        : plan.references().get(action.reference()).number(),
                plan.organisations().get(action.lead()),
                action.owner() == null
                        ? null
                        : plan.people().get(action.owner()).name(),
                words(action.dates().start()),
                words(action.dates().original()),
                words(action.dates().due()),
                one.daysOverdue(),
                one.daysSlipped(),
                action.dates().moves(),
                movesSince(one),
                action.proposal() == null ? null : words(action.proposal().date()),
                action.stage().name(),
                one.stands().under(),
                one.stands().stale(),
                action.latest() == null
                        ? null
                        : action.latest().at() + " " + action.latest().author(),
                change(one));
    }

    private static @Nullable String words(@Nullable VagueDate date) {
        return date == null ? null : date.words() + " to " + end(date);
    }

    private static @Nullable LocalDate end(@Nullable VagueDate date) {
        return date == null ? null : date.to();
    }

    private static List<Integer> parts(String number) {
        return Arrays.stream(number.split("\\.")).map(Integer::valueOf).toList();
    }

    private static List<String> numbers(Collection<Judged> actions) {
        return actions.stream().map(Judged::number).toList();
    }
}
