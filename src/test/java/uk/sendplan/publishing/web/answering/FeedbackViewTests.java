package uk.sendplan.publishing.web.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
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
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanPublishing.PublishPlan;
import uk.sendplan.publishing.feedback.FeedbackRating;
import uk.sendplan.publishing.feedback.LeavingFeedback;
import uk.sendplan.publishing.feedback.LeavingFeedback.Outcome;
import uk.sendplan.publishing.feedback.LeavingFeedback.Page;
import uk.sendplan.publishing.feedback.LeavingFeedback.Said;

/** The pages on which feedback is read and answered. */
@SpringBootTest
@AutoConfigureMockMvc
class FeedbackViewTests {

    private static final AtomicInteger SENDERS = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    LeavingFeedback leaving;

    TestArea area;
    EditBrowser officer;
    EditBrowser publisher;
    String slug;
    String feedback;

    @BeforeEach
    void a_published_plan() {
        area = areas.fresh();
        officer = new EditBrowser(mvc, area, area.member(Role.OFFICER));
        publisher = new EditBrowser(mvc, area, area.member(Role.PUBLISHER));
        slug = area.enter(TestPlans.small());
        area.asManager(() -> publishing.publish(
                area.manager(),
                new PublishPlan(
                        slug,
                        UUID.randomUUID(),
                        publishing.preview(area.manager(), slug).hash(),
                        null)));
        feedback = area.at("/" + slug + "/feedback");
    }

    private String said(String priority, FeedbackRating rating, String comment) {
        UUID key = UUID.randomUUID();
        Outcome outcome = leaving.leave(
                new Page(area.slug(), slug, priority),
                key,
                new Said(rating, comment),
                "2001:db8:7:" + Integer.toHexString(SENDERS.incrementAndGet()) + "::1");
        assertThat(outcome).isEqualTo(Outcome.TAKEN);
        return key.toString();
    }

    private Document read(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(URI.create("/areas/" + area.slug() + "/plans/" + slug + address)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    @Test
    void an_area_without_feedback_is_told_where_it_would_come_from() throws Exception {
        Document page = officer.open(feedback).page();
        assertThat(page.select("h1").text()).isEqualTo("What readers say of the pages");
        assertThat(page.text()).contains("Nobody has said anything yet.", "each part of the plan asks");
        assertThat(officer.open(feedback + "/answers").page().text()).contains("Nothing is answered yet");
        assertThat(officer.open(area.at("/" + slug)).page().select("a[href=" + feedback + "]"))
                .hasSize(1);
        assertThat(new EditBrowser(mvc, area, area.member(Role.BOARD))
                        .open(area.at("/" + slug))
                        .page()
                        .select("a[href=" + feedback + "]"))
                .isEmpty();
    }

    @Test
    void feedback_is_listed_counted_and_narrowed() throws Exception {
        said("1", FeedbackRating.HELPFUL, "Good");
        said("1", FeedbackRating.NOT_VERY_HELPFUL, "x".repeat(400));
        said("2", FeedbackRating.HELPFUL, "<b>Bold</b> & more");

        Document page = officer.open(feedback).page();
        assertThat(page.select(".app-heard-counts dd span").eachText()).containsExactly("0", "2", "0", "1", "0");
        assertThat(page.select(".app-heard-piece")).hasSize(3);
        assertThat(page.select(".app-heard-words").eachText()).contains("<b>Bold</b> & more", "x".repeat(300) + "…");
        Document one =
                officer.open(feedback + "?priority=2&rating=HELPFUL&shown=NEW").page();
        assertThat(one.select(".app-heard-piece")).hasSize(1);
        assertThat(one.select("#pieces").text()).isEqualTo("1 piece of feedback");
        assertThat(one.select("#priority option[selected]").val()).isEqualTo("2");
        assertThat(officer.open(feedback + "?priority=none&rating=none&shown=none&page=-1")
                        .page()
                        .select(".app-heard-piece"))
                .hasSize(3);
        assertThat(publisher.open(feedback).page().select("[type=checkbox]")).isEmpty();
    }

    @Test
    void a_long_list_has_pages_that_keep_the_filter() throws Exception {
        for (int place = 0; place < 27; place++) {
            said("1", FeedbackRating.HELPFUL, "Words " + place);
        }
        Document first = officer.open(feedback + "?rating=HELPFUL").page();
        assertThat(first.select(".app-heard-piece")).hasSize(25);
        String next = first.select(".govuk-pagination__next a").attr("href");
        assertThat(next).isEqualTo(feedback + "?rating=HELPFUL&page=2");
        assertThat(officer.open(next).page().select(".app-heard-piece")).hasSize(2);
    }

    @Test
    void from_two_pieces_to_an_answer_that_everyone_reads_and_back() throws Exception {
        String one = said("1", FeedbackRating.HELPFUL, "We waited nine months and nobody told us why it took so long");
        said("1", FeedbackRating.HELPFUL, "Something else");
        Answer chosen = officer.send(feedback + "/group", Map.of("feedback", one, "to", "new"));
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.goesTo()).isEqualTo(feedback + "/answers/new?feedback=" + one);

        EditBrowser.Form form = officer.form(chosen.goesTo());
        Answer wrong = form.with("said", "You said nobody told us why it took so long")
                .with("answer", " ")
                .send();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.summary()).containsExactly("Choose what you answer", "Enter the answer");
        Answer quoted =
                form.with("kind", "CANNOT").with("answer", "we have no staff.").send();
        assertThat(quoted.status()).isEqualTo(422);
        assertThat(quoted.page().select("#said-error").text())
                .contains("“nobody told us why it took” are a reader’s own words");
        assertThat(quoted.page().select("#answer").val()).isEqualTo("we have no staff.");
        assertThat(quoted.page().select("[name=feedback]").eachAttr("value")).containsExactly(one);
        Answer written =
                form.with("said", "Waiting is long, and you hear nothing.").send();
        assertThat(form.send().goesTo()).isEqualTo(written.goesTo());
        String answer = written.goesTo();

        assertThat(step(officer, answer, "submit", Map.of()).says()).isEqualTo("The answer is in review.");
        assertThat(officer.open(answer).page().select("[action$=/publish]")).isEmpty();
        Document review = publisher.open(answer).page();
        assertThat(review.select("form[action$=/publish], form[action$=/return]"))
                .hasSize(2);
        Answer silent = step(publisher, answer, "return", Map.of("comment", " "));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(step(publisher, answer, "publish", Map.of()).says()).startsWith("The answer is published");

        Document shown = read("/priorities/1");
        assertThat(shown.select("#you-said dt").eachText()).containsExactly("You said", "We cannot, because");
        assertThat(shown.select("#you-said dd").eachText())
                .containsExactly("Waiting is long, and you hear nothing.", "we have no staff.");
        assertThat(shown.text()).doesNotContain("nine months");
        assertThat(read("/priorities/2").select("#you-said")).isEmpty();
        assertThat(read("/you-said").select("section h2").text()).startsWith("1 ");
        assertThat(read("").select("a[href$=/you-said]")).hasSize(1);
        assertThat(officer.open(feedback + "?shown=ANSWERED").page().select(".app-heard-piece"))
                .hasSize(1);

        assertThat(step(publisher, answer, "withdraw", Map.of("reason", "")).summary())
                .containsExactly("Enter the reason why it is withdrawn");
        step(publisher, answer, "withdraw", Map.of("reason", "We were wrong"));
        assertThat(read("/you-said").select(".app-said").text())
                .contains("Withdrawn on", "We were wrong")
                .doesNotContain("no staff");
        assertThat(officer.open(answer).page().select("#history li").eachText().get(0))
                .startsWith("Withdrawn by PUBLISHER");
    }

