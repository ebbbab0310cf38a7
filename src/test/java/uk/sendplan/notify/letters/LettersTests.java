package uk.sendplan.notify.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Invitations;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.access.Role;
import uk.sendplan.access.web.Visitor;
import uk.sendplan.access.web.Visitor.Answer;
import uk.sendplan.platform.MovableClock;
import uk.sendplan.shared.Scope;

/** Invitations and forgotten passwords, from the form to the mailbox and back, with a real mail server. */
@SpringBootTest(properties = {"sendplan.mail.every=P1D", "sendplan.base-address=https://plans.example.org"})
@AutoConfigureMockMvc
class LettersTests {

    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Pattern LINK = Pattern.compile("https://plans\\.example\\.org(/\\S+)");
    private static final String PASSWORD = "a long enough password";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PasswordLinks links;

    @Autowired
    Invitations invitations;

    @Autowired
    LetterSending sending;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient application;

    @Autowired
    Clock clock;

    private final JdbcClient owner = TestDatabase.asOwner(TestDatabase.shared());

    TestArea area;
    Visitor manager;
    Visitor stranger;
    String email;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        if (!SMTP.isRunning()) {
            SMTP.start();
        }
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        properties.add("sendplan.mail.from", () -> "plans@sendplan.example");
    }

    @BeforeAll
    static void start() {
        if (!SMTP.isRunning()) {
            SMTP.start();
        }
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @BeforeEach
    void a_manager_and_a_stranger() {
        owner.sql("delete from letter").update();
        area = areas.fresh();
        manager = new Visitor(mvc, area.signedIn(Role.PLAN_MANAGER));
        stranger = new Visitor(mvc, request -> request);
        email = "somebody." + UUID.randomUUID() + "@partner.example";
    }

    private Answer invite(String address, Role role) throws Exception {
        return manager.form(area.at("/people/invitations/new"))
                .with("email", address)
                .with("organisation", area.organisation().toString())
                .with("role", role.name())
                .send();
    }

    private List<MimeMessage> mails(String address) {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals(address);
                    } catch (Exception unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    /** The path of the link in the last mail to an address. */
    private String link(String address) throws Exception {
        sending.send();
        List<MimeMessage> mails = mails(address);
        Matcher link = LINK.matcher(mails.get(mails.size() - 1).getContent().toString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private UUID account(String address) {
        UUID id = UUID.randomUUID();
        TestAreas.asAdministrator(() -> accounts.add(id, address, "Sam Example", false));
        TestAreas.asAdministrator(() -> links.setPassword(links.make(id), PASSWORD));
        return id;
    }

    private int statusOf(String address) throws Exception {
        return stranger.open(address).status();
    }

    @Test
    void somebody_new_is_invited_sets_a_password_and_is_in() throws Exception {
        Answer invited = invite(email, Role.OFFICER);
        assertThat(invited.location()).isEqualTo(area.at("/people"));
        assertThat(invited.notice()).isEqualTo("An invitation to " + email + " is on its way");
        assertThat(manager.open(area.at("/people"))
                        .page()
                        .select("#invitations ~ div tbody tr")
                        .text())
                .contains(email)
                .contains("Test Council");

        String link = link(email);
        MimeMessage mail = mails(email).get(0);
        assertThat(mail.getSubject()).isEqualTo("Invitation to Testshire");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        Document page = stranger.open(link).page();
        assertThat(page.select("h1").text()).isEqualTo("Join Testshire");
        assertThat(page.select("main").text())
                .contains(area.member(Role.PLAN_MANAGER).name() + " invites you")
                .contains("Test Council")
                .contains(email);

        Answer nameless = stranger.form(link).with("name", " ").send();
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.page().select("#name-error")).isNotEmpty();
        Answer accepted = stranger.form(link).with("name", "Robin New").send();
        assertThat(accepted.location()).startsWith("/set-password/");
        assertThat(stranger.form(accepted.location())
                        .with("password", PASSWORD)
                        .send()
                        .location())
                .isEqualTo("/sign-in?password-set");

        UUID id = owner.sql("select id from account where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
        assertThat(owner.sql("select role from membership where account_id = ? and area_id = ?")
                        .params(id, area.id())
                        .query(String.class)
                        .list())
                .containsExactly("OFFICER");
        assertThat(owner.sql("select name from person where account_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("Robin New");
        assertThat(statusOf(link)).isEqualTo(410);
        assertThat(stranger.send(link, Map.of("name", "Again")).status()).isEqualTo(410);
        assertThat(manager.open(area.at("/people")).page().select("#invitations"))
                .isEmpty();
    }

    @Test
    void who_has_an_account_joins_with_it_and_signs_in_as_usual() throws Exception {
        UUID id = account(email);
        invite(email.toUpperCase(java.util.Locale.ROOT), Role.BOARD);
        String link = link(email);
        Document page = stranger.open(link).page();
        assertThat(page.select("#name")).isEmpty();
        assertThat(stranger.form(link).send().location()).isEqualTo("/sign-in?joined");
        assertThat(stranger.open("/sign-in?joined").page().text()).contains("You have joined");
        assertThat(owner.sql("select role from membership where account_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("BOARD");
        Answer twice = invite(email, Role.BOARD);
        assertThat(twice.errors())
                .containsExactly("Whoever has this address has this role for this organisation already");
    }

    @Test
    void the_inviter_sees_the_same_whether_there_is_an_account_or_not() throws Exception {
        String known = "known." + UUID.randomUUID() + "@partner.example";
        account(known);
        Answer one = invite(known, Role.FORUM);
        Answer other = invite(email, Role.FORUM);
        assertThat(one.status()).isEqualTo(other.status());
        assertThat(one.location()).isEqualTo(other.location());
        assertThat(one.notice().replace(known, "")).isEqualTo(other.notice().replace(email, ""));
        String people = manager.open(area.at("/people")).body();
        assertThat(people).doesNotContain("Sam Example");
    }

    @Test
    void a_plan_manager_makes_no_plan_manager_and_no_publisher() throws Exception {
        for (Role role : List.of(Role.PLAN_MANAGER, Role.PUBLISHER)) {
            Answer refused = invite(email, role);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.errors()).containsExactly("Choose a role");
            assertThatThrownBy(() -> area.asManager(() -> transaction.execute(status -> insert(
                            "insert into invitation (id, area_id, organisation_id, email, role, invited_by, invited_by_name, made_at, expires_at)"
                                    + " values (gen_random_uuid(), ?, ?, 'x@y.example', '" + role
                                    + "', gen_random_uuid(), 'x', now(), now())"))))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    private int insert(String sql) {
        return application.sql(sql).params(area.id(), area.organisation()).update();
    }

    @Test
    void the_database_gives_no_role_and_makes_no_account_that_no_invitation_names() throws Exception {
        UUID id = account(email);
        invite(email, Role.BOARD);
        Scope signingIn = new Scope(null, Set.of(area.id()), Scope.Mode.SIGNING_IN);
        for (String sql : List.of(
                "insert into membership (id, area_id, account_id, organisation_id, role, version) values (gen_random_uuid(), '"
                        + area.id() + "', '" + id + "', '" + area.organisation() + "', 'PLAN_MANAGER', 0)",
                "insert into account (id, email, name, created_at, version) values (gen_random_uuid(), 'other@nobody.example', 'X', now(), 0)",
                "insert into account (id, email, name, administrator, created_at, version) values (gen_random_uuid(), '"
                        + "x" + email + "', 'X', true, now(), 0)")) {
            assertThatThrownBy(() -> signingIn.call(() ->
                            transaction.execute(status -> application.sql(sql).update())))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void a_newer_letter_ends_the_link_before_and_withdrawing_ends_it_too() throws Exception {
        invite(email, Role.OFFICER);
        String first = link(email);
        String again = manager.open(area.at("/people"))
                .page()
                .select("form[action$=again]")
                .attr("action");
        assertThat(manager.send(again, Map.of()).notice()).contains("on its way");
        String second = link(email);
        assertThat(second).isNotEqualTo(first);
        assertThat(statusOf(first)).isEqualTo(410);
        assertThat(statusOf(second)).isEqualTo(200);
        assertThat(manager.send(again.replace("again", "withdraw"), Map.of()).notice())
                .contains("is withdrawn");
        assertThat(statusOf(second)).isEqualTo(410);
        assertThat(manager.send(again, Map.of()).status()).isEqualTo(404);
        assertThat(statusOf("/invitations/nonsense")).isEqualTo(410);
        Visitor elsewhere = new Visitor(mvc, areas.fresh().signedIn(Role.PLAN_MANAGER));
        assertThat(elsewhere.send(again, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void a_link_lasts_fourteen_days() throws Exception {
        invite(email, Role.OFFICER);
        String link = link(email);
        ((MovableClock) clock).at(clock.instant().plus(Duration.ofDays(13)), () -> status(link, 200));
        ((MovableClock) clock).at(clock.instant().plus(Duration.ofDays(14).plusMinutes(1)), () -> status(link, 410));
    }

    private void status(String link, int status) {
        try {
            assertThat(statusOf(link)).isEqualTo(status);
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Test
    void two_who_accept_at_once_are_one_member() throws Exception {
        invite(email, Role.OFFICER);
        String link = link(email);
        String secret = link.substring(link.lastIndexOf('/') + 1);
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> pressing =
                Collections.nCopies(8, () -> invitations.accept(secret, "Robin").isPresent());
        List<Boolean> accepted = new ArrayList<>();
        for (Future<Boolean> one : people.invokeAll(pressing)) {
            accepted.add(one.get());
        }
        people.shutdown();
        assertThat(accepted).containsOnlyOnce(true);
        assertThat(owner.sql(
                                "select count(*) from membership m join account a on a.id = m.account_id where a.email = ?")
                        .param(email)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_forgotten_password_is_set_by_a_link() throws Exception {
        account(email);
        Answer asked = stranger.form("/forgotten-password").with("email", email).send();
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.page().select("h1").text()).isEqualTo("Look at your e-mail");
        String link = link(email);
        assertThat(link).startsWith("/set-password/");
        assertThat(stranger.form(link)
                        .with("password", "another long enough one")
                        .send()
                        .location())
                .isEqualTo("/sign-in?password-set");
        assertThat(owner.sql("select count(*) from letter where email is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_is_told_who_has_an_account() throws Exception {
        account(email);
        String unknown = "nobody." + UUID.randomUUID() + "@partner.example";
        Answer[] answers = new Answer[2];
        List<String> forKnown =
                SqlStatements.of(() -> answers[0] = stranger.send("/forgotten-password", Map.of("email", email)));
        List<String> forUnknown =
                SqlStatements.of(() -> answers[1] = stranger.send("/forgotten-password", Map.of("email", unknown)));
        assertThat(forKnown).isEqualTo(forUnknown);
        assertThat(answers[0].body()).isEqualTo(answers[1].body());
        sending.send();
        assertThat(mails(email)).hasSize(1);
        assertThat(mails(unknown)).isEmpty();
        assertThat(owner.sql("select state from letter order by made_at")
                        .query(String.class)
                        .list())
                .containsExactly("SENT", "DROPPED");
    }

    @Test
    void a_mailbox_is_not_flooded_and_nothing_is_said_about_it() throws Exception {
        account(email);
        for (int time = 0; time < 6; time++) {
            assertThat(stranger.send("/forgotten-password", Map.of("email", email))
                            .status())
                    .isEqualTo(200);
        }
        sending.send();
        assertThat(mails(email)).hasSize(3);
    }

    @Test
    void what_is_no_address_is_said_at_the_field() throws Exception {
        Answer answer = stranger.send("/forgotten-password", Map.of("email", "<script>"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#email").val()).isEqualTo("<script>");
        assertThat(stranger.send("/forgotten-password", Map.of()).status()).isEqualTo(422);
        Answer invitation = manager.send(area.at("/people/invitations"), Map.of("email", "x@", "role", "KING"));
        assertThat(invitation.errors()).hasSize(3);
        assertThat(invitation.page().select("#email").val()).isEqualTo("x@");
    }
}
