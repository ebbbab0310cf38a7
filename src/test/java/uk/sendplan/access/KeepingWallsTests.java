package uk.sendplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipKeeping.DescribePerson;
import uk.sendplan.partnership.PartnershipKeeping.Lasting;
import uk.sendplan.shared.Scope;

/**
 * The commands of accounts and of the partnership ask nobody who calls them. If a page forgot to, what would stand between a plan
 * manager and another area, or an administrator's work, is row-level security: here it stands alone.
 */
@SpringBootTest
@AutoConfigureMockMvc
class KeepingWallsTests {

    @Autowired
    TestAreas areas;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PartnershipKeeping partnership;

    @Autowired
    PasswordLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());

    TestArea mine;
    TestArea theirs;
    UUID theirPerson;
    UUID theirMembership;
    UUID myMembership;
    UUID me;

    @BeforeEach
    void two_areas() {
        mine = areas.fresh();
        theirs = areas.fresh();
        me = mine.manager().accountId();
        theirPerson = one(
                "select id from person where account_id = ?",
                theirs.member(Role.OFFICER).accountId());
        theirMembership = one(
                "select id from membership where account_id = ?",
                theirs.member(Role.OFFICER).accountId());
        myMembership = one("select id from membership where account_id = ?", me);
    }

    private UUID one(String sql, UUID parameter) {
        return owner.sql(sql).param(parameter).query(UUID.class).single();
    }

    @FunctionalInterface
    interface Command {
        void run();
    }

    @Test
    void no_command_of_a_plan_manager_reaches_another_area_or_an_administrator_s_rows() {
        UUID officer = mine.member(Role.OFFICER).accountId();
        UUID stranger = theirs.member(Role.OFFICER).accountId();
        UUID id = theirs.id();
        UUID organisation = theirs.organisation();
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("addArea", () -> partnership.addArea(UUID.randomUUID(), "a-" + UUID.randomUUID(), "Mine too"));
        commands.put("renameArea of another", () -> partnership.renameArea(id, 0, "Taken"));
        commands.put("renameArea of one's own", () -> partnership.renameArea(mine.id(), 0, "Taken"));
        commands.put(
                "addOrganisation",
                () -> partnership.addOrganisation(
                        id, UUID.randomUUID(), "Taken", OrganisationKind.OTHER, Lasting.ALWAYS));
        commands.put(
                "describeOrganisation",
                () -> partnership.describeOrganisation(
                        id, organisation, 0, "Taken", OrganisationKind.OTHER, Lasting.ALWAYS));
        commands.put(
                "describeOrganisation as if it were one's own",
                () -> partnership.describeOrganisation(
                        mine.id(), organisation, 0, "Taken", OrganisationKind.OTHER, Lasting.ALWAYS));
        commands.put(
                "an organisation followed by one of another area",
                () -> partnership.describeOrganisation(
                        mine.id(),
                        mine.organisation(),
                        0,
                        "Taken",
                        OrganisationKind.OTHER,
                        new Lasting(null, null, organisation)));
        commands.put("addPerson", () -> partnership.addPerson(id, UUID.randomUUID(), person(organisation)));
        commands.put(
                "addPerson to another area's organisation",
                () -> partnership.addPerson(mine.id(), UUID.randomUUID(), person(organisation)));
        commands.put("describePerson", () -> partnership.describePerson(id, theirPerson, 0, person(organisation)));
        commands.put(
                "describePerson as if it were one's own",
                () -> partnership.describePerson(mine.id(), theirPerson, 0, person(mine.organisation())));
        commands.put("signsIn", () -> partnership.signsIn(id, organisation, me, "Taken", "taken@x.example"));
        commands.put(
                "add account", () -> accounts.add(UUID.randomUUID(), UUID.randomUUID() + "@x.example", "Taken", true));
        commands.put("describe a colleague", () -> accounts.describe(officer, 0, "taken@x.example", "Taken", true));
        commands.put(
                "describe oneself as administrator", () -> accounts.describe(me, 0, "taken@x.example", "Taken", true));
        commands.put("describe a stranger", () -> accounts.describe(stranger, 0, "taken@x.example", "Taken", true));
        commands.put("close a colleague", () -> accounts.close(officer));
        commands.put("close a stranger", () -> accounts.close(stranger));
        commands.put(
                "join another area", () -> accounts.join(UUID.randomUUID(), id, organisation, me, Role.PLAN_MANAGER));
        commands.put(
                "give oneself a role",
                () -> accounts.join(UUID.randomUUID(), mine.id(), mine.organisation(), me, Role.PUBLISHER));
        commands.put("end a stranger's role", () -> accounts.end(id, theirMembership));
        commands.put("end a role of one's own area", () -> accounts.end(mine.id(), myMembership));
        commands.put("a link for a colleague", () -> links.make(officer));
        commands.put("a link for a stranger", () -> links.make(stranger));

        List<String> before = everything();
        commands.forEach((name, command) -> {
            Throwable refused =
                    catchThrowable(() -> Scope.of(me, false, Set.of(mine.id())).run(command::run));
            assertThat(refused).as(name).isNotNull();
            assertThat(everything()).as(name).isEqualTo(before);
        });
    }

    @Test
    void sql_itself_makes_nobody_a_member_or_an_administrator() {
        List<String> before = everything();
        for (String sql : List.of(
                "update account set administrator = true",
                "update membership set role = 'PLAN_MANAGER', ended_at = null",
                "delete from membership",
                "update local_area set name = 'Taken'",
                "delete from local_area")) {
            catchThrowable(() -> Scope.of(me, false, Set.of(mine.id()))
                    .run(() -> transaction.executeWithoutResult(
                            status -> jdbc.sql(sql).update())));
            assertThat(everything()).as(sql).isEqualTo(before);
        }
    }

    @Test
    void the_administrator_sees_only_those_people_who_have_an_account() {
        mine.asManager(() -> {
            partnership.addPerson(mine.id(), UUID.randomUUID(), person(mine.organisation()));
            return true;
        });
        TestAreas.asAdministrator(() -> transaction.executeWithoutResult(
                status -> assertThat(jdbc.sql("select count(*) from person where area_id = ? and account_id is null")
                                .param(mine.id())
                                .query(Long.class)
                                .single())
                        .isZero()));
    }

    private static DescribePerson person(UUID organisation) {
        return new DescribePerson("Taken", "taken@x.example", organisation, Lasting.ALWAYS);
    }

    /** The rows of both areas as text, and what else could have been made. */
    private List<String> everything() {
        return owner.sql("""
                        select 'area ' || l::text from local_area l where id in (:both) or name like '%Mine too%' or name = 'Taken'
                        union all select 'organisation ' || o::text from organisation o where area_id in (:both)
                        union all select 'person ' || p::text from person p where area_id in (:both)
                        union all select 'membership ' || m::text from membership m where area_id in (:both)
                        union all select 'account ' || a::text from account a
                            where id in (select account_id from membership where area_id in (:both)) or name = 'Taken'
                        union all select 'link ' || k::text from password_link k
                            where account_id in (select account_id from membership where area_id in (:both))
                        order by 1""")
                .param("both", List.of(mine.id(), theirs.id()))
                .query(String.class)
                .list();
    }
}
