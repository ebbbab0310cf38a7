package uk.sendplan.notify.reminders;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.PlanCycles;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.notify.MailAddress;
import uk.sendplan.notify.reminders.AskedCycle.Returned;
import uk.sendplan.notify.reminders.AskedCycle.Work;
import uk.sendplan.partnership.ReminderWish;
import uk.sendplan.partnership.ReminderWish.How;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** Reads what reminders of an area are made from: its people, the cycle that each plan is in, and the updates that it asks for. */
@Service
@Transactional(readOnly = true)
public class AreaReading {

    private final ActionQueries actions;
    private final ReportingCycles cycles;
    private final JdbcClient jdbc;
    private final Clock clock;

    AreaReading(ActionQueries actions, ReportingCycles cycles, JdbcClient jdbc, Clock clock) {
        this.actions = actions;
        this.cycles = cycles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An area with what is asked of its people today. */
    public record Area(UUID id, String slug, String name, LocalDate day, List<AskedCycle> cycles, Partners partners) {}

    private record AreaRow(String slug, String name) {}

    private record PlanRow(UUID id, String slug, String title) {}

    /** All cycles that its plans are in today. */
    public Area area(UUID areaId) {
        AreaRow named = jdbc.sql("select slug, name from local_area where area_id = ?")
                .param(areaId)
                .query(RecordRows.of(AreaRow.class))
                .optional()
                .orElseThrow(() -> new NotThere("area"));
        Member reader =
                new Member(new UUID(0, 0), "", areaId, named.slug(), named.name(), Set.of(Role.BOARD), Set.of());
        LocalDate day = London.today(clock);
        Map<UUID, PlanCycles> known = cycles.ofPlans(List.of(reader), AsAt.NOW);
        List<AskedCycle> asked = new ArrayList<>();
        for (PlanRow plan : plans(areaId)) {
            PlanCycles ofPlan = known.getOrDefault(plan.id(), PlanCycles.NONE);
            ofPlan.current(day).ifPresent(cycle -> asked.add(asked(reader, plan.slug(), plan.title(), cycle)));
        }
        return new Area(areaId, named.slug(), named.name(), day, asked, partners(areaId, day));
    }

    /** One cycle, whatever it is in: for its own page. */
    public AskedCycle asked(Member by, String planSlug, String planTitle, CycleView cycle) {
        return new AskedCycle(
                planTitle,
                planSlug,
                cycle,
                actions.ofPlan(by, cycle.planId(), AsAt.NOW).stream()
                        .filter(action -> !action.retired() && isAsked(action, cycle))
                        .map(action -> work(action, cycle))
                        .toList());
    }

    /** It is expected, or was reported in this cycle, perhaps as finished. */
    private static boolean isAsked(ActionView action, CycleView cycle) {
        return action.standing().isExpected() || action.isReportedSince(cycle.opens());
    }

    private static Work work(ActionView action, CycleView cycle) {
        ActionView.Returned returned = action.returned();
        ActionView.LatestRecord newest = action.newest();
        return new Work(
                action.id(),
                action.number(),
                action.title(),
                action.due() == null ? null : action.due().words(),
                action.daysOverdue(),
                action.leadId(),
                action.leadName(),
                action.owner() == null ? null : action.owner().id(),
                action.isReportedSince(cycle.opens()),
                returned == null
                        ? null
                        : new Returned(
                                returned.comment(), returned.by(), LocalDate.ofInstant(returned.at(), London.ZONE)),
                newest == null ? null : newest.day());
    }

    private List<PlanRow> plans(UUID areaId) {
        return jdbc.sql(
                        "select id, slug, title from improvement_plan where area_id = ? and retired_at is null order by title, id")
                .param(areaId)
                .query(RecordRows.of(PlanRow.class))
                .list();
    }

    private record PersonRow(
            UUID id,
            String name,
            UUID organisationId,
            @Nullable String email,
            @Nullable String accountEmail,
            How reminders,
            @Nullable Integer reminderWeekday,
            boolean there,
            boolean manages,
            boolean signsIn) {

        @Nullable
        String address() {
            return mail() == null
                    ? null
                    : MailAddress.read(mail()).map(MailAddress::comparable).orElse(null);
        }

        @Nullable
        String mail() {
            return email == null ? accountEmail : email;
        }

        ReminderWish wish() {
            return new ReminderWish(reminders, reminderWeekday == null ? null : DayOfWeek.of(reminderWeekday));
        }
    }

    private record LeadRow(UUID id, UUID leadPersonId) {}

    public Partners partners(UUID areaId, LocalDate day) {
        List<PersonRow> rows = jdbc.sql("""
                select p.id, p.name, p.organisation_id, p.email, c.email as account_email, p.reminders, p.reminder_weekday,
                    (p.valid_from is null or p.valid_from <= :day) and (p.valid_to is null or p.valid_to >= :day)
                        and c.closed_at is null as there,
                    exists (select from membership m where m.area_id = p.area_id and m.account_id = p.account_id
                        and m.role = 'PLAN_MANAGER' and m.ended_at is null) as manages,
                    p.account_id is not null as signs_in
                from person p left join account c on c.id = p.account_id
                where p.area_id = :area order by p.name, p.id
                """)
                .param("area", areaId)
                .param("day", day)
                .query(RecordRows.of(PersonRow.class))
                .list();
        Map<String, PersonRow> strictest = rows.stream()
                .filter(row -> row.address() != null)
                .collect(Collectors.toMap(row -> String.valueOf(row.address()), row -> row, AreaReading::stricter));
        Map<UUID, Hearer> people = new LinkedHashMap<>();
        for (PersonRow row : rows) {
            String address = row.address();
            PersonRow wishing = address == null ? row : strictest.getOrDefault(address, row);
            people.put(
                    row.id(),
                    new Hearer(
                            row.id(),
                            row.name(),
                            row.organisationId(),
                            address,
                            row.mail(),
                            wishing.wish(),
                            row.there(),
                            row.manages(),
                            row.signsIn()));
        }
        Map<UUID, UUID> leads = new HashMap<>();
        jdbc.sql("select id, lead_person_id from organisation where area_id = ? and lead_person_id is not null")
                .param(areaId)
                .query(RecordRows.of(LeadRow.class))
                .list()
                .forEach(lead -> leads.put(lead.id(), lead.leadPersonId()));
        return new Partners(people, leads);
    }

    /** Who wants none gets none; who wants one a week gets no more. */
    private static PersonRow stricter(PersonRow one, PersonRow other) {
        return Comparator.comparing((PersonRow row) -> switch (row.reminders()) {
                                    case OFF -> 0;
                                    case WEEKLY -> 1;
                                    case STEPS -> 2;
                                })
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }
}
