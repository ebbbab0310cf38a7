package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Scope;

/** With the where-clauses taken out of the application's own queries there is still no row of another area. */
@SpringBootTest
@AutoConfigureMockMvc
class WallsBehindQueriesTests {

    private static final Pattern WHOSE_OF_MANY = Pattern.compile("(\\w+\\.)?area_id\\s*=\\s*any\\(\\?\\)");
    private static final Pattern WHOSE = Pattern.compile("(\\w+\\.)?(area_id|plan_id)\\s*=\\s*\\?");

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    PartnershipQueries partnership;

    private TestArea ours;
    private TestArea theirs;
    private Member manager;
    private String slug;

    @BeforeEach
    void two_areas_with_a_plan_each() {
        ours = areas.fresh();
        theirs = areas.fresh();
        manager = ours.manager();
        PlanDocument same = TestPlans.small();
        theirs.enter(new PlanDocument(
                "Their plan", null, null, same.levelName(), same.partners(), same.groups(), same.priorities()));
        slug = ours.enter(TestPlans.small());
    }

    private static <T> T withoutWhere(Set<UUID> scope, Supplier<T> query) throws Exception {
        Object[] found = new Object[1];
        SqlStatements.changedBy(
                sql -> WHOSE.matcher(WHOSE_OF_MANY.matcher(sql).replaceAll("cast(? as uuid[]) is not null"))
                        .replaceAll("cast(? as uuid) is not null"),
                () -> found[0] = Scope.of(UUID.randomUUID(), false, scope).call(query));
        @SuppressWarnings("unchecked")
        T result = (T) found[0];
        return result;
    }

    private Set<UUID> us() {
        return Set.of(ours.id());
    }

    private Set<UUID> both() {
        return Set.of(ours.id(), theirs.id());
    }

    @Test
    void the_list_of_plans() throws Exception {
        assertThat(withoutWhere(us(), () -> plans.plansOf(manager))).hasSize(1);
        assertThat(withoutWhere(both(), () -> plans.plansOf(manager)))
                .as("the where-clause is really gone")
                .hasSize(2);
    }

    @Test
    void a_whole_plan() throws Exception {
        PlanTree tree = Scope.of(manager.accountId(), false, us()).call(() -> plans.plan(manager, slug, AsAt.NOW));
        assertThat(withoutWhere(us(), () -> plans.plan(manager, slug, AsAt.NOW)))
                .isEqualTo(tree);
        PlanTree mixed = withoutWhere(both(), () -> plans.plan(manager, slug, AsAt.NOW));
        assertThat(mixed.priorities())
                .as("the where-clauses are really gone")
                .hasSizeGreaterThan(tree.priorities().size());
    }

    @Test
    void the_organisations() throws Exception {
        assertThat(withoutWhere(us(), () -> partnership.organisations(ours.id())))
                .extracting(Organisation::areaId)
                .containsOnly(ours.id());
        List<Organisation> mixed = withoutWhere(both(), () -> partnership.organisations(ours.id()));
        assertThat(mixed).extracting(Organisation::areaId).contains(theirs.id());
    }
}
