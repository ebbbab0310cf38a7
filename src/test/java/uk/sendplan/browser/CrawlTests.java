package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.sendplan.Proof;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.Role;
import uk.sendplan.access.security.Access;
import uk.sendplan.access.security.Route;
import uk.sendplan.access.security.RouteTable;
import uk.sendplan.platform.database.Database;

/**
 * Follows every link as every role. Each address answers 200; the first of each route is looked at closely in the browser: axe, the width
 * at 320 pixels, one h1, a title of its own. Manager and administrator look at all that they reach; the others at
 * what the manager does not have. Whoever it is, the browser opens each page: nothing is refused by its policy, nothing is asked of
 * somebody else, and every answer has the headers of safety.
 */
class CrawlTests extends BrowserJourney {

    private static final int FOLLOWED = Proof.size(2, 4);

    @Autowired
    RouteTable routes;

    @Autowired
    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"manager", "publisher", "officer", "nhs.officer", "board", "forum", "admin"})
    void every_page_a_role_can_reach_is_whole_and_accessible(String account) {
        Page page = open();
        signIn(page, account);
        Set<String> reached =
                crawl(page, "/workspace", account.equals("manager") ? uncommon() : List.of(), looksAt(account));
        assertThat(reached).contains("/workspace");
        switch (account) {
            case "manager" -> assertThat(reached).containsAll(pagesFor(CrawlTests::isForManagers));
            case "publisher" -> assertThat(reached).containsAll(pagesFor(isFor(Role.PUBLISHER)));
            case "forum" -> assertThat(reached).containsAll(pagesFor(isFor(Role.FORUM)));
            case "admin" -> assertThat(reached).containsAll(pagesFor(Access.Administrator.class::isInstance));
            default -> assertThat(account).isIn("officer", "nhs.officer", "board");
        }
    }

    /** Pages of what there is little of, so that the first of their kind lack it: an action with a file of evidence, one with a milestone, a closed risk, a measure with a note and a benchmark. */
    private List<String> uncommon() {
        String plan = "/workspace/alderbrook/send-improvement-plan";
        JdbcClient owner = TestDatabase.asOwner(database);
        String action = owner.sql("""
                        select a.number from evidence e join action a on a.id = e.action_id
                        where e.file_name is not null and a.retired_at is null
                            and not exists (select from evidence_step s where s.evidence_id = e.id)
                        limit 1
                        """).query(String.class).single();
        int risk = owner.sql("select number from risk where closed_because is not null limit 1")
                .query(Integer.class)
                .single();
        int measure = owner.sql("""
                        select m.number from measure m
                        where exists (select from measure_mark k where k.measure_id = m.id and k.retired_at is null)
                            and exists (select from measure_series s where s.measure_id = m.id and s.kind = 'BENCHMARK')
                        limit 1
                        """).query(Integer.class).single();
        String withMilestone = owner.sql("""
                        select a.number from milestone m join action a on a.area_id = m.area_id and a.id = m.action_id
                        where a.retired_at is null and m.done_on is null and m.withdrawn_because is null
                        order by a.number limit 1
                        """).query(String.class).single();
        return List.of(
                plan + "/actions/" + action,
                plan + "/actions/" + withMilestone,
                plan + "/risks/R" + risk,
                plan + "/measures/M" + measure);
    }

    /** In a full proof each role looks at all it reaches. */
    private Predicate<Visit> looksAt(String account) {
        if (Proof.inFull()) {
            return visit -> true;
        }
        return switch (account) {
            case "publisher", "officer", "nhs.officer", "board", "forum" ->
                visit -> isFor(visit.pattern(), access -> !isForManagers(access));
            default -> visit -> true;
        };
    }

    /** The noticing itself: what the policy refuses, and what would be asked of somebody else. */
    @Test
    void what_a_page_is_refused_is_noticed() {
        Page page = open();
        page.navigate("/");
        page.evaluate("""
                () => {
                    document.body.insertAdjacentHTML('beforeend', "<p style='color:red' onclick='alert(1)'>x</p>");
                    document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.2:9/x.png'}));
                    document.body.append(Object.assign(new Image(), {src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw='}));
                }
                """);
        page.waitForTimeout(300);
        assertThat(String.join("\n", complaints)).contains("style-src", "img-src");
        complaints.clear();
        requireSafe(200, "/bare", Map.of("content-security-policy", "x"));
        assertThat(complaints).hasSize(SAFE_HEADERS.size() - 1);
        complaints.clear();
    }

    /** The looking itself: a page with nothing right about it. */
    @Test
    void what_is_wrong_with_a_page_is_noticed() {
        Page page = open();
        page.setContent("<img src='data:,'><p style='color:#bbb;width:2000px'>Pale and wide</p>");
        assertThat(String.join("\n", look(page)))
                .contains("image-alt", "color-contrast", "has not one h1", "scrolls sideways", "is called");
    }

    @Test
    void every_public_page_is_whole_and_accessible_and_sets_no_cookie() {
        Page page = open();
        assertThat(crawl(page, "/", List.of(), visit -> true)).containsAll(pagesFor(Access.Public.class::isInstance));
        assertThat(page.context().cookies()).extracting(cookie -> cookie.name).doesNotContain("JSESSIONID", "SESSION");
    }

    /** Routes that no link leads to before something was handed in, published or withdrawn; journeys look at them. */
    private static final List<String> REACHED_BY_JOURNEYS = List.of(
            "/workspace/{area}/imports/{import}/text",
            "/workspace/{area}/imports/{import}/discard",
            "/workspace/{area}/hand-over",
            "/workspace/{area}/organisations/{organisation}/pass-on",
            "/admin/accounts/{account}/second-factor",
            "/admin/areas/{area}/sign-in/remove",
            "/workspace/{area}/{plan}/search",
            "/workspace/{area}/{plan}/measures/readings/file/{file}",
            "/workspace/{area}/{plan}/updates/sheets/{file}",
            "/workspace/{area}/{plan}/structure/sheets/{file}",
            "/workspace/{area}/{plan}/cycles/{cycle}/pages/{number}/comments/{comment}/answer",
            "/areas/{area}/alerts/confirm/{key}",
            "/areas/{area}/alerts/leave/{key}",
            "/areas/{area}/reminders/{key}",
            "/workspace/{area}/{plan}/actions/{action}/comments/{comment}/take-back");

    private static Predicate<Access> isFor(Role role) {
        return access -> access instanceof Access.Members members && role.has(members.right());
    }

    private static boolean isForManagers(Access access) {
        return isFor(Role.PLAN_MANAGER).test(access);
    }

    private boolean isFor(String pattern, Predicate<Access> access) {
        return routes.routes().stream()
                .anyMatch(route -> route.pattern().getPatternString().equals(pattern)
                        && route.method().equals(HttpMethod.GET)
                        && access.test(route.access()));
    }

    private Set<String> pagesFor(Predicate<Access> access) {
        Set<String> pages = new TreeSet<>();
        for (Route route : routes.routes()) {
            String pattern = route.pattern().getPatternString();
            boolean isPage = route.method().name().equals("GET") && !isFile(pattern);
            if (isPage && access.test(route.access()) && !REACHED_BY_JOURNEYS.contains(pattern)) {
                pages.add(pattern);
            }
        }
        return pages;
    }

    /** What is no page of HTML: axe has nothing to say of it, and other tests look into it. */
    private static boolean isFile(String pattern) {
        return pattern.matches(
                ".*(\\.(json|csv|xlsx|pdf|atom|css|png|ics|txt)|/evidence/\\{evidence}/file|/files/\\{name}|/files/\\{file}/content)");
    }

    /** @param asked whether something stood behind a question mark */
    private record Visit(String pattern, boolean asked) {}

    /** @param last visited when all else is, however many of their kind were */
    private Set<String> crawl(Page page, String start, List<String> last, Predicate<Visit> closely) {
        Deque<String> toVisit = new ArrayDeque<>(List.of(start));
        Deque<String> atLast = new ArrayDeque<>(last);
        Set<String> seen = new HashSet<>(toVisit);
        Map<Visit, Integer> visits = new HashMap<>();
        Set<String> reached = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        FormsOfTexts forms = new FormsOfTexts(routes);
        while (!toVisit.isEmpty() || !atLast.isEmpty()) {
            String address = toVisit.isEmpty() ? atLast.remove() : toVisit.remove();
            String pattern = routes.find("GET", PathContainer.parsePath(address.replaceAll("[?#].*", "")))
                    .map(route -> route.pattern().getPatternString())
                    .orElse(address);
            Visit visit = new Visit(pattern, address.contains("?"));
            int times = last.contains(address) ? 1 : visits.merge(visit, 1, Integer::sum);
            reached.add(pattern);
            boolean file = isFile(pattern) || address.contains("format=");
            if (times > (file ? 1 : FOLLOWED)) {
                continue;
            }
            if (file) {
                APIResponse answer = page.request().get(address);
                requireSafe(answer.status(), address, answer.headers());
                answer.dispose();
                continue;
            }
            Response answer = page.navigate(address);
            if (answer.status() != 200) {
                wrong.add(address + " answers " + answer.status());
            }
            if (times == 1 && closely.test(visit)) {
                wrong.addAll(look(page));
            }
            wrong.addAll(forms.refuse(page, answer.text()));
            for (String link : links(answer)) {
                if (seen.add(link)) {
                    toVisit.add(link);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(answers.get()).as("answers looked at").isGreaterThan(visits.size());
        System.out.printf(
                "%s: %d answers to the browser, %d kinds of page, %d forms of texts%n",
                start, answers.get(), visits.size(), forms.sent());
        return reached;
    }

    /** What is wrong with a page, so that one crawl tells everything. */
    private List<String> look(Page page) {
        List<String> wrong = new ArrayList<>();
        page.setViewportSize(1280, 800);
        violations(page).forEach(violation -> wrong.add(page.url() + ": " + violation));
        if (!page.title().contains("SEND Plan Tracker")) {
            wrong.add(page.url() + " is called " + page.title());
        }
        if (page.url().contains("/workspace")
                && page.locator("form[action='/sign-out']").count() != 1) {
            wrong.add(page.url() + " has no way to sign out");
        }
        if (page.locator("h1").count() != 1) {
            wrong.add(page.url() + " has not one h1");
        }
        page.setViewportSize(320, 640);
        if (scrollsSideways(page)) {
            wrong.add(page.url() + " scrolls sideways at 320 pixels");
        }
        page.setViewportSize(1280, 800);
        return wrong;
    }

    /** Where the page leads to on this site. */
    private static List<String> links(Response answer) {
        URI page = URI.create(answer.url());
        return Jsoup.parse(answer.text(), answer.url()).select("a[href]").stream()
                .map(link -> URI.create(link.absUrl("href")))
                .filter(link -> page.getAuthority().equals(link.getAuthority()))
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .toList();
    }
}
