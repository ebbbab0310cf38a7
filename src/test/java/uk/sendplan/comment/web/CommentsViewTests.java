package uk.sendplan.comment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.reporting.web.TestWork;
import uk.sendplan.shared.London;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class CommentsViewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;
    EditBrowser manager;
    EditBrowser forum;
    String comments;
    UUID action;

    @BeforeEach
    void an_action() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        manager = new EditBrowser(mvc, area, area.manager());
        forum = new EditBrowser(mvc, area, area.member(Role.FORUM));
        action = work.add("Ring every family", "31 March 2099");
        comments = work.at("/actions/1.1.1/comments");
    }

    private static Map<String, String> said(String text) {
        return Map.of("key", UUID.randomUUID().toString(), "text", text);
    }

    private Element part(EditBrowser by) throws Exception {
        return by.open(work.at("/actions/1.1.1")).page().getElementById("comments");
    }

    @Test
    void somebody_is_named_finds_it_on_their_work_and_says_that_they_read_it() throws Exception {
        assertThat(part(forum).text()).contains("Nobody has commented yet.");
        assertThat(forum.open("/account/mentions")
                        .page()
                        .select("main .govuk-body-l")
                        .text())
                .isEqualTo("No comment names you.");
        Answer saved = manager.send(comments, said("Did parents hear, @forum?\n<b>Soon</b>"));
        assertThat(saved.goesTo()).startsWith(comments + "#comment-");
        assertThat(saved.says()).isEqualTo("Your comment is saved. FORUM can find it on the page of their work.");
        assertThat(part(forum).select(".app-keeps-lines").text()).contains("Did parents hear, @forum?", "<b>Soon</b>");
        assertThat(part(forum).text()).contains("PLAN_MANAGER, Test Council", "For FORUM");

        Element notice = forum.open("/workspace").page().selectFirst(".app-work-waiting a");
        assertThat(notice.text()).isEqualTo("1 new comment names you");
        Document mine = forum.open(notice.attr("href")).page();
        assertThat(mine.select("main .govuk-body-l").text()).isEqualTo("1 comment names you, and 1 is new.");
        String href = mine.select(".app-thread a").attr("href");
        assertThat(forum.open(href.replaceAll("#.*", "")).page().getElementById(href.replaceAll(".*#", "")))
                .isNotNull();
        forum.form("/account/mentions").send();
        assertThat(forum.open("/account/mentions").page().select("main form, main strong"))
                .isEmpty();
        assertThat(forum.open("/workspace").page().select(".app-work-waiting")).isEmpty();
        assertThat(manager.open("/account/mentions").page().select(".app-thread"))
                .isEmpty();
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() throws Exception {
        Answer empty = manager.send(comments, said(" \n "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.summary()).containsExactly("Enter your comment");
        Answer unknown = manager.send(comments, said("Ask @Nobody about it"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.summary().get(0)).contains("begins with “Nobody”");
        assertThat(unknown.page().getElementById("text").text()).isEqualTo("Ask @Nobody about it");
        assertThat(unknown.page().select("details[open] input[name=named]")).isNotEmpty();
        assertThat(manager.send(comments, said("x".repeat(5001))).status()).isEqualTo(422);
        assertThat(manager.send(comments, said("x".repeat(5000))).status()).isEqualTo(303);
        for (String named : new String[] {"not a key", UUID.randomUUID().toString()}) {
            Answer strange = manager.send(
                    comments, Map.of("key", UUID.randomUUID().toString(), "text", "Hello", "named", named));
            assertThat(strange.status()).as(named).isEqualTo(422);
            assertThat(strange.page().select(".govuk-error-summary a").attr("href"))
                    .isEqualTo("#named");
        }
        assertThat(manager.send(comments, Map.of("text", "No key")).status()).isEqualTo(422);
        assertThat(manager.open(comments).page().select(".app-thread-entry")).hasSize(1);
    }

    @Test
    void two_of_one_name_are_told_apart_by_choosing() throws Exception {
        area.another(Role.FORUM, area.organisation("Another forum"));
        Answer unclear = manager.send(comments, said("What do you think, @FORUM?"));
        assertThat(unclear.summary())
                .containsExactly("More than one person is called FORUM. Choose below whom you mean");
        assertThat(unclear.page().select("input[name=named] ~ .govuk-hint").eachText())
                .contains("Another forum", "Test Council");
        String chosen = area.member(Role.FORUM).accountId().toString();
        assertThat(manager.formOf(unclear).with("named", chosen).send().says()).contains("FORUM can find it");
        assertThat(forum.open("/workspace").page().select(".app-work-waiting")).hasSize(1);
    }

    @Test
    void its_author_and_the_plan_manager_take_it_back_and_its_place_stays() throws Exception {
        forum.send(comments, said("A name of a child, @PLAN_MANAGER"));
        String mine = part(forum).select(".app-small-actions a").attr("href");
        EditBrowser officer = new EditBrowser(mvc, area, area.member(Role.OFFICER));
        assertThat(part(officer).select(".app-small-actions a")).isEmpty();
        assertThat(officer.open(mine).status()).isEqualTo(404);
        assertThat(officer.send(mine, Map.of()).status()).isEqualTo(404);
        assertThat(part(manager).select(".app-small-actions a").attr("href")).isEqualTo(mine);
        assertThat(forum.open(mine).page().select(".app-keeps-lines").text()).contains("A name of a child");
        assertThat(forum.send(mine, Map.of()).status()).isEqualTo(303);
        assertThat(part(manager).text()).contains("Taken back by FORUM on").doesNotContain("A name of a child");
        assertThat(manager.open("/workspace").page().select(".app-work-waiting"))
                .isEmpty();
        assertThat(forum.send(mine, Map.of()).status()).as("once more").isEqualTo(303);
        assertThat(forum.open(mine).status()).isEqualTo(303);
        assertThat(forum.open(comments + "/" + UUID.randomUUID() + "/take-back").status())
                .isEqualTo(404);
        assertThat(forum.open(comments + "/x/take-back").status()).isEqualTo(404);
    }

    @Test
    void on_a_past_day_stands_what_was_said_until_then_and_nothing_is_said_any_more() throws Exception {
        area.letDaysPass(5);
        manager.send(comments, said("Long ago"));
        area.letDaysPass(3);
        manager.send(comments, said("Today"));
        String past = LocalDate.now(London.ZONE).minusDays(2).toString();
        Element then =
                manager.open(work.at("/actions/1.1.1?asAt=" + past)).page().getElementById("comments");
        assertThat(then.select(".app-thread-entry")).hasSize(1);
        assertThat(then.text()).contains("Long ago");
        assertThat(then.select("form, .app-small-actions")).isEmpty();
    }

    @Test
    void many_comments_have_pages_the_newest_first_and_a_link_finds_its_own() throws Exception {
        String oldest = manager.send(comments, said("Number 1")).goesTo().replaceAll(".*#comment-", "");
        for (int number = 2; number <= 61; number++) {
            manager.send(comments, said("Number " + number));
        }
        assertThat(part(manager).select(".app-thread-entry .app-keeps-lines").eachText())
                .hasSize(10)
                .startsWith("Number 52")
                .endsWith("Number 61");
        assertThat(part(manager).select("> p a").text()).isEqualTo("All 61 comments");
        assertThat(manager.open(comments)
                        .page()
                        .select(".app-thread .app-keeps-lines")
                        .eachText())
                .startsWith("Number 12")
                .endsWith("Number 61");
        assertThat(manager.open(comments + "?page=2")
                        .page()
                        .select(".app-thread .app-keeps-lines")
                        .eachText())
                .hasSize(11);
        assertThat(manager.open(comments + "?of=" + oldest).page().getElementById("comment-" + oldest))
                .isNotNull();
        for (String odd : new String[] {"?page=x", "?page=99999999999", "?of=x", "?of=" + UUID.randomUUID()}) {
            assertThat(manager.open(comments + odd).status()).as(odd).isEqualTo(200);
        }
        int many = SqlStatements.of(() -> part(manager)).size();
        work.add("Nothing said", "31 March 2099");
        assertThat(SqlStatements.of(() -> manager.open(work.at("/actions/1.1.2"))))
                .hasSize(many);
    }

    @Test
    void nothing_is_said_about_what_is_retired() throws Exception {
        manager.send(comments, said("Before"));
        work.retire(action);
        assertThat(part(manager).select("form")).isEmpty();
        for (Element still : List.of(part(manager), manager.open(comments).page())) {
            assertThat(still.select(".app-small-actions a[href$=/take-back]"))
                    .as("what should not have been said goes, whatever became of the action")
                    .hasSize(1);
        }
        assertThat(manager.open(comments).page().text()).contains("The action is retired");
        assertThat(manager.send(comments, said("After")).status()).isEqualTo(422);
    }
}
