package uk.sendplan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.Async;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPdf;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.FindingDrafting;
import uk.sendplan.plan.FindingDrafting.Quotation;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocument.FindingDocument;
import uk.sendplan.plan.PlanJson;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.TestPublishing;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.VagueDate;

/** The inspectors' words are public beside the plan's; what was published before there were any stays as it was. */
@SpringBootTest
@AutoConfigureMockMvc
class PublishedFindingsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    FindingDrafting findings;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    PlanQueries plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestArea area;
    String slug;
    String plan;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        slug = area.enter(TestPlans.small());
        plan = "/areas/" + area.slug() + "/plans/" + slug;
    }

    @Test
    void the_words_stand_on_the_plan_and_on_each_part_that_answers_them() throws Exception {
        found("Families wait too long.", "1", "2");
        found("Nothing answers this.");
        publish();

        Document page = page(plan);
        assertThat(page.select(".app-finding-words").eachText())
                .containsExactly("Families wait too long.", "Nothing answers this.");
        assertThat(page.select(".app-finding-answers a").eachAttr("href"))
                .containsExactly(plan + "/priorities/1", plan + "/priorities/2");
        Document priority = page(plan + "/priorities/1");
        assertThat(priority.select("#findings .app-finding-words").text()).isEqualTo("Families wait too long.");
        assertThat(priority.select("#findings figcaption").text()).isEqualTo("Area SEND inspection, May 2025, page 4");
        assertThat(priority.select("#findings .app-finding-answers a").eachText())
                .containsExactly("Priority 2: Enough places");
        assertThat(priority.select(".app-plan-contents a[href=#findings]")).hasSize(1);
        assertThat(page(plan + "/editions/plan/1/priorities/2")
                        .select("#findings .app-finding-answers a")
                        .attr("href"))
                .isEqualTo(plan + "/editions/plan/1/priorities/1");
    }

    @Test
    void the_files_have_them_too() throws Exception {
        found("Families wait too long.", "2");
        publish();

        PlanDocument document = PlanJson.fromJson(text(plan + ".json"));
        assertThat(document.findings())
                .containsExactly(new FindingDocument(
                        "Families wait too long.",
                        "Area SEND inspection",
                        "May 2025",
                        "page 4",
                        document.findings().get(0).responsible(),
                        List.of("2")));
        assertThat(document.findings().get(0).responsible()).hasSize(1);
        assertThat(text(plan + ".csv").lines())
                .contains("1,\"\",\"\",\"Finding\",\"Finding 1\",\"\",\"Families wait too long.\",\"Priority 2\"")
                .contains(
                        "2,\"\",\"\",\"Finding\",\"Finding 1, source\",\"\",\"Area SEND inspection, May 2025, page 4\",\"\"");
        TestPdf pdf = new TestPdf(Async.answer(mvc, get(plan + ".pdf")).getContentAsByteArray());
        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.tags()).contains("BlockQuote");
        assertThat(pdf.text().split("Familieswaittoolong.", -1))
                .as("with the plan, and with the part")
                .hasSize(3);
    }

    @Test
    void the_preview_says_what_is_different() {
        publish();
        found("Families wait too long.", "2");

        var changes =
                area.asManager(() -> publishing.preview(area.manager(), slug)).difference();
        assertThat(changes.changes()).hasSize(1).allSatisfy(change -> {
            assertThat(change.part()).hasToString("FINDING");
            assertThat(change.text()).isEqualTo("Families wait too long.");
        });
    }

    @Test
    void an_edition_from_before_there_were_findings_is_served_as_it_was() throws Exception {
        publish();
        String content = text(plan + ".json");
        String old = content.replace(",\"findings\":[]", "");
        assertThat(old).isNotEqualTo(content);
        area.asManager(() -> transaction.execute(
                status -> jdbc.sql("""
                insert into plan_edition (id, area_id, plan_id, number, area_slug, area_name, plan_slug, title, content,
                    content_hash, published_at, published_by)
                select gen_random_uuid(), area_id, plan_id, 2, area_slug, area_name, plan_slug, title, ?, content_hash,
                    published_at, published_by
                from plan_edition where area_id = ? and number = 1
                """).params(old, area.id()).update()));
        String csv = text(plan + "/editions/plan/1.csv");
        found("Families wait too long.", "2");
        // At the next moment the list of editions is asked for anew.
        Thread.sleep(1_100);

        assertThat(text(plan + "/editions/plan/2.json")).isEqualTo(old);
        assertThat(text(plan + "/editions/plan/2.csv")).isEqualTo(csv).doesNotContain("Finding");
        assertThat(page(plan + "/editions/plan/2").select("#findings")).isEmpty();
        assertThat(page(plan + "/editions/plan/2/priorities/2").select("#findings"))
                .isEmpty();
        assertThat(Async.answer(mvc, get(plan + "/editions/plan/2.pdf")).getStatus())
                .isEqualTo(200);
    }

    private void found(String text, String... priorities) {
        area.asManager(() -> {
            PlanTree tree = plans.plan(area.manager(), slug, AsAt.NOW);
            findings.add(
                    area.manager(),
                    UUID.randomUUID(),
                    tree.plan().id(),
                    new Quotation(
                            text,
                            "Area SEND inspection",
                            VagueDate.read("May 2025"),
                            "page 4",
                            Set.of(area.organisation()),
                            Set.copyOf(List.of(priorities).stream()
                                    .map(number ->
                                            tree.priority(number).orElseThrow().id())
                                    .toList())));
            return true;
        });
    }

    private void publish() {
        TestPublishing.publish(publishing, area, slug, null);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(text(address));
    }

    private String text(String address) throws Exception {
        return Async.answer(mvc, get(URI.create(address))).getContentAsString(StandardCharsets.UTF_8);
    }
}
