package uk.sendplan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanPublishing.PublishPlan;
import uk.sendplan.platform.MovableClock;

/** A test with a real SMTP server, and an area whose plan is published. */
@SpringBootTest(properties = {"sendplan.mail.every=P1D", "sendplan.base-address=https://plans.example.org"})
@AutoConfigureMockMvc
abstract class MailTest {

    static final String FROM = "plan-alerts@sendplan.example";

    /** One that stays the same when the server is stopped and started again. */
    private static final int PORT = freePort();

    static final GreenMail SMTP = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        SMTP.start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> PORT);
        properties.add("sendplan.mail.from", () -> FROM);
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    MailSending sending;

    @Autowired
    AlertHousekeeping housekeeping;

    @Autowired
    Clock clock;

    final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());

    TestArea area;
    String plan;
    String alerts;

    @BeforeEach
    void a_published_plan() {
        // What other tests left unsent.
        owner.sql("delete from outgoing_mail where state = 'WAITING'").update();
        area = areas.fresh();
        plan = area.enter(TestPlans.small());
        alerts = "/areas/" + area.slug() + "/alerts";
        publish("First edition");
    }

    int publish(String note) {
        return area.asManager(() -> publishing.publish(
                area.manager(),
                new PublishPlan(
                        plan,
                        UUID.randomUUID(),
                        publishing.preview(area.manager(), plan).hash(),
                        note)));
    }

    static String someone() {
        return "reader." + UUID.randomUUID() + "@example.org";
    }

    MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(URI.create(address))).andReturn().getResponse();
    }

    Document page(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return html(answer);
    }

    static Document html(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    String formKey() throws Exception {
        return page(alerts).select("form input[name=key]").val();
    }

    MockHttpServletResponse send(String key, String email, String... topics) throws Exception {
        return mvc.perform(post(URI.create(alerts))
                        .param("key", key)
                        .param("email", email)
                        .param("topics", topics))
                .andReturn()
                .getResponse();
    }

    void ask(String email, String... topics) throws Exception {
        assertThat(send(formKey(), email, topics).getRedirectedUrl()).isEqualTo(alerts + "?asked");
    }

    /** Asks, and confirms by the link of the mail that comes. */
    void subscribe(String email, String... topics) throws Exception {
        ask(email, topics);
        sending.send();
        MimeMessage mail = last(mailsTo(email));
        assertThat(mvc.perform(post(URI.create(link(mail, "/confirm/"))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    static List<MimeMessage> mailsTo(String email) {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> to(mail).equals(email))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static MimeMessage last(List<MimeMessage> mails) {
        assertThat(mails).isNotEmpty();
        return mails.get(mails.size() - 1);
    }

    static String text(MimeMessage mail) throws Exception {
        return ((String) mail.getContent()).replace("\r\n", "\n");
    }

    /** The path of the link with this in it. */
    static String link(MimeMessage mail, String within) throws Exception {
        Matcher link = Pattern.compile("https://plans\\.example\\.org(\\S*" + within + "\\S*)")
                .matcher(text(mail));
        assertThat(link.find()).as(text(mail)).isTrue();
        return link.group(1);
    }

    /** As the outbox of the area stands: state, attempts, whether it knows an address, reason. */
    List<String> outbox() {
        return owner.sql("""
                        select state || ' ' || attempts || case when email is null then '' else ' address' end
                            || coalesce(' ' || reason, '') from outgoing_mail where area_id = ? order by due_at, id
                        """).param(area.id()).query(String.class).list();
    }

    long rows(String table) {
        return owner.sql("select count(*) from " + table + " where area_id = ?")
                .param(area.id())
                .query(Long.class)
                .single();
    }

    void later(java.time.Duration by, Runnable work) {
        ((MovableClock) clock).at(clock.instant().plus(by), work);
    }

    static List<String> headers(MimeMessage mail, String name) throws Exception {
        String[] values = mail.getHeader(name);
        return values == null ? List.of() : new ArrayList<>(List.of(values));
    }
}
