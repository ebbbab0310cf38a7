package uk.sendplan.reporting.web.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.CalendarAddresses.Reader;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.PlanCycles;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanQueries.PlanRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** The days that matter to somebody: when their open actions are due, and the days of the reporting cycles of their plans. */
@Component
@Transactional(readOnly = true)
class CalendarDays {

    private final ActionQueries actions;
    private final ReportingCycles cycles;
    private final PlanQueries plans;
    private final StandingWords standings;
    private final Words words;

    CalendarDays(
            ActionQueries actions, ReportingCycles cycles, PlanQueries plans, StandingWords standings, Words words) {
        this.actions = actions;
        this.cycles = cycles;
        this.plans = plans;
        this.standings = standings;
        this.words = words;
    }

    /** By day. */
    List<CalendarDay> of(Reader reader) {
        List<Member> seats = reader.viewer().seats();
        if (seats.isEmpty()) {
            return List.of();
        }
        Map<UUID, Member> byArea = seats.stream().collect(Collectors.toMap(Member::areaId, Function.identity()));
        Stream<CalendarDay> due = actions.workOf(seats, AsAt.NOW).stream()
                .filter(action -> reader.ofOrganisations() || isOwn(reader, action))
                .flatMap(action -> due(Objects.requireNonNull(byArea.get(action.areaId())), action));
        Map<UUID, PlanCycles> known = cycles.ofPlans(seats, AsAt.NOW);
        Stream<CalendarDay> meetings = plans.plansOf(seats).stream()
                .filter(plan -> !plan.retired())
                .flatMap(plan -> Stream.ofNullable(known.get(plan.id()))
                        .flatMap(ofPlan -> ofPlan.all().stream())
                        .flatMap(cycle ->
                                days(Objects.requireNonNull(byArea.get(plan.areaId())), plan, cycle).stream()));
        return Stream.concat(due, meetings)
                .sorted(Comparator.comparing(CalendarDay::day).thenComparing(CalendarDay::summary))
                .toList();
    }

    private static boolean isOwn(Reader reader, ActionView action) {
        return action.owner() != null
                && reader.viewer().accountId().equals(action.owner().accountId());
    }

    private Stream<CalendarDay> due(Member seat, ActionView action) {
        LocalDate last = action.due() == null ? null : action.due().to();
        return last == null || !action.isOpen()
                ? Stream.of()
                : Stream.of(new CalendarDay(
                        action.id() + "-due",
                        last,
                        words.of("calendar.due", action.number(), action.title()),
                        words.of("calendar.due.description", action.planTitle(), standings.sentence(action)),
                        action.href(seat.areaSlug())));
    }

    private List<CalendarDay> days(Member seat, PlanRow plan, CycleView cycle) {
        String href = cycle.href(seat.areaSlug(), plan.slug());
        List<CalendarDay> days = new ArrayList<>();
        if (!cycle.isClosed()) {
            days.add(day(cycle.id() + "-opens", cycle.opens(), "calendar.opens", plan, cycle, href));
            days.add(day(cycle.id() + "-updates-due", cycle.updatesDue(), "calendar.updatesDue", plan, cycle, href));
        }
        days.add(day(cycle.id() + "-board", cycle.boardDate(), "calendar.board", plan, cycle, href));
        return days;
    }

    private CalendarDay day(String id, LocalDate day, String key, PlanRow plan, CycleView cycle, String href) {
        return new CalendarDay(id, day, words.of(key, cycle.name()), plan.title(), href);
    }
}
