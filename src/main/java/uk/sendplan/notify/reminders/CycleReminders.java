package uk.sendplan.notify.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.notify.reminders.AskedCycle.Work;
import uk.sendplan.shared.London;
import uk.sendplan.shared.RecordRows;

/** Who has reported in a cycle, who is silent, whom no reminder can reach, and which reminders went. */
@Service
@Transactional(readOnly = true)
public class CycleReminders {

    private final AreaReading reading;
    private final JdbcClient jdbc;
    private final Clock clock;

    CycleReminders(AreaReading reading, JdbcClient jdbc, Clock clock) {
        this.reading = reading;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param next the next step of the cycle; null where none comes
     * @param reminders the latest first; empty for those who may not edit the plan
     */
    public record Reported(
            List<OrganisationReported> organisations,
            List<Silent> silent,
            @Nullable NextStep next,
            List<Went> reminders) {

        public int asked() {
            return organisations.stream().mapToInt(OrganisationReported::asked).sum();
        }

        public int reported() {
            return organisations.stream()
                    .mapToInt(OrganisationReported::reported)
                    .sum();
        }

        /** Missing, and nobody is reminded of it. */
        public List<Silent> unreached() {
            return silent.stream().filter(one -> !one.isReached()).toList();
        }
    }

    public record OrganisationReported(UUID id, String name, int reported, int asked) {}

    /**
     * An update that is missing.
     *
     * @param ownerId null without an owner
     * @param since the day of the last update; null where there never was one
     * @param owner whether a reminder reaches the owner
     * @param lead whether one reaches the lead person of the organisation
     */
    public record Silent(
            String number,
            String title,
            UUID organisationId,
            String organisation,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            @Nullable LocalDate since,
            Reach owner,
            Reach lead) {

        public boolean isReached() {
            return owner == Reach.REACHED || lead == Reach.REACHED;
        }
    }

    public record NextStep(Step step, LocalDate on) {}

    /**
     * @param step all that it is about, with blanks between
     * @param reason why it was not sent, or not yet
     */
    public record Went(
            LocalDate madeOn,
            String step,
            String personName,
            String state,
            @Nullable String reason,
            @Nullable OffsetDateTime settledAt,
            @Nullable String askedBy) {

        public @Nullable Instant settled() {
            return settledAt == null ? null : settledAt.toInstant();
        }
    }

    public Reported of(Member by, String planSlug, String planTitle, CycleView cycle) {
        by.require(Right.READ_PLAN);
        LocalDate day = London.today(clock);
        AskedCycle asked = reading.asked(by, planSlug, planTitle, cycle);
        Partners partners = reading.partners(by.areaId(), day);
        Set<String> refused = refused(by, partners);
        return new Reported(
                organisations(asked),
                Hearing.of(asked, partners).stream()
                        .sorted(Comparator.comparing(
                                        (Hearing hearing) -> hearing.work().leadName())
                                .thenComparing(Hearing::work, Work.IN_ORDER))
                        .map(hearing -> silent(hearing, partners, refused))
                        .toList(),
                CycleSteps.next(cycle, day)
                        .map(next -> new NextStep(next.step(), next.on()))
                        .orElse(null),
                by.may(Right.EDIT_PLAN) ? went(by, cycle.id()) : List.of());
    }

    private static List<OrganisationReported> organisations(AskedCycle asked) {
        return asked.work().stream()
                .map(Work::leadId)
                .distinct()
                .map(id -> {
                    List<Work> of = asked.work().stream()
                            .filter(work -> work.leadId().equals(id))
                            .toList();
                    int reported = (int) of.stream().filter(Work::reported).count();
                    return new OrganisationReported(id, of.get(0).leadName(), reported, of.size());
                })
                .sorted(Comparator.comparingInt((OrganisationReported one) -> one.reported() - one.asked())
                        .thenComparing(OrganisationReported::name))
                .toList();
    }

    private static Silent silent(Hearing hearing, Partners partners, Set<String> refused) {
        Work work = hearing.work();
        Optional<Hearer> owner = partners.person(work.ownerId());
        return new Silent(
                work.number(),
                work.title(),
                work.leadId(),
                work.leadName(),
                work.ownerId(),
                owner.map(Hearer::name).orElse(null),
                work.lastUpdate(),
                reach(hearing.owner(), owner, refused),
                reach(hearing.lead(), partners.lead(work.leadId()), refused));
    }

    private static Reach reach(Reach reach, Optional<Hearer> hearer, Set<String> refused) {
        return reach == Reach.REACHED
                        && hearer.filter(person -> refused.contains(person.address()))
                                .isPresent()
                ? Reach.REFUSED
                : reach;
    }

    /** The addresses to which the last reminder was given up. */
    private Set<String> refused(Member by, Partners partners) {
        return jdbc.sql("""
                        select l.person_id from (
                            select distinct on (addressee) person_id, state from reminder
                            where area_id = ? and state in ('SENT', 'GIVEN_UP') order by addressee, made_on desc, copy desc) l
                        where l.state = 'GIVEN_UP'
                        """).param(by.areaId()).query(UUID.class).stream()
                .flatMap(id -> partners.person(id).stream())
                .flatMap(person -> Stream.ofNullable(person.address()))
                .collect(Collectors.toSet());
    }

    private List<Went> went(Member by, UUID cycleId) {
        return jdbc.sql("""
                select r.made_on, string_agg(a.step, ' ' order by a.step) as step, p.name as person_name, r.state, r.reason,
                    r.settled_at, r.asked_by
                from reminder_about a
                join reminder r on r.area_id = a.area_id and r.id = a.reminder_id
                join person p on p.area_id = r.area_id and p.id = r.person_id
                where a.area_id = ? and a.cycle_id = ?
                group by r.id, p.name order by r.made_on desc, p.name, r.id limit 500
                """)
                .params(by.areaId(), cycleId)
                .query(RecordRows.of(Went.class))
                .list();
    }
}