    private static Answer step(EditBrowser by, String answer, String step, Map<String, String> words) throws Exception {
        Document page = by.open(answer).page();
        Map<String, String> fields = new HashMap<>(words);
        fields.put("key", page.select(".app-draft-steps [name=key]").val());
        fields.put("version", page.select(".app-draft-steps [name=version]").val());
        return by.send(answer + "/" + step, fields);
    }

    @Test
    void who_saves_over_somebody_else_s_words_sees_both() throws Exception {
        String one = said("1", FeedbackRating.HELPFUL, "No dates");
        String answer = officer.form(feedback + "/answers/new?feedback=" + one)
                .with("said", "You want dates.")
                .with("kind", "DONE")
                .with("answer", "There they are.")
                .send()
                .goesTo();
        EditBrowser manager = new EditBrowser(mvc, area);
        EditBrowser.Form late = officer.form(answer + "/edit").with("said", "Dates are missing.");
        manager.form(answer + "/edit").with("said", "You miss dates.").send();

        Answer overtaken = late.send();
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.page().select("section td").eachText()).contains("You miss dates.", "Dates are missing.");
        assertThat(officer.formOf(overtaken).send().status()).isEqualTo(303);
    }

    @Test
    void spam_is_put_aside_with_a_reason_and_can_be_taken_out_again() throws Exception {
        String one = said("1", FeedbackRating.HELPFUL, "Buy this");
        String piece = feedback + "/pieces/" + one;
        EditBrowser.Form form = officer.form(piece);
        Answer empty = form.send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.summary()).containsExactly("Choose why it is put aside");
        assertThat(form.with("because", "SPAM").send().says()).isEqualTo("It is put aside as spam.");
        assertThat(officer.open(feedback).page().select(".app-heard-piece")).isEmpty();
        assertThat(officer.open(feedback + "?shown=HIDDEN")
                        .page()
                        .select(".app-tag")
                        .text())
                .isEqualTo("Hidden: spam");
        assertThat(officer.form(piece)
                        .with("key", UUID.randomUUID().toString())
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(officer.open(piece).page().select("#history li").eachText()).hasSize(2);
        assertThat(publisher.open(piece).page().select("main form")).isEmpty();
    }

    @Test
    void nothing_chosen_or_what_cannot_go_together_is_said_on_the_same_page() throws Exception {
        String one = said("1", FeedbackRating.HELPFUL, "No dates");
        String two = said("2", FeedbackRating.HELPFUL, "No names");
        Answer nothing = officer.send(feedback + "/group", Map.of("to", "new"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.summary()).containsExactly("Choose at least one piece of feedback");
        assertThat(nothing.page().select("#feedback")).hasSize(1);
        String answer = officer.form(feedback + "/answers/new?feedback=" + one)
                .with("said", "You want dates.")
                .with("kind", "DONE")
                .with("answer", "There they are.")
                .send()
                .goesTo();
        String id = answer.substring(answer.lastIndexOf('/') + 1);
        Answer refused = officer.send(feedback + "/group", Map.of("feedback", two, "to", id));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.summary()).isEqualTo(List.of("Choose feedback that is about one page"));
        assertThat(refused.page().select("[value=" + two + "]").hasAttr("checked"))
                .isTrue();
        String three = said("1", FeedbackRating.HELPFUL, "Dates, please");
        assertThat(officer.send(feedback + "/group", Map.of("feedback", three, "to", id))
                        .goesTo())
                .isEqualTo(answer);
        assertThat(officer.open(answer).page().select("#heard li")).hasSize(2);
    }
}
