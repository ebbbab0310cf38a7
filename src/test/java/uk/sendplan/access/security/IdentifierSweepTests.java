package uk.sendplan.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import uk.sendplan.Proof;
import uk.sendplan.TestAreas;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.Member;
import uk.sendplan.access.PeopleQueries;
import uk.sendplan.access.Role;
import uk.sendplan.access.TestSignIn;
import uk.sendplan.access.security.LedTo.Answer;
import uk.sendplan.access.security.LedTo.Form;
import uk.sendplan.boardroom.ChallengeQueries;
import uk.sendplan.boardroom.risk.RiskQueries;
import uk.sendplan.evidence.EvidenceQueries;
import uk.sendplan.platform.database.Database;
import uk.sendplan.publishing.feedback.FeedbackQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Scope;

/**
 * Every route, with the identifiers of another area in each of its variables and in each field of its forms. The demonstration is one
 * area, its twin the other; addresses and forms are those that the pages of the first lead to, so a new page or field is swept
 * without being named here. What is asked for is not there, nothing of the other area is in any answer, and no row of any table is another.
 */
@SpringBootTest(
        properties = {
            "sendplan.demo=true",
            "sendplan.mail.every=PT12H",
            "sendplan.audit.every=PT12H",
            "sendplan.reminders.at=-"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({TestDatabase.Fresh.class, IdentifierSweepTests.Forgetting.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentifierSweepTests {

    /** Addresses, and forms, of each route that are looked at. */
    private static final int EACH = Proof.size(1, 4);

    private static final List<String> ACCOUNTS = Proof.inFull()
            ? List.of("manager", "publisher", "officer", "nhs.officer", "board", "forum")
            : List.of("manager", "officer", "forum");

    /** What such a variable holds is a secret itself, made or signed by the installation: there is none to be taken from another area's pages. */
    private static final Set<String> SECRETS = Set.of("secret", "key");

    /** Beside secrets the audit, which a twin has none of. */
    private static final Set<String> NOT_COPIED = Set.of("secret", "key", "transaction");

    /** A plan is published as one text, of which a twin has the same. */
    private static final Pattern PUBLISHED_AS_TEXT =
            Pattern.compile("/areas/.*/plans/\\{plan}/(editions/plan/.*/)?priorities/.*");

    /** The names of files, which are the same in all areas. */
    private static final String SAME_EVERYWHERE = "name";

    /** What is answered otherwise than with "not there": as it is for an identifier that nobody has. */
    private static final Set<String> ANSWERED_AS_IF_MADE_UP = Set.of(
            // Forgotten or removed once or twice is the same.
            "/account/security/devices/{device}/forget",
            "/workspace/{area}/{plan}/actions/{action}/waits-for/{dependency}/remove",
            // What is missing in the form is told first.
            "/workspace/{area}/{plan}/approvals/{update}/return",
            // Only for who came by a link of their own.
            "/answers/{plan}");

    /** Offered to whoever has something to choose; who sends it all the same is told to choose. */
    private static final Set<String> WITHOUT_A_CHOICE =
            Set.of("/account/views", "/workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/proposals");

    @TestConfiguration(proxyBeanMethods = false)
    static class Forgetting {

        @Bean
        StatementsWithoutWhere statementsWithoutWhere(DataSource dataSource) {
            return new StatementsWithoutWhere(dataSource);
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    RouteTable table;

    @Autowired
    Database database;

    @Autowired
    TestAreas areas;

    @Autowired
    StatementsWithoutWhere statements;

    @Autowired
    PeopleQueries people;

    @Autowired
    EvidenceQueries evidence;

    @Autowired
    RiskQueries risks;

    @Autowired
    ChallengeQueries challenges;

    @Autowired
    FeedbackQueries feedback;

    private JdbcClient superuser;
    private UUID area;
    private TwinArea twin;
    private TreeMap<String, String> rows;
    private final Map<String, LedTo> ledTo = new LinkedHashMap<>();

    private PathValues values;

    @BeforeAll
    void two_areas_and_what_the_pages_of_one_lead_to() throws Exception {
        superuser = TestDatabase.asSuperuser(database);
        area = superuser
                .sql("select id from local_area where slug = 'alderbrook'")
                .query(UUID.class)
                .single();
        values = new PathValues(superuser);
        twin = new TwinArea(superuser);
        twin.make(area);
        for (String account : ACCOUNTS) {
            LedTo reached = new LedTo(mvc, table, signedIn(account + "@alderbrook.example"), EACH)
                    .from("/workspace", "/areas/alderbrook");
            values.remember(reached);
            ledTo.put(account, reached);
        }
        rows = twin.hashes();
    }

    private RequestPostProcessor signedIn(String email) {
        UUID id = superuser
                .sql("select id from account where email = ?")
                .param(email)
                .query(UUID.class)
                .single();
        return TestSignIn.as(id, email);
    }

    /** Otherwise what is asked for below would not be there for anybody. */
    @Test
    void what_stands_in_the_other_area_is_there_for_its_own_people() throws Exception {
        LedTo theirs = new LedTo(mvc, table, signedIn("twin.manager@alderbrook.example"), 1);
        List<String> notThere = new ArrayList<>();
        int there = 0;
        for (var pages : ledTo.get("manager").pages().entrySet()) {
            List<String> variables = PathValues.variables(pages.getKey());
            String own = pages.getValue().iterator().next().replaceFirst("\\?.*", "");
            if (variables.contains("area")
                    && variables.stream().noneMatch(NOT_COPIED::contains)
                    && !PUBLISHED_AS_TEXT
                            .matcher(pages.getKey().pattern().getPatternString())
                            .matches()) {
                String address = address(
                        pages.getKey(), LedTo.variables(pages.getKey(), own), Set.copyOf(variables), TwinArea::of);
                if (theirs.get(address).status() == 200) {
                    there++;
                } else if (ledTo.get("manager").get(own).status() == 200) {
                    notThere.add(address + ": " + theirs.get(address).status());
                }
            }
        }
        assertThat(notThere).isEmpty();
        assertThat(there).isGreaterThan(100);
        assertThat(theirs.get("/workspace/twin-alderbrook").text()).contains(TwinArea.MARK);
        superuser.sql("update comment set text = text || '!'").update();
        assertThat(TwinArea.changed(rows, twin.hashes())).contains("public.comment");
        rows = twin.hashes();
    }

    @Test
    void no_identifier_of_another_area_in_an_address_finds_anything() throws Exception {
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        Set<Route> swept = new HashSet<>();
        for (Route route : table.routes()) {
            List<String> variables = PathValues.variables(route);
            if (variables.isEmpty()
                    || route.access() instanceof Access.Administrator
                    || variables.stream().anyMatch(SECRETS::contains)) {
                continue;
            }
            for (var person : ledTo.entrySet()) {
                Map<String, String> own = values.of(route, person.getValue());
                for (Set<String> foreign : combinations(variables)) {
                    if (foreign.equals(Set.of(SAME_EVERYWHERE)) || isPublishedThere(route, foreign)) {
                        continue;
                    }
                    String address = address(route, own, foreign, TwinArea::of);
                    Answer answer = person.getValue().send(route, address);
                    sent++;
                    swept.add(route);
                    String told = route.name() + " as " + person.getKey() + " with " + foreign + ", " + address + ": ";
                    int right = isAnsweredAsIfMadeUp(route)
                            ? person.getValue()
                                    .send(
                                            route,
                                            address(
                                                    route,
                                                    own,
                                                    foreign,
                                                    any -> UUID.randomUUID().toString()))
                                    .status()
                            : 404;
                    if (answer.status() != right) {
                        wrong.add(told + answer.status());
                    }
                    if (answer.text().contains(TwinArea.MARK)) {
                        wrong.add(told + "text of another area");
                    }
                }
            }
        }
        System.out.printf(
                "%d requests to %d of %d routes%n",
                sent, swept.size(), table.routes().size());
        assertThat(String.join("\n", wrong)).isEmpty();
        assertThat(TwinArea.changed(rows, twin.hashes())).isEmpty();
        assertThat(swept).hasSizeGreaterThan(300);
    }

    @Test
    void no_identifier_of_another_area_in_a_field_is_taken() throws Exception {
        List<String> wrong = new ArrayList<>();
        Set<String> swept = new TreeSet<>();
        int sent = 0;
        for (var person : ledTo.entrySet()) {
            for (Form form : person.getValue().forms().toList()) {
                for (var field : form.offered().entrySet()) {
                    for (String own : field.getValue()) {
                        String foreign = TwinArea.of(own);
                        if (!twin.holds(foreign)) {
                            continue;
                        }
                        Answer answer = person.getValue().send(form.with(field.getKey(), foreign));
                        sent++;
                        swept.add(form.route().name() + " " + field.getKey());
                        String told = form.route().name() + " as " + person.getKey() + " with " + field.getKey() + "="
                                + own + ": ";
                        if (answer.status() >= 500 || answer.text().contains(TwinArea.MARK)) {
                            wrong.add(told + answer.status());
                        }
                    }
                }
            }
        }
        System.out.printf("%d requests with %d fields%n", sent, swept.size());
        assertThat(wrong).isEmpty();
        assertThat(TwinArea.changed(rows, twin.hashes())).isEmpty();
        assertThat(swept).hasSizeGreaterThan(50);
    }

    /** Of other organisations, for one: where a person's own page does not offer a form, sending it is refused. */
    @Test
    void what_no_page_offers_somebody_is_refused_when_they_send_it() throws Exception {
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        for (var other : ledTo.entrySet()) {
            for (Form form : other.getValue().forms().toList()) {
                for (var person : ledTo.entrySet()) {
                    if (form.route().method() != HttpMethod.POST || person == other) {
                        continue;
                    }
                    Answer page = person.getValue().get(form.page());
                    if (page.status() == 200
                            && person.getValue().formsOf(form.page(), page.text()).stream()
                                    .anyMatch(own -> own.action().equals(form.action()))) {
                        continue;
                    }
                    Answer answer = person.getValue().send(form);
                    sent++;
                    String pattern = form.route().pattern().getPatternString();
                    if (answer.status() != 404
                            && answer.status() != 403
                            && !isAnsweredAsIfMadeUp(form.route())
                            && !(answer.status() == 422 && WITHOUT_A_CHOICE.contains(pattern))) {
                        wrong.add(form.action() + " of " + other.getKey() + " as " + person.getKey() + ": "
                                + answer.status());
                    }
                }
            }
        }
        System.out.printf("%d forms of others%n", sent);
        assertThat(wrong).isEmpty();
        assertThat(TwinArea.changed(rows, twin.hashes())).isEmpty();
        assertThat(sent).isGreaterThan(100);
    }

    /** The walls of the database hold where a statement forgets its where-clause; the same statement of its owner would tell it all. */
    @Test
    void five_statements_without_where_give_no_row_of_another_area() {
        Member manager = new Member(
                id("select id from account where email = 'manager@alderbrook.example'"),
                "x",
                area,
                "alderbrook",
                "x",
                Set.of(Role.PLAN_MANAGER),
                Set.of());
        UUID plan = id("select id from improvement_plan where slug = 'send-improvement-plan'");
        Map<String, Supplier<List<?>>> five = Map.of(
                "people", () -> people.people(area, "", null),
                "evidence", () -> evidence.ofPage(manager, plan),
                "risks", () -> risks.ofPlan(manager, plan, AsAt.NOW),
                "challenges", () -> challenges.ofPlan(manager, plan, AsAt.NOW),
                "answers", () -> feedback.answers(manager, plan));
        var owner = new NamedParameterJdbcTemplate(
                new DriverManagerDataSource(database.url(), Database.OWNER, database.ownerPassword()));
        five.forEach((name, query) -> {
            List<Object> found = new ArrayList<>();
            var ran = statements.run(() -> found.addAll(
                    Scope.of(manager.accountId(), false, Set.of(area)).call(query)));
            assertThat(found).as(name).isNotEmpty();
            assertThat(twin.heldIn(found.toString())).as(name).isEmpty();
            assertThat(twin.heldIn(
                            owner.queryForList(ran.sql(), ran.parameters()).toString()))
                    .as(name + " by the owner")
                    .isNotEmpty();
        });
    }

    private static boolean isPublishedThere(Route route, Set<String> foreign) {
        Set<String> all = new HashSet<>(PathValues.variables(route));
        if (PUBLISHED_AS_TEXT.matcher(route.pattern().getPatternString()).matches()) {
            all.remove("number");
        }
        return route.access() instanceof Access.Public && foreign.containsAll(all);
    }

    private static boolean isAnsweredAsIfMadeUp(Route route) {
        return ANSWERED_AS_IF_MADE_UP.contains(route.pattern().getPatternString());
    }

    private UUID id(String sql) {
        return superuser.sql(sql).query(UUID.class).single();
    }

    /** Each alone and all of them; in a full proof every other one too. */
    private static Set<Set<String>> combinations(List<String> variables) {
        Set<Set<String>> combinations = new LinkedHashSet<>();
        for (int bits = 1; bits < 1 << variables.size(); bits++) {
            Set<String> foreign = new LinkedHashSet<>();
            for (int i = 0; i < variables.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    foreign.add(variables.get(i));
                }
            }
            if (foreign.size() == 1 || foreign.size() == variables.size() || Proof.inFull()) {
                combinations.add(foreign);
            }
        }
        return combinations;
    }

    private static String address(
            Route route, Map<String, String> own, Set<String> foreign, UnaryOperator<String> foreignOf) {
        String address = route.pattern().getPatternString();
        for (var variable : own.entrySet()) {
            boolean isOwn =
                    !foreign.contains(variable.getKey()) || variable.getKey().equals(SAME_EVERYWHERE);
            String value = isOwn ? variable.getValue() : foreignOf.apply(variable.getValue());
            address = address.replace("{" + variable.getKey() + "}", value);
        }
        return address;
    }
}
