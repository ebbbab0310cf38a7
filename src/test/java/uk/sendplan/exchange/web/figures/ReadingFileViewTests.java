package uk.sendplan.exchange.web.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.documents.Table;
import uk.sendplan.documents.XlsxTables;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureKeeping;
import uk.sendplan.measure.MeasureKeeping.Care;
import uk.sendplan.measure.MeasureKeeping.Definition;
import uk.sendplan.measure.MeasureKeeping.Links;
import uk.sendplan.measure.MeasureKeeping.Wording;
import uk.sendplan.measure.MeasureQueries;
import uk.sendplan.measure.MeasureReading;
import uk.sendplan.measure.MeasureUnit;
import uk.sendplan.measure.PeriodType;
import uk.sendplan.measure.judging.Frequency;
import uk.sendplan.measure.judging.GoodDirection;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Readings from a file, as people bring them in through the pages. */
@SpringBootTest
@AutoConfigureMockMvc
class ReadingFileViewTests {

    private static final String LONG = """
            Measure,Period,Value,Numerator,Denominator,Qualifier
            M1,April 2026,50,60,120,
            M1,May 2026,55,66,120,provisional
            M2,April 2026,8,,,
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    MeasureKeeping keeping;

    @Autowired
    MeasureQueries measures;

    TestArea area;
    Member manager;
    Member officer;
    UUID trust;
    UUID planId;
    String plan;

    @BeforeEach
    void a_plan_with_two_measures() {
        area = areas.fresh();
        manager = area.manager();
        trust = area.organisation("Test Trust");
        officer = area.another(Role.OFFICER, trust);
        String slug = area.enter(TestPlans.sharedBy("Test Council", "Test Trust"));
        planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW)).id();
        plan = area.at("/" + slug);
        measure("Plans in time", "all", MeasureUnit.PERCENT, Frequency.MONTHLY, trust);
        measure("Waits", null, MeasureUnit.WEEKS, Frequency.MONTHLY, area.organisation());
    }

    private void measure(String name, String variant, MeasureUnit unit, Frequency frequency, UUID owner) {
        area.asManager(() -> keeping.add(
                manager,
                UUID.randomUUID(),
                planId,
                new Wording(
                        new Definition(
                                name,
                                null,
                                variant,
                                unit,
                                null,
                                1,
                                GoodDirection.UP,
                                null,
                                frequency,
                                PeriodType.PERIOD,
                                null,
                                null,
                                null,
                                null),
                        new Care(owner, null, 30, 5, true),
                        null,
                        new Links(Set.of(), Set.of()))));
    }

    @Test
    void a_file_is_handed_in_checked_and_accepted_as_a_whole() throws Exception {
        assertThat(page(manager, "/measures").select("a[href$=/measures/readings/file]"))
                .hasSize(1);
        assertThat(page(manager, "/measures/readings").select("a[href$=/measures/readings/file]"))
                .hasSize(1);
        String file = handIn(manager, "spring.csv", LONG);
        Document check = open(manager, file);
        assertThat(check.select("h1").text()).isEqualTo("spring.csv To check");
        assertThat(check.select("main").text()).contains("3 readings of 2 measures.", "Handed in by PLAN_MANAGER");
        assertThat(check.select("section[aria-labelledby=readings] tbody tr").eachText())
                .containsExactly(
                        "M1 Plans in time (all) April 2026 50.0% (60 of 120) New C2",
                        "M1 Plans in time (all) May 2026 55.0% (66 of 120), provisional New C3",
                        "M2 Waits April 2026 8.0 weeks New C4");
        assertThat(readings(1)).isEmpty();

        MockHttpServletResponse accepted = send(manager, check, "/accept", Map.of());
        assertThat(accepted.getStatus()).as(text(accepted)).isEqualTo(303);
        assertThat(readings(1)).extracting(MeasureReading::periodWords).containsExactly("April 2026", "May 2026");
        assertThat(readings(1).get(0).value()).isEqualByComparingTo("50");
        assertThat(readings(1).get(1).qualifier()).isEqualTo("provisional");
        assertThat(readings(2).get(0).value()).isEqualByComparingTo("8");
        assertThat(send(manager, check, "/accept", Map.of()).getStatus()).isEqualTo(303);
        assertThat(readings(1)).hasSize(2);

        Document after = open(officer, file);
        assertThat(after.select("main").text())
                .contains("Entered by PLAN_MANAGER", "3 readings were entered.", "55.0%");
        assertThat(after.select("main form")).isEmpty();
        assertThat(page(officer, "/measures/readings/file").select("tbody tr").text())
                .contains("spring.csv", "Entered", "3 readings were entered");
        assertThat(send(manager, check, "/discard", Map.of()).getStatus()).isEqualTo(409);
    }

    @Test
    void a_wide_workbook_is_read_too_and_what_stands_already_is_corrected_with_a_comment() throws Exception {
        accept(handIn(manager, "spring.csv", LONG));
        Table wide = Table.of("Figures", "Measure", "April 2026", "May 2026", "June 2026")
                .row("Plans in time (all)", 50, 56, 57)
                .row("M2", 8, null, 9);
        String file = handIn(manager, "wide.xlsx", XlsxTables.write(List.of(wide)));
        Document check = open(manager, file);
        assertThat(check.select("section[aria-labelledby=answer]").text())
                .contains(
                        "5 readings of 2 measures.",
                        "2 of them are there already",
                        "1 differs from the figure that is there");
        assertThat(check.select("main").text()).contains("1 cell is empty: C3.", "Now: 55.0% (66 of 120), provisional");
        MockHttpServletResponse unsaid = send(manager, check, "/accept", Map.of());
        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(parsed(unsaid).select(".govuk-error-summary a[href=#comment]"))
                .hasSize(1);
        assertThat(parsed(unsaid).select("#comment")).hasSize(1);
        assertThat(send(manager, check, "/accept", Map.of("comment", "Counted again"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(readings(1))
                .extracting(reading -> reading.value().intValue())
                .containsExactly(50, 56, 57);
        assertThat(readings(1).get(1).comment()).isEqualTo("Counted again");
        assertThat(readings(2)).hasSize(2);
        Document again = open(manager, handIn(manager, "again.xlsx", XlsxTables.write(List.of(wide))));
        assertThat(again.select("main").text()).contains("There is nothing to enter.");
    }

    @Test
    void what_the_house_hands_out_is_there_already_when_it_is_handed_in() throws Exception {
        accept(handIn(manager, "spring.csv", LONG));
        for (String format : List.of("csv", "xlsx")) {
            byte[] out = answer(manager, get(URI.create(plan + "/measures/M1?format=" + format)))
                    .getContentAsByteArray();
            assertThat(open(manager, handIn(manager, "out." + format, out))
                            .select("main")
                            .text())
                    .contains("2 readings of 1 measure.", "2 of them are there already", "There is nothing to enter.");
        }
    }

    @Test
    void what_is_hidden_merged_or_on_another_sheet_is_said_and_another_sheet_can_be_chosen() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet notes = workbook.newWorksheet("Working");
            notes.value(0, 0, "What");
            notes.value(0, 1, "When");
            notes.value(0, 2, "How many");
            notes.value(1, 0, "M2");
            notes.value(1, 1, "May 2026");
            notes.value(1, 2, 7);
            notes.setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = workbook.newWorksheet("Figures");
            sheet.value(0, 0, "Measure");
            sheet.value(0, 1, "Period");
            sheet.value(0, 2, "Value");
            sheet.value(1, 0, "M1");
            sheet.value(1, 1, "April 2026");
            sheet.value(1, 2, 0.5);
            sheet.style(1, 2).format("0%").set();
            sheet.value(2, 1, "May 2026");
            sheet.value(2, 2, 0.55);
            sheet.style(2, 2).format("0%").set();
            sheet.range(1, 0, 2, 0).merge();
            sheet.hideRow(2);
        }
        String file = handIn(manager, "hidden.xlsx", bytes.toByteArray());
        Document check = open(manager, file);
        assertThat(check.select("main").text())
                .contains(
                        "2 readings of 1 measure.",
                        "Other sheets with something in them are not read: Working (hidden).",
                        "Rows that are hidden in the file are read like the others: 3.",
                        "A merged cell: A2.");
        assertThat(check.select("section[aria-labelledby=readings] tbody tr").eachText())
                .containsExactly(
                        "M1 Plans in time (all) April 2026 50.0% New C2",
                        "M1 Plans in time (all) May 2026 55.0% New C3");
        send(manager, check, "", Map.of("sheet", "0"));
        Document other = open(manager, file);
        assertThat(other.select("main").text())
                .contains(
                        "The table cannot be read as it is",
                        "No column is known to be: Measure.",
                        "This sheet is hidden");
        assertThat(other.select("details[open] select[name^=column-]")).hasSize(3);
        send(
                manager,
                other,
                "",
                Map.of("layout", "LONG", "column-0", "MEASURE", "column-1", "PERIOD", "column-2", "FIGURE"));
        Document chosen = open(manager, file);
        assertThat(chosen.select("section[aria-labelledby=readings] tbody tr").eachText())
                .containsExactly("M2 Waits May 2026 7.0 weeks New C2");
        assertThat(send(manager, chosen, "/accept", Map.of()).getStatus()).isEqualTo(303);
        assertThat(open(manager, file)
                        .select("section[aria-labelledby=readings] tbody tr")
                        .eachText())
                .as("as it was read when it was entered")
                .containsExactly("M2 Waits May 2026 7.0 weeks C2");
    }

    private static final String BAD = """
            Measure,April 2026,May 2026
            M1,50,12/15
            M2,8,9
            Something else,1,2
            """;

    @Test
    void one_bad_cell_or_unknown_name_keeps_everything_out_until_somebody_decides() throws Exception {
        String file = handIn(manager, "bad.csv", BAD);
        Document check = open(manager, file);
        assertThat(check.select("main").text())
                .contains(
                        "1 cell cannot be read.",
                        "Row 2, column C",
                        "“12/15” looks like several figures in one cell",
                        "1 name matches no measure.",
                        "Nothing of this file can be entered as it stands");
        assertThat(check.select("form[action$=/accept]")).isEmpty();
        assertThat(post(manager, file + "/accept", Map.of("version", "0", "sure", "true"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(readings(1)).isEmpty();

        String unknown = check.select("tr:contains(Something else) input").attr("name");
        MockHttpServletResponse wrong = send(manager, check, "", Map.of(unknown, "M77"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(parsed(wrong).select("#" + unknown).val()).isEqualTo("M77");
        assertThat(parsed(wrong).select("#" + unknown + "-error").text()).contains("called “M77”");
        assertThat(send(manager, check, "", Map.of(unknown, "leave out", "leaveOutUnread", "true"))
                        .getStatus())
                .isEqualTo(303);
        Document decided = open(manager, file);
        assertThat(decided.select("main").text())
                .contains("3 readings of 2 measures.", "1 cell that cannot be read is left out.");
        assertThat(send(manager, check, "", Map.of(unknown, "M1")).getStatus())
                .as("it was read at an earlier version")
                .isEqualTo(409);
        assertThat(send(manager, decided, "/accept", Map.of()).getStatus()).isEqualTo(303);
        assertThat(readings(1)).hasSize(1);
    }

    @Test
    void what_looks_unusual_is_entered_only_where_somebody_looked_at_it() throws Exception {
        String file = handIn(
                manager,
                "odd.csv",
                "Measure;Period;Value\nM1;April 2026;50%\nM1;May 2026;520\nM1;June 2026;1.17% (projected end of year)\n");
        Document check = open(manager, file);
        assertThat(check.select("section[aria-labelledby=remarks]").text())
                .contains(
                        "520.0% is more than 100%",
                        "1.17%, with the qualifier “projected end of year”",
                        "Its figures are written in several ways: “50%”, “520”");
        MockHttpServletResponse unsure = send(manager, check, "/accept", Map.of());
        assertThat(unsure.getStatus()).isEqualTo(422);
        assertThat(parsed(unsure).select(".govuk-error-summary a[href=#sure]")).hasSize(1);
        assertThat(readings(1)).isEmpty();
        assertThat(send(manager, check, "/accept", Map.of("sure", "true")).getStatus())
                .isEqualTo(303);
        assertThat(readings(1)).extracting(MeasureReading::qualifier).contains("projected end of year");
    }

    @Test
    void officers_enter_their_own_and_are_told_of_the_rest() throws Exception {
        String file = handIn(officer, "ours.csv", LONG);
        Document check = open(officer, file);
        assertThat(check.select("main").text())
                .contains(
                        "2 readings of 1 measure.",
                        "1 name is of a measure that another organisation enters: left out.");
        assertThat(status(area.another(Role.OFFICER), file)).as("not theirs").isEqualTo(404);
        assertThat(status(area.member(Role.BOARD), plan + "/measures/readings/file"))
                .isEqualTo(404);
        assertThat(send(officer, check, "/accept", Map.of()).getStatus()).isEqualTo(303);
        assertThat(readings(1)).hasSize(2);
        assertThat(readings(2)).isEmpty();
        assertThat(status(area.another(Role.OFFICER), file))
                .as("what was accepted can be looked at")
                .isEqualTo(200);
        assertThat(status(officer, plan + "/measures/readings/file/" + UUID.randomUUID()))
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_handed_in_says_why_at_its_field() throws Exception {
        assertThat(errors(sendFile(manager, "x.pdf", "%PDF-1.7".getBytes(), "")))
                .containsExactly("This is not a spreadsheet. Hand in an XLSX or CSV file.");
        assertThat(errors(sendFile(manager, "", new byte[0], "")))
                .containsExactly("Choose a file, or paste cells of a spreadsheet");
        assertThat(errors(sendFile(manager, "a.csv", LONG.getBytes(), "M1\tx")))
                .containsExactly("Choose a file or paste cells, not both");
        MockHttpServletResponse pasted = sendFile(manager, "", new byte[0], "A\tB\n\"never closed\t1");
        assertThat(parsed(pasted).select("#text-error").text()).contains("quotation mark");
        assertThat(parsed(pasted).select("#text").text()).contains("never closed");
        MockHttpServletResponse taken =
                sendFile(manager, "", new byte[0], "Measure\tApril 2026\r\nM1\t50\r\nM2\t8\r\n");
        assertThat(taken.getStatus()).isEqualTo(303);
        assertThat(open(manager, taken.getRedirectedUrl()).select("main").text())
                .contains("Pasted cells", "2 readings of 2 measures.");
        Document nonsense = open(manager, handIn(manager, "n.csv", "a,b\nc,d\n"));
        assertThat(nonsense.select("main").text()).contains("The table cannot be read as it is");
        assertThat(send(manager, nonsense, "", Map.of("headingRow", "zero")).getStatus())
                .isEqualTo(422);
        assertThat(send(manager, nonsense, "", Map.of("layout", "PERIODS_ACROSS", "sheet", "99"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(post(manager, plan + "/measures/readings/file/nothing", Map.of())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_empty_spreadsheet_is_read_back_when_it_is_filled_in() throws Exception {
        accept(handIn(manager, "spring.csv", LONG));
        MockHttpServletResponse empty = answer(officer, get(URI.create(plan + "/measures/readings/file/empty.xlsx")));
        assertThat(empty.getContentType()).contains("spreadsheetml");
        assertThat(SpreadsheetReader.read(empty.getContentAsByteArray())
                        .sheets()
                        .get(0)
                        .rows())
                .extracting(row -> row.cell(0).text() + "|" + row.cell(2).text())
                .containsExactly("Measure|Period", "M1 Plans in time (all)|June 2026");
        String filled = "Measure,Series,Period,Value\nM1 Plans in time (all),,June 2026,60\n";
        assertThat(open(manager, handIn(manager, "f.csv", filled))
                        .select("main")
                        .text())
                .contains("1 reading of 1 measure.");
    }

    @Test
    void published_statistics_become_the_readings_of_one_area_and_a_benchmark() throws Exception {
        measure("Plans in time", "excluding exceptions", MeasureUnit.PERCENT, Frequency.YEARLY, trust);
        String statistics = """
                area,year,all_den,in_time_all,pct_all,den_excl,in_time_excl,pct_excl
                England,2023,1000,503,50.3,900,460,51.1
                Testshire,2023,200,100,50.0,190,99,52.1
                Elsewhere,2023,10,1,10.0,10,1,10.0
                England,2024,1100,506,46.0,1000,480,48.0
                Testshire,2024,220,121,55.0,200,112,56.0
                """;
        String file = handIn(manager, "statistics.csv", statistics);
        Document check = open(manager, file);
        assertThat(check.select("main").text()).contains("Say below which of the areas is yours.");
        assertThat(check.select("#ours option[selected]").val()).isEqualTo("Testshire");
        assertThat(check.select("#benchmark option[selected]").val()).isEqualTo("England");
        assertThat(send(
                                manager,
                                check,
                                "",
                                Map.of("label-0", "M1", "label-1", "M3", "source", "Published, autumn 2025"))
                        .getStatus())
                .isEqualTo(303);
        Document decided = open(manager, file);
        assertThat(decided.select("main").text())
                .contains(
                        "8 readings of 2 measures.",
                        "England will be added to M1 Plans in time (all) as a benchmark.",
                        "Left out: Elsewhere.");
        assertThat(send(manager, decided, "/accept", Map.of("sure", "true")).getStatus())
                .as("yearly figures of a measure that is read every month")
                .isEqualTo(303);
        MeasureFigures first = figures(1);
        assertThat(first.series()).hasSize(2);
        assertThat(first.series().get(1).name()).isEqualTo("England");
        assertThat(first.series().get(1).source()).isEqualTo("Published, autumn 2025");
        assertThat(first.readings(first.whole().id()))
                .extracting(reading -> reading.periodWords() + " "
                        + reading.value().stripTrailingZeros().toPlainString()
                        + " " + reading.numerator().intValue() + "/"
                        + reading.denominator().intValue())
                .containsExactly("2023 50 100/200", "2024 55 121/220");
        assertThat(figures(3).readings(figures(3).series().get(1).id()))
                .extracting(reading -> reading.value().doubleValue())
                .containsExactly(51.1, 48.0);
        assertThat(figures(3).readings(figures(3).whole().id()))
                .extracting(MeasureReading::numerator)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(99), new BigDecimal(112));
    }

    @Test
    void a_large_file_has_a_small_page() throws Exception {
        StringBuilder file = new StringBuilder("Measure");
        for (int month = 0; month < 24; month++) {
            file.append(',').append(London.monthInWords(LocalDate.of(2023, 1, 1).plusMonths(month)));
        }
        for (int number = 1; number <= 60; number++) {
            if (number > 2) {
                measure(
                        "A measure with a name as long as they are " + number,
                        "not all",
                        MeasureUnit.COUNT,
                        Frequency.MONTHLY,
                        trust);
            }
            file.append("\nM").append(number).append(",50".repeat(24));
        }
        String address = handIn(manager, "large.csv", file.toString());
        Document first = open(manager, address);
        assertThat(first.select("main").text()).contains("1,440 readings of 60 measures.", "page 1 of 36");
        assertThat(first.select("section[aria-labelledby=readings] tbody tr")).hasSize(40);
        Document last = open(manager, address + "?page=36");
        assertThat(last.select("section[aria-labelledby=readings] tbody tr")
                        .last()
                        .text())
                .contains("M60", "December 2024", "Y61");
        assertThat(open(manager, address + "?page=9999").select("main").text()).contains("page 36 of 36");
        assertThat(open(manager, address + "?page=-1").select("main").text()).contains("page 1 of 36");
        Document unknown = open(
                manager,
                handIn(
                        manager,
                        "unknown.csv",
                        file.toString().replace("\nM", "\nQuite another measure with a long name ")));
        assertThat(unknown.select("input[name^=label-]")).hasSizeBetween(20, 60);
    }

    private List<MeasureReading> readings(int number) {
        return figures(number).readings();
    }

    private MeasureFigures figures(int number) {
        return area.asManager(() -> measures.measure(manager, planId, number, AsAt.NOW))
                .orElseThrow();
    }

    private void accept(String file) throws Exception {
        assertThat(send(manager, open(manager, file), "/accept", Map.of()).getStatus())
                .isEqualTo(303);
    }

    private String handIn(Member by, String name, String content) throws Exception {
        return handIn(by, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String handIn(Member by, String name, byte[] content) throws Exception {
        MockHttpServletResponse sent = sendFile(by, name, content, "");
        assertThat(sent.getStatus()).as(text(sent)).isEqualTo(303);
        return sent.getRedirectedUrl();
    }

    private MockHttpServletResponse sendFile(Member by, String name, byte[] content, String text) throws Exception {
        return mvc.perform(multipart(URI.create(plan + "/measures/readings/file"))
                        .file(new MockMultipartFile("file", name, null, content))
                        .param("key", UUID.randomUUID().toString())
                        .param("text", text)
                        .with(area.signedIn(by))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** The form that is sent to an address, with some of its fields changed. */
    private MockHttpServletResponse send(Member by, Document page, String to, Map<String, String> changed)
            throws Exception {
        Element form = page.select("main form[method=post]").stream()
                .filter(one -> to.isEmpty()
                        ? !one.attr("action").matches(".*/(accept|discard)")
                        : one.attr("action").endsWith(to))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name], textarea[name]").stream()
                .filter(input -> !input.attr("type").matches("checkbox|radio") || input.hasAttr("checked"))
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        form.select("select[name]")
                .forEach(select -> fields.put(
                        select.attr("name"), select.select("option[selected]").val()));
        fields.putAll(changed);
        return post(by, form.attr("action"), fields);
    }

    private MockHttpServletResponse post(Member by, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder sending = MockMvcRequestBuilders.post(URI.create(address));
        fields.forEach(sending::param);
        return answer(by, sending.with(csrf()));
    }

    private MockHttpServletResponse answer(Member by, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(area.signedIn(by))).andReturn().getResponse();
    }

    private Document page(Member by, String below) throws Exception {
        return open(by, plan + below);
    }

    private Document open(Member by, String address) throws Exception {
        MockHttpServletResponse response = answer(by, get(URI.create(address)));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        assertThat(response.getContentAsByteArray().length).as(address).isLessThan(100_000);
        return parsed(response);
    }

    private int status(Member by, String address) throws Exception {
        return answer(by, get(URI.create(address))).getStatus();
    }

    private static List<String> errors(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(422);
        return parsed(response).select(".govuk-error-summary li").eachText();
    }

    private static Document parsed(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(text(response));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
