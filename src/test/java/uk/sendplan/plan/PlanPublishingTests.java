package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.plan.PlanDifference.Kind;
import uk.sendplan.plan.PlanPublishing.Preview;
import uk.sendplan.plan.PlanPublishing.PublishPlan;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

@SpringBootTest
@AutoConfigureMockMvc
class PlanPublishingTests {

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    PlanEditions editions;

    @Autowired
    PublishedPlans published;

    @Autowired
    PlanQueries plans;

    @Autowired
    ReferenceDrafting references;

    @Autowired
    PlanDrafting drafting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestArea area;
    String slug;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        slug = area.enter(TestPlans.small());
    }

    @Test
    void what_was_previewed_is_what_the_public_reads() {
        Preview preview = preview();
        int number = publish(preview, UUID.randomUUID());

        var edition = published.ofPlan(area.slug(), slug).get(0);
        assertThat(number).isEqualTo(1);
        assertThat(edition.contentHash()).isEqualTo(preview.hash());
        assertThat(PlanJson.fromJson(published.content(edition.id()).orElseThrow()))
                .isEqualTo(preview.content());
    }

    @Test
    void the_same_form_twice_is_one_edition() {
        Preview preview = preview();
        UUID key = UUID.randomUUID();

        assertThat(publish(preview, key)).isEqualTo(1);
        assertThat(publish(preview, key)).isEqualTo(1);
        assertThat(published.ofPlan(area.slug(), slug)).hasSize(1);
    }

    @Test
    void a_plan_changed_since_its_preview_is_not_published() {
        Preview preview = preview();
        retireReference("2.1");

        assertThatThrownBy(() -> publish(preview, UUID.randomUUID())).isInstanceOf(StaleVersion.class);
        assertThat(published.ofPlan(area.slug(), slug)).isEmpty();
    }

    @Test
    void nothing_new_is_refused_until_something_changes_or_the_edition_is_withdrawn() {
        publish(preview(), UUID.randomUUID());
        assertThat(preview().nothingNew()).isTrue();
        assertThatThrownBy(() -> publish(preview(), UUID.randomUUID())).isInstanceOf(Refused.class);

        area.asManager(() -> publishing.withdraw(area.manager(), slug, 1, "A wrong figure"));
        assertThat(preview().nothingNew()).isFalse();
        assertThat(publish(preview(), UUID.randomUUID())).isEqualTo(2);
    }

    @Test
    void the_preview_says_what_is_different_from_what_the_public_reads() {
        publish(preview(), UUID.randomUUID());
        retireReference("2.1");

        assertThat(preview().difference().changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.REMOVED);
            assertThat(change.name()).isEqualTo("2.1");
        });
    }

    @Test
    void a_retired_plan_is_not_published() {
        area.asManager(() -> {
            var plan = plans.plan(area.manager(), slug, AsAt.NOW).plan();
            drafting.retire(area.manager(), plan.id(), plan.version());
            return true;
        });

        assertThatThrownBy(() -> publish(preview(), UUID.randomUUID())).isInstanceOf(Refused.class);
    }

    @Test
    void only_those_who_may_edit_publish_and_withdraw() {
        for (Role role : Role.values()) {
            if (role == Role.PLAN_MANAGER) {
                continue;
            }
            assertThatThrownBy(() -> area.asManager(() -> publishing.preview(area.member(role), slug)))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> area.asManager(() ->
                            publishing.publish(area.member(role), new PublishPlan(slug, UUID.randomUUID(), "", null))))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> area.asManager(() -> publishing.withdraw(area.member(role), slug, 1, "Why")))
                    .isInstanceOf(NotThere.class);
        }
    }

    @Test
    void an_edition_is_withdrawn_once_and_keeps_its_first_reason() {
        publish(preview(), UUID.randomUUID());

        assertThat(withdraw("A wrong figure")).isTrue();
        assertThat(withdraw("Another reason")).isFalse();
        var edition = published.ofPlan(area.slug(), slug).get(0);
        assertThat(edition.reason()).isEqualTo("A wrong figure");
        assertThat(published.content(edition.id())).isEmpty();
    }

    @Test
    void the_application_can_neither_change_nor_delete_what_was_published() {
        publish(preview(), UUID.randomUUID());
        withdraw("A wrong figure");

        for (String statement : new String[] {
            "update plan_edition set content = ''",
            "delete from plan_edition",
            "update plan_edition_withdrawal set reason = 'x'",
            "delete from plan_edition_withdrawal"
        }) {
            assertThatThrownBy(() -> area.asManager(() ->
                            transaction.execute(status -> jdbc.sql(statement).update())))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private boolean withdraw(String reason) {
        return area.asManager(() -> publishing.withdraw(area.manager(), slug, 1, reason));
    }

    private Preview preview() {
        return area.asManager(() -> publishing.preview(area.manager(), slug));
    }

    private int publish(Preview preview, UUID key) {
        return area.asManager(
                () -> publishing.publish(area.manager(), new PublishPlan(slug, key, preview.hash(), "What is new")));
    }

    private void retireReference(String number) {
        area.asManager(() -> {
            var reference = plans.plan(area.manager(), slug, AsAt.NOW)
                    .references()
                    .filter(one -> one.number().equals(number))
                    .findFirst()
                    .orElseThrow();
            references.retire(area.manager(), reference.id(), reference.version());
            return true;
        });
    }
}
