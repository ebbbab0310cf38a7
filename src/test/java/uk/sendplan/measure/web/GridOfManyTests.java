package uk.sendplan.measure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
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
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureQueries;
import uk.sendplan.measure.TestMeasuring;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Two years of sixty measures, month by month, as somebody types them into the grid. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestMeasuring.class)
class GridOfManyTests {

    private static final int MEASURES = 60;
    private static final int MONTHS = 24;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    TestMeasuring measuring;

    @Autowired
    PlanQueries plans;

    @Autowired
    MeasureQueries queries;

    TestArea area;
    String slug;
    String grid;

    @BeforeEach
    void sixty_measures() {
        area = areas.fresh();
        slug = area.enter(TestPlans.small());
        grid = area.at("/" + slug + "/measures/readings");
        TestMeasuring.Of measures = measuring.of(area, slug);
        for (int number = 0; number < MEASURES; number++) {
            measures.measure("Measure of " + number, Set.of(), Set.of());
        }
    }

    @Test
    void two_years_of_sixty_measures_are_entered_by_the_grid() throws Exception {
        long began = System.nanoTime();
        for (int month = 0; month < MONTHS; month++) {
            Document page = page(month);
            assertThat(page.select("input[name^=value-]")).hasSize(MEASURES);
            assertThat(send(page, "5" + month % 10).getStatus()).isEqualTo(303);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("60 measures x 24 months by the grid: " + took.toMillis() + " ms");

        assertThat(all())
                .hasSize(MEASURES)
                .allSatisfy(one -> assertThat(one.readings()).hasSize(MONTHS));
        String list = area.at("/" + slug + "/measures");
        answer(get(URI.create(list)));
        List<String> statements = SqlStatements.of(() -> answer(get(URI.create(list))));
        assertThat(statements)
                .filteredOn(sql -> sql.contains("measure_reading"))
                .hasSize(1);
    }

    @Test
    void one_cell_that_is_no_figure_and_nothing_of_the_month_is_entered() throws Exception {
        Document page = page(0);

        assertThat(answer(filled(page, "50", "63.2 58.7")).getStatus()).isEqualTo(422);
        assertThat(all()).allSatisfy(one -> assertThat(one.readings()).isEmpty());
    }

    private MockHttpServletRequestBuilder filled(Document page, String value, String last) {
        MockHttpServletRequestBuilder request = form(page);
        List<String> fields = page.select("input[name^=value-]").eachAttr("name");
        for (int place = 0; place < fields.size(); place++) {
            request.param(fields.get(place), place == fields.size() - 1 ? last : value);
        }
        return request;
    }

    private MockHttpServletResponse send(Document page, String value) throws Exception {
        return answer(filled(page, value, value));
    }

    private MockHttpServletRequestBuilder form(Document page) {
        MockHttpServletRequestBuilder request = post(URI.create(grid)).with(csrf());
        page.select("form[method=post][action$=/readings] input[type=hidden]")
                .forEach(field -> request.param(field.attr("name"), field.val()));
        return request.param("sure", "true");
    }

    private Document page(int month) throws Exception {
        String period = London.monthInWords(FIRST.plusMonths(month)).replace(" ", "%20");
        return Jsoup.parse(
                answer(get(URI.create(grid + "?period=" + period))).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(area.signedIn(area.manager())))
                .andReturn()
                .getResponse();
    }

    private List<MeasureFigures> all() {
        return area.asManager(() -> {
            UUID plan = plans.head(area.manager(), slug, AsAt.NOW).id();
            return queries.ofPlan(area.manager(), plan, AsAt.NOW);
        });
    }
}
