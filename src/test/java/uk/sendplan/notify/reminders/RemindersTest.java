package uk.sendplan.notify.reminders;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.TestPlans;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.CycleKeeping.AddCycle;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ProgressRecording;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.ReminderWishes;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.MovableClock;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** A plan whose people are reminded, with a real mail server and a clock that is moved from day to day. */
@SpringBootTest(
        properties = {
            "sendplan.mail.every=P1D",
            "sendplan.reminders.at=-",
            "sendplan.base-address=https://plans.example.org"
        })
@AutoConfigureMockMvc
abstract class RemindersTest {

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
        properties.add("sendplan.mail.from", () -> "plans@sendplan.example");
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping actionKeeping;

    @Autowired
    ActionQueries actions;

    @Autowired
    ProgressRecording recording;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    PartnershipKeeping partnership;

    @Autowired
    ReminderWishes wishes;

    @Autowired
    Reminding reminding;

    @Autowired
    ReminderSending sending;

    @Autowired
    Clock clock;

    final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());

    TestArea area;
    String plan;
    PlanTree tree;
    UUID reference;

    @BeforeEach
    void a_plan() {
        // What other tests left unsent.
        owner.sql("update reminder set state = 'DROPPED', settled_at = now() where state = 'WAITING'")
                .update();
        SMTP.reset();
        area = areas.fresh();
        plan = area.enter(TestPlans.ofReferences(2));
        tree = area.asManager(() -> plans.plan(area.manager(), plan, AsAt.NOW));
        reference = tree.priorities().get(0).references().get(0).id();
    }

    @AfterEach
    void the_server_runs() {
        if (!SMTP.isRunning()) {
            SMTP.start();
        }
    }

    LocalDate today() {
        return London.today(clock);
    }

    /** At noon of a day, in London. */
    void on(LocalDate day, Runnable work) {
        on(day, LocalTime.NOON, work);
    }

    void on(LocalDate day, LocalTime time, Runnable work) {
        ((MovableClock) clock).at(day.atTime(time).atZone(London.ZONE).toInstant(), work);
    }

    UUID cycle(String name, LocalDate opens, LocalDate due) {
        AddCycle add = TestCycles.add(tree.plan().id(), name, opens, due);
        area.asManager(() -> cycles.add(area.manager(), add));
        return add.id();
    }

    UUID person(String name, UUID organisation, @Nullable String email) {
        UUID id = UUID.randomUUID();
        TestAreas.asAdministrator(
                area.id(),
                () -> partnership.addPerson(
                        area.id(),
                        id,
                        new PartnershipKeeping.DescribePerson(
                                name, email, organisation, PartnershipKeeping.Lasting.ALWAYS)));
        return id;
    }

    static String address() {
        return "owner." + UUID.randomUUID() + "@example.org";
    }

    UUID action(String title, UUID organisation, @Nullable UUID owner) {
        AddAction add = new AddAction(
                UUID.randomUUID(),
                new Place.OfReference(reference),
                null,
                false,
                new Description(title, null, organisation, owner, Set.of(), null, VagueDate.read("31 March 2020")));
        area.asManager(() -> actionKeeping.add(area.manager(), add));
        return add.id();
    }

    void record(UUID action) {
        area.asManager(() -> {
            ActionView now = actions.action(area.manager(), action, AsAt.NOW).orElseThrow();
            recording.record(
                    area.manager(),
                    TestActions.notStarted(
                            action,
                            now.newest() == null ? null : now.newest().id(),
                            "Something happened on " + today()));
            return null;
        });
    }

    void runAndSend(LocalDate day) {
        on(day, () -> reminding.run(area.id()));
        on(day, LocalTime.of(12, 30), sending::send);
    }

    static List<MimeMessage> mailsTo(String email) {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> to(mail).equals(email))
                .toList();
    }

    static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static String text(MimeMessage mail) {
        try {
            return ((String) mail.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
