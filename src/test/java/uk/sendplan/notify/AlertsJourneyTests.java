package uk.sendplan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.sendplan.access.Role;

/** From asking for alerts to leaving, by the pages and the mails alone. */
class AlertsJourneyTests extends MailTest {

    @Test
    void opt_in_confirm_be_told_and_leave_for_good() throws Exception {
        String reader = someone();
        ask(reader, plan);
        assertThat(outbox()).containsExactly("WAITING 0 address");
        sending.send();

        MimeMessage asked = last(mailsTo(reader));
        assertThat(asked.getSubject()).isEqualTo("Confirm that you want alerts from Testshire");
        assertThat(asked.getFrom()[0]).hasToString("Testshire <" + FROM + ">");
        assertThat(text(asked)).contains("- Small improvement plan", "If it was not you, do nothing");
        String confirm = link(asked, "/confirm/");

        // A mail scanner opens it; nothing happens.
        assertThat(page(confirm).select("h1").text()).isEqualTo("Confirm your alerts");
        withdraw(1);
        assertThat(outbox()).containsExactly("SENT 1");
        publish("Second edition");
        assertThat(outbox()).containsExactly("SENT 1");

        Document button = page(confirm);
        MockHttpServletResponse confirmed = press(button.select("main form").attr("action"));
        assertThat(html(confirmed).select("h1").text()).isEqualTo("You will get alerts");
        assertThat(page(confirm).select("h1").text()).isEqualTo("You will get alerts");

        withdraw(2);
        publish("Now with a café, Llanfair\u00adpwll: Ysgol Tŷ’r Gwynt, 早期支援");
        sending.send();
        List<MimeMessage> told = mailsTo(reader).subList(1, mailsTo(reader).size());
        assertThat(told).hasSize(2);
        assertThat(told.get(0).getSubject())
                .isEqualTo("Testshire: an edition of “Small improvement plan” was withdrawn");
        assertThat(text(told.get(0))).contains("edition 2", "A wrong figure");
        MimeMessage news = told.get(1);
        assertThat(news.getSubject()).isEqualTo("Testshire: a new edition of “Small improvement plan”");
        assertThat(news.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat(text(news))
                .contains("Ysgol Tŷ’r Gwynt, 早期支援", "https://plans.example.org/areas/" + area.slug() + "/plans/" + plan)
                .doesNotContain("PLAN_MANAGER");
        String leave = link(news, "/leave/");
        assertThat(headers(news, "List-Unsubscribe")).containsExactly("<https://plans.example.org" + leave + ">");
        assertThat(headers(news, "List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(headers(news, "Auto-Submitted")).containsExactly("auto-generated");
        assertThat(headers(news, "Message-ID").get(0)).endsWith("@plans.example.org>");

        assertThat(page(leave).select("h1").text()).isEqualTo("Stop all alerts");
        withdraw(3);
        assertThat(outbox()).contains("WAITING 0 address");
        // As a mail program does it: no cookie, no form of ours, no redirect.
        MockHttpServletResponse left = mvc.perform(post(URI.create(leave)).param("List-Unsubscribe", "One-Click"))
                .andReturn()
                .getResponse();
        assertThat(left.getStatus()).isEqualTo(200);
        assertThat(html(left).select("h1").text()).isEqualTo("Your alerts have stopped");
        assertThat(page(leave).select("h1").text()).isEqualTo("Your alerts have stopped");
        assertThat(press(leave).getStatus()).isEqualTo(200);
        assertThat(rows("alert_subscription")).isZero();
        assertThat(rows("alert_topic")).isZero();

        int before = mailsTo(reader).size();
        publish("Fourth");
        sending.send();
        assertThat(mailsTo(reader)).hasSize(before);
        assertThat(owner.sql("select count(*) from outgoing_mail where email = ?")
                        .param(reader)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_is_known() throws Exception {
        String known = someone();
        subscribe(known, plan);

        MockHttpServletResponse first = send(formKey(), known, plan);
        MockHttpServletResponse other = send(formKey(), someone(), plan);

        assertThat(first.getStatus()).isEqualTo(other.getStatus()).isEqualTo(303);
        assertThat(first.getRedirectedUrl()).isEqualTo(other.getRedirectedUrl());
        assertThat(first.getContentAsString()).isEqualTo(other.getContentAsString());
        assertThat(first.getHeaderNames()).isEqualTo(other.getHeaderNames());
    }

    @Test
    void choosing_anew_replaces_what_was_chosen_and_old_mails_still_lead_out() throws Exception {
        String reader = someone();
        subscribe(reader, plan);
        String firstLeave = link(last(mailsTo(reader)), "/leave/");
        subscribe(reader, plan + "/2");

        assertThat(rows("alert_subscription")).isOne();
        assertThat(owner.sql("select priority_number from alert_topic where area_id = ?")
                        .param(area.id())
                        .query(String.class)
                        .list())
                .containsExactly("2");
        press(firstLeave);
        assertThat(rows("alert_subscription")).isZero();
    }

    @Test
    void the_same_form_twice_asks_once() throws Exception {
        String key = formKey();
        String reader = someone();
        send(key, reader, plan);
        send(key, reader, plan);
        send(key, someone(), plan);
        assertThat(rows("alert_subscription")).isOne();
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void an_address_gets_three_such_mails_a_day_whoever_asks() throws Exception {
        String reader = someone();
        for (int times = 0; times < 6; times++) {
            ask(times % 2 == 0 ? reader : reader.toUpperCase(java.util.Locale.ROOT), plan);
        }
        assertThat(outbox()).hasSize(3);
        sending.send();
        // The day after, once what was counted is cleared away, it may be asked again.
        later(Duration.ofDays(1).plusMinutes(1), () -> {
            housekeeping.clear(area.id());
            assertThat(rows("alert_request")).isZero();
        });
    }

    @Test
    void one_sender_is_told_to_stop_and_keeps_what_was_typed() throws Exception {
        String key = null;
        for (int times = 0; times < AlertSubscribing.MOST_BY_SENDER; times++) {
            key = formKey();
            assertThat(from("2001:db8:1:2::" + times, key, someone()).getStatus())
                    .isEqualTo(303);
        }
        String reader = someone();
        MockHttpServletResponse stopped = from("2001:db8:1:2:ffff::1", formKey(), reader);
        assertThat(stopped.getStatus()).isEqualTo(429);
        assertThat(html(stopped).select("input[name=email]").val()).isEqualTo(reader);
        assertThat(html(stopped).select("input[name=topics][checked]").eachAttr("value"))
                .containsExactly(plan);
        assertThat(from("2001:db8:1:3::1", formKey(), reader).getStatus()).isEqualTo(303);
    }

    private MockHttpServletResponse from(String network, String key, String email) throws Exception {
        return mvc.perform(post(URI.create(alerts))
                        .param("key", key)
                        .param("email", email)
                        .param("topics", plan)
                        .with(request -> {
                            request.setRemoteAddr(network);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    @Test
    void what_nobody_confirms_vanishes() throws Exception {
        ask(someone(), plan);
        later(AlertSubscribing.WAITS.minusHours(1), () -> housekeeping.clear(area.id()));
        assertThat(rows("alert_subscription")).isOne();
        sending.send();
        later(AlertSubscribing.WAITS.plusMinutes(1), housekeeping::clear);
        assertThat(rows("alert_subscription")).isZero();
    }

    @Test
    void a_link_of_another_area_or_another_hand_leads_nowhere() throws Exception {
        String reader = someone();
        ask(reader, plan);
        sending.send();
        String confirm = link(last(mailsTo(reader)), "/confirm/");
        String leave = link(last(mailsTo(reader)), "/leave/");
        String key = confirm.substring(confirm.lastIndexOf('/') + 1);
        TestAreaElsewhere elsewhere = new TestAreaElsewhere();

        for (String forged : List.of(
                elsewhere.alerts + "/confirm/" + key,
                alerts + "/leave/" + key,
                confirm.replace(key, leave.substring(leave.lastIndexOf('/') + 1)),
                confirm.substring(0, confirm.length() - 3),
                confirm.replace(key, (key.charAt(0) == 'A' ? 'B' : 'A') + key.substring(1)),
                confirm + "AAAA",
                alerts + "/confirm/x",
                alerts + "/leave/" + "A".repeat(5000),
                alerts + "/leave/%00")) {
            assertThat(answer(forged).getStatus()).as(forged).isIn(400, 404);
            assertThat(press(forged).getStatus()).as(forged).isIn(400, 404);
        }
        assertThat(owner.sql("select count(*) from alert_subscription where area_id = ? and confirmed_at is null")
                        .param(area.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_link_and_a_form_end_with_their_time() throws Exception {
        String reader = someone();
        String key = formKey();
        ask(reader, plan);
        sending.send();
        String confirm = link(last(mailsTo(reader)), "/confirm/");
        later(AlertSubscribing.WAITS.plusMinutes(1), () -> {
            MockHttpServletResponse late = quietly(() -> press(confirm));
            assertThat(late.getStatus()).isEqualTo(410);
            assertThat(quietly(() -> html(late)).text())
                    .contains("You can ask again")
                    .doesNotContain(reader);
        });
        later(Duration.ofHours(25), () -> {
            MockHttpServletResponse late = quietly(() -> send(key, reader, plan));
            assertThat(late.getStatus()).isEqualTo(422);
            Document page = quietly(() -> html(late));
            assertThat(page.select(".govuk-error-summary").text()).contains("open for too long");
            assertThat(page.select("input[name=email]").val()).isEqualTo(reader);
            assertThat(page.select("input[name=key]").val()).isNotEqualTo(key);
        });
        assertThat(send("forged", reader, plan).getStatus()).isEqualTo(422);
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private static <T> T quietly(Work<T> work) {
        try {
            return work.run();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void bad_input_is_told_at_its_field_and_kept() throws Exception {
        for (String bad : List.of(
                "nobody",
                "a@b",
                "reader@example.org, other@example.org",
                "reader@example.org\r\nBcc: victim@example.org",
                "reader@example.org%0aBcc:victim@example.org",
                "\"quoted\"@example.org",
                "<reader@example.org>",
                "Name <reader@example.org>",
                "réader@example.org",
                "reader@exa_mple.org",
                ".reader@example.org",
                "reader@-example.org",
                "a".repeat(65) + "@example.org",
                "reader@" + "a".repeat(64) + ".org",
                "早@例え.jp",
                "x".repeat(100_000) + "@example.org",
                "<script>alert(1)</script>")) {
            MockHttpServletResponse answer = send(formKey(), bad, plan + "/1");
            assertThat(answer.getStatus()).as(bad).isEqualTo(422);
            Document page = html(answer);
            assertThat(page.select("#email-error").text()).as(bad).contains("usual form");
            assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#email");
            assertThat(page.title()).startsWith("Error: ");
            assertThat(bad.replaceAll("\\s+", " "))
                    .startsWith(page.select("input[name=email]").val().replaceAll("…$", ""));
            assertThat(page.select("input[name=topics][checked]").eachAttr("value"))
                    .containsExactly(plan + "/1");
            assertThat(page.select("script")).allMatch(script -> script.hasAttr("src"));
        }
        Document empty = html(send(formKey(), " ", new String[] {"no-such-plan"}));
        assertThat(empty.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#email", "#topics");
        assertThat(empty.select("#topics-error").text()).contains("Choose at least one");
        assertThat(rows("alert_subscription")).isZero();
    }

    @Test
    void a_domain_in_other_letters_is_written_as_the_dns_has_it() throws Exception {
        ask("reader@Bücher.example", plan);
        assertThat(owner.sql("select email from alert_subscription where area_id = ?")
                        .param(area.id())
                        .query(String.class)
                        .single())
                .isEqualTo("reader@xn--bcher-kva.example");
    }

    @Test
    void the_page_offers_the_plan_and_its_priorities_and_ticks_where_one_came_from() throws Exception {
        Document page = page(alerts + "?about=" + plan + "/2");
        assertThat(page.select("input[name=topics]").eachAttr("value")).containsExactly(plan, plan + "/1", plan + "/2");
        assertThat(page.select("input[name=topics][checked]").eachAttr("value")).containsExactly(plan + "/2");
        for (var box : page.select("input[name=topics]")) {
            assertThat(page.select("label[for=" + box.id() + "]")).hasSize(1);
        }
        MockHttpServletResponse answer = mvc.perform(get(URI.create(alerts)).with(area.signedIn(Role.PLAN_MANAGER)))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
        assertThat(answer.getContentAsString()).doesNotContain("_csrf", "PLAN_MANAGER");
        assertThat(answer("/areas/no-such-area/alerts").getStatus()).isEqualTo(404);
    }

    @Test
    void public_pages_lead_to_it() throws Exception {
        String base = "/areas/" + area.slug();
        assertThat(page(base).select("a[href=" + alerts + "]")).hasSize(1);
        assertThat(page(base + "/plans/" + plan).select("a[href=" + alerts + "?about=" + plan + "]"))
                .hasSize(1);
        assertThat(page(base + "/plans/" + plan + "/priorities/2")
                        .select("a[href=" + alerts + "?about=" + plan + "/2]"))
                .hasSize(1);
    }

    @Test
    void a_manager_sees_numbers_and_no_address() throws Exception {
        String reader = someone();
        subscribe(reader, plan);
        ask(someone(), plan);
        String page = mvc.perform(get(area.at("/alerts")).with(area.signedIn(Role.PLAN_MANAGER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(org.jsoup.Jsoup.parse(page)
                        .select("dd.govuk-summary-list__value")
                        .eachText())
                .containsExactly("1", "1", "1", "1", "0");
        assertThat(page).doesNotContain(reader, "@example.org");
        assertThat(mvc.perform(get(area.at("/alerts")).with(area.signedIn(Role.OFFICER)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse press(String address) throws Exception {
        return mvc.perform(post(URI.create(address))).andReturn().getResponse();
    }

    private void withdraw(int edition) {
        area.asManager(() -> publishing.withdraw(area.manager(), plan, edition, "A wrong figure"));
    }

    /** Another area that has published, too. */
    private final class TestAreaElsewhere {

        private final String alerts;

        private TestAreaElsewhere() {
            var mine = area;
            String minePlan = plan;
            String mineAlerts = AlertsJourneyTests.this.alerts;
            a_published_plan();
            this.alerts = AlertsJourneyTests.this.alerts;
            area = mine;
            plan = minePlan;
            AlertsJourneyTests.this.alerts = mineAlerts;
        }
    }
}
