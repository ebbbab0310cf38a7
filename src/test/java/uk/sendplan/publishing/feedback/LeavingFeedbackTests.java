package uk.sendplan.publishing.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import uk.sendplan.Proof;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.TestPublishing;
import uk.sendplan.platform.signing.SignedKeys;

/** "Was this page helpful?" */
@SpringBootTest
@AutoConfigureMockMvc
class LeavingFeedbackTests {

    private static final AtomicInteger HOSTS = new AtomicInteger();

    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    SignedKeys keys;

    TestArea area;
    String slug;
    String page;
    String sender;

    @BeforeEach
    void a_published_plan() {
        area = areas.fresh();
        publish(TestPlans.small());
        int host = HOSTS.incrementAndGet();
        sender = "198.51." + host / 250 + "." + host % 250;
    }

    private void publish(PlanDocument plan) {
        slug = area.enter(plan);
        TestPublishing.publish(publishing, area, slug, null);
        page = "/areas/" + area.slug() + "/plans/" + slug + "/priorities/1";
    }

    @Test
    void the_page_of_a_priority_leads_to_the_form_which_is_kept_by_nobody_and_sets_no_cookie() throws Exception {
        assertThat(open(page).select(".app-helpful a").attr("href")).isEqualTo(page + "/feedback");
        MockHttpServletResponse answer =
                mvc.perform(get(URI.create(page + "/feedback"))).andReturn().getResponse();
        Document form = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer.getHeader("ETag")).isNull();
        assertThat(form.select("input[type=radio]")).hasSize(5);
        assertThat(form.select("input[type=radio] + label").eachText())
                .containsExactly("Very helpful", "Helpful", "Partly helpful", "Not very helpful", "Not at all helpful");
        assertThat(form.select("[name=_csrf]")).isEmpty();
        Element trap = form.selectFirst("[name=empty]");
        assertThat(trap.attr("tabindex")).isEqualTo("-1");
        assertThat(trap.closest("[aria-hidden=true]")).isNotNull();
        assertThat(form.select("main").text()).contains("not the place for your own child’s case");
    }

    @Test
    void what_is_sent_is_there_for_the_area_and_who_sent_it_is_not() throws Exception {
        MockHttpServletResponse answer = send(form("HELPFUL", "The dates are missing"));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(page + "/feedback?sent=yes");
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        Document thanks = open(page + "/feedback?sent=yes");
        assertThat(thanks.select("h1").text()).isEqualTo("Thank you");
        assertThat(thanks.select("main a.govuk-button").attr("href")).isEqualTo(page);
        assertThat(rows()).containsExactly("HELPFUL The dates are missing 1");
        assertThat(owner.sql(
                                "select f::text || p::text from feedback f join feedback_post p on p.key = f.id where f.area_id = ?")
                        .param(area.id())
                        .query(String.class)
                        .single())
                .doesNotContain(sender);
        assertThat(open(page).text()).doesNotContain("The dates are missing");
    }

    @Test
    void the_same_form_twice_is_one_row_and_with_other_words_it_says_so_and_keeps_them() throws Exception {
        Map<String, String> form = form("HELPFUL", "The dates are missing");
        send(form);
        assertThat(send(form).getStatus()).isEqualTo(303);
        form.put("comment", "The dates and the names of towns are missing");
        MockHttpServletResponse again = send(form);

        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(rows()).containsExactly("HELPFUL The dates are missing 1");
        Document page = Jsoup.parse(again.getContentAsString());
        assertThat(page.select(".govuk-error-summary").text()).contains("This form was sent before");
        assertThat(page.select("textarea").val()).isEqualTo("The dates and the names of towns are missing");
        form.put("key", page.select("[name=key]").val());
        assertThat(send(form).getStatus()).isEqualTo(303);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void the_same_words_from_another_form_are_one_row_that_counts() throws Exception {
        send(form("HELPFUL", "The dates are missing"));
        send(form("HELPFUL", "the  DATES are\nmissing"));
        send(form("PARTLY_HELPFUL", "The dates are missing"));
        send(form("HELPFUL", ""));
        send(form("HELPFUL", " "));
        assertThat(rows())
                .containsExactly(
                        "HELPFUL The dates are missing 2", "PARTLY_HELPFUL The dates are missing 1", "HELPFUL null 2");
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_what_was_typed_stays() throws Exception {
        Map<String, String> form = form("", "My number is 943 476 5919");
        form.remove("rating");
        MockHttpServletResponse answer = send(form);
        Document page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Choose how helpful the page is",
                        "“943 476 5919” looks like an NHS number. Take it out of your text");
        assertThat(page.select("#comment-error").text()).contains("NHS number");
        assertThat(page.select("textarea").val()).isEqualTo("My number is 943 476 5919");
        assertThat(page.select("[name=key]").val()).isEqualTo(form.get("key"));

        Document tooLong = Jsoup.parse(send(form("HELPFUL", "x".repeat(1201))).getContentAsString());
        assertThat(tooLong.select("#comment-error").text()).contains("1,200");
        assertThat(tooLong.select("textarea").val()).hasSize(1201);
        assertThat(tooLong.select("[value=HELPFUL]").hasAttr("checked")).isTrue();
        assertThat(rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "made-up", "old"})
    void without_a_key_of_ours_nothing_is_kept_but_the_words_in_a_new_form(String key) throws Exception {
        Map<String, String> form = form("HELPFUL", "The dates are missing");
        String other = key.equals("old") ? tooOld() : key;
        form.put("key", other);
        MockHttpServletResponse answer = send(form);
        Document page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary").text()).contains("open for too long");
        assertThat(page.select("textarea").val()).isEqualTo("The dates are missing");
        assertThat(rows()).isEmpty();
        form.put("key", page.select("[name=key]").val());
        assertThat(send(form).getStatus()).isEqualTo(303);
    }

    private String tooOld() {
        return keys.ofId(
                "feedback",
                new LeavingFeedback.Page(area.slug(), slug, "1").name(),
                UUID.randomUUID(),
                Duration.ofSeconds(-1));
    }

    @Test
    void a_machine_that_fills_in_every_field_is_told_what_a_person_would_need_to_know() throws Exception {
        Map<String, String> form = form("HELPFUL", "Buy this");
        form.put("empty", "https://spam.example");
        MockHttpServletResponse answer = send(form);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("[name=empty]")
                        .val())
                .isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_form_on_another_site_brings_its_words_nowhere() throws Exception {
        var request = post(URI.create(page + "/feedback")).header("Sec-Fetch-Site", "cross-site");
        form("HELPFUL", "Words of another site").forEach(request::param);
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).doesNotContain("Words of another site");
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_page_that_is_not_published_takes_none() throws Exception {
        for (String address : List.of(
                page.replace("/priorities/1", "/priorities/9") + "/feedback",
                page.replace(slug, "another") + "/feedback")) {
            assertThat(status(get(URI.create(address)))).isEqualTo(404);
            assertThat(status(post(URI.create(address)).param("rating", "HELPFUL")))
                    .isEqualTo(404);
        }
        area.asManager(() -> publishing.withdraw(area.manager(), slug, 1, "A wrong figure"));
        assertThat(status(get(URI.create(page + "/feedback")))).isEqualTo(410);
    }

    @Test
    void a_body_that_is_far_too_large_is_not_read() throws Exception {
        assertThat(status(post(URI.create(page + "/feedback")).content(new byte[200_000])))
                .isEqualTo(413);
        assertThat(status(post(URI.create(page + "/feedback")).header("Transfer-Encoding", "chunked")))
                .isEqualTo(413);
    }

    @Test
    void the_public_cannot_read_what_was_sent_nor_the_secrets() throws Exception {
        send(form("HELPFUL", "The dates are missing"));
        for (String table :
                List.of("feedback", "feedback_post", "feedback_secret", "feedback_answer", "feedback_step")) {
            assertThat(owner.sql("select has_table_privilege('sendplan_public', ?, 'select')")
                            .param(table)
                            .query(Boolean.class)
                            .single())
                    .as(table)
                    .isFalse();
        }
    }

    @Test
    void a_sender_is_forgotten_when_the_day_is_over() throws Exception {
        send(form("HELPFUL", "The dates are missing"));
        owner.sql("update feedback_post set day = day - 1 where area_id = ?")
                .param(area.id())
                .update();
        sender = "203.0.113.200";
        send(form("HELPFUL", "Nothing is missing"));
        assertThat(owner.sql("select count(*) from feedback_post where area_id = ?")
                        .param(area.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(rows()).hasSize(2);
    }

    /** The acceptance of the whole: many threads, one sender, different words, about every page of the plan. */
    @Test
    void ten_thousand_posts_of_one_sender_leave_few_rows_and_the_officer_s_pages_unharmed() throws Exception {
        int posts = Proof.size(600, 10_000);
        publish(TestPlans.realShape());
        String officer = area.at("/" + slug + "/feedback");
        area.member(Role.OFFICER);
        int before = statements(officer);
        List<String> pages = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> page.replaceAll("1$", String.valueOf(number)))
                .toList();
        Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
        ExecutorService machines = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> sent = IntStream.range(0, posts)
                    .<Future<?>>mapToObj(place -> machines.submit(() -> {
                        String about = pages.get(place % pages.size());
                        Map<String, String> form =
                                form(about, "NOT_AT_ALL_HELPFUL", "Spam " + place + " <&\"’>".repeat(150));
                        int status = send(about, form).getStatus();
                        answers.computeIfAbsent(status, key -> new AtomicInteger())
                                .incrementAndGet();
                        return status;
                    }))
                    .toList();
            for (Future<?> one : sent) {
                one.get();
            }
        } finally {
            machines.shutdown();
        }

        assertThat(answers.keySet()).isSubsetOf(303, 429, 503);
        int kept = owner.sql("select count(*) from feedback where area_id = ?")
                .param(area.id())
                .query(Integer.class)
                .single();
        assertThat(kept)
                .as("rows after %s posts, answered %s", posts, answers)
                .isEqualTo(answers.get(303).get())
                .isEqualTo(LeavingFeedback.MOST_OF_SENDER)
                .isLessThanOrEqualTo(200 / 2);
        MockHttpServletResponse list = mvc.perform(get(URI.create(officer)).with(area.signedIn(Role.OFFICER)))
                .andReturn()
                .getResponse();
        assertThat(list.getStatus()).isEqualTo(200);
        assertThat(list.getContentAsByteArray().length).isLessThan(100_000);
        assertThat(statements(officer)).isEqualTo(before);

        sender = "203.0.113.7";
        assertThat(send(form("HELPFUL", "From somebody else")).getStatus()).isEqualTo(303);
    }

    @Test
    void who_has_sent_too_much_is_told_so_and_keeps_the_words() throws Exception {
        for (int place = 0; place < LeavingFeedback.MOST_OF_SENDER_ON_PAGE; place++) {
            assertThat(send(form("HELPFUL", "Words " + place)).getStatus()).isEqualTo(303);
        }
        for (int time = 0; time < 2; time++) {
            MockHttpServletResponse answer = send(form("HELPFUL", "The words that matter"));
            assertThat(answer.getStatus()).isEqualTo(429);
            Document shown = Jsoup.parse(answer.getContentAsString());
            assertThat(shown.select(".govuk-error-summary").text()).contains("tomorrow");
            assertThat(shown.select("textarea").val()).isEqualTo("The words that matter");
        }
    }

    @Test
    void an_area_that_got_more_than_can_be_read_says_so() throws Exception {
        owner.sql("""
                insert into feedback_post (key, area_id, priority_id, sender, content, day)
                select gen_random_uuid(), area_id, id, sha256(id::text::bytea), ''::bytea, current_date
                from priority, generate_series(1, ?) where area_id = ? and number = '1'
                """).params(LeavingFeedback.MOST_ON_PAGE, area.id()).update();
        MockHttpServletResponse answer = send(form("HELPFUL", "One too many"));
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentAsString()).contains("More has come today than can be read", "One too many");
    }

    private int statements(String address) throws Exception {
        return SqlStatements.of(() -> mvc.perform(get(URI.create(address)).with(area.signedIn(Role.OFFICER))))
                .size();
    }

    private Map<String, String> form(String rating, String comment) throws Exception {
        return form(page, rating, comment);
    }

    private Map<String, String> form(String about, String rating, String comment) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", open(about + "/feedback").select("[name=key]").val());
        form.put("rating", rating);
        form.put("comment", comment);
        form.put("empty", "");
        return form;
    }

    private MockHttpServletResponse send(Map<String, String> form) throws Exception {
        return send(page, form);
    }

    private MockHttpServletResponse send(String about, Map<String, String> form) throws Exception {
        var request = post(URI.create(about + "/feedback")).with(sent -> {
            sent.setRemoteAddr(sender);
            return sent;
        });
        form.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private int status(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private Document open(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create(address)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private List<String> rows() {
        return owner.sql("""
                select concat_ws(' ', rating, coalesce(comment, 'null'), times) from feedback where area_id = ? order by received_at
                """).param(area.id()).query(String.class).list();
    }
}
