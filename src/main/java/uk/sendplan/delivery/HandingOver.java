package uk.sendplan.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.partnership.Person;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;

/**
 * Hands the open actions that a person owns over to somebody else of the same organisation, in all plans of the area at once. What is finished
 * or retired keeps its owner: that is who did it.
 */
@Service
@Transactional
public class HandingOver {

    private final JdbcClient jdbc;
    private final PartnershipQueries partnership;
    private final Clock clock;

    HandingOver(JdbcClient jdbc, PartnershipQueries partnership, Clock clock) {
        this.jdbc = jdbc;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** An open action. */
    public record Owned(UUID id, String number, String title, String planTitle) {}

    /** Of an action "a" with its plan "p": not retired, whatever holds it not either, and not finished by its latest update that counts. */
    static final String OPEN = """
            a.retired_at is null and p.retired_at is null and coalesce((
                select u.stage from progress_update u
                where u.area_id = a.area_id and u.action_id = a.id and %s order by u.sequence desc limit 1), 'NOT_STARTED')
            not in ('COMPLETE', 'CLOSED_TO_BUSINESS_AS_USUAL')""".formatted(CountedUpdate.now("u"));

    /** @throws NotThere for somebody who is not theirs: plan managers hand over for everybody, others for themselves */
    @Transactional(readOnly = true)
    public Person person(Member by, UUID personId) {
        Person person = partnership.person(by.areaId(), personId).orElseThrow(() -> new NotThere("person"));
        boolean own = by.accountId().equals(person.accountId()) && by.may(Right.RECORD_PROGRESS);
        if (!own && !by.may(Right.EDIT_PLAN)) {
            throw new NotThere("person");
        }
        return person;
    }

    /** The people that somebody who signs in is, one for each organisation. */
    @Transactional(readOnly = true)
    public List<Person> own(Member by) {
        return partnership.people(by.areaId()).stream()
                .filter(person -> by.accountId().equals(person.accountId()))
                .toList();
    }

    /** By plan and number. */
    @Transactional(readOnly = true)
    public List<Owned> owned(Member by, UUID personId) {
        return jdbc.sql("""
                        select a.id, a.number, a.title, p.title as plan_title
                        from action a join improvement_plan p on p.area_id = a.area_id and p.id = a.plan_id
                        where a.area_id = ? and a.owner_id = ? and\s""" + OPEN + " order by p.title, p.id, a.position, a.number")
                .params(by.areaId(), personId)
                .query(RecordRows.of(Owned.class))
                .list();
    }

    /** Those who can be handed something: of the same organisation, and there today. */
    @Transactional(readOnly = true)
    public List<Person> receivers(Member by, Person from) {
        LocalDate today = London.today(clock);
        return partnership.people(by.areaId()).stream()
                .filter(person -> person.organisationId().equals(from.organisationId())
                        && !person.id().equals(from.id())
                        && person.isThereOn(today))
                .toList();
    }

    /**
     * @param actions of those that the person owns; others are passed over: somebody else has them meanwhile
     * @return how many were handed over
     * @throws Refused at "to" where that person cannot have them
     */
    public int handOver(Member by, UUID fromId, UUID toId, Collection<UUID> actions) {
        Person from = person(by, fromId);
        if (receivers(by, from).stream().noneMatch(person -> person.id().equals(toId))) {
            throw new Refused("to", "handOver.to.error.unknown");
        }
        return jdbc.sql("""
                update action a set owner_id = :to, version = a.version + 1
                from improvement_plan p
                where p.area_id = a.area_id and p.id = a.plan_id and a.area_id = :area and a.owner_id = :from and a.id = any(:actions) and\s""" + OPEN)
                .param("to", toId)
                .param("area", by.areaId())
                .param("from", fromId)
                .param("actions", actions.toArray(UUID[]::new))
                .update();
    }
}
