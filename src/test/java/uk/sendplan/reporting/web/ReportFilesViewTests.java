package uk.sendplan.reporting.web;

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
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPdf;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.delivery.Stage;
import uk.sendplan.documents.TableFile;
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

    private Document page(String address) throws Exception {
        return Jsoup.parse(answer(Role.BOARD, address).getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/board/since", "/actions", "/actions?due=overdue", "/challenges"})
    void a_report_is_a_pdf_at_its_own_address_that_says_what_it_is_and_of_which_day(String report) throws Exception {
        UUID action = work.add(
                "Ring every “family”",
                London.dayInWords(LocalDate.now(Clock.systemUTC()).minusDays(40)));
        work.record(action, null, Stage.IN_PROGRESS);
        String address = work.at(report) + (report.contains("?") ? "&" : "?") + "format=pdf";
        if (!report.equals("/challenges")) {
            assertThat(page(work.at(report)).select("main a[href*=format=pdf]").attr("href"))
                    .isEqualTo(address);
        }

        MockHttpServletResponse answer = answer(Role.BOARD, address);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment; filename=\"")
                .contains(".pdf\"");
        TestPdf pdf = new TestPdf(answer.getContentAsByteArray());
        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.text()).contains(area.name().replace(" ", "")).contains("Asitwasknownon");
        if (!report.equals("/challenges")) {
            assertThat(pdf.text()).contains("Ringevery“family”");
        }
    }

    @Test
    void as_at_a_day_it_says_so() throws Exception {
        String day = LocalDate.now(Clock.systemUTC()).toString();
        TestPdf pdf = new TestPdf(answer(Role.BOARD, work.at("/board?asAt=" + day + "&format=pdf"))
                .getContentAsByteArray());
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
