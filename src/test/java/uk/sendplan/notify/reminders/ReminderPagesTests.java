package uk.sendplan.notify.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import uk.sendplan.access.Role;
import uk.sendplan.partnership.ReminderWish;
import uk.sendplan.partnership.ReminderWish.How;

/** Who has reported, how somebody wants to be reminded, and the link that stops it. */
class ReminderPagesTests extends RemindersTest {

    private String cyclePage = "";
    private String email = "";
    private UUID owner = new UUID(0, 0);
    private LocalDate opens = LocalDate.MIN;

    @BeforeEach
    void an_open_cycle() {
        opens = today().minusDays(3);
        cycle("Spring", opens, opens.plusDays(20));
        cyclePage = area.at("/" + plan + "/cycles/spring");
        email = address();
        owner = person("Ade Bello", area.organisation(), email);
        action("Owned", area.organisation(), owner);
        record(action("Reported", area.organisation(), owner));
        action("Ownerless", area.organisation(), null);
    }

    private Document page(String href, Role role) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(URI.create(href)).with(area.signedIn(role)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(href).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(String href, String... fields) throws Exception {
        var request =
                post(URI.create(href)).with(area.signedIn(Role.PLAN_MANAGER)).with(csrf());
        for (int place = 0; place < fields.length; place += 2) {
            request.param(fields[place], fields[place + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    @Test
    void who_has_reported_who_has_not_and_whom_nobody_reminds() throws Exception {
        Document page = page(cyclePage + "/reports", Role.PLAN_MANAGER);
        assertThat(page.select(".govuk-body-l").text()).isEqualTo("1 of 3 updates have come in.");
        assertThat(page.select("#silent tbody tr")).hasSize(2);
        assertThat(page.select("#unreached tbody tr").text())
                .contains("Ownerless", "there is no owner", "no lead person")
                .doesNotContain("Owned");
        assertThat(page(cyclePage + "/reports", Role.BOARD).select("#unreached, #went"))
                .isEmpty();
        assertThat(page(area.at("/" + plan + "/cycles"), Role.BOARD).select("a[href$=/cycles/spring/reports]"))
                .hasSize(1);
        assertThat(page(cyclePage, Role.BOARD).select("#reported a[href$=/reports]"))
                .hasSize(1);
    }

    @Test
    void each_kind_of_file_has_the_same_rows() throws Exception {
        for (String kind : List.of("csv", "json", "xlsx", "pdf")) {
            MockHttpServletResponse file = mvc.perform(get(URI.create(cyclePage + "/reports?format=" + kind))
                            .with(area.signedIn(Role.BOARD)))
                    .andReturn()
                    .getResponse();
            assertThat(file.getStatus()).as(kind).isIn(200, 303);
            if (kind.equals("csv")) {
                assertThat(file.getContentAsString())
                        .contains("Owned", "Ownerless")
                        .doesNotContain("Reported,");
            }
        }
    }

    @Test
    void a_reminder_by_hand_says_how_many_get_one_and_goes_once_a_day() throws Exception {
        assertThat(page(cyclePage + "/reminders", Role.PLAN_MANAGER)
                        .select("main")
                        .text())
                .contains("1 person gets an e-mail");
        assertThat(send(cyclePage + "/reminders").getStatus()).isEqualTo(303);
        assertThat(send(cyclePage + "/reminders").getStatus()).isEqualTo(303);
        sending.send();
        assertThat(mailsTo(email)).hasSize(1);
        assertThat(page(cyclePage + "/reminders", Role.PLAN_MANAGER).select("main form"))
                .isEmpty();
        assertThat(page(cyclePage + "/reports", Role.PLAN_MANAGER)
                        .select("#went tbody tr")
                        .text())
                .contains("Ade Bello", "sent by hand", "Sent on");
    }

    @Test
    void a_plan_manager_chooses_for_a_person_and_what_is_wrong_is_said_at_its_field() throws Exception {
        String wish = area.at("/people/" + owner + "/reminders");
        assertThat(page(wish, Role.PLAN_MANAGER)
                        .select("input[name=how][checked]")
                        .val())
                .isEqualTo("STEPS");
        MockHttpServletResponse noDay = send(wish, "how", "WEEKLY", "weekday", "");
        assertThat(noDay.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(noDay.getContentAsString(StandardCharsets.UTF_8));
        assertThat(again.select("#weekday-error").text()).contains("Choose the day");
        assertThat(again.select("input[name=how][checked]").val()).isEqualTo("WEEKLY");
        assertThat(send(wish, "how", "no such", "weekday", "\u0000").getStatus())
                .isEqualTo(422);
        assertThat(send(wish, "how", "WEEKLY", "weekday", "TUESDAY").getStatus())
                .isEqualTo(303);
        assertThat(area.asManager(() -> wishes.of(area.id(), owner))).isEqualTo(ReminderWish.weekly(DayOfWeek.TUESDAY));
        assertThat(send(area.at("/people/nobody/reminders"), "how", "OFF").getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_lead_person_is_one_of_the_organisation() throws Exception {
        String lead = area.at("/organisations/" + area.organisation() + "/lead");
        assertThat(send(lead, "lead", UUID.randomUUID().toString()).getStatus()).isEqualTo(422);
        assertThat(send(lead, "lead", owner.toString()).getStatus()).isEqualTo(303);
        assertThat(page(lead, Role.PLAN_MANAGER).select("option[selected]").val())
                .isEqualTo(owner.toString());
        assertThat(page(cyclePage + "/reports", Role.PLAN_MANAGER).select("#unreached tbody tr"))
                .isEmpty();
        assertThat(send(lead, "lead", "").getStatus()).isEqualTo(303);
    }

    @Test
    void the_link_in_a_mail_stops_and_starts_without_signing_in_and_opening_it_changes_nothing() throws Exception {
        runAndSend(today());
        String link = mailsTo(email)
                .get(0)
                .getHeader("List-Unsubscribe")[0]
                .replaceAll("[<>]", "")
                .replace("https://plans.example.org", "");
        assertThat(mvc.perform(get(URI.create(link))).andReturn().getResponse().getStatus())
                .isEqualTo(200);
        assertThat(how()).isEqualTo(How.STEPS);
        MockHttpServletResponse stopped = mvc.perform(post(URI.create(link)).param("List-Unsubscribe", "One-Click"))
                .andReturn()
                .getResponse();
        assertThat(stopped.getStatus()).isEqualTo(200);
        assertThat(how()).isEqualTo(How.OFF);
        mvc.perform(post(URI.create(link)).param("start", "yes"));
        assertThat(how()).isEqualTo(How.STEPS);
        assertThat(mvc.perform(post(URI.create(link + "x")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(post(URI.create(link.replace(area.slug(), "elsewhere"))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private How how() {
        return area.asManager(() -> wishes.of(area.id(), owner)).how();
    }
}
