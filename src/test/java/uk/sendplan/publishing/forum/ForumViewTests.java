package uk.sendplan.publishing.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.Async;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanPublishing.PublishPlan;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.publishing.forum.ForumViews.Place;
import uk.sendplan.publishing.forum.ForumViews.Publish;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** How parents see it, in the forum's words, from the draft to the public page and back. */
@SpringBootTest
@AutoConfigureMockMvc
class ForumViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    PlanQueries plans;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    ForumViews views;

    @Autowired
    ForumViewQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    TestArea area;
    Member by;
    EditBrowser forum;
    UUID planId;
    String slug;
    String cycle;
    String page;
    String open;

    @BeforeEach
    void a_published_plan_in_a_cycle() {
        area = areas.fresh();
        by = area.another(Role.FORUM, area.organisation("Parents of Testshire"));
        forum = new EditBrowser(mvc, area, by);
        slug = area.enter(TestPlans.small());
        Member manager = area.manager();
        planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW).id());
        area.asManager(() -> publishing.publish(
                manager,
                new PublishPlan(
                        slug,
                        UUID.randomUUID(),
                        publishing.preview(manager, slug).hash(),
                        null)));
        LocalDate today = London.today(clock);
        cycle = area.asManager(
                () -> cycles.add(manager, TestCycles.add(planId, "Autumn", today.minusDays(5), today.plusDays(5))));
        page = area.at("/" + slug + "/cycles/" + cycle + "/pages/1/forum-view");
        open = "/areas/" + area.slug() + "/plans/" + slug + "/priorities/1";
    }

    @Test
    void the_forum_writes_publishes_changes_and_withdraws_its_own_view() throws Exception {
        String before = tag(open);
        assertThat(forum.form(page + "/edit").send().summary())
                .containsExactly("Choose how parents see it", "Enter what parents say");
        write("NOT_SEEN", "Letters still do not come.");
        assertThat(html(open).select("#forum-view")).isEmpty();
        EditBrowser.Form publish = forum.formOf(forum.open(page));
        assertThat(publish.send().says()).isEqualTo("Your view is published. Everyone can read it now.");
        assertThat(publish.send().status()).isEqualTo(303);

        Document shown = html(open);
        assertThat(shown.select("#forum-view .app-tag").text()).isEqualTo("We do not see it yet");
        assertThat(shown.select("#forum-view .app-voice-words").text()).isEqualTo("Letters still do not come.");
        assertThat(shown.select("#forum-view .app-voice-by").text())
                .startsWith(
                        "Parents of Testshire, about Autumn, published on " + London.dayInWords(London.today(clock)));
        String published = tag(open);
        assertThat(published).isNotEqualTo(before).startsWith("\"");
        String lasting = shown.select("#forum-view a").attr("href");
        assertThat(lasting)
                .isEqualTo("/areas/" + area.slug() + "/plans/" + slug + "/editions/" + cycle
                        + "/1/priorities/1/forum-view");
        String feed = answer("/areas/" + area.slug() + "/plans/" + slug + "/feed.atom")
                .getContentAsString();
        assertThat(feed).contains("Parents of Testshire on Help that comes early: Autumn</title>", lasting);
        String first = answer(lasting).getContentAsString();
        assertThat(first).contains("Letters still do not come.");

        write("PARTLY_SEEN", "Letters come now, calls do not.");
        assertThat(tag(open)).isEqualTo(published);
        forum.formOf(forum.open(page)).send();
        assertThat(html(open).select("#forum-view .app-tag").text()).isEqualTo("We see some of it");
        assertThat(answer(lasting).getContentAsString()).isEqualTo(first);
        assertThat(tag(open)).isNotEqualTo(published);

        EditBrowser.Form withdraw = forum.formOf(forum.open(page));
        assertThat(withdraw.send().summary()).containsExactly("Enter the reason why it is withdrawn");
        assertThat(withdraw.with("reason", "We mixed up two services").send().says())
                .isEqualTo("The view is withdrawn. Everyone can read why.");
        Document after = html(open);
        assertThat(after.select("#forum-view").text()).contains("We mixed up two services", "We do not see it yet");
        assertThat(after.text()).doesNotContain("calls do not");
        assertThat(answer("/areas/" + area.slug() + "/plans/" + slug + "/feed.atom")
                        .getContentAsString())
                .contains("Autumn, withdrawn</title>", "We mixed up two services", lasting);
        MockHttpServletResponse gone = answer(lasting.replace("/1/priorities", "/2/priorities"));
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString()).contains("We mixed up two services");
        assertThat(answer(lasting.replace("/1/priorities", "/3/priorities")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void others_read_what_is_published_beside_the_standing_and_never_the_draft() throws Exception {
        write("SEEN", "Words that only the forum reads");
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.FORUM))) {
            EditBrowser other = new EditBrowser(mvc, area, area.member(role));
            assertThat(other.open(page).page().text())
                    .contains("has not published")
                    .doesNotContain("Words that only");
            assertThat(other.open(page + "/edit").status()).isEqualTo(404);
        }
        EditBrowser board = new EditBrowser(mvc, area, area.member(Role.BOARD));
        String priority = area.at("/" + slug + "/priorities/1");
        assertThat(board.open(priority).page().select("#forum-view")).isEmpty();
        assertThat(forum.open(priority).page().select("#forum-view a").eachText())
                .containsExactly("Write the view of Autumn");

        forum.formOf(forum.open(page)).send();
        assertThat(board.open(priority).page().select("#forum-view").text()).contains("Words that only", "Parents of");
        assertThat(board.open(page).page().select("form[action]").eachAttr("action"))
                .noneMatch(action -> action.contains("forum-view"));
        assertThat(board.open(page.replace("/forum-view", ""))
                        .page()
                        .select("#forum-view")
                        .text())
                .contains("We see the difference");
    }

    @Test
    void what_tells_who_somebody_is_is_not_published_unseen() throws Exception {
        write("NOT_KNOWN", "Opened on 3 March 2014");
        asBefore("Opened on", "Born on");
        assertThat(forum.formOf(forum.open(page))
                        .with("read", "true")
                        .send()
                        .summary()
                        .get(0))
                .startsWith("It cannot be approved or published");
        write("NOT_KNOWN", "Ask PLAN_MANAGER, or Mrs Example at any time");
        assertThat(forum.formOf(forum.open(page)).send().summary()).hasSize(1);
        assertThat(forum.formOf(forum.open(page)).with("read", "true").send().status())
                .isEqualTo(303);
    }

    @Test
    void two_of_the_forum_who_write_at_once_see_both_texts() throws Exception {
        EditBrowser.Form late = forum.form(page + "/edit");
        write("SEEN", "First words");
        Answer begun =
                late.with("level", "NOT_SEEN").with("text", "Second words").send();
        assertThat(begun.status()).isEqualTo(409);
        assertThat(begun.page().select(".app-conflict").text()).contains("First words", "Second words");
        assertThat(forum.formOf(begun).send().status()).isEqualTo(303);
        assertThat(forum.open(page).page().select("#draft").text()).contains("Second words");
    }

    @Test
    void nobody_else_has_any_way_to_it_not_even_in_the_database() throws Exception {
        write("NOT_SEEN", "The forum's own words");
        forum.formOf(forum.open(page)).send();
        ForumViewPage.Head head =
                area.as(by, () -> queries.page(by, planId, cycle, "1")).head();
        Place place = new Place(head.cycleId(), head.priorityId());
        ForumWording other = new ForumWording(ForumLevel.SEEN, "All is well");
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.FORUM))) {
            Member member = area.member(role);
            refused(member, () -> views.begin(member, UUID.randomUUID(), place, other));
            refused(member, () -> views.reword(member, place, 1, other));
            refused(member, () -> views.publish(member, new Publish(UUID.randomUUID(), place, 1, true)));
            refused(member, () -> views.withdraw(member, place, 1, "Not agreed"));
            assertThat(sql(member, "update forum_view set text = 'All is well'"))
                    .isZero();
            for (String statement : List.of(
                    "insert into forum_view_withdrawal (edition_id, area_id, reason, withdrawn_at, withdrawn_by) "
                            + "select id, area_id, 'x', now(), published_by from forum_view_edition",
                    "insert into forum_view_edition select gen_random_uuid(), area_id, cycle_id, priority_id, 9, forum_name, area_slug, "
                            + "area_name, plan_slug, plan_title, level_name, cycle_slug, cycle_name, priority_number, priority_name, 'SEEN', "
                            + "'x', now(), published_by from forum_view_edition")) {
                assertThatThrownBy(() -> sql(member, statement)).rootCause().hasMessageContaining("row-level security");
            }
            assertThat(area.as(
                            member,
                            () -> jdbc.sql("select count(*) from forum_view")
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        }
    }

    @Test
    void a_view_of_a_plan_that_is_not_published_is_not_published() {
        Member manager = area.manager();
        area.asManager(() -> {
            publishing.withdraw(manager, slug, 1, "Not yet");
            return true;
        });
        String other = area.enter(TestPlans.plan("Another", TestPlans.small().priorities()));
        UUID otherId = area.asManager(() -> plans.head(manager, other, AsAt.NOW).id());
        LocalDate today = London.today(clock);
        String winter = area.asManager(
                () -> cycles.add(manager, TestCycles.add(otherId, "Winter", today.minusDays(5), today.plusDays(5))));
        ForumViewPage.Head head =
                area.as(by, () -> queries.page(by, otherId, winter, "1")).head();
        Place place = new Place(head.cycleId(), head.priorityId());
        assertThatThrownBy(() -> area.as(by, () -> {
                    views.begin(by, UUID.randomUUID(), place, new ForumWording(ForumLevel.SEEN, "Words"));
                    views.publish(by, new Publish(UUID.randomUUID(), place, 0, true));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("forum.view.error.planNotPublished"));
    }

    /** As something stands that was saved before such a thing was refused at its field. */
    private static void asBefore(String saved, String then) {
        TestDatabase.asOwner(TestDatabase.shared())
                .sql("update forum_view set text = replace(text, ?, ?)")
                .params(saved, then)
                .update();
    }

    private void write(String level, String text) throws Exception {
        assertThat(forum.form(page + "/edit")
                        .with("level", level)
                        .with("text", text)
                        .send()
                        .says())
                .isEqualTo("Your view is saved. Nobody else reads it until you publish it.");
    }

    private void refused(Member member, Runnable work) {
        assertThatThrownBy(() -> area.as(member, () -> {
                    work.run();
                    return true;
                }))
                .isInstanceOf(NotThere.class);
    }

    private int sql(Member member, String statement) {
        Integer changed = area.as(
                member,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(statement).update()));
        assertThat(changed).isNotNull();
        return changed;
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return Async.answer(mvc, get(URI.create(address)));
    }

    private String tag(String address) throws Exception {
        return String.valueOf(answer(address).getHeader("ETag"));
    }

    private Document html(String address) throws Exception {
        return Jsoup.parse(answer(address).getContentAsString());
    }
}
