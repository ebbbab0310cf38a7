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
import java.util.Locale;
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
import uk.sendplan.access.LinkedIdentities;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.access.Role;
import uk.sendplan.access.TestLinks;
import uk.sendplan.access.TestSignIn;
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
    LinkedIdentities identities;

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
        sending.send();
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

    /** The last mail to an address, without its line breaks; it must be the n-th. */
    private String told(int number) throws Exception {
        sending.send();
        List<MimeMessage> mails = mails(email);
        assertThat(mails).hasSize(number);
        MimeMessage mail = mails.get(number - 1);
        assertThat(mail.getSubject()).isEqualTo("How you sign in was changed");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        String said = mail.getContent().toString().replaceAll("\\s+", " ");
        assertThat(said)
                .doesNotContain("http", "/sign-in", "/set-password")
                .contains("plans.example.org", "If it was not you");
        return said;
    }

    @Test
    void who_signs_in_is_told_when_the_password_was_changed_but_not_of_the_first() throws Exception {
        UUID id = account(email);
        sending.send();
        assertThat(mails(email)).isEmpty();

        TestAreas.asAdministrator(() -> links.setPassword(links.make(id), "another long enough one"));
        assertThat(told(1)).contains("The password of your account was changed.");

        Visitor owner = new Visitor(mvc, TestSignIn.as(id, email));
        assertThat(owner.send(
                                "/account/security/password",
                                Map.of("current", "wrong", "password", "a third one that is long"))
                        .status())
                .isEqualTo(422);
        sending.send();
        assertThat(mails(email)).hasSize(1);
        assertThat(owner.send(
                                "/account/security/password",
                                Map.of("current", "another long enough one", "password", "a third one that is long"))
                        .status())
                .isEqualTo(303);
        assertThat(told(2)).contains("The password of your account was changed.");
    }

    @Test
    void who_signs_in_is_told_at_the_address_before_when_it_was_changed() throws Exception {
        UUID id = account(email);
        String after = "new." + email;
        UUID keeper = UUID.randomUUID();
        TestAreas.asAdministrator(() -> accounts.add(keeper, keeper + "@admin.example", "Ada Keeper", true));
        Visitor administrator = new Visitor(mvc, TestSignIn.as(keeper, keeper + "@admin.example"));
        String edit = "/admin/accounts/" + id + "/edit";
        administrator
                .form(edit)
                .with("name", "Sam Another")
                .with("email", email.toUpperCase(Locale.ROOT))
                .send();
        sending.send();
        assertThat(mails(email)).as("it is the same").isEmpty();

        assertThat(administrator.form(edit).with("email", after).send().status())
                .isEqualTo(303);
        assertThat(told(1))
                .contains("The e-mail address of your account was changed.")
                .doesNotContain(after);
        assertThat(mails(after)).isEmpty();
    }

    @Test
    void who_signs_in_is_told_when_the_second_step_was_taken_away_once() throws Exception {
        UUID id = account(email);
        UUID keeper = UUID.randomUUID();
        TestAreas.asAdministrator(() -> accounts.add(keeper, keeper + "@admin.example", "Ada Keeper", true));
        Visitor administrator = new Visitor(mvc, TestSignIn.as(keeper, keeper + "@admin.example"));
        String remove = "/admin/accounts/" + id + "/second-factor";
        administrator.send(remove, Map.of());
        sending.send();
        assertThat(mails(email)).as("there was none").isEmpty();

        owner.sql("insert into second_factor (account_id, secret, last_step, made_at) values (?, 'x', 0, now())")
                .param(id)
                .update();
        assertThat(administrator.send(remove, Map.of()).status()).isEqualTo(303);
        assertThat(administrator.send(remove, Map.of()).status()).isEqualTo(303);
        assertThat(told(1)).contains("The second step at sign-in").contains("was taken away from your account");
    }

    @Test
    void who_signs_in_is_told_when_an_organisations_account_was_linked_and_unlinked() throws Exception {
        UUID id = account(email);
        String subject = UUID.randomUUID().toString();
        TestLinks.link(identities, id, "https://sign-in.example", subject);
        TestLinks.link(identities, id, "https://sign-in.example", subject);
        assertThat(told(1)).contains("was linked with your account");

        UUID linked = identities.of(id).get(0).id();
        identities.remove(id, linked);
        identities.remove(id, linked);
        assertThat(told(2)).contains("The link between your account and an organisation’s account was taken away.");
    }

    @Test
    void such_letters_do_not_keep_somebody_from_asking_for_a_password() throws Exception {
        UUID id = account(email);
        for (int time = 0; time < 4; time++) {
            TestAreas.asAdministrator(() -> links.setPassword(links.make(id), "password number " + UUID.randomUUID()));
        }
        stranger.send("/forgotten-password", Map.of("email", email));
        assertThat(link(email)).startsWith("/set-password/");
    }

    @Test
    void links_in_mails_are_of_the_configured_address_whatever_a_request_says_about_its_host() throws Exception {
        account(email);
        Visitor liar = new Visitor(mvc, request -> {
            request.setServerName("evil.example");
            request.setServerPort(6666);
            request.setScheme("gopher");
            for (String name : List.of("Host", "X-Forwarded-Host", "X-Forwarded-Server", "X-Host", "X-Original-Host")) {
                request.addHeader(name, "evil.example:6666");
            }
            request.addHeader("X-Forwarded-Proto", "gopher");
            request.addHeader("X-Forwarded-Prefix", "/evil");
            request.addHeader("Forwarded", "host=evil.example;proto=gopher");
            request.addHeader("Origin", "https://evil.example");
            return request;
        });
        assertThat(liar.send("/forgotten-password", Map.of("email", email)).status())
                .isEqualTo(200);
        assertThat(link(email)).startsWith("/set-password/");

        String invited = "invited." + email;
        assertThat(new Visitor(
                                mvc,
                                request -> area.signedIn(Role.PLAN_MANAGER)
                                        .postProcessRequest(liar.signedIn().postProcessRequest(request)))
                        .send(
                                area.at("/people/invitations"),
                                Map.of(
                                        "email",
                                        invited,
                                        "organisation",
                                        area.organisation().toString(),
                                        "role",
                                        "OFFICER",
                                        "key",
                                        UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(303);
        assertThat(link(invited)).startsWith("/invitations/");
        for (String address : List.of(email, invited)) {
            MimeMessage mail = mails(address).get(0);
            assertThat(mail.getContent().toString()).doesNotContain("evil", "gopher", "6666");
            assertThat(Collections.list(mail.getAllHeaderLines())).noneMatch(line -> line.contains("evil"));
        }
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
