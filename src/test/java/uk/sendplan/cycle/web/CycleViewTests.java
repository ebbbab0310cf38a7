package uk.sendplan.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.cycle.SectionTemplate.Section;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.plan.PlanDrafting;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

class CycleViewTests extends CycleTests {

    @Autowired
    PlanDrafting drafting;

    private String calendar() {
        return plan + "/cycles";
    }

    private EditBrowser.Form withDays(
            EditBrowser.Form form, String name, LocalDate opens, LocalDate due, LocalDate board) {
        return withDay(
                withDay(withDay(form.with("name", name), "opens", opens), "updatesDue", due), "boardDate", board);
    }

    private static EditBrowser.Form withDay(EditBrowser.Form form, String field, LocalDate day) {
        return form.with(field + ".day", String.valueOf(day.getDayOfMonth()))
                .with(field + ".month", String.valueOf(day.getMonthValue()))
                .with(field + ".year", String.valueOf(day.getYear()));
    }

    private List<Section> sections(String address) {
        return area.asManager(() ->
                cycles.template(area.manager(), cycle(address).id(), AsAt.NOW).sections());
    }

    private List<String> labels(String address) {
        return sections(address).stream().map(Section::label).toList();
    }

    @Test
    void a_plan_without_cycles_says_what_they_are_for_and_its_manager_can_add_one() throws Exception {
        for (Role role : Role.values()) {
            Document page = new EditBrowser(mvc, area, area.member(role))
                    .open(calendar())
                    .page();
            assertThat(page.select("h1").text()).isEqualTo("Reporting cycles");
            assertThat(page.select("main p").text()).contains("This plan has no reporting cycles yet.");
            assertThat(page.select("main a[href$=/cycles/new]")).hasSize(role == Role.PLAN_MANAGER ? 1 : 0);
        }
        assertThat(manager.open(plan).page().select("main a[href=" + calendar() + "]"))
                .hasSize(1);
    }

