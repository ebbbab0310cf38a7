package uk.sendplan.delivery;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;

/**
 * Passes on what an organisation that ended had to the one that follows it: its open work, its people and their roles. What was done before
 * stays its own: finished work, updates, and every day before this one.
 */
@Service
@Transactional
public class PassingOn {

    private final JdbcClient jdbc;
    private final PartnershipQueries partnership;

    PassingOn(JdbcClient jdbc, PartnershipQueries partnership) {
        this.jdbc = jdbc;
        this.partnership = partnership;
    }

    /**
     * What is to be passed on.
     *
     * @param leads open actions that it leads
     * @param supports open actions that it supports
     * @param people who belong to it and have not left
     * @param roles given for it
     */
    public record Left(long leads, long supports, long people, long roles) {

        public boolean isNothing() {
            return leads + supports + people + roles == 0;
        }
    }

    /** @throws NotThere for one of another area */
    @Transactional(readOnly = true)
    public Organisation organisation(Member by, UUID id) {
        by.require(Right.EDIT_PLAN);
        return partnership.organisation(by.areaId(), id).orElseThrow(() -> new NotThere("organisation"));
    }

    private static final String OPEN_ACTIONS = """
            select a.id from action a join improvement_plan p on p.area_id = a.area_id and p.id = a.plan_id
            where a.area_id = :area and\s""" + HandingOver.OPEN;

    @Transactional(readOnly = true)
    public Left left(Member by, Organisation ended) {
        return told(by, ended, """
                select (select count(*) from action where area_id = :area and lead_organisation_id = :ended and id in (%1$s)) as leads,
                    (select count(*) from action_support where area_id = :area and organisation_id = :ended and action_id in (%1$s)) as supports,
                    (select count(*) from person where area_id = :area and organisation_id = :ended and valid_to is null) as people,
                    (select count(*) from membership where area_id = :area and organisation_id = :ended and ended_at is null) as roles
                """.formatted(OPEN_ACTIONS))
                .query(RecordRows.of(Left.class))
                .single();
    }

    /** @throws Refused where the organisation has no last day, or nobody follows it */
    public Left passOn(Member by, UUID id) {
        Organisation ended = organisation(by, id);
        UUID follower = ended.successorId();
        if (ended.validTo() == null || follower == null) {
            throw new Refused("organisation", "passOn.error.goesOn");
        }
        Left left = left(by, ended);
        supports(by, ended, follower);
        told(
                        by,
                        ended,
                        "update action set lead_organisation_id = :follower, version = version + 1"
                                + " where area_id = :area and lead_organisation_id = :ended and id in (" + OPEN_ACTIONS
                                + ")")
                .param("follower", follower)
                .update();
        people(by, ended, follower);
        told(by, ended, "select pass_on_members(:area, :ended)")
                .query(Long.class)
                .single();
        return left;
    }

    /** Nobody supports an action twice, or one that they lead. */
    private void supports(Member by, Organisation ended, UUID follower) {
        told(by, ended, """
                delete from action_support s where s.area_id = :area and s.organisation_id = :ended and s.action_id in (%s)
                    and (exists (select from action_support o where o.action_id = s.action_id and o.organisation_id = :follower)
                        or exists (select from action l where l.area_id = s.area_id and l.id = s.action_id and l.lead_organisation_id = :follower))
                """.formatted(OPEN_ACTIONS)).param("follower", follower).update();
        told(by, ended, """
                delete from action_support s where s.area_id = :area and s.organisation_id = :follower and s.action_id in (%s)
                    and exists (select from action l where l.area_id = s.area_id and l.id = s.action_id and l.lead_organisation_id = :ended)
                """.formatted(OPEN_ACTIONS)).param("follower", follower).update();
        told(
                        by,
                        ended,
                        "update action_support set organisation_id = :follower"
                                + " where area_id = :area and organisation_id = :ended and action_id in ("
                                + OPEN_ACTIONS + ")")
                .param("follower", follower)
                .update();
    }

    /** Somebody who belongs to the follower already, with the same account, goes on as that person. */
    private void people(Member by, Organisation ended, UUID follower) {
        String twin = """
                join person f on f.area_id = e.area_id and f.organisation_id = :follower and f.account_id = e.account_id
                where e.area_id = :area and e.organisation_id = :ended and e.valid_to is null""";
        told(
                        by,
                        ended,
                        "update action a set owner_id = t.follows, version = a.version + 1 from (select e.id, f.id as follows from person e "
                                + twin + ") t where a.area_id = :area and a.owner_id = t.id and a.id in ("
                                + OPEN_ACTIONS + ")")
                .param("follower", follower)
                .update();
        told(
                        by,
                        ended,
                        "update person set valid_to = :last, version = version + 1 where area_id = :area and id in (select e.id from person e "
                                + twin + ")")
                .param("follower", follower)
                .param("last", ended.validTo())
                .update();
        told(
                        by,
                        ended,
                        "update person set organisation_id = :follower, version = version + 1"
                                + " where area_id = :area and organisation_id = :ended and valid_to is null")
                .param("follower", follower)
                .update();
    }

    private JdbcClient.StatementSpec told(Member by, Organisation ended, String sql) {
        return jdbc.sql(sql).param("area", by.areaId()).param("ended", ended.id());
    }
}
