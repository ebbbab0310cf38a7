package uk.sendplan.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.plan.FindingDrafting;
import uk.sendplan.plan.FindingDrafting.Quotation;
import uk.sendplan.plan.PlanTree.FindingNode;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

class FindingViewTests extends EditTests {

    private static final String WORDS = "Too many families wait\nfor an answer that <never> comes.";

    @Autowired
    FindingDrafting drafting;

    @Autowired
    Clock clock;

    @Test
    void a_finding_is_entered_word_for_word_and_stands_beside_what_answers_it() throws Exception {
        Answer answer = manager.form(plan + "/findings/new")
                .with("text", WORDS)
                .with("report", "Area SEND inspection")
                .with("reported", "May 2025")
                .with("place", "page 4")
                .with("responsible", area.organisation().toString())
                .with("answeredBy", priority("2").id().toString())
                .send();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.goesTo()).isEqualTo(plan + "/findings");
        FindingNode finding = tree().findings().get(0);
        assertThat(finding.text()).isEqualTo(WORDS);
        assertThat(finding.reported().to()).isEqualTo("2025-05-31");
        assertThat(finding.responsible()).hasSize(1);
        assertThat(finding.answeredBy()).containsExactly(priority("2").id());
        for (String page : List.of(plan, plan + "/priorities/2", plan + "/findings")) {
            Document shown = manager.open(page).page();
            assertThat(shown.select(".app-finding blockquote").eachText())
                    .as(page)
                    .containsExactly("Too many families wait for an answer that <never> comes.");
            assertThat(shown.select(".app-finding figcaption").text())
                    .isEqualTo("Area SEND inspection, May 2025, page 4");
            assertThat(shown.select(".app-finding-about").text()).contains("Responsible: ");
        }
        assertThat(manager.open(plan + "/findings")
                        .page()
                        .select(".app-finding-answers a")
                        .attr("href"))
                .isEqualTo(plan + "/priorities/2");
        assertThat(manager.open(plan + "/priorities/1").page().select(".app-finding"))
                .isEmpty();
    }

    @Test
    void the_same_form_sent_twice_makes_one_finding() throws Exception {
        EditBrowser.Form form =
                manager.form(plan + "/findings/new").with("text", "Once").with("report", "R");

        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(tree().findings()).hasSize(1);
    }

    @Test
    void what_is_missing_or_too_long_is_said_and_what_was_typed_stays() throws Exception {
        Answer answer = manager.form(plan + "/findings/new")
                .with("text", " ")
                .with("reported", "May 2025")
                .with("place", "p".repeat(101))
                .with("responsible", UUID.randomUUID().toString())
                .with("answeredBy", "nonsense")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.summary())
                .containsExactly(
                        "Enter the inspectors’ words",
                        "Enter which report the words are from",
                        "Use 100 characters or fewer. You have 1 too many",
                        "Choose from the list. Something you chose is not there any more",
                        "Choose from the list. Something you chose is not there any more");
        assertThat(answer.page().select("#reported").val()).isEqualTo("May 2025");
    }

    @Test
    void a_priority_of_another_plan_does_not_answer_it() throws Exception {
        UUID other = tree(area.at("/"
                        + area.enter(TestPlans.plan("Other", TestPlans.small().priorities()))))
                .priorities()
                .get(0)
                .id();

        assertThat(manager.form(plan + "/findings/new")
                        .with("text", "x")
                        .with("report", "R")
                        .with("answeredBy", other.toString())
                        .send()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_edit_that_was_overtaken_shows_both_texts() throws Exception {
        FindingNode finding = entered("First", "1");
        EditBrowser.Form form = manager.form(edit(finding)).with("text", "Mine");
        manager.form(edit(finding)).with("text", "Theirs").send();
        Answer answer = form.send();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".app-conflict").text()).contains("Theirs", "Mine");
        assertThat(answer.page().select("#text").val()).isEqualTo("Mine");
        assertThat(tree().findings().get(0).text()).isEqualTo("Theirs");
    }

    @Test
    void findings_are_put_in_order_retired_and_brought_back() throws Exception {
        FindingNode first = entered("First", "1");
        FindingNode second = entered("Second");

        manager.send(plan + "/findings/" + second.id() + "/order", Map.of("move", "up"));
        assertThat(tree().findings()).extracting(FindingNode::text).containsExactly("Second", "First");
        assertThat(manager.form(plan + "/findings/" + first.id() + "/retire")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(tree().currentFindings()).extracting(FindingNode::text).containsExactly("Second");
        assertThat(manager.open(plan + "/priorities/1").page().select(".app-finding"))
                .isEmpty();
        Document page = manager.open(plan + "/findings").page();
        assertThat(page.select("#retired li").text()).startsWith("First");
        String version = String.valueOf(tree().findings().get(1).version());
        assertThat(manager.send(plan + "/findings/" + first.id() + "/reinstate", Map.of("version", version))
                        .status())
                .isEqualTo(303);
        assertThat(tree().currentFindings()).hasSize(2);
    }

    @Test
    void what_nothing_answers_is_said() throws Exception {
        entered("Answered", "1", "2");
        FindingNode alone = entered("Not answered at all");

        Document page = manager.open(plan + "/findings").page();
        assertThat(page.select("main").text()).contains("1 of 2 are answered by the plan.");
        assertThat(page.select("#unanswered li").eachText()).containsExactly("Not answered at all");
        assertThat(page.select("#unanswered a").attr("href")).isEqualTo("#finding-" + alone.id());
        assertThat(page.getElementById("finding-" + alone.id())).isNotNull();
    }

    @Test
    void it_is_found_by_its_words_and_its_past_is_told() throws Exception {
        FindingNode finding = entered("Waiting for a paediatrician", "1");
        manager.form(edit(finding)).with("text", "Waiting for a therapist").send();

        Document found = manager.open(plan + "/search?q=therapist").page();
        assertThat(found.select(".app-found-title").text()).contains("Finding");
        assertThat(found.select(".app-found-title a").attr("href"))
                .isEqualTo(plan + "/findings#finding-" + finding.id());
        String history = manager.open(plan + "/history").page().select("main").text();
        assertThat(history)
                .contains("Finding “Waiting for a therapist”: text changed", "Waiting for a paediatrician")
                .contains("With 1 priority that answers it");
        assertThat(manager.open(plan + "/priorities/1/history")
                        .page()
                        .select("main")
                        .text())
                .contains("as an answer to finding “Waiting for a therapist”");
    }

    @Test
    void a_past_day_shows_the_words_of_that_day_and_what_answered_it_then() throws Exception {
        FindingNode finding = entered("Words of then", "1");
        area.letDaysPass(10);
        manager.form(edit(finding))
                .with("text", "Words of now")
                .with("answeredBy", priority("2").id().toString())
                .send();
        String then = "?asAt=" + London.today(clock).minusDays(1);

        for (String page : List.of("", "/findings", "/priorities/1")) {
            assertThat(manager.open(plan + page + then)
                            .page()
                            .select(".app-finding-words")
                            .text())
                    .as(page)
                    .isEqualTo("Words of then");
        }
        assertThat(manager.open(plan + "/priorities/2" + then).page().select(".app-finding"))
                .isEmpty();
        assertThat(manager.open(plan + "/priorities/2")
                        .page()
                        .select(".app-finding-words")
                        .text())
                .isEqualTo("Words of now");
        assertThat(manager.open(plan + "/priorities/1").page().select(".app-finding"))
                .isEmpty();
    }

    @Test
    void everybody_of_the_area_reads_findings_and_only_managers_edit_them() throws Exception {
        entered("First", "1");

        for (Role role : List.of(Role.OFFICER, Role.BOARD, Role.FORUM, Role.PUBLISHER)) {
            Document page = Jsoup.parse(mvc.perform(get(plan + "/findings").with(area.signedIn(role)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            assertThat(page.select(".app-finding")).as("%s", role).hasSize(1);
            assertThat(page.select("main a[href$=edit], main a[href$=new], main form[method=post]"))
                    .isEmpty();
        }
    }

    private FindingNode entered(String text, String... priorities) {
        UUID id = UUID.randomUUID();
        Quotation quotation = new Quotation(
                text,
                "Area SEND inspection",
                VagueDate.read("May 2025"),
                null,
                Set.of(),
                Arrays.stream(priorities).map(number -> priority(number).id()).collect(Collectors.toSet()));
        area.asManager(() -> {
            drafting.add(area.manager(), id, tree().plan().id(), quotation);
            return true;
        });
        return tree().findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String edit(FindingNode finding) {
        return plan + "/findings/" + finding.id() + "/edit";
    }
}
