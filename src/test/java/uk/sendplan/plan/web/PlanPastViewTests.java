package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.plan.OutcomeDrafting;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.OutcomeNode;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.PriorityDrafting;
import uk.sendplan.plan.ReferenceDrafting;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Scope;

/** A plan that was entered ten days ago, and changed in every way today. */
@SpringBootTest
@AutoConfigureMockMvc
class PlanPastViewTests {

    private static final List<String> PAGES =
            List.of("", "/priorities/1", "/references/1.1", "/objectives", "/findings");

    @Autowired
    TestAreas areas;

    @Autowired
    MockMvc mvc;

    @Autowired
    PlanQueries queries;

    @Autowired
    PriorityDrafting priorities;

    @Autowired
    ReferenceDrafting references;

    @Autowired
    OutcomeDrafting outcomes;

    @Autowired
    Clock clock;

    private TestArea area;
    private String plan;
    private Member manager;
    private PlanTree before;
    private String yesterday;

    @BeforeEach
    void enter() {
        area = areas.fresh();
        manager = area.manager();
        plan = area.enter(TestPlans.small());
        area.letDaysPass(10);
        before = read(AsAt.NOW);
        yesterday = London.today(clock).minusDays(1).toString();
    }

    private PlanTree read(AsAt asAt) {
        return area.asManager(() -> queries.plan(manager, plan, asAt));
    }

    /** Rename, re-cite, reword, retire, move, reorder, unlist: each by the application's own command. */
    private void change() {
        area.asManager(() -> {
            PriorityNode first = before.priorities().get(0);
            PriorityNode second = before.priorities().get(1);
            ReferenceNode one = first.references().get(0);
            ReferenceNode two = first.references().get(1);
            ReferenceNode three = second.references().get(0);
            priorities.describe(
                    manager,
                    new PriorityDrafting.DescribePriority(
                            first.id(), first.version(), "Help that comes in time", null, List.of("Lawful")));
            references.cite(manager, one.id(), one.version(), "C5");
            OutcomeNode outcome = one.outcomes().get(0);
            outcomes.reword(
                    manager,
                    outcome.id(),
                    outcome.version(),
                    new OutcomeDrafting.Wording("Nobody waits.", List.of(), null, null));
            references.retire(manager, two.id(), two.version());
            references.moveTo(manager, three.id(), three.version(), first.id(), null);
            priorities.move(manager, second.id(), -1);
            priorities.list(
                    manager,
                    new PriorityDrafting.ListObjectives(
                            second.id(), read(AsAt.NOW).priorities().get(0).version(), Map.of()));
            return null;
        });
    }

    @Test
    void now_and_as_at_today_agree() {
        assertThat(read(AsAt.endOf(London.today(clock)))).isEqualTo(before);
        change();
        assertThat(read(AsAt.endOf(London.today(clock)))).isEqualTo(read(AsAt.NOW));
    }

    @Test
    void yesterday_stays_as_it_was_whatever_happens_today() throws Exception {
        List<String> shown = texts(yesterday);
        change();
        assertThat(read(AsAt.endOf(LocalDate.parse(yesterday)))).isEqualTo(before);
        assertThat(texts(yesterday)).isEqualTo(shown);
        assertThat(page(area.at("/" + plan)).selectFirst("main").text()).contains("Help that comes in time");
        assertThat(shown.get(0)).contains("Help that comes early").doesNotContain("Help that comes in time");
    }

    private List<String> texts(String day) throws Exception {
        List<String> texts = new ArrayList<>();
        for (String below : PAGES) {
            Document page = page(area.at("/" + plan + below + "?asAt=" + day));
            texts.add(page.selectFirst("main").text());
        }
        return texts;
    }

