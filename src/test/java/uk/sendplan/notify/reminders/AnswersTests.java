package uk.sendplan.notify.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.shared.AsAt;

/** An owner without an account answers by the link in their mail: their actions, nothing else, and each link once. */
class AnswersTests extends RemindersTest {

    private static final Pattern LINK = Pattern.compile("https://plans.example.org(/answers/links/\\S+)");

    private String email = "";
    private UUID owner = new UUID(0, 0);
    private UUID first = new UUID(0, 0);
    private UUID second = new UUID(0, 0);
    private UUID of_others = new UUID(0, 0);

    @BeforeEach
    void an_owner_without_an_account() {
        cycle("Spring", today().minusDays(3), today().plusDays(20));
        email = address();
        owner = person("Ade Bello", area.organisation(), email);
        first = action("Ring every family", area.organisation(), owner);
        second = action("Train every school", area.organisation(), owner);
        of_others = action("Not theirs", area.organisation(), null);
    }

    private String linkInMail() {
        runAndSend(today());
        return newestLink();
    }

    private String newestLink() {
        Matcher link = LINK.matcher(text(mailsTo(email).get(mailsTo(email).size() - 1)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, @Nullable Cookie cookie)
            throws Exception {
        return mvc.perform(cookie == null ? request : request.cookie(cookie))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String href, @Nullable Cookie cookie) throws Exception {
        return send(get(URI.create(href)), cookie);
    }

    private MockHttpServletResponse press(String href, @Nullable Cookie cookie) throws Exception {
        return send(post(URI.create(href)).with(csrf()), cookie);
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private Cookie use(String link) throws Exception {
        MockHttpServletResponse used = press(link, null);
        assertThat(used.getStatus()).isEqualTo(303);
        assertThat(used.getRedirectedUrl()).isEqualTo("/answers");
        assertThat(used.getHeader("Set-Cookie")).contains("Path=/;", "HttpOnly", "SameSite=Lax");
        return Objects.requireNonNull(used.getCookie("answering"));
    }

    /** The page as it stands, with some fields filled in. */
    private MockHttpServletResponse fill(Document page, String button, Map<String, String> fields, Cookie cookie)
            throws Exception {
        MockHttpServletRequestBuilder request =
                post(URI.create(page.select("form.app-updates").attr("action"))).with(csrf());
        for (Element hidden : page.select("form.app-updates input[type=hidden]")) {
            if (!hidden.attr("name").equals("_csrf")) {
                request.param(hidden.attr("name"), hidden.val());
            }
        }
        fields.forEach(request::param);
        return send(request.param("press", button), cookie);
    }

    private ActionView now(UUID action) {
        return area.asManager(
                () -> actions.action(area.manager(), action, AsAt.NOW).orElseThrow());
    }

    @Test
    void the_link_opens_their_actions_and_one_is_recorded_in_their_name() throws Exception {
        String link = linkInMail();
        assertThat(open(link, null).getStatus()).as("a mail program opens it").isEqualTo(200);
        assertThat(page(open(link, null)).select("main form button").text()).isEqualTo("See my actions");
        Cookie answering = use(link);
        assertThat(open("/answers", answering).getRedirectedUrl()).isEqualTo("/answers/" + plan);
        Document page = page(open("/answers/" + plan, answering));
        assertThat(page.select(".app-updates h2").eachText())
                .containsExactly("1.1.1 Ring every family", "1.1.2 Train every school");
        assertThat(page.select("main a[href^=/workspace]")).isEmpty();
        MockHttpServletResponse saved =
                fill(page, "save-1", Map.of("state-1", "COMPLETE", "done-1", "All rung", "done-2", "Half"), answering);
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(saved.getRedirectedUrl()).isEqualTo("/answers/" + plan);
        assertThat(now(first).newest().author()).isEqualTo("Ade Bello");
        assertThat(now(second).newest()).isNull();
        assertThat(page(open("/answers/" + plan, answering)).select("#done-1").text())
                .as("what was typed about the other one")
                .isEqualTo("Half");
    }

    @Test
    void errors_stand_at_their_fields_for_them_too() throws Exception {
        Cookie answering = use(linkInMail());
        Document page = page(open("/answers/" + plan, answering));
        MockHttpServletResponse answer = fill(page, "save-2", Map.of("state-2", "", "done-2", "Ten"), answering);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select(".govuk-error-summary a").attr("href")).isEqualTo("#state-2");
        assertThat(page(answer).select("#done-2").text()).isEqualTo("Ten");
    }

    @Test
    void nothing_but_their_actions_is_there() throws Exception {
        Cookie answering = use(linkInMail());
        Document page = page(open("/answers/" + plan, answering));
        page.select("input[name=action-1]").remove();
        fill(
                page,
                "save-1",
                Map.of("action-1", of_others.toString(), "state-1", "COMPLETE", "done-1", "Slipped in"),
                answering);
        assertThat(now(of_others).newest()).isNull();
        assertThat(open("/answers/no-such-plan", answering).getStatus()).isEqualTo(404);
        assertThat(open(area.at("/" + plan), answering).getStatus()).isEqualTo(303);
        assertThat(open("/workspace", answering).getStatus()).isEqualTo(303);
        for (String key : List.of("x", answering.getValue() + "x", "%00")) {
            assertThat(open("/answers/links/" + key, null).getStatus()).as(key).isIn(400, 404);
            assertThat(open("/answers/" + plan, new Cookie("answering", key)).getStatus())
                    .as(key)
                    .isEqualTo(403);
        }
        assertThat(open("/answers/links/" + answering.getValue(), null).getStatus())
                .as("the key of a cookie is no link")
                .isEqualTo(404);
    }

    @Test
    void a_used_link_opens_nothing_and_another_one_is_sent_three_times_a_day() throws Exception {
        String link = linkInMail();
        Cookie answering = use(link);
        assertThat(open(link, answering).getRedirectedUrl())
                .as("on the same device")
                .isEqualTo("/answers");
        assertThat(page(open(link, null)).select("main h1").text()).isEqualTo("This link was used");
        assertThat(press(link, null).getStatus()).isEqualTo(410);
        for (int copy = 1; copy <= 3; copy++) {
            assertThat(page(press(link + "/again", null)).select("main h1").text())
                    .isEqualTo("Another link is on its way");
            on(today().plusDays(1), LocalTime.of(1, copy), sending::send);
            assertThat(mailsTo(email)).hasSize(1 + copy);
        }
        assertThat(page(press(link + "/again", null)).select("main h1").text()).isEqualTo("No more links today");
        assertThat(newestLink()).isNotEqualTo(link);
        use(newestLink());
    }

    @Test
    void when_time_is_over_nothing_is_recorded_and_what_was_typed_is_kept() throws Exception {
        String link = linkInMail();
        AtomicReference<Cookie> used = new AtomicReference<>();
        at(0, () -> used.set(use(link)));
        Cookie answering = used.get();
        Document page = page(open("/answers/" + plan, answering));
        at(13, () -> {
            MockHttpServletResponse late =
                    fill(page, "save-1", Map.of("state-1", "COMPLETE", "done-1", "Typed for hours"), answering);
            assertThat(late.getStatus()).isEqualTo(403);
            assertThat(page(late).select("main").text()).contains("What you typed is not recorded, but kept");
        });
        assertThat(now(first).newest()).isNull();
        assertThat(page(open("/answers/" + plan, answering)).select("#done-1").text())
                .isEqualTo("Typed for hours");
    }

    @Test
    void who_is_done_has_closed_it_on_every_device_that_kept_the_cookie() throws Exception {
        Cookie answering = use(linkInMail());
        MockHttpServletResponse done = press("/answers", answering);
        assertThat(page(done).select("h1").text()).isEqualTo("You are done");
        assertThat(done.getCookie("answering").getMaxAge()).isZero();
        assertThat(open("/answers/" + plan, answering).getStatus()).isEqualTo(403);
    }

    @Test
    void who_leaves_with_something_typed_finds_it_again() throws Exception {
        Cookie answering = use(linkInMail());
        Document page = page(open("/answers/" + plan, answering));
        String tooLong = "x".repeat(20_000);
        MockHttpServletResponse kept = fill(page, "done", Map.of("done-1", tooLong), answering);
        assertThat(kept.getStatus())
                .as("nobody leaves with what cannot be kept")
                .isEqualTo(422);
        assertThat(page(kept).select(".govuk-error-summary a").attr("href")).isEqualTo("#done-1");
        MockHttpServletResponse done = fill(page, "done", Map.of("done-2", "Half of it"), answering);
        assertThat(page(done).select("h1").text()).isEqualTo("You are done");
        assertThat(now(second).newest()).isNull();
        assertThat(open("/answers/" + plan, answering).getStatus()).isEqualTo(403);
        press(newestLink() + "/again", null);
        on(today().plusDays(1), LocalTime.of(1, 1), sending::send);
        assertThat(page(open("/answers/" + plan, use(newestLink())))
                        .select("#done-2")
                        .text())
                .isEqualTo("Half of it");
    }

    @Test
    void who_left_or_hands_the_work_on_answers_no_more() throws Exception {
        String link = linkInMail();
        Cookie answering = use(link);
        owner(first, null);
        assertThat(page(open("/answers/" + plan, answering))
                        .select(".app-updates h2")
                        .eachText())
                .containsExactly("1.1.2 Train every school");
        super.owner
                .sql("update person set valid_to = ? where id = ?")
                .params(today().minusDays(1), owner)
                .update();
        assertThat(open("/answers/" + plan, answering).getStatus()).isEqualTo(403);
        assertThat(open(link, null).getStatus()).isEqualTo(404);
    }

    @Test
    void who_has_an_account_by_now_signs_in() throws Exception {
        String link = linkInMail();
        Cookie answering = use(link);
        super.owner
                .sql("update person set email = ? where account_id = ?")
                .params(email, area.manager().accountId())
                .update();
        assertThat(page(open(link, null)).select("main a").attr("href")).isEqualTo("/sign-in");
        assertThat(open("/answers/" + plan, answering).getStatus()).isEqualTo(403);
    }

    @Test
    void a_link_lasts_two_weeks() throws Exception {
        String link = linkInMail();
        at(15 * 24, () -> {
            assertThat(page(open(link, null)).select("main h1").text()).isEqualTo("This link has expired");
            assertThat(press(link, null).getStatus()).isEqualTo(410);
        });
    }

    private void owner(UUID action, @Nullable UUID person) {
        super.owner
                .sql("update action set owner_id = ? where id = ?")
                .param(1, person, Types.OTHER)
                .param(2, action)
                .update();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /** Some hours after noon. */
    private void at(int hours, Work work) {
        on(today().plusDays((12 + hours) / 24), LocalTime.of((12 + hours) % 24, 45), () -> {
            try {
                work.run();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }
}
