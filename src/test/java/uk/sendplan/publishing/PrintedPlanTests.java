package uk.sendplan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import uk.sendplan.Async;
import uk.sendplan.Proof;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPdf;
import uk.sendplan.TestPlans;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.PlanDocument.ObjectiveDocument;
import uk.sendplan.plan.PlanDocument.OutcomeDocument;
import uk.sendplan.plan.PlanDocument.PointDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.SectionDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.TestPublishing;

/** An edition as PDF: everything that it says, for eyes and ears, and the same file for ever. */
@SpringBootTest
@AutoConfigureMockMvc
class PrintedPlanTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    MeterRegistry metrics;

    TestArea area;

    @BeforeEach
    void an_area() {
        area = areas.fresh();
    }

    @Test
    void a_small_plan_is_printed_word_for_word_in_reading_order() throws Exception {
        TestPdf pdf = printed(TestPlans.small());

        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.title()).isEqualTo("Small improvement plan – Testshire");
        assertThat(pdf.language()).isEqualTo("en-GB");
        assertThat(pdf.bookmarks())
                .containsExactly(
                        "Small improvement plan",
                        "  What is in the plan",
                        "  Whose plan it is",
                        "  Priority 1: Help that comes early",
                        "    Objectives it works towards",
                        "    What we want to see",
                        "    What needs to change",
                        "    Next steps",
                        "    References",
                        "  Priority 2: Enough places",
                        "    Objectives it works towards",
                        "    Key principles",
                        "    References");
        assertThat(pdf.tags()).contains("H1", "H2", "H3", "L", "LI", "LBody", "Table", "TH", "TD", "Link");
    }

    @Test
    void a_plan_of_a_real_shape_is_printed_whole() throws Exception {
        assertThat(printed(TestPlans.realShape()).violations()).isEmpty();
    }

    @Test
    void a_plan_of_nothing_but_a_title_is_printed() throws Exception {
        TestPdf pdf = printed(TestPlans.empty());

        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.text()).contains("Thisplanhasnopartsyet.");
    }

    @Test
    void hostile_words_are_printed_as_words() throws Exception {
        String hostile = "<script>alert(1)</script> &amp; \"quotes\" ]]> <!-- --> {{x}} ${7*7} [[${x}]] é́ "
                + "العربية أولا ثم English 你好 😀 ".repeat(20) + "W".repeat(400);
        List<CitationDocument> cites = List.of(new CitationDocument("<b>#\" '", null, null, false, null));
        List<PointDocument> points = List.of(new PointDocument(hostile, cites));
        TestPdf pdf = printed(new PlanDocument(
                "<h1>&\"' \u202Eplan",
                "2026 <i>",
                hostile + "\n\n\n" + hostile,
                "Area & \"improvement\"",
                List.of("<Partner> & sons", "شريك"),
                List.of(),
                List.of(new PriorityDocument(
                        "1.b-C",
                        "<b>Priority</b> & \"so on\" " + hostile.substring(0, 700),
                        "<other>",
                        List.of(new ObjectiveDocument("", hostile), new ObjectiveDocument("A\"<1>", "x")),
                        List.of(hostile),
                        List.of(new StatementDocument("<theme>", "", cites, points)),
                        List.of(new StatementDocument(null, hostile, cites, points)),
                        List.of(new SectionDocument("</h3>", List.of(TestPlans.statement("line\none")))),
                        List.of(new ReferenceDocument(
                                "1.10",
                                cites,
                                List.of(new OutcomeDocument(hostile, points, "<closing>", "\"soon\"")),
                                List.of()))))));

        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.farthestRight()).isLessThan(595);
    }

    @Test
    void the_file_can_be_kept_and_asked_for_again_and_an_old_edition_has_its_own() throws Exception {
        String slug = area.enter(TestPlans.small());
        publish(slug);
        String plan = address(slug);
        MockHttpServletResponse first = answer(plan + ".pdf");

        assertThat(first.getContentType()).isEqualTo("application/pdf");
        assertThat(first.getHeader("Content-Disposition"))
                .isEqualTo("inline; filename=\"" + area.slug() + "-" + slug + "-edition-1.pdf\"");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("max-age=10, must-revalidate, public");
        assertThat(first.getHeader("Content-Encoding")).isNull();
        MockHttpServletResponse again =
                Async.answer(mvc, get(plan + ".pdf").header("If-None-Match", first.getHeader("ETag")));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(Async.answer(mvc, get(plan + ".pdf").header("Accept-Encoding", "gzip"))
                        .getContentAsByteArray())
                .isEqualTo(first.getContentAsByteArray());
        assertThat(answer(plan + "/editions/plan/1.pdf").getContentAsByteArray())
                .isEqualTo(first.getContentAsByteArray());
        assertThat(answer(plan + "/editions/plan/1.json").getContentAsByteArray())
                .isEqualTo(answer(plan + ".json").getContentAsByteArray());
        assertThat(answer(plan + "/editions/plan/1.csv").getContentAsByteArray())
                .isEqualTo(answer(plan + ".csv").getContentAsByteArray());
        assertThat(Async.answer(mvc, MockMvcRequestBuilders.head(plan + ".pdf")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void the_page_says_what_file_it_is_and_how_large() throws Exception {
        String slug = area.enter(TestPlans.small());
        publish(slug);
        int size = answer(address(slug) + ".pdf").getContentAsByteArray().length;

        var link = Jsoup.parse(answer(address(slug)).getContentAsString())
                .selectFirst("a[href='" + address(slug) + ".pdf']");
        assertThat(link.text()).isEqualTo("The plan as a document to print (PDF, " + Math.round(size / 1000f) + " kB)");
    }

    @Test
    void an_editions_own_page_is_the_same_before_and_after_its_file_was_made() throws Exception {
        String slug = area.enter(TestPlans.small());
        publish(slug);
        MockHttpServletResponse before = answer(address(slug) + "/editions/plan/1");
        answer(address(slug) + ".pdf");
        answer(address(slug));
        MockHttpServletResponse after = answer(address(slug) + "/editions/plan/1");

        assertThat(after.getContentAsByteArray()).isEqualTo(before.getContentAsByteArray());
        assertThat(after.getHeader("ETag")).isEqualTo(before.getHeader("ETag"));
        assertThat(after.getContentAsString()).doesNotContain(" kB)");
    }

    @Test
    void withdrawn_is_gone_with_its_reason_and_what_is_not_there_is_not_found() throws Exception {
        String slug = area.enter(TestPlans.small());
        assertThat(answer(address(slug) + ".pdf").getStatus()).isEqualTo(404);
        publish(slug);
        assertThat(answer(address(slug) + ".pdf").getStatus()).isEqualTo(200);
        assertThat(answer(address(slug) + "/editions/plan/2.pdf").getStatus()).isEqualTo(404);
        area.asManager(() -> publishing.withdraw(area.manager(), slug, 1, "A wrong figure"));

        for (String file : List.of(".pdf", "/editions/plan/1.pdf", "/editions/plan/1.csv", "/editions/plan/1.json")) {
            MockHttpServletResponse gone = answer(address(slug) + file);
            assertThat(gone.getStatus()).as(file).isEqualTo(410);
            assertThat(gone.getContentAsString()).contains("A wrong figure").doesNotContain("%PDF");
        }
    }

    @Test
    void many_who_ask_at_once_get_the_same_file_and_a_long_plan_holds_up_nobody() throws Exception {
        long before = printed();
        String slug = area.enter(TestPlans.ofReferences(Proof.size(400, 1_600)));
        publish(slug);
        String small = area.enter(TestPlans.small());
        publish(small);
        answer(address(small) + ".pdf");
        List<CompletableFuture<byte[]>> files = IntStream.range(0, 30)
                .mapToObj(reader -> CompletableFuture.supplyAsync(() -> bytes(address(slug) + ".pdf")))
                .toList();

        long started = System.nanoTime();
        assertThat(answer(address(slug) + "/priorities/1").getStatus()).isEqualTo(200);
        assertThat(answer(address(small)).getStatus()).isEqualTo(200);
        assertThat(System.nanoTime() - started).isLessThan(TimeUnit.SECONDS.toNanos(5));
        assertThat(files)
                .allSatisfy(
                        file -> assertThat(file.join()).isEqualTo(files.get(0).join()));
        assertThat(printed()).isEqualTo(before + 2);
        TestPdf pdf = new TestPdf(files.get(0).join());
        assertThat(pdf.pages()).isGreaterThan(Proof.size(75, 300));
        assertThat(pdf.violations()).isEmpty();
    }

    private long printed() {
        return metrics.get("sendplan.plans.printed").timer().count();
    }

    private TestPdf printed(PlanDocument plan) throws Exception {
        String slug = area.enter(plan);
        publish(slug);
        byte[] file = answer(address(slug) + ".pdf").getContentAsByteArray();
        Files.createDirectories(Path.of("target/printed"));
        Files.write(Path.of("target/printed/" + slug + ".pdf"), file);
        TestPdf pdf = new TestPdf(file);
        assertInOrder(pdf.text(), wordsOf(plan));
        return pdf;
    }

    private static void assertInOrder(String text, List<String> words) {
        int place = 0;
        for (String word : words) {
            String plain = TestPdf.plain(word);
            int found = text.indexOf(plain, place);
            assertThat(found)
                    .as("%s after %s", plain, text.substring(Math.max(0, place - 60), place))
                    .isNotNegative();
            place = found + plain.length();
        }
    }

    private static List<String> wordsOf(PlanDocument plan) {
        List<String> words = new ArrayList<>();
        words.add(plan.title());
        add(words, plan.period());
        add(words, plan.introduction());
        plan.priorities().forEach(priority -> words.add(priority.name()));
        words.addAll(plan.partners());
        for (PriorityDocument priority : plan.priorities()) {
            words.add(plan.levelName() + " " + priority.number() + ": " + priority.name());
            add(words, priority.otherName());
            priority.objectives().forEach(objective -> words.add(objective.code() + objective.wording()));
            words.addAll(priority.principles());
            statements(words, priority.wantToSee());
            statements(words, priority.needsToChange());
            priority.sections().forEach(section -> {
                words.add(section.heading());
                statements(words, section.statements());
            });
            priority.references().forEach(reference -> {
                words.add(reference.number());
                reference.outcomes().forEach(outcome -> {
                    words.add(outcome.text());
                    points(words, outcome.points());
                    add(words, outcome.closing());
                    add(words, outcome.due());
                });
                cites(words, reference.citations());
            });
        }
        return words;
    }

    private static void statements(List<String> words, List<StatementDocument> statements) {
        statements.forEach(statement -> {
            add(words, statement.theme());
            words.add(statement.text());
            cites(words, statement.citations());
            points(words, statement.points());
        });
    }

    private static void points(List<String> words, List<PointDocument> points) {
        points.forEach(point -> {
            words.add(point.text());
            cites(words, point.citations());
        });
    }

    private static void cites(List<String> words, List<CitationDocument> citations) {
        citations.forEach(citation -> words.add(citation.asWritten()));
    }

    private static void add(List<String> words, String word) {
        if (word != null) {
            words.add(word);
        }
    }

    private void publish(String slug) {
        TestPublishing.publish(publishing, area, slug, "What is new");
    }

    private String address(String slug) {
        return "/areas/" + area.slug() + "/plans/" + slug;
    }

    private byte[] bytes(String address) {
        try {
            return answer(address).getContentAsByteArray();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return Async.answer(mvc, get(address));
    }
}
