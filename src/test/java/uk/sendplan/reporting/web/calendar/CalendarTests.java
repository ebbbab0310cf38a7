package uk.sendplan.reporting.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.delivery.Stage;
import uk.sendplan.reporting.web.TestWork;
import uk.sendplan.shared.London;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class CalendarTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;
    Member officer;
    EditBrowser browser;

    @BeforeEach
    void an_officer_with_an_action() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        officer = area.member(Role.OFFICER);
        browser = new EditBrowser(mvc, area, officer);
        work.add(work.reference("1.1"), "Ring; every, family\\n", "31 March 2099", area.organisation(), officer);
        work.add("Of a colleague", "30 April 2099");
    }

    private record Day(String summary, String start, String href) {}

    @Test
    void it_tells_what_is_due_for_its_owner_and_the_days_of_the_cycles() throws Exception {
        LocalDate opens = LocalDate.now(London.ZONE).minusDays(3);
        area.asManager(() -> cycles.add(area.manager(), TestCycles.add(work.id(), "Spring", opens, opens.plusDays(8))));
        UUID done = work.add(work.reference("1.1"), "Long done", "1 May 2099", area.organisation(), officer);
        work.record(done, null, Stage.COMPLETE, null);
        List<Day> days = days(path(make(false)));
        assertThat(days)
                .contains(new Day(
                        "Due: 1.1.1 Ring; every, family\\n",
                        "20990331",
                        "http://localhost:8080" + work.at("/actions/1.1.1")));
        assertThat(days)
                .extracting(Day::summary)
                .containsExactlyInAnyOrder(
                        "Due: 1.1.1 Ring; every, family\\n",
                        "Spring: updates can be recorded",
                        "Spring: updates are due",
                        "Spring: the board meets");
        assertThat(days)
                .filteredOn(day -> day.summary().equals("Spring: updates are due"))
                .extracting(Day::start)
                .containsExactly(opens.plusDays(8).toString().replace("-", ""));
    }

    @Test
    void those_of_the_organisation_come_when_they_are_asked_for() throws Exception {
        assertThat(days(path(make(true))))
                .extracting(Day::summary)
                .containsExactlyInAnyOrder("Due: 1.1.1 Ring; every, family\\n", "Due: 1.1.2 Of a colleague");
    }

    @Test
    void a_day_keeps_its_id_when_it_moves_so_that_programs_move_it_too() throws Exception {
        String path = path(make(false));
        String before = ids(path);
        assertThat(before).contains("-due@");
        assertThat(ids(path)).isEqualTo(before);
    }

    @Test
    void the_address_is_shown_once_and_a_new_one_ends_the_old() throws Exception {
        Document first = make(false);
        String old = path(first);
        assertThat(browser.open("/account/calendar").page().select("#address")).isEmpty();
        assertThat(browser.open("/account/calendar").page().text()).contains("You have an address, made on");
        String fresh = path(make(false));
        assertThat(fresh).isNotEqualTo(old);
        assertThat(answer(old).getStatus()).isEqualTo(404);
        assertThat(answer(fresh).getStatus()).isEqualTo(200);
        assertThat(browser.send("/account/calendar/stop", Map.of()).says()).startsWith("The calendar is stopped");
        assertThat(answer(fresh).getStatus()).isEqualTo(404);
        assertThat(browser.open("/account/calendar").page().text()).doesNotContain("You have an address");
    }

    @Test
    void nobody_guesses_an_address_and_a_member_no_longer_reads_nothing() throws Exception {
        for (String odd : List.of("x", "A".repeat(43), "%00", "a".repeat(2000), "..%2f..")) {
            assertThat(answer("/calendars/" + odd + ".ics").getStatus()).as(odd).isBetween(400, 404);
        }
        MockHttpServletResponse answer = answer(path(make(false)));
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeader("Cache-Control")).contains("private");
        TestArea other = areas.fresh();
        TestWork.Of elsewhere = tests.of(other, other.enter(TestPlans.small()));
        elsewhere.add("Of another area", "31 March 2099");
        assertThat(answer(path(make(true))).getContentAsString()).doesNotContain("Of another area");
    }

    @Test
    void many_days_take_as_many_statements_as_few() throws Exception {
        String path = path(make(true));
        int few = SqlStatements.of(() -> answer(path)).size();
        for (int made = 0; made < 30; made++) {
            work.add("Action " + made, "31 March 2099");
        }
        assertThat(SqlStatements.of(() -> answer(path))).hasSize(few);
        assertThat(days(path)).hasSize(32);
    }

    private Document make(boolean organisations) throws Exception {
        Answer answer = browser.send(
                "/account/calendar", organisations ? Map.of("organisations", "true") : Map.of("organisations", ""));
        assertThat(answer.status()).isEqualTo(200);
        return answer.page();
    }

    private static String path(Document page) {
        String address = page.select("#address code").text();
        return address.substring(address.indexOf("/calendars/"));
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path))).andReturn().getResponse();
    }

    private List<Day> days(String path) throws Exception {
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(answer(path).getContentAsString()));
        return calendar.getComponents(Component.VEVENT).stream()
                .map(event -> new Day(
                        value(event, Property.SUMMARY), value(event, Property.DTSTART), value(event, Property.URL)))
                .sorted(Comparator.comparing(Day::summary))
                .toList();
    }

    private static String value(Component event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private String ids(String path) throws Exception {
        return answer(path)
                .getContentAsString()
                .lines()
                .filter(line -> line.startsWith("UID"))
                .sorted()
                .toList()
                .toString();
    }
}
