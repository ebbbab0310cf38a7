package uk.sendplan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.EditBrowser;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.TestPlans;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.PassingOn.Left;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipKeeping.Lasting;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.VagueDate;

/** A person hands over, an organisation passes on: what is open moves, what was done and every day before stay. */
@SpringBootTest
@AutoConfigureMockMvc
class HandingOverTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ActionQueries queries;

    @Autowired
    ProgressRecording recording;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HandingOver handing;

    @Autowired
    PassingOn passing;

    @Autowired
    PartnershipKeeping partnership;

    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());

    TestArea area;
    Member manager;
    PlanTree plan;
    UUID group;
    UUID board;
    UUID leaver;
    UUID stays;
    UUID open;
    UUID finished;

    @BeforeEach
    void somebody_of_a_group_owns_two_actions_of_which_one_is_finished() {
        area = areas.fresh();
        manager = area.manager();
        String slug = area.enter(TestPlans.ofReferences(1));
        plan = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW));
        group = area.organisation("Clinical group");
        board = area.organisation("Care board");
        leaver = area.person("Lea Ver", group);
        stays = area.person("Sta Ying", group);
        open = add("Still open", group, leaver, Set.of());
        finished = add("Finished", group, leaver, Set.of());
        area.asManager(() -> {
            recording.record(
                    manager, TestActions.recorded(UUID.randomUUID(), finished, null, Stage.COMPLETE, null, "All done"));
            return true;
        });
    }

    private UUID add(String title, UUID lead, UUID owned, Set<UUID> supporting) {
        UUID reference = plan.priorities().get(0).references().get(0).id();
        AddAction added = new AddAction(
                UUID.randomUUID(),
                new Place.OfReference(reference),
                null,
                false,
                new Description(title, null, lead, owned, supporting, null, VagueDate.read("31 December 2099")));
        area.asManager(() -> keeping.add(manager, added));
        return added.id();
    }

    private UUID ownerOf(UUID action, AsAt asAt) {
        return area.asManager(() ->
                queries.action(manager, action, asAt).orElseThrow().owner().id());
    }

    private String leadOf(UUID action, AsAt asAt) {
        return area.asManager(
                () -> queries.action(manager, action, asAt).orElseThrow().leadName());
    }

    private int handOver(UUID to, UUID... actions) {
        return area.asManager(() -> handing.handOver(manager, leaver, to, List.of(actions)));
    }

    @Test
    void open_actions_are_handed_over_and_the_day_before_shows_who_had_them() {
        area.letDaysPass(1);
        assertThat(area.asManager(() -> handing.owned(manager, leaver)))
                .extracting(HandingOver.Owned::id)
                .containsExactly(open);
        assertThat(handOver(stays, open, finished)).isEqualTo(1);
        assertThat(ownerOf(open, AsAt.NOW)).isEqualTo(stays);
        assertThat(ownerOf(open, AsAt.endOf(LocalDate.now().minusDays(1)))).isEqualTo(leaver);
        assertThat(ownerOf(finished, AsAt.NOW)).isEqualTo(leaver);
        assertThat(handOver(stays, open)).isZero();
    }

    @Test
    void nobody_of_another_organisation_and_nobody_who_left_can_be_handed_anything() {
        UUID elsewhere = area.person("Els Where", board);
        UUID left = area.person("Le Ft", group);
        owner.sql("update person set valid_to = current_date - 1 where id = ?")
                .param(left)
                .update();
        for (UUID nobody : List.of(elsewhere, left, leaver, UUID.randomUUID())) {
            assertThatThrownBy(() -> handOver(nobody, open)).isInstanceOf(Refused.class);
        }
        assertThat(ownerOf(open, AsAt.NOW)).isEqualTo(leaver);
    }

    @Test
    void an_officer_hands_over_their_own_and_nobody_elses() throws Exception {
        Member officer = area.another(Role.OFFICER, group);
        UUID own = owner.sql("select id from person where account_id = ?")
                .param(officer.accountId())
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> area.as(officer, () -> handing.person(officer, leaver)))
                .isInstanceOf(NotThere.class);
        EditBrowser browser = new EditBrowser(mvc, area, officer);
        assertThat(browser.open(area.at("/hand-over")).page().text()).contains("owns no open action");
        UUID mine = add("Mine", group, own, Set.of());
        EditBrowser.Answer nothing =
                browser.form(area.at("/hand-over")).without("actions").send();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.summary()).containsExactly("Choose at least one action", "Choose who takes them");
        EditBrowser.Answer handed =
                browser.form(area.at("/hand-over")).with("to", stays.toString()).send();
        assertThat(handed.says()).isEqualTo("1 action was handed over from OFFICER");
        assertThat(ownerOf(mine, AsAt.NOW)).isEqualTo(stays);
        assertThat(browser.open(area.at("/people/" + leaver + "/hand-over")).status())
                .isEqualTo(404);
    }

    private void follow() {
        area.asManager(() -> {
            partnership.describeOrganisation(
                    area.id(),
                    group,
                    owner.sql("select version from organisation where id = ?")
                            .param(group)
                            .query(Long.class)
                            .single(),
                    "Clinical group",
                    OrganisationKind.NHS_PROVIDER,
                    new Lasting(null, LocalDate.now().minusDays(1), board));
            return true;
        });
    }

    @Test
    void what_an_organisation_had_open_is_passed_on_with_its_people_and_their_roles() throws Exception {
        UUID supported = add("Supported", area.organisation(), null, Set.of(group));
        UUID both = add("Supported by both", area.organisation(), null, Set.of(group, board));
        UUID led = add("Led by one, supported by the other", group, null, Set.of(board));
        Member officer = area.another(Role.OFFICER, group);
        area.letDaysPass(2);
        assertThatThrownBy(() -> area.asManager(() -> passing.passOn(manager, group)))
                .isInstanceOf(Refused.class);
        follow();
        EditBrowser browser = new EditBrowser(mvc, area);
        String page = area.at("/organisations/" + group + "/pass-on");
        assertThat(browser.open(page).page().select("dd").eachText()).containsExactly("2", "2", "3", "1");
        assertThat(browser.form(page).send().says())
                .isEqualTo("Passed on from Clinical group: 2 actions that it led, 2 that it supported, 3 people");

        assertThat(leadOf(open, AsAt.NOW)).isEqualTo("Care board");
        assertThat(leadOf(open, AsAt.endOf(LocalDate.now().minusDays(1)))).isEqualTo("Clinical group");
        assertThat(leadOf(finished, AsAt.NOW)).isEqualTo("Clinical group");
        assertThat(supporters(supported)).containsExactly(board);
        assertThat(supporters(both)).containsExactly(board);
        assertThat(supporters(led)).isEmpty();
        assertThat(ownerOf(open, AsAt.NOW)).isEqualTo(leaver);
        assertThat(owner.sql("select organisation_id from person where id = ?")
                        .param(leaver)
                        .query(UUID.class)
                        .single())
                .isEqualTo(board);
        assertThat(owner.sql(
                                "select organisation_id from membership where account_id = ? and ended_at is null and role = 'OFFICER'")
                        .param(officer.accountId())
                        .query(UUID.class)
                        .list())
                .containsExactly(board);
        assertThat(area.asManager(() -> passing.left(manager, passing.organisation(manager, group))))
                .isEqualTo(new Left(0, 0, 0, 0));
        assertThat(browser.open(page).page().text()).contains("Nothing is left to pass on.");
    }

    private List<UUID> supporters(UUID action) {
        return owner.sql("select organisation_id from action_support where action_id = ?")
                .param(action)
                .query(UUID.class)
                .list();
    }

    @Test
    void whoever_belongs_to_both_goes_on_as_the_one_of_the_follower() {
        Member officer = area.another(Role.OFFICER, group);
        TestAreas.asAdministrator(
                () -> accounts.join(UUID.randomUUID(), area.id(), board, officer.accountId(), Role.OFFICER));
        UUID before = person(officer, group);
        UUID after = person(officer, board);
        UUID theirs = add("Theirs", group, before, Set.of());
        follow();
        area.asManager(() -> passing.passOn(manager, group));
        assertThat(ownerOf(theirs, AsAt.NOW)).isEqualTo(after);
        assertThat(owner.sql("select valid_to is not null from person where id = ?")
                        .param(before)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(owner.sql("select count(*) from membership where account_id = ? and ended_at is null")
                        .param(officer.accountId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private UUID person(Member member, UUID organisation) {
        return owner.sql("select id from person where account_id = ? and organisation_id = ?")
                .params(member.accountId(), organisation)
                .query(UUID.class)
                .single();
    }

    @Test
    void another_areas_organisation_cannot_be_passed_on() {
        follow();
        TestArea other = areas.fresh();
        assertThatThrownBy(() -> other.asManager(() -> passing.passOn(other.manager(), group)))
                .isInstanceOf(NotThere.class);
        assertThat(other.<Long>asManager(() -> passed(group))).isZero();
        assertThat(leadOf(open, AsAt.NOW)).isEqualTo("Clinical group");
    }

    private long passed(UUID organisation) {
        return transaction.execute(status -> jdbc.sql("select pass_on_members(?, ?)")
                .params(area.id(), organisation)
                .query(Long.class)
                .single());
    }
}
