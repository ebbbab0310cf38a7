package uk.sendplan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import uk.sendplan.Async;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.PlanDrafting;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.TestPublishing;
import uk.sendplan.shared.AsAt;

@SpringBootTest
@AutoConfigureMockMvc
class FeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    PlanDrafting drafting;

    @Autowired
    PlanQueries plans;

    TestArea area;
    String slug;
    String plan;

    @BeforeEach
    void a_published_plan() {
        area = areas.fresh();
        slug = area.enter(TestPlans.small());
        plan = "/areas/" + area.slug() + "/plans/" + slug;
    }

    @Test
    void a_plan_nobody_published_has_no_feed() throws Exception {
        assertThat(answer(plan + "/feed.atom").getStatus()).isEqualTo(404);
    }

    @Test
    void each_edition_is_an_entry_that_leads_to_it() throws Exception {
        publish("First words");
        retitle("Second <title> & \"more\"");
        publish(null);
        MockHttpServletResponse answer = answer(plan + "/feed.atom");
        Element feed = feed(answer);

        assertThat(answer.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition")).isNull();
        assertValid(feed);
        assertThat(text(feed, "title")).isEqualTo("Editions of “Second <title> & \"more\"”, Testshire");
        assertThat(links(feed))
                .containsExactly("http://localhost:8080" + plan + "/feed.atom", "http://localhost:8080" + plan);
        assertThat(children(feed, "entry"))
                .extracting(entry -> text(entry, "title"))
                .containsExactly("Second <title> & \"more\": edition 2", "Small improvement plan: edition 1");
        Element first = children(feed, "entry").get(1);
        assertThat(links(first)).containsExactly("http://localhost:8080" + plan + "/editions/plan/1");
        assertThat(text(first, "summary")).startsWith("Published on ").endsWith("\nFirst words");
    }

    @Test
    void a_withdrawal_is_news_with_its_reason_and_ids_stay() throws Exception {
        publish("First words");
        Element before = feed(answer(plan + "/feed.atom"));
        area.asManager(() -> publishing.withdraw(area.manager(), slug, 1, "A wrong <figure> & more"));
        Element feed = feed(answer(plan + "/feed.atom"));

        assertValid(feed);
        assertThat(text(feed, "id")).isEqualTo(text(before, "id"));
        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(2).allSatisfy(entry -> {
            assertThat(text(entry, "title")).isEqualTo("Small improvement plan: edition 1 was withdrawn");
            assertThat(text(entry, "summary")).endsWith("A wrong <figure> & more");
        });
        assertThat(entries)
                .extracting(entry -> text(entry, "id"))
                .doesNotHaveDuplicates()
                .contains(text(children(before, "entry").get(0), "id"));
    }

    @Test
    void it_is_kept_a_moment_asked_for_again_without_its_body_and_changes_with_an_edition() throws Exception {
        publish(null);
        MockHttpServletResponse first = answer(plan + "/feed.atom");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("max-age=10, must-revalidate, public");
        MockHttpServletResponse again =
                Async.answer(mvc, get(plan + "/feed.atom").header("If-None-Match", first.getHeader("ETag")));
        assertThat(again.getStatus()).isEqualTo(304);
        retitle("Another title");
        publish(null);
        assertThat(Async.answer(mvc, get(plan + "/feed.atom").header("If-None-Match", first.getHeader("ETag")))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void every_page_of_a_plan_names_its_feed_and_others_name_none() throws Exception {
        publish(null);

        for (String page : List.of(plan, plan + "/priorities/1", plan + "/editions", plan + "/editions/plan/1")) {
            var link = Jsoup.parse(answer(page).getContentAsString()).select("head link[rel=alternate]");
            assertThat(link.attr("href")).as(page).isEqualTo(plan + "/feed.atom");
            assertThat(link.attr("type")).isEqualTo("application/atom+xml");
            assertThat(link.attr("title")).isEqualTo("Editions of “Small improvement plan”, Testshire");
        }
        for (String page : List.of("/", "/privacy", "/areas/" + area.slug())) {
            assertThat(Jsoup.parse(answer(page).getContentAsString()).select("head link[rel=alternate]"))
                    .isEmpty();
        }
    }

    /** RFC 4287: 4.1.1 feed, 4.1.2 entry, 3.2 persons, 3.3 dates, 4.2.6 ids, 4.2.7 links. */
    private static void assertValid(Element feed) {
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertNamed(feed);
        assertThat(children(feed, "author"))
                .hasSize(1)
                .allSatisfy(author -> assertThat(text(author, "name")).isNotBlank());
        assertThat(relations(feed)).containsExactlyInAnyOrder("self", "alternate");
        List<Element> entries = children(feed, "entry");
        List<String> ids = new ArrayList<>(List.of(text(feed, "id")));
        List<OffsetDateTime> times = new ArrayList<>();
        for (Element entry : entries) {
            assertNamed(entry);
            assertThat(relations(entry)).containsExactly("alternate");
            assertThat(children(entry, "content")).isEmpty();
            assertThat(children(entry, "summary")).hasSize(1);
            assertThat(OffsetDateTime.parse(text(entry, "published")))
                    .isBeforeOrEqualTo(OffsetDateTime.parse(text(entry, "updated")));
            ids.add(text(entry, "id"));
            times.add(OffsetDateTime.parse(text(entry, "updated")));
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}"));
        assertThat(times).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(OffsetDateTime.parse(text(feed, "updated"))).isEqualTo(times.get(0));
    }

    private static void assertNamed(Element element) {
        for (String once : List.of("id", "title", "updated")) {
            assertThat(children(element, once)).as(once).hasSize(1);
        }
        assertThat(text(element, "title")).isNotBlank();
        assertThat(text(element, "updated")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(links(element)).allMatch(href -> URI.create(href).isAbsolute());
    }

    private static List<String> relations(Element element) {
        return children(element, "link").stream()
                .map(link -> link.getAttribute("rel"))
                .toList();
    }

    private static List<String> links(Element element) {
        return children(element, "link").stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                assertThat(element.getNamespaceURI()).isEqualTo(ATOM);
                children.add(element);
            }
        }
        return children;
    }

    private static Element feed(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getContentAsByteArray()))
                .getDocumentElement();
    }

    private void retitle(String title) {
        area.asManager(() -> {
            var tree = plans.plan(area.manager(), slug, AsAt.NOW).plan();
            drafting.describe(
                    area.manager(),
                    new PlanDrafting.DescribePlan(
                            tree.id(), tree.version(), title, tree.kind(), tree.levelName(), null, null, List.of()));
            return true;
        });
    }

    private void publish(String note) {
        TestPublishing.publish(publishing, area, slug, note);
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return Async.answer(mvc, get(URI.create(address)));
    }
}
