package uk.sendplan.files.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPdf;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.DueDates.Decided;
import uk.sendplan.delivery.Stage;
import uk.sendplan.documents.TableFile;
import uk.sendplan.files.FileMaking;
import uk.sendplan.files.MadeFile;
import uk.sendplan.reporting.web.TestWork;
import uk.sendplan.shared.London;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class ReportFilesViewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    FileMaking files;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;

    @BeforeEach
    void a_plan() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
    }

    private MockHttpServletResponse answer(Role role, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(area.signedIn(role)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse file(String address) throws Exception {
        return AskedFile.of(asked -> answer(Role.BOARD, asked), address);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(answer(Role.BOARD, address).getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/board",
                "/board/objectives",
                "/board/since",
                "/actions",
                "/actions?due=overdue",
                "/references/1.1/register",
                "/due-dates",
                "/challenges"
            })
    void a_report_is_a_pdf_at_its_own_address_that_says_what_it_is_and_of_which_day(String report) throws Exception {
        UUID action = work.add(
                "Ring every “family”",
                London.dayInWords(LocalDate.now(Clock.systemUTC()).minusDays(40)));
        work.record(action, null, Stage.IN_PROGRESS);
        work.propose(area.member(Role.OFFICER), action, "30 April 2099", "Ice");
        String address = work.at(report) + (report.contains("?") ? "&" : "?") + "format=pdf";
        boolean listsActions = !List.of("/challenges", "/board/objectives").contains(report);
        if (listsActions) {
            assertThat(page(work.at(report)).select("main a[href*=format=pdf]").attr("href"))
                    .isEqualTo(address);
        }

        MockHttpServletResponse answer = file(address);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .contains(".pdf\"");
        TestPdf pdf = new TestPdf(answer.getContentAsByteArray());
        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.text()).contains(area.name().replace(" ", "")).contains("Asitwasknownon");
        if (listsActions) {
            assertThat(pdf.text()).contains("Ringevery“family”");
        }
    }

    private JsonNode json(Role role, String address) throws Exception {
        return new ObjectMapper()
                .readTree(answer(role, address + (address.contains("?") ? "&" : "?") + "format=json")
                        .getContentAsByteArray());
    }

    @Test
    void the_coverage_has_a_row_for_every_objective_listing_and_stray_citation_of_its_page() throws Exception {
        Document page = page(work.at("/objectives"));
        assertThat(page.select("main a[href*=format=]").eachAttr("href"))
                .containsExactly(
                        work.at("/objectives?format=csv"),
                        work.at("/objectives?format=xlsx"),
                        work.at("/objectives?format=json"),
                        work.at("/objectives?format=pdf"));
        JsonNode tables = json(Role.BOARD, work.at("/objectives"));
        assertThat(texts(tables.path("objectives"), "code")).isEqualTo(List.of("B3", "C5"));
        assertThat(texts(tables.path("objectives"), "state"))
                .isEqualTo(
                        page.select("main table tbody tr td:last-child strong").eachText());
        assertThat(tables.path("listings").size()).isPositive();
        assertThat(texts(tables.path("citedButNotListed"), "reference")).isNotEmpty();
    }

    @Test
    void the_register_has_a_row_for_everything_that_its_page_tells() throws Exception {
        UUID action = work.add("Ring every family", "31 March 2099");
        work.record(action, work.record(action, null, Stage.IN_PROGRESS), Stage.COMPLETE);
        work.propose(area.member(Role.OFFICER), work.add("Another", "31 March 2099"), "30 April 2099", "Ice");
        Document page = page(work.at("/references/1.1/register"));
        JsonNode tables = json(Role.BOARD, work.at("/references/1.1/register"));
        assertThat(texts(tables.path("actions"), "title")).isEqualTo(List.of("Ring every family", "Another"));
        assertThat(tables.path("history").size())
                .isEqualTo(page.select(".app-register-action .app-history > li").size())
                .isEqualTo(5);
        assertThat(texts(tables.path("history"), "said").toString()).contains("Ice");
        assertThat(tables.path("outcomes").size()).isPositive();
        assertThat(tables.path("decisions").isMissingNode()).isTrue();
    }

    @Test
    void my_work_is_a_file_of_all_that_the_list_shows_with_the_plan_and_the_area_of_each() throws Exception {
        UUID done = work.add("Finished", null);
        work.record(done, null, Stage.COMPLETE);
        for (int more = 0; more < 60; more++) {
            work.add("Ring " + more, "31 March 2099");
        }
        String csv = answer(Role.OFFICER, "/workspace?format=csv").getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1))
                .hasSize(60)
                .allSatisfy(line -> assertThat(line).contains("Ring ", "\"Small improvement plan\"", area.name()));
        assertThat(texts(json(Role.OFFICER, "/workspace?closed=true&q=Finished").path("actions"), "title"))
                .isEqualTo(List.of("Finished"));
        assertThat(answer(Role.OFFICER, "/workspace?format=exe").getStatus()).isEqualTo(404);
    }

    @Test
    void due_dates_are_a_file_of_those_that_wait_and_all_that_were_decided() throws Exception {
        Member officer = area.member(Role.OFFICER);
        UUID action = work.add("Ring every family", "31 March 2099");
        for (int month = 1; month <= 26; month++) {
            String day = London.dayInWords(LocalDate.of(2099, 4, 1).plusDays(month));
            work.decide(area.manager(), work.propose(officer, action, day, "Ice"), Decided.APPROVED, null);
        }
        work.propose(officer, action, "31 May 2099", "Snow");
        JsonNode rows = json(Role.BOARD, work.at("/due-dates")).path("dueDates");
        assertThat(rows.size()).isEqualTo(27);
        assertThat(rows.get(0).path("outcome").asString()).isEqualTo("Waiting for a decision");
        assertThat(rows.get(0).path("daysLater").asInt()).isEqualTo(34);
        assertThat(texts(rows, "reason").subList(0, 2)).isEqualTo(List.of("Snow", "Ice"));
    }

    private static List<String> texts(JsonNode rows, String column) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(column).asString())
                .toList();
    }

    @Test
    void as_at_a_day_it_says_so() throws Exception {
        String day = LocalDate.now(Clock.systemUTC()).toString();
        TestPdf pdf =
                new TestPdf(file(work.at("/board?asAt=" + day + "&format=pdf")).getContentAsByteArray());
        assertThat(pdf.text()).contains("Asitwasknownattheendof");
        MockHttpServletResponse refused = answer(Role.BOARD, work.at("/board?asAt=2099-01-01&format=pdf"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).isNotEmpty();
    }

    private MadeFile making(Role role, Supplier<byte[]> bytes) {
        return files.make(
                new FileMaking.Wanted(
                        area.member(role).accountId(),
                        TableFile.PDF,
                        "board",
                        "Dashboard of a plan",
                        work.at("/board")),
                bytes);
    }

    @Test
    void what_takes_long_says_how_far_it_is_and_is_fetched_by_who_asked_alone() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        MadeFile file = making(Role.BOARD, () -> {
            try {
                slow.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return new byte[] {1, 2, 3};
        });
        try {
            Document waits = page(file.href());
            assertThat(waits.select("h1").text()).isEqualTo("Your file is being made");
            assertThat(waits.select("main [role=status]").text())
                    .startsWith("Dashboard of a plan: it is being made now.");
            assertThat(waits.select("main a").eachAttr("href"))
                    .isEqualTo(List.of(file.href() + "?wait=yes", work.at("/board")));
            assertThat(answer(Role.BOARD, file.href() + "/content").getStatus()).isEqualTo(404);
            // The pages go on meanwhile, and so do tables.
            assertThat(answer(Role.BOARD, work.at("/board")).getStatus()).isEqualTo(200);
            assertThat(answer(Role.BOARD, work.at("/board?format=csv")).getStatus())
                    .isEqualTo(200);
        } finally {
            slow.countDown();
        }
        Document done = page(file.href() + "?wait=yes");
        assertThat(done.select("h1").text()).isEqualTo("Your file is ready");
        assertThat(done.select("main a").first().attr("href")).isEqualTo(file.href() + "/content");
        assertThat(answer(Role.BOARD, file.href() + "/content").getContentAsByteArray())
                .containsExactly(1, 2, 3);
        for (String address : List.of(file.href(), file.href() + "/content", "/account/files/nonsense")) {
            assertThat(answer(Role.PLAN_MANAGER, address).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    @Test
    void what_could_not_be_made_is_said_and_who_asks_for_too_much_is_told() throws Exception {
        MadeFile failed = making(Role.BOARD, () -> {
            throw new IllegalStateException("no font");
        });
        assertThat(page(failed.href() + "?wait=yes").select("h1").text()).isEqualTo("The file could not be made");
        assertThat(answer(Role.BOARD, failed.href() + "/content").getStatus()).isEqualTo(404);

        CountDownLatch slow = new CountDownLatch(1);
        try {
            for (int made = 0; made < FileMaking.OF_ONE; made++) {
                making(Role.BOARD, () -> {
                    try {
                        slow.await();
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                    return new byte[0];
                });
            }
            MockHttpServletResponse answer = answer(Role.BOARD, work.at("/board?format=pdf"));
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("20");
            assertThat(answer.getContentAsString()).startsWith("Too many files are being made");
            assertThat(answer(Role.BOARD, work.at("/board")).getStatus()).isEqualTo(200);
        } finally {
            slow.countDown();
        }
    }
}