    @Test
    void a_cycle_is_added_with_its_days_and_the_headings_that_were_chosen() throws Exception {
        LocalDate opens = today().minusDays(3);
        Answer saved = withDays(
                        manager.form(calendar() + "/new").with("headings", "YEAR"),
                        "Autumn term",
                        opens,
                        today().plusDays(5),
                        today().plusDays(12))
                .send();

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.goesTo()).isEqualTo(calendar() + "/autumn-term");
        assertThat(saved.says()).isEqualTo("Autumn term is added.");
        Document page = manager.open(saved.goesTo()).page();
        assertThat(page.select("h1").text()).isEqualTo("Autumn term");
        assertThat(page.select("main .govuk-body-l").text())
                .isEqualTo("Updates for Autumn term are due in 5 days, by "
                        + London.weekdayInWords(today().plusDays(5)) + ". The board meets in 12 days, on "
                        + London.weekdayInWords(today().plusDays(12)) + ".");
        assertThat(page.select("#headings li strong").eachText())
                .containsExactly("What we wanted", "What we did", "The difference it made");
        assertThat(page.select("main").text()).contains("No updates have been recorded in it yet.");
    }

    @Test
    void the_next_cycle_starts_with_the_headings_of_the_one_before() throws Exception {
        String spring = add("Spring", -60, -30);
        manager.form(spring + "/headings").with("headings[3].label", "And then").send();

        Document form = manager.open(calendar() + "/new").page();
        assertThat(form.select("input[name=headings][checked]").attr("value")).isEqualTo("PREVIOUS");
        Answer saved = withDays(manager.form(calendar() + "/new"), "Summer", today().minusDays(10), today(), today())
                .send();

        assertThat(labels(saved.goesTo()))
                .containsExactly(
                        "What we have done so far", "The difference this makes", "What we need to develop", "And then");
        assertThat(sections(saved.goesTo()))
                .extracting(Section::id)
                .doesNotContainAnyElementsOf(
                        sections(spring).stream().map(Section::id).toList());
    }

    @Test
    void the_calendar_tells_the_current_cycle_first_then_what_is_next_and_what_is_closed() throws Exception {
        String closed = add("Spring", -90, -60);
        close(closed);
        add("Summer", -40, -1);
        add("Winter", 30, 50);

        Document page = manager.open(calendar()).page();

        assertThat(page.select("main .govuk-body-l").text())
                .startsWith("Updates for Summer were due yesterday, on ")
                .contains("The board meets in 6 days, on ");
        assertThat(page.select("caption").eachText()).containsExactly("Open", "To come", "Closed");
        assertThat(page.select("tbody a:first-child").eachText()).containsExactly("Summer", "Winter", "Spring");
        assertThat(manager.open(closed).page().select("main").text())
                .contains("Spring is closed", London.weekdayInWords(today()) + ", by PLAN_MANAGER")
                .doesNotContain("Change the headings", "Close this cycle");
    }

    @Test
    void on_a_past_day_the_calendar_is_what_was_known_then() throws Exception {
        String cycle = add("Spring", -90, 10);
        area.letDaysPass(20);
        close(cycle);
        add("Summer", -5, 20);
        String then = "?asAt=" + today().minusDays(10);

        Document page = manager.open(calendar() + then).page();

        assertThat(page.select("tbody a").eachText()).containsExactly("Spring");
        assertThat(page.select("caption").eachText()).containsExactly("Open");
        assertThat(page.select("main .govuk-body-l").text()).contains("are due in 20 days");
        assertThat(page.select("main a[href$=/cycles/new]")).isEmpty();
        assertThat(manager.open(cycle + then).page().select("main").text())
                .contains("What we have done so far")
                .doesNotContain("is closed");
        assertThat(manager.open(calendar() + "/summer" + then).status()).isEqualTo(422);
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_kept() throws Exception {
        Answer answer = manager.form(calendar() + "/new")
                .with("name", " ")
                .with("opens.day", "31")
                .with("opens.month", "2")
                .with("opens.year", "2026")
                .with("boardDate.day", "1")
                .with("headings", "OTHER")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly(
                        "Enter the name of the cycle",
                        "Enter a real date",
                        "Enter the day updates are due",
                        "Enter a real date",
                        "Choose the headings to start from");
        assertThat(answer.page().select("input[name=opens.day]").attr("value")).isEqualTo("31");
        assertThat(manager.form(calendar() + "/new")
                        .with("name", "x".repeat(61))
                        .send()
                        .summary())
                .first()
                .asString()
                .contains("60");
    }

    @Test
    void days_out_of_order_are_told_at_the_later_field() throws Exception {
        Answer answer = withDays(
                        manager.form(calendar() + "/new"),
                        "Autumn",
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 10, 31))
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#updatesDue-error").text())
                .contains("Updates cannot be due before the cycle opens: enter 2 November 2026 or a later day");
        assertThat(answer.page().select("#boardDate-error").text())
                .contains("The board cannot meet before updates are due: enter 1 November 2026 or a later day");
    }

    @Test
    void no_two_cycles_of_a_plan_open_on_one_day_and_cycles_may_overlap() throws Exception {
        add("Spring", -10, 20);
        Answer answer = withDays(
                        manager.form(calendar() + "/new"),
                        "Stocktake",
                        today().minusDays(10),
                        today().plusDays(3),
                        today().plusDays(3))
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#opens-error").text())
                .contains("Spring opens on this day too. Choose another day");
        assertThat(withDay(manager.formOf(answer), "opens", today().minusDays(2))
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(manager.open(calendar()).page().select(".govuk-body-l").text())
                .startsWith("Updates for Stocktake are due");
    }

    @Test
    void a_slug_is_never_used_again_also_after_a_rename() throws Exception {
        String first = add("New", -60, -50);
        assertThat(first).endsWith("/cycles/new-2");
        assertThat(add("Spring", -40, -30)).endsWith("/cycles/spring");
        Answer renamed =
                manager.form(calendar() + "/spring/edit").with("name", "Winter").send();
        assertThat(renamed.goesTo()).isEqualTo(calendar() + "/spring");
        assertThat(add("Spring", -20, -10)).endsWith("/cycles/spring-2");
        assertThat(add("Winter", -5, 10)).endsWith("/cycles/winter");
        assertThat(add("✓", -4, 10)).endsWith("/cycles/cycle");
    }

    @Test
    void the_same_form_sent_twice_makes_one_cycle() throws Exception {
        EditBrowser.Form form = withDays(
                manager.form(calendar() + "/new"), "Autumn", today(), today().plusDays(9), today().plusDays(9));

        String made = form.send().goesTo();

        assertThat(form.send().goesTo()).isEqualTo(made);
        assertThat(manager.open(calendar()).page().select("tbody tr")).hasSize(1);
    }

    @Test
    void a_form_that_was_overtaken_shows_both_texts() throws Exception {
        String cycle = add("Spring", -10, 20);
        EditBrowser.Form slow = manager.form(cycle + "/edit").with("name", "Slow spring");
        withDay(manager.form(cycle + "/edit").with("name", "Quick spring"), "updatesDue", today())
                .send();

        Answer answer = slow.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("#conflict-title").text()).contains("Somebody else changed this");
        assertThat(answer.page().select("main").text()).contains("Quick spring", "PLAN_MANAGER");
        assertThat(answer.page().select("input[name=name]").attr("value")).isEqualTo("Slow spring");
        assertThat(manager.formOf(answer).send().status()).isEqualTo(303);
        assertThat(cycle(cycle).name()).isEqualTo("Slow spring");
    }

    @Test
    void headings_are_renamed_moved_added_and_taken_away_and_those_that_stay_keep_their_id() throws Exception {
        String cycle = add("Spring", -10, 20);
        List<Section> before = sections(cycle);

        Answer saved = manager.form(cycle + "/headings")
                .with("headings[0].label", "Done")
                .with("headings[1].place", "4")
                .with("headings[2].label", "")
                .with("headings[4].label", "Where we were")
                .with("headings[4].role", "BASELINE")
                .with("headings[4].place", "1")
                .send();

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.says()).isEqualTo("The headings of Spring are saved.");
        List<Section> after = sections(cycle);
        assertThat(after)
                .extracting(Section::label)
                .containsExactly("Where we were", "Done", "Next steps", "The difference this makes");
        assertThat(after).extracting(Section::position).containsExactly(0, 1, 2, 3);
        assertThat(after.get(0).role()).isEqualTo(SectionRole.BASELINE);
        assertThat(after.stream().skip(1).map(Section::id))
                .containsExactly(
                        before.get(0).id(), before.get(3).id(), before.get(1).id());
    }

    @Test
    void two_headings_can_change_their_labels_with_each_other() throws Exception {
        String cycle = add("Spring", -10, 20);
        manager.form(cycle + "/headings")
                .with("headings[0].label", "Next steps")
                .with("headings[3].label", "What we have done so far")
                .send();
        assertThat(labels(cycle))
                .containsExactly(
                        "Next steps",
                        "The difference this makes",
                        "What we need to develop",
                        "What we have done so far");
    }

    @Test
    void a_preset_fills_the_form_and_keeps_the_headings_that_are_called_alike() throws Exception {
        String cycle = add("Spring", -10, 20);
        manager.form(cycle + "/headings")
                .with("headings[0].label", "what we did")
                .send();
        UUID did = sections(cycle).get(0).id();

        Answer filled = manager.open(cycle + "/headings?preset=YEAR");
        assertThat(filled.page().select(".govuk-inset-text").text()).contains("Nothing is changed until you save.");
        assertThat(labels(cycle)).hasSize(4);
        assertThat(manager.formOf(filled).send().status()).isEqualTo(303);

        assertThat(labels(cycle)).containsExactly("What we wanted", "What we did", "The difference it made");
        assertThat(sections(cycle).get(1).id()).isEqualTo(did);
    }

    @Test
    void headings_that_cannot_be_are_told_at_their_field() throws Exception {
        String cycle = add("Spring", -10, 20);
        Answer none = manager.form(cycle + "/headings")
                .with("headings[0].label", "")
                .with("headings[1].label", "")
                .with("headings[2].label", "")
                .with("headings[3].label", " ")
                .send();
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.summary()).containsExactly("Give at least one heading and at most 12");

        Answer twice = manager.form(cycle + "/headings")
                .with("headings[2].label", "NEXT steps")
                .with("headings[1].label", "x".repeat(121))
                .with("headings[0].role", "")
                .send();
        assertThat(twice.summary()).hasSize(2).contains("Choose the meaning of heading 1");
        Answer alike = manager.form(cycle + "/headings")
                .with("headings[2].label", "NEXT steps")
                .send();
        assertThat(alike.summary()).containsExactly("Two headings are called “Next steps”. Give each its own label");
        assertThat(alike.page().select("input[name='headings[2].label']").attr("value"))
                .isEqualTo("NEXT steps");
        assertThat(labels(cycle)).hasSize(4).doesNotContain("NEXT steps");
    }

    @Test
    void headings_that_somebody_else_changed_meanwhile_are_shown_beside_ones_own() throws Exception {
        String cycle = add("Spring", -10, 20);
        EditBrowser.Form slow = manager.form(cycle + "/headings").with("headings[0].label", "Mine");
        manager.form(cycle + "/headings").with("headings[0].label", "Theirs").send();

        Answer answer = slow.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("main").text()).contains("Theirs: What was done", "Mine: What was done");
        assertThat(manager.formOf(answer).send().status()).isEqualTo(303);
        assertThat(labels(cycle)).startsWith("Mine");
    }

    @Test
    void closing_asks_first_and_is_for_good() throws Exception {
        String cycle = add("Spring", -30, -10);
        EditBrowser.Form edit = manager.form(cycle + "/edit").with("name", "Later");
        EditBrowser.Form headings = manager.form(cycle + "/headings").with("headings[0].label", "Later");
        Document question = manager.open(cycle + "/close").page();
        assertThat(question.select("h1").text()).isEqualTo("Close Spring?");
        assertThat(question.select("main").text()).contains("A closed cycle is never opened again.");

        Answer closed = manager.form(cycle + "/close").send();

        assertThat(closed.status()).isEqualTo(303);
        assertThat(closed.says()).isEqualTo("Spring is closed.");
        assertThat(cycle(cycle).closedByName()).isEqualTo("PLAN_MANAGER");
        for (EditBrowser.Form late : List.of(edit, headings)) {
            Answer answer = late.send();
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.summary()).containsExactly("Spring is closed: its days and headings stay as they are");
        }
        for (String form : List.of("/edit", "/headings", "/close")) {
            Answer answer = manager.open(cycle + form);
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.goesTo()).isEqualTo(cycle);
        }
        assertThat(cycle(cycle).name()).isEqualTo("Spring");
    }

    @Test
    void a_cycle_cannot_be_closed_before_it_opens_nor_unseen_after_a_change() throws Exception {
        String later = add("Autumn", 5, 20);
        assertThat(manager.open(later).page().select("a[href$=/close]")).isEmpty();
        String cycle = add("Spring", -30, -10);
        EditBrowser.Form close = manager.form(cycle + "/close");
        withDay(manager.form(cycle + "/edit"), "boardDate", today()).send();

        Answer overtaken = close.send();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.summary()).first().asString().startsWith("Somebody changed the cycle a moment ago");
        assertThat(cycle(cycle).isClosed()).isFalse();
        withDay(manager.form(cycle + "/edit"), "opens", today().minusDays(31)).send();
        EditBrowser.Form again = manager.form(cycle + "/close");
        withDays(manager.form(cycle + "/edit"), "Spring", today().plusDays(1), today().plusDays(2), today().plusDays(3))
                .send();
        assertThat(again.send().status()).isEqualTo(409);
        EditBrowser.Form early =
                again.with("version", String.valueOf(cycle(cycle).version()));
        assertThat(early.send().summary()).first().asString().startsWith("It opens on ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/new", "/spring/edit", "/spring/headings", "/spring/close"})
    void nothing_is_changed_in_a_retired_plan(String form) throws Exception {
        add("Spring", -30, -10);
        EditBrowser.Form open = manager.form(calendar() + form);
        area.asManager(() -> {
            String slug = plan.substring(plan.lastIndexOf('/') + 1);
            long version = plans.head(area.manager(), slug, AsAt.NOW).version();
            drafting.retire(area.manager(), planId, version);
            return null;
        });
        Answer answer = open.with("name", "Retired").send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(manager.open(calendar() + form).status()).isEqualTo(303);
        assertThat(manager.open(calendar()).page().select("a[href$=/new]")).isEmpty();
    }

    @Test
    void a_cycle_of_another_plan_is_not_there() throws Exception {
        String cycle = add("Spring", -30, -10);
        String other = area.at("/" + area.enter(TestPlans.empty()));
        for (String below : List.of("", "/edit", "/headings", "/close")) {
            assertThat(manager.open(cycle.replace(plan, other) + below).status())
                    .as(below)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_question_for_a_past_day_offers_the_days_of_the_cycles_that_are_past() throws Exception {
        area.letDaysPass(100);
        TestCycles.letPlanBeMadeDaysAgo(planId, 100);
        add("Long ago", -200, -150);
        add("Spring", -90, -30);
        add("Summer", -10, -4);
        add("Autumn", -5, 0);
        String due = London.dayInWords(today().minusDays(30));
        String board = London.dayInWords(today().minusDays(23));
        String latest = London.dayInWords(today().minusDays(4));

        for (String below :
                List.of("", "/actions?stage=complete", "/board", "/references/1.1", "/priorities/1", "/cycles")) {
            Document page = manager.open(plan + below).page();
            assertThat(page.select(".app-as-at-offered a").eachText())
                    .as(below)
                    .containsExactly(
                            latest + ": updates due for Summer",
                            board + ": the board of Spring",
                            due + ": updates due for Spring");
        }
        assertThat(manager.open(plan + "/actions?stage=complete")
                        .page()
                        .select(".app-as-at-offered a")
                        .first()
                        .attr("href"))
                .isEqualTo(plan + "/actions?asAt=" + today().minusDays(4) + "&stage=complete");
        manager.form(plan + "/priorities/new").with("name", "Added today").send();
        assertThat(manager.open(plan + "/priorities/3").page().select(".app-as-at-offered"))
                .as("a day on which it was not there yet")
                .isEmpty();
        Document past = manager.open(plan + "?asAt=" + today().minusDays(1)).page();
        assertThat(past.select(".app-as-at-offered a[aria-current]")).isEmpty();
    }
}
