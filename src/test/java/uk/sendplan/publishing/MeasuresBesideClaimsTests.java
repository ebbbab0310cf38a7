package uk.sendplan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.Async;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPdf;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.measure.TestMeasuring;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.TestPublishing;
import uk.sendplan.publishing.ProgressDrafting.AddItem;
import uk.sendplan.publishing.ProgressDrafting.Place;
import uk.sendplan.publishing.ProgressReview.Seen;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** A claim of difference stands beside what is measured, and nothing small leaves with it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestMeasuring.class)
class MeasuresBesideClaimsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    TestMeasuring measuring;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    PlanQueries plans;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    ProgressDrafting drafting;

    @Autowired
    ProgressReview review;

    @Autowired
    ProgressQueries queries;

    @Autowired
    Clock clock;

    TestArea area;
    Member manager;
    Member publisher;
    UUID planId;
    String slug;
    String cycle;
    TestMeasuring.Of measures;
    LocalDate today;

    @BeforeEach
    void a_published_plan_in_a_cycle() {
        area = areas.fresh();
        manager = area.manager();
        publisher = area.member(Role.PUBLISHER);
        slug = area.enter(TestPlans.small());
        planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW).id());
        TestPublishing.publish(publishing, area, slug, null);
        today = London.today(clock);
        cycle = area.asManager(
                () -> cycles.add(manager, TestCycles.add(planId, "Autumn", today.minusDays(5), today.plusDays(5))));
        measures = measuring.of(area, slug);
    }

    private String month(int before) {
        return London.monthInWords(today.withDayOfMonth(1).minusMonths(before));
    }

    @Test
    void a_claim_shows_what_is_measured_of_its_references() throws Exception {
        UUID waits = measures.measure("Plans in time", Set.of("1.2"), Set.of());
        measures.wants(waits, 60);
        measures.read(waits, month(14), "40", "40", "100");
        measures.read(waits, month(2), "52.5", "42", "80");
        measures.measure("Of another reference", Set.of("1.1"), Set.of("1"));
        claim("It is faster", "1.2");
        done("We asked families");
        publish();

        String said = "Plans in time: 52.5% (" + month(2) + "), before: 40.0% (" + month(14)
                + "). Target: at least 60.0%. Off course";
        Document page = page("/priorities/1");
        assertThat(page.select(".app-progress-impact").eachText()).containsExactly("What is measured " + said);
        assertThat(page("/editions/" + cycle + "/1/priorities/1")
                        .select(".app-progress-impact")
                        .text())
                .contains(said);
        assertThat(text("/editions/" + cycle + "/1/priorities/1.csv"))
                .contains("M1 Plans in time: 52.5% (" + month(2) + "), 40.0% (" + month(14) + "), off-course");
        assertThat(text("/editions/" + cycle + "/1/priorities/1.json"))
                .contains("\"code\":\"M1\"", "\"value\":\"52.5%\"", "\"verdict\":\"off-course\"")
                .as("how many stand behind it is nobody’s business")
                .doesNotContain("42", "80");
        assertThat(new TestPdf(answer("/editions/" + cycle + "/1/priorities/1.pdf")
                                .getContentAsByteArray())
                        .text())
                .contains(TestPdf.plain("Plans in time, 52.5% (" + month(2) + ")"));
    }

    @Test
    void a_claim_without_a_measure_says_so() throws Exception {
        measures.measure("Of another reference", Set.of("1.1"), Set.of());
        claim("It is faster", "1.2");
        claim("It is better", null);
        publish();

        assertThat(page("/priorities/1").select(".app-progress-impact").eachText())
                .containsExactly(
                        "No measure is linked to this yet, so nothing is measured that shows it.",
                        "No measure is linked to this yet, so nothing is measured that shows it.");
        assertThat(text("/editions/" + cycle + "/1/priorities/1.csv")).contains("no measure linked");
    }

    @Test
    void a_claim_without_a_measured_reference_shows_what_is_measured_of_the_whole_priority() throws Exception {
        measures.measure("Of all of it", Set.of(), Set.of("1"));
        claim("It is faster", "1.2");
        claim("It is better", null);
        publish();

        assertThat(page("/priorities/1").select(".app-progress-impact").eachText())
                .containsOnly("What is measured Of all of it: no figure yet.")
                .hasSize(2);
    }

    @Test
    void what_is_small_or_rests_on_nobody_knows_how_many_is_not_told_and_the_writers_learn_why() throws Exception {
        UUID small = measures.measure("Small", Set.of("1.2"), Set.of());
        measures.wants(small, 60);
        measures.read(small, month(2), "75", "3", "4");
        UUID bare = measures.measure("Bare", Set.of("1.2"), Set.of());
        measures.read(bare, month(2), "71.3");
        claim("It is faster", "1.2");

        Document draft = draft();
        assertThat(draft.select(".app-draft-item .app-progress-impact").text())
                .contains("Small: not shown, so that nobody can be recognised (" + month(2) + ")")
                .contains("Bare: not available (" + month(2) + ")");
        assertThat(draft.select(".app-draft-item .app-draft-advice").text())
                .contains("M1: readers are not told a figure, because it is small")
                .contains("M2: readers are not told a figure, because how many stand behind it is not recorded");
        publish();

        for (String form : List.of("", ".json", ".csv")) {
            assertThat(text("/editions/" + cycle + "/1/priorities/1" + form))
                    .as(form)
                    .doesNotContain("75%", "75.0", "71.3", "Met", "\"met\"");
        }
    }

    @Test
    void what_an_edition_told_protects_what_the_next_one_tells() throws Exception {
        UUID waits = measures.measure("Plans in time", Set.of("1.2"), Set.of());
        measures.read(waits, month(2), "52.5", "42", "80");
        claim("It is faster", "1.2");
        publish();
        List<String> statements = SqlStatements.of(() -> view());
        claim("It is faster still", "1.2");
        publish();

        assertThat(SqlStatements.of(() -> view())).hasSameSizeAs(statements);
        assertThat(page("/priorities/1").select(".app-progress-impact")).hasSize(2);
        assertThat(page("/editions/" + cycle + "/1/priorities/1").select(".app-progress-impact"))
                .as("an edition stays as it was")
                .hasSize(1);
    }

    @Test
    void new_figures_are_published_though_nobody_wrote_anything() throws Exception {
        UUID waits = measures.measure("Plans in time", Set.of("1.2"), Set.of());
        measures.read(waits, month(3), "52.5", "42", "80");
        claim("It is faster", "1.2");
        publish();
        assertThat(draft().select("form[action$=/submit]")).isEmpty();
        assertThatThrownBy(this::publish).isInstanceOf(Refused.class);

        measures.read(waits, month(2), "40", "40", "100");
        assertThat(draft().select("main").text()).contains("the measures beside it have new figures since");
        assertThat(draft().select("form[action$=/submit]")).hasSize(1);
        publish();

        assertThat(page("/priorities/1").select(".app-progress-impact").text()).contains("40.0% (" + month(2) + ")");
        assertThat(page("/editions/" + cycle + "/2/priorities/1")
                        .select("#since")
                        .text())
                .contains("1 item with new figures beside it");
        assertThat(page("/editions/" + cycle + "/1/priorities/1")
                        .select(".app-progress-impact")
                        .text())
                .doesNotContain("40.0%");
    }

    @Test
    void a_reading_that_came_after_somebody_looked_is_not_published_unseen() {
        UUID waits = measures.measure("Plans in time", Set.of("1.2"), Set.of());
        measures.read(waits, month(3), "52.5", "42", "80");
        claim("It is faster", "1.2");
        approve();
        String seen = Seen.hash(view().document());
        measures.read(waits, month(2), "40", "40", "100");

        assertThatThrownBy(() -> publish(seen)).isInstanceOf(StaleVersion.class);
        publish(Seen.hash(view().document()));
    }

    private void claim(String text, String reference) {
        add(SectionRole.DIFFERENCE, text, reference);
    }

    private void done(String text) {
        add(SectionRole.DONE, text, null);
    }

    private void add(SectionRole role, String text, String reference) {
        ProgressView view = view();
        UUID section = view.sections().stream()
                .map(one -> one.section())
                .filter(one -> one.role() == role)
                .findFirst()
                .orElseThrow()
                .id();
        List<ItemLink> links = Stream.ofNullable(reference).map(this::reference).toList();
        area.asManager(() -> {
            drafting.add(
                    manager,
                    new AddItem(
                            UUID.randomUUID(),
                            new Place(view.cycle().id(), view.priority().id()),
                            section,
                            text,
                            null,
                            null,
                            links));
            return true;
        });
    }

    private ItemLink reference(String number) {
        UUID id = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW)
                .references()
                .filter(reference -> reference.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id());
        return new ItemLink.ToReference(id, number);
    }

    private void approve() {
        UUID page = view().head().id();
        area.asManager(() -> {
            review.submit(manager, UUID.randomUUID(), page, null);
            return true;
        });
        area.as(publisher, () -> {
            review.approve(publisher, UUID.randomUUID(), page, true);
            return true;
        });
    }

    private void publish() {
        approve();
        publish(Seen.hash(view().document()));
    }

    private void publish(String seen) {
        UUID page = view().head().id();
        area.as(publisher, () -> review.publish(publisher, new Seen(UUID.randomUUID(), page, seen)));
    }

    private Document draft() throws Exception {
        return Jsoup.parse(mvc.perform(
                        get(URI.create("/workspace/%s/%s/cycles/%s/pages/1".formatted(area.slug(), slug, cycle)))
                                .with(area.signedIn(manager)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private ProgressView view() {
        return area.asManager(() -> queries.page(manager, planId, cycle, "1"));
    }

    private MockHttpServletResponse answer(String below) throws Exception {
        MockHttpServletResponse answer =
                Async.answer(mvc, get(URI.create("/areas/" + area.slug() + "/plans/" + slug + below)));
        assertThat(answer.getStatus()).as(below).isEqualTo(200);
        return answer;
    }

    private String text(String below) throws Exception {
        return answer(below).getContentAsString(StandardCharsets.UTF_8);
    }

    private Document page(String below) throws Exception {
        return Jsoup.parse(text(below));
    }
}
