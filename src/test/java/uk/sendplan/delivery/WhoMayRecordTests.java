package uk.sendplan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.Scope;
import uk.sendplan.shared.VagueDate;

/** Role and organisation must both allow: what an officer of one organisation can do to another's action is nothing. */
@SpringBootTest
class WhoMayRecordTests {

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ProgressRecording recording;

    @Autowired
    DueDates dueDates;

    @Autowired
    ProgressDrafts drafts;

    @Autowired
    RatingScales scales;

    @Autowired
    ActionQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestArea area;
    PlanTree plan;
    UUID clinic;
    Member officer;
    Member ofClinic;
    UUID reference;
    UUID action;
    UUID recorded;
    UUID proposal;

    @BeforeEach
    void an_action_of_the_council_that_the_clinic_supports() {
        area = areas.fresh();
        String slug = area.enter(TestPlans.ofReferences(2));
        plan = area.asManager(() -> plans.plan(area.manager(), slug, AsAt.NOW));
        reference = plan.priorities().get(0).references().get(0).id();
        clinic = area.organisation("Clinic");
        officer = area.member(Role.OFFICER);
        ofClinic = area.another(Role.OFFICER, clinic);
        Description description = new Description(
                "Ring every family",
                null,
                area.organisation(),
                null,
                Set.of(clinic),
                null,
                VagueDate.read("31 December 2099"));
        AddAction added = new AddAction(UUID.randomUUID(), new Place.OfReference(reference), null, false, description);
        action = added.id();
        recorded = UUID.randomUUID();
        proposal = UUID.randomUUID();
        as(officer, by -> {
            keeping.add(by, added);
            recording.record(by, TestActions.recorded(recorded, action, null, Stage.NOT_STARTED, null, "Nothing yet"));
            dueDates.propose(
                    by, new DueDates.ProposeDate(proposal, action, VagueDate.read("May 2100"), "The lease ends"));
            drafts.save(by, action, Map.of("done", "Not yet said"));
        });
    }

    @Test
    void another_organisations_officer_cannot_do_anything_to_it_also_where_their_organisation_supports_it() {
        for (Member stranger : List.of(ofClinic, area.member(Role.BOARD), area.member(Role.FORUM))) {
            long version = view().version();
            notThere(stranger, by -> keeping.edit(by, action, version, TestActions.called("Mine now", clinic)));
            notThere(stranger, by -> keeping.moveTo(by, action, version, new Place.OfReference(reference), null));
            notThere(stranger, by -> keeping.retire(by, action, version));
            notThere(stranger, by -> keeping.reinstate(by, action, version));
            notThere(stranger, by -> recording.record(by, TestActions.notStarted(action, recorded, "I say")));
            notThere(stranger, by -> recording.confirm(by, UUID.randomUUID(), action, recorded));
            notThere(
                    stranger,
                    by -> dueDates.propose(
                            by,
                            new DueDates.ProposeDate(
                                    UUID.randomUUID(), action, VagueDate.read("May 2101"), "I would like to")));
            notThere(stranger, by -> decide(by, DueDates.Decided.APPROVED));
            notThere(stranger, by -> decide(by, DueDates.Decided.WITHDRAWN));
            notThere(stranger, by -> drafts.save(by, action, Map.of("done", "I say")));
            assertThat(view().title()).isEqualTo("Ring every family");
            assertThat(view().latest().id()).isEqualTo(recorded);
            assertThat(view().proposal().id()).isEqualTo(proposal);
        }
    }

    @Test
    void an_officer_does_not_decide_dates_nor_move_actions_nor_say_who_leads() {
        long version = view().version();
        notThere(officer, by -> decide(by, DueDates.Decided.APPROVED));
        notThere(officer, by -> decide(by, DueDates.Decided.REFUSED));
        notThere(officer, by -> keeping.moveTo(by, action, version, new Place.OfReference(reference), null));
        refused(
                officer,
                "action.lead.error.manager",
                by -> keeping.edit(by, action, version, TestActions.called("Theirs", clinic)));
        refused(
                officer,
                "action.lead.error.own",
                by -> keeping.add(by, TestActions.under(reference, "For the clinic to do", clinic)));
    }

    @Test
    void ids_of_another_area_are_unknown_in_every_field() {
        TestArea other = areas.fresh();
        String slug = other.enter(TestPlans.ofReferences(2));
        PlanTree theirs = other.asManager(() -> plans.plan(other.manager(), slug, AsAt.NOW));
        UUID theirReference = theirs.priorities().get(0).references().get(0).id();
        UUID theirLevel =
                other.asManager(() -> scales.of(other.manager(), theirs.plan().id(), AsAt.NOW)
                        .levels()
                        .get(0)
                        .id());
        long version = view().version();
        Member manager = area.manager();

        notThere(manager, by -> keeping.add(by, TestActions.under(theirReference, "There", area.organisation())));
        notThere(manager, by -> keeping.moveTo(by, action, version, new Place.OfReference(theirReference), null));
        notThere(other.manager(), by -> keeping.retire(by, action, version));
        refused(
                manager,
                "action.lead.error.unknown",
                by -> keeping.edit(by, action, version, TestActions.called("Theirs", other.organisation())));
        refused(
                manager,
                "action.supporting.error.unknown",
                by -> keeping.edit(
                        by,
                        action,
                        version,
                        new Description(
                                "Ours", null, area.organisation(), null, Set.of(other.organisation()), null, null)));
        refused(
                manager,
                "action.owner.error.unknown",
                by -> keeping.edit(
                        by,
                        action,
                        version,
                        new Description("Ours", null, area.organisation(), UUID.randomUUID(), Set.of(), null, null)));
        refused(
                manager,
                "progress.level.error.unknown",
                by -> recording.record(
                        by,
                        TestActions.recorded(
                                UUID.randomUUID(), action, recorded, Stage.IN_PROGRESS, theirLevel, "Said")));
    }

    @Test
    void a_draft_is_seen_by_nobody_else_not_even_behind_the_query() {
        Member colleague = area.another(Role.OFFICER);
        assertThat(area.as(officer, () -> drafts.of(officer, action))).isPresent();
        assertThat(area.as(colleague, () -> drafts.of(colleague, action))).isEmpty();
        int seen = area.as(
                colleague,
                () -> transaction.execute(status -> jdbc.sql("select count(*) from progress_draft")
                        .query(Integer.class)
                        .single()));
        assertThat(seen).isZero();
    }

    @Test
    void what_was_recorded_proposed_and_decided_cannot_be_changed_or_deleted_by_the_application() {
        for (String table :
                List.of("progress_update", "due_date_proposal", "due_date_decision", "rating_scale", "rating_level")) {
            for (String sql : List.of("update " + table + " set id = id", "delete from " + table)) {
                assertThatThrownBy(() -> area.asManager(() ->
                                transaction.execute(status -> jdbc.sql(sql).update())))
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private void decide(Member by, DueDates.Decided outcome) {
        dueDates.decide(by, new DueDates.DecideDate(UUID.randomUUID(), proposal, outcome, "Because"));
    }

    private ActionView view() {
        return area.asManager(() -> TestActions.view(queries, area.manager(), action));
    }

    private void as(Member member, Consumer<Member> work) {
        Scope.of(member.accountId(), false, Set.of(member.areaId())).run(() -> work.accept(member));
    }

    private void notThere(Member member, Consumer<Member> command) {
        assertThatThrownBy(() -> as(member, command)).isInstanceOf(NotThere.class);
    }

    private void refused(Member member, String key, Consumer<Member> command) {
        assertThatThrownBy(() -> as(member, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