    @Test
    void a_page_of_the_past_says_so_and_keeps_the_day_and_edits_nothing() throws Exception {
        for (String below : PAGES) {
            Document page = page(area.at("/" + plan + below + "?asAt=" + yesterday));
            assertThat(page.select(".app-as-at").text())
                    .contains("as it was known at the end of " + London.dayInWords(LocalDate.parse(yesterday)));
            page.select(".app-as-at").remove();
            assertThat(page.select("main form[method=post], main a[href$=/edit], main a[href*=/new]"))
                    .isEmpty();
            assertThat(
                            page.select(
                                    "main a[href*=/priorities/]:not([href*=history]), main a[href*=/references/]:not([href*=history])"))
                    .allMatch(link -> link.attr("href").contains("asAt=" + yesterday));
            assertThat(page.select("input[name=asAt]").eachAttr("value")).containsOnly(yesterday);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "tomorrow", "31/2/2026", "2026-13-01", "0001-01-01", "1950-01-01", "'; drop"})
    void a_day_that_cannot_be_shown_gives_the_page_of_now_with_the_error_at_the_field(String day) throws Exception {
        for (String below : PAGES) {
            MockHttpServletResponse answer = answer(area.at("/" + plan + below), day);
            Document page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#asAt");
            assertThat(page.select("details[open] #asAt-error")).hasSize(1);
            assertThat(page.select("#asAt").attr("value")).isEqualTo(day);
            assertThat(page.select(".app-as-at")).isEmpty();
        }
        assertThat(answer(area.at("/" + plan + ".json"), day).getStatus()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d/M/uuuu", "d MMMM uuuu", "uuuu-MM-dd"})
    void a_day_may_be_typed_as_people_write_it(String form) throws Exception {
        String typed = DateTimeFormatter.ofPattern(form, Locale.UK).format(LocalDate.parse(yesterday));
        assertThat(answer(area.at("/" + plan), typed).getStatus()).isEqualTo(200);
    }

    @Test
    void the_data_of_a_past_day_are_those_of_then() throws Exception {
        String shown = answer(area.at("/" + plan + ".json"), yesterday).getContentAsString(StandardCharsets.UTF_8);
        change();
        assertThat(answer(area.at("/" + plan + ".json"), yesterday).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(shown)
                .contains("Help that comes early");
    }

    @Test
    void a_reference_that_moved_is_found_under_its_old_number() throws Exception {
        change();
        MockHttpServletResponse answer = answer(area.at("/" + plan + "/references/2.1"), "");
        assertThat(answer.getStatus()).isEqualTo(301);
        assertThat(answer.getHeader("Location")).isEqualTo(area.at("/" + plan + "/references/1.3"));

        MockHttpServletResponse then = answer(area.at("/" + plan + "/references/1.3"), yesterday);
        assertThat(then.getStatus()).isEqualTo(301);
        assertThat(then.getHeader("Location")).isEqualTo(area.at("/" + plan + "/references/2.1?asAt=" + yesterday));
        page(area.at("/" + plan + "/references/2.1?asAt=" + yesterday));
    }

    @Test
    void a_number_that_no_reference_ever_had_is_not_found() throws Exception {
        for (String number : List.of("9.9", "1", "1.1.1", "%00", "x".repeat(300))) {
            assertThat(answer(area.at("/" + plan + "/references/") + number, "").getStatus())
                    .isIn(400, 404);
        }
    }

    @Test
    void the_history_of_the_plan_tells_what_happened_by_whom() throws Exception {
        change();
        String told =
                page(area.at("/" + plan + "/history")).select(".app-history").text();
        assertThat(told)
                .contains("by PLAN_MANAGER")
                .contains("Priority 1: name changed from Help that comes early to Help that comes in time")
                .contains("Priority 1: name in the overview changed from Early help to empty")
                .contains("Key principle 1 of priority 1 added Lawful")
                .contains("Reference 1.1: citations changed from B3 to C5")
                .contains("Outcome of reference 1.1: text changed")
                .contains("Reference 1.2 retired")
                .contains("Reference 1.3 moved from priority 2, where it was 2.1, to priority 1")
                .contains("Order of the priorities changed from 1, 2 to 2, 1")
                .contains("Objective C5 in priority 2 removed")
                .contains("The plan added With")
                .contains("3 references");
    }

    @Test
    void the_history_of_a_reference_is_its_own_and_short_on_its_page() throws Exception {
        change();
        assertThat(page(area.at("/" + plan + "/references/1.3/history"))
                        .select(".app-history")
                        .text())
                .contains("moved from priority 2", "Reference 2.1 added")
                .doesNotContain("1.2", "Help that comes");
        assertThat(page(area.at("/" + plan + "/references/1.1"))
                        .select("#history")
                        .text())
                .contains("citations changed", "text changed");
    }

    @Test
    void the_history_of_a_priority_has_its_statements_and_what_came_and_went() throws Exception {
        change();
        assertThat(page(area.at("/" + plan + "/priorities/1/history"))
                        .select(".app-history")
                        .text())
                .contains("name changed", "Reference 1.2 retired", "Reference 1.3 moved from priority 2", "statements")
                .doesNotContain("Outcome of reference");
    }

    @Test
    void the_history_is_paged_by_fifty() throws Exception {
        area.asManager(() -> {
            for (int time = 0; time < 60; time++) {
                ReferenceNode reference = read(AsAt.NOW).references().toList().get(0);
                references.cite(manager, reference.id(), reference.version(), time % 2 == 0 ? "C5" : "B3");
            }
            return null;
        });
        String address = area.at("/" + plan + "/references/1.1/history");
        assertThat(page(address).select(".app-history-change")).hasSize(50);
        assertThat(page(address).select("a[rel=next]").attr("href")).isEqualTo(address + "?page=2");
        assertThat(page(address + "?page=2").select(".app-history-change")).hasSize(11);
        assertThat(page(address + "?page=2").select("a[rel=prev]").attr("href")).isEqualTo(address + "?page=1");
        assertThat(page(address + "?page=9").select("main").text()).contains("Nothing");
        for (String odd : List.of("0", "-1", "x", "99999999999")) {
            page(address + "?page=" + odd);
        }
    }

    @Test
    void who_is_from_outside_the_area_is_an_administrator() throws Exception {
        UUID somebody = UUID.randomUUID();
        area.asManager(() -> {
            ReferenceNode reference = read(AsAt.NOW).references().toList().get(0);
            return Scope.of(somebody, true, Set.of(area.id())).call(() -> {
                references.cite(manager, reference.id(), reference.version(), "C5");
                return null;
            });
        });
        assertThat(page(area.at("/" + plan + "/references/1.1/history"))
                        .selectFirst(".app-history-when")
                        .text())
                .endsWith("by an administrator");
    }

    private MockHttpServletResponse answer(String address, String asAt) throws Exception {
        return mvc.perform(get(address).param("asAt", asAt).with(area.signedIn(Role.PLAN_MANAGER)))
                .andReturn()
                .getResponse();
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(address).with(area.signedIn(Role.PLAN_MANAGER)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
