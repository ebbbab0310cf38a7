package uk.sendplan.publishing.web.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

@SpringBootTest
@AutoConfigureMockMvc
class PlainEnglishViewTests {

    private static final String HARD = "Multidisciplinary organisational arrangements facilitate comprehensive"
            + " intergenerational communication regarding individualised educational accommodation, notwithstanding"
            + " institutional interdependencies which historically characterised collaborative commissioning between"
            + " statutory organisations, voluntary associations, educational establishments and neighbouring authorities.";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    PlanQueries plans;

    @Autowired
    Clock clock;

    EditBrowser manager;
    EditBrowser officer;
    String pages;
    String gate;

    @BeforeEach
    void a_cycle() {
        TestArea area = areas.fresh();
        manager = new EditBrowser(mvc, area);
        officer = new EditBrowser(mvc, area, area.member(Role.OFFICER));
        String slug = area.enter(TestPlans.small());
        UUID planId =
                area.asManager(() -> plans.head(area.manager(), slug, AsAt.NOW).id());
        LocalDate today = London.today(clock);
        String cycle = area.asManager(() ->
                cycles.add(area.manager(), TestCycles.add(planId, "Autumn", today.minusDays(5), today.plusDays(5))));
        pages = area.at("/" + slug + "/cycles/" + cycle + "/pages");
        gate = area.at("/" + slug + "/plain-english");
    }

    @Test
    void without_a_limit_it_is_advice_and_with_one_a_page_above_it_is_not_sent_to_review() throws Exception {
        item(HARD);
        assertThat(manager.open(pages + "/1").page().text()).contains("Reading age");
        assertThat(manager.open(pages).page().select("a[href=" + gate + "]")).hasSize(1);
        assertThat(officer.open(pages).page().select("a[href=" + gate + "]")).isEmpty();
        manager.form(gate).with("readingAge", "12").send();

        Answer refused = submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary()).singleElement().asString().contains("this plan asks for 12 at most");

        manager.form(gate).with("readingAge", "").with("shortSentences", "true").send();
        assertThat(submit().summary()).singleElement().asString().startsWith("A sentence has more than 25 words");

        manager.form(gate).with("readingAge", "").without("shortSentences").send();
        assertThat(submit().status()).isEqualTo(303);
    }

    @Test
    void what_is_no_age_is_told_at_the_field_and_stays() throws Exception {
        for (String typed : new String[] {"7", "21", "twelve", "999999999999", "-1"}) {
            Answer refused = manager.form(gate).with("readingAge", typed).send();
            assertThat(refused.status()).as(typed).isEqualTo(422);
            assertThat(refused.page().select("#readingAge-error").text()).contains("from 8 to 20");
            assertThat(refused.page().select("[name=readingAge]").val()).isEqualTo(typed);
        }
    }

    @Test
    void whoever_saves_over_another_sees_both() throws Exception {
        EditBrowser.Form late = manager.form(gate).with("readingAge", "14");
        manager.form(gate).with("readingAge", "11").send();
        Answer overtaken = late.send();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.page().select(".app-conflict-table td").eachText()).containsExactly("11", "14");
        assertThat(manager.formOf(overtaken).send().status()).isEqualTo(303);
        assertThat(manager.open(gate).page().select("[name=readingAge]").val()).isEqualTo("14");
    }

    private void item(String text) throws Exception {
        Document form = manager.open(pages + "/1/items/new").page();
        manager.form(pages + "/1/items/new")
                .with(
                        "section",
                        form.select("select[name=section] option").first().val())
                .with("text", text)
                .send();
    }

    private Answer submit() throws Exception {
        Document page = manager.open(pages + "/1").page();
        return manager.send(
                pages + "/1/submit",
                Map.of("key", page.select(".app-draft-step [name=key]").first().val()));
    }
}
