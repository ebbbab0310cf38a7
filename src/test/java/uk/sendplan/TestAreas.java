package uk.sendplan;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.access.Role;
import uk.sendplan.access.TestSignIn;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanEntry;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.shared.Scope;

/**
 * Makes an area of its own for each test that asks, with people in it, by the application's own commands. A bean of every
 * context with the whole application: {@code @Autowired TestAreas areas}.
 */
public final class TestAreas {

    private final PartnershipKeeping partnership;
    private final AccountKeeping accounts;
    private final PlanEntry plans;

    TestAreas(PartnershipKeeping partnership, AccountKeeping accounts, PlanEntry plans) {
        this.partnership = partnership;
        this.accounts = accounts;
        this.plans = plans;
    }

    /** Listed in META-INF/spring. */
    @AutoConfiguration
    @ConditionalOnBean(PlanEntry.class)
    public static class Wiring {

        @Bean
        TestAreas testAreas(PartnershipKeeping partnership, AccountKeeping accounts, PlanEntry plans) {
            return new TestAreas(partnership, accounts, plans);
        }
    }

    /** A new area with one organisation ("Test Council") and, when they are asked for, one person for each role. */
    public TestArea fresh() {
        UUID id = UUID.randomUUID();
        TestArea area = new TestArea(id, "area-" + id, UUID.randomUUID());
        asAdministrator(() -> {
            partnership.addArea(area.id, area.slug, area.name);
            partnership.addOrganisation(
                    area.id,
                    area.organisation,
                    "Test Council",
                    OrganisationKind.COUNCIL,
                    PartnershipKeeping.Lasting.ALWAYS);
        });
        return area;
    }

    /** Works as an administrator of the installation who belongs to no area. */
    public static void asAdministrator(Runnable work) {
        Scope.of(UUID.randomUUID(), true, Set.of()).run(work);
    }

    /** Works as an administrator of the installation who also belongs to the area, so that its people can be kept too. */
    public static void asAdministrator(UUID areaId, Runnable work) {
        Scope.of(UUID.randomUUID(), true, Set.of(areaId)).run(work);
    }

    /** An area and its people. */
    public final class TestArea {

        private final UUID id;
        private final String slug;
        private final String name = "Testshire";
        private final UUID organisation;
        private final Map<Role, Member> members = new EnumMap<>(Role.class);

        private TestArea(UUID id, String slug, UUID organisation) {
            this.id = id;
            this.slug = slug;
            this.organisation = organisation;
        }

        public UUID id() {
            return id;
        }

        public String slug() {
            return slug;
        }

        public String name() {
            return name;
        }

        public UUID organisation() {
            return organisation;
        }

        /** One more organisation. */
        public UUID organisation(String organisationName) {
            UUID made = UUID.randomUUID();
            asAdministrator(() -> partnership.addOrganisation(
                    id, made, organisationName, OrganisationKind.OTHER, PartnershipKeeping.Lasting.ALWAYS));
            return made;
        }

        /** One more of its people, who never signs in. */
        public UUID person(String personName, UUID personsOrganisation) {
            UUID made = UUID.randomUUID();
            asAdministrator(
                    id,
                    () -> partnership.addPerson(
                            id,
                            made,
                            new PartnershipKeeping.DescribePerson(
                                    personName, null, personsOrganisation, PartnershipKeeping.Lasting.ALWAYS)));
            return made;
        }

        /** The address of one of its pages: {@code at("/people")}. */
        public String at(String below) {
            return "/workspace/" + slug + below;
        }

        /** Always the same person for a role; the name is the role's ("PLAN_MANAGER"). */
        public Member member(Role role) {
            return members.computeIfAbsent(role, this::another);
        }

        public Member manager() {
            return member(Role.PLAN_MANAGER);
        }

        /** One more person with the role. */
        public Member another(Role role) {
            return another(role, organisation);
        }

        /** One more person with the role, for another organisation. */
        public Member another(Role role, UUID organisation) {
            UUID account = UUID.randomUUID();
            asAdministrator(() -> {
                accounts.add(account, account + "@test.example", role.name(), false);
                accounts.join(UUID.randomUUID(), id, organisation, account, role);
            });
            Set<UUID> recordsFor = role.has(Right.RECORD_PROGRESS) ? Set.of(organisation) : Set.of();
            return new Member(account, role.name(), id, slug, name, Set.of(role), recordsFor);
        }

        /** For MockMvc: {@code mvc.perform(get(…).with(area.signedIn(Role.OFFICER)))}. A POST needs {@code csrf()} too. */
        public RequestPostProcessor signedIn(Role role) {
            return signedIn(member(role));
        }

        public RequestPostProcessor signedIn(Member member) {
            return TestSignIn.as(member.accountId(), member.accountId() + "@test.example");
        }

        /** Works as somebody of the area, for commands and queries without a page. */
        public <T extends @Nullable Object> T as(Member member, Supplier<T> work) {
            return Scope.of(member.accountId(), false, Set.of(id)).call(work);
        }

        /** Works as the manager, for commands and queries without a page. */
        public <T extends @Nullable Object> T asManager(Supplier<T> work) {
            return as(manager(), work);
        }

        /** As if all that was done in the area so far had been done so many days earlier, at the same hour in London. */
        public void letDaysPass(int days) {
            JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());
            owner.sql("""
                    select c.table_name from information_schema.columns c
                    where c.table_schema = 'public' and c.table_name like '%\\_version' and c.column_name = 'area_id'
                    """)
                    .query(String.class)
                    .list()
                    .forEach(table -> owner.sql("""
                            update %s set known_from = %s, known_to = %s where area_id = :area
                            """.formatted(table, earlier("known_from"), earlier("known_to")))
                            .param("days", days)
                            .param("area", id)
                            .update());
            Map.ofEntries(
                            entry("rating_scale", "made_at"),
                            entry("progress_update", "recorded_at"),
                            entry("update_review", "reviewed_at"),
                            entry("contribution", "recorded_at"),
                            entry("comment", "written_at"),
                            entry("due_date_proposal", "proposed_at"),
                            entry("due_date_decision", "decided_at"),
                            entry("challenge_entry", "written_at"),
                            entry("board_decision", "recorded_at"),
                            entry("risk_step", "recorded_at"),
                            entry("measure_reading", "recorded_at"),
                            entry("measure_told", "told_at"),
                            entry("evidence", "added_at"),
                            entry("evidence_step", "done_at"))
                    .forEach((table, column) -> owner.sql("update %s set %s = %s where area_id = :area"
                                    .formatted(table, column, earlier(column)))
                            .param("days", days)
                            .param("area", id)
                            .update());
        }

        private static String earlier(String column) {
            return "(%s at time zone 'Europe/London' - make_interval(days => :days)) at time zone 'Europe/London'"
                    .formatted(column);
        }

        /** @return the plan's slug */
        public String enter(PlanDocument plan) {
            return asManager(() -> plans.enter(manager(), UUID.randomUUID(), PlanKind.IMPROVEMENT_PLAN, plan));
        }
    }
}
