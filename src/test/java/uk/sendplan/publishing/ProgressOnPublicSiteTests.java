package uk.sendplan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.Async;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPdf;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.TestPublishing;
import uk.sendplan.publishing.ProgressDrafting.AddText;
import uk.sendplan.publishing.ProgressDrafting.Place;
import uk.sendplan.publishing.ProgressDrafting.TextItem;
import uk.sendplan.publishing.ProgressReview.Seen;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** What parents read of the progress of a priority. */
@SpringBootTest
@AutoConfigureMockMvc
class ProgressOnPublicSiteTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    PlanQueries plans;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    ProgressDrafting drafting;

    @Autowired
    ProgressReview review;

    @Autowired
    ProgressQueries queries;

    @Autowired
    Clock clock;

    TestArea area;
    Member manager;
    Member publisher;
    UUID planId;
    String plan;
    String autumn;

    @BeforeEach
    void a_published_plan_in_a_cycle() {
        area = areas.fresh();
        manager = area.manager();
        publisher = area.member(Role.PUBLISHER);
        String slug = area.enter(TestPlans.small());
        planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW).id());
        TestPublishing.publish(publishing, area, slug, null);
        plan = "/areas/" + area.slug() + "/plans/" + slug;
        LocalDate today = London.today(clock);
        autumn = cycle("Autumn", today.minusDays(5));
    }

    private String cycle(String name, LocalDate opens) {
        return area.asManager(() -> cycles.add(manager, TestCycles.add(planId, name, opens, opens.plusDays(10))));
    }

    @Test
    void a_draft_is_nowhere_public() throws Exception {
        write(autumn, "Asked families");
        assertThat(answer(plan + "/priorities/1").getContentAsString()).doesNotContain("Asked families");
        assertThat(answer(edition(autumn, 1)).getStatus()).isEqualTo(404);
    }

    @Test
    void the_priority_shows_what_was_published_last_and_each_edition_has_its_address() throws Exception {
        write(autumn, "Asked 40% (18) of families");
        publish(autumn);

        Document shown = page(plan + "/priorities/1");
        assertThat(shown.select("#progress h2").text()).isEqualTo("Progress: Autumn");
        assertThat(shown.select("#progress-1 li").eachText()).containsExactly("Asked 40% (18) of families");
        assertThat(shown.select("#progress a").attr("href")).isEqualTo(edition(autumn, 1));
        assertThat(page(plan + "/priorities/2").select("#progress")).isEmpty();

        Document edition = page(edition(autumn, 1));
        assertThat(edition.select("h1").text()).isEqualTo("Priority 1: Help that comes early");
        assertThat(edition.select("main h2").eachText())
                .containsExactly(
                        "What we have done so far",
                        "What changed since the last edition",
                        "This edition in other forms");
        ProgressDocument data =
                ProgressJson.fromJson(answer(edition(autumn, 1) + ".json").getContentAsString());
        assertThat(data.sections().get(0).items().get(0).figures()).hasSize(2);
    }

    @Test
    void a_later_edition_leaves_the_bytes_of_the_earlier_one_as_they_were() throws Exception {
        write(autumn, "Asked families");
        publish(autumn);
        String first = answer(edition(autumn, 1)).getContentAsString();
        String tag = answer(edition(autumn, 1)).getHeader("ETag");
        write(autumn, "Asked them again");
        publish(autumn);
        String winter = cycle("Winter", London.today(clock).minusDays(1));
        write(winter, "Cold, and on time");
        publish(winter);

        assertThat(page(plan + "/priorities/1").select("#progress").text())
                .contains("Progress: Winter", "Cold, and on time");
        assertThat(page(edition(autumn, 2)).select("#progress-1 li").eachText())
                .containsExactly("Asked families", "Asked them again");
        assertThat(answer(edition(autumn, 1)).getContentAsString()).isEqualTo(first);
        assertThat(answer(edition(autumn, 1)).getHeader("ETag")).isEqualTo(tag).startsWith("\"");
    }

    @Test
    void what_is_withdrawn_answers_410_with_its_reason_and_the_one_before_is_shown() throws Exception {
        write(autumn, "Asked families");
        publish(autumn);
        write(autumn, "A figure that is wrong");
        publish(autumn);
        UUID second = view(autumn).editions().get(0).id();
        area.as(publisher, () -> review.withdraw(publisher, second, "The <figure> was wrong"));

        for (String address : List.of(
                edition(autumn, 2),
                edition(autumn, 2) + ".json",
                edition(autumn, 2) + ".csv",
                edition(autumn, 2) + ".pdf")) {
            MockHttpServletResponse gone = answer(address);
            assertThat(gone.getStatus()).isEqualTo(410);
            assertThat(Jsoup.parse(gone.getContentAsString()).select("main").text())
                    .contains("The <figure> was wrong")
                    .doesNotContain("A figure that is wrong");
        }
        assertThat(page(plan + "/priorities/1").select("#progress-1 li").eachText())
                .containsExactly("Asked families");
    }

    @Test
    void the_page_of_the_plan_says_which_progress_is_published_and_its_lasting_edition_does_not() throws Exception {
        String before = answer(plan).getHeader("ETag");
        assertThat(page(plan).select(".app-public-part-progress")).isEmpty();
        write(autumn, "Asked families");
        publish(autumn);
        assertThat(page(plan).select(".app-public-part-progress").eachText())
                .containsExactly(
                        "Progress: Autumn, published on " + London.dayInWords(London.today(clock)) + " in Priority 1");
        assertThat(answer(plan).getHeader("ETag")).isNotEqualTo(before);
        assertThat(page(plan + "/editions/plan/1").select(".app-public-part-progress"))
                .isEmpty();
        UUID first = view(autumn).editions().get(0).id();
        area.as(publisher, () -> review.withdraw(publisher, first, "It was wrong"));
        assertThat(page(plan).select(".app-public-part-progress")).isEmpty();
    }

    @Test
    void a_first_edition_says_that_there_is_none_before_it() throws Exception {
        write(autumn, "Asked families");
        publish(autumn);

        for (String address : List.of(edition(autumn, 1), plan + "/priorities/1")) {
            Document page = page(address);
            assertThat(page.select("#since").text())
                    .isEqualTo("What changed since the last edition This is the first edition of Autumn."
                            + " There is none before it to compare it with.");
        }
    }

    @Test
    void an_edition_tells_what_changed_since_the_one_before_it() throws Exception {
        write(autumn, "Asked families in three towns what they need", "Built a new school near the river");
        publish(autumn);
        reword(autumn, 0, "Asked families in five towns what they need");
        remove(autumn, 1);
        write(autumn, "Opened a telephone line");
        publish(autumn);

        for (String address : List.of(edition(autumn, 2), plan + "/priorities/1")) {
            Document page = page(address);
            assertThat(page.select("#since strong").first().text())
                    .isEqualTo("1 item added; 1 item removed; 1 item reworded.");
            assertThat(page.select("#since > div > p a").text()).isEqualTo("Compared with edition 1 of Autumn");
            assertThat(page.select("#since > div > p a").attr("href")).isEqualTo(edition(autumn, 1));
            assertThat(page.select("#since .app-since-kind .app-tag").eachText())
                    .startsWith("reworded", "added");
        }
        assertThat(page(plan + "/priorities/1").select("#since").text())
                .contains("Before: Asked families in three towns what they need", "Built a new school near the river");
        assertThat(page(edition(autumn, 2)).select("#since").text())
                .contains("Asked families in five towns what they need", "What was removed stands in the edition")
                .doesNotContain("three towns", "river");
    }

    @Test
    void the_first_edition_of_a_cycle_is_compared_with_the_last_of_the_cycle_before() throws Exception {
        write(autumn, "Asked families");
        publish(autumn);
        write(autumn, "Asked them again");
        publish(autumn);
        String winter = cycle("Winter", London.today(clock).minusDays(1));
        write(winter, "Asked families");
        publish(winter);

        assertThat(page(edition(winter, 1)).select("#since").text())
                .contains("1 item removed.", "Compared with edition 2 of Autumn");
        assertThat(page(plan + "/priorities/1").select("#since").text()).contains("removed", "Asked them again");
    }

    @Test
    void withdrawn_words_are_not_published_again_and_the_page_that_is_kept_for_ever_stays_as_it_is() throws Exception {
        write(autumn, "Asked families");
        publish(autumn);
        write(autumn, "A figure that is wrong");
        publish(autumn);
        remove(autumn, 1);
        write(autumn, "A figure that is right");
        publish(autumn);
        String third = answer(edition(autumn, 3)).getContentAsString();
        String data = answer(edition(autumn, 3) + ".json").getContentAsString();
        assertThat(page(plan + "/priorities/1").select("#since").text()).contains("that is wrong");

        withdraw(2);
        assertThat(answer(edition(autumn, 3)).getContentAsString())
                .isEqualTo(third)
                .doesNotContain("that is wrong");
        assertThat(answer(edition(autumn, 3) + ".json").getContentAsString())
                .isEqualTo(data)
                .doesNotContain("that is wrong");
        assertThat(page(plan + "/priorities/1").select("#since").text())
                .contains("1 item added.", "Compared with edition 1 of Autumn")
                .doesNotContain("that is wrong");

        withdraw(1);
        assertThat(page(plan + "/priorities/1").select("#since").text())
                .contains("The editions before this one were withdrawn.");
        assertThat(answer(edition(autumn, 3)).getContentAsString()).isEqualTo(third);
    }

    @Test
    void an_edition_is_there_as_files_that_stay_the_same() throws Exception {
        write(autumn, "=SUM(A1) asked 40% (18) of \"families\"", "Wrote to every school");
        linked(autumn, 1, List.of(reference("1.1"), new ItemLink.Source("Survey", "https://survey.test/a")));
        publish(autumn);
        String page = edition(autumn, 1);

        assertThat(page(page).select("#files a").eachAttr("href"))
                .containsExactly(page + ".pdf", page + ".csv", page + ".json");
        assertThat(page(plan + "/priorities/1").select("#progress li a").eachAttr("href"))
                .contains(page + ".pdf", page + ".csv", page + ".json");
        for (String kind : List.of(".pdf", ".csv", ".json")) {
            MockHttpServletResponse file = answer(page + kind);
            assertThat(file.getHeader("Content-Disposition"))
                    .endsWith("filename=\"small-improvement-plan-1-" + autumn + "-edition-1" + kind + "\"");
            assertThat(Async.answer(mvc, get(page + kind).header("If-None-Match", file.getHeader("ETag")))
                            .getStatus())
                    .isEqualTo(304);
            assertThat(answer(page.replace("/1/priorities", "/2/priorities") + kind)
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(answer(page + ".csv")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines())
                .containsExactly(
                        "\uFEFF\"row\",\"priority\",\"priority name\",\"cycle\",\"heading\",\"role\",\"text\",\"organisation\",\"references\",\"sources\",\"figures\"",
                        "1,\"Priority 1\",\"Help that comes early\",\"Autumn\",\"What we have done so far\",\"DONE\",\"'=SUM(A1) asked 40% (18) of \"\"families\"\"\",\"\",\"\",\"\",\"40%; 18\"",
                        "2,\"Priority 1\",\"Help that comes early\",\"Autumn\",\"What we have done so far\",\"DONE\",\"Wrote to every school\",\"\",\"Reference 1.1\",\"Survey (https://survey.test/a)\",\"\"");
    }

    @Test
    void an_edition_is_printed_word_for_word_for_eyes_and_ears() throws Exception {
        write(autumn, "Asked <families> & \"schools\"", "العربية 😀 " + "W".repeat(300), "Wrote to every school");
        linked(autumn, 2, List.of(reference("1.1"), new ItemLink.Source("Survey", "https://survey.test/a")));
        publish(autumn);
        byte[] file = answer(edition(autumn, 1) + ".pdf").getContentAsByteArray();
        TestPdf pdf = new TestPdf(file);

        assertThat(pdf.violations()).isEmpty();
        assertThat(pdf.title()).isEqualTo("Priority 1: Help that comes early, Autumn – Testshire");
        assertThat(pdf.bookmarks()).containsExactly("Priority 1: Help that comes early", "  What we have done so far");
        assertThat(pdf.tags()).contains("H1", "H2", "L", "LI", "LBody", "Link");
        assertThat(pdf.farthestRight()).isLessThan(595);
        assertThat(pdf.text())
                .containsSubsequence(Stream.of(
                                "Priority 1: Help that comes early",
                                "Edition 1, published on",
                                edition(autumn, 1),
                                "What we have done so far",
                                "Asked <families> & \"schools\"",
                                "العربية",
                                "W".repeat(300),
                                "Wrote to every school",
                                "About reference 1.1.",
                                "Source: Survey",
                                "Last written on")
                        .map(TestPdf::plain)
                        .toList());
    }

    @Test
    void the_feed_tells_of_editions_and_of_withdrawals_with_their_reasons_and_ids_stay() throws Exception {
        write(autumn, "Asked families");
        publish(autumn);
        Document before = feed();
        Element published = before.select("entry").first();
        assertThat(published.select("title").text())
                .isEqualTo("Progress of 1, Help that comes early: Autumn, edition 1");
        assertThat(published.select("link").attr("href")).endsWith(edition(autumn, 1));
        assertThat(published.select("summary").text()).startsWith("Published on ");
        assertThat(before.select("entry")).hasSize(2);

        withdraw(1);
        Document after = feed();
        assertThat(after.select("entry title").eachText())
                .filteredOn("Progress of 1, Help that comes early: Autumn, edition 1 was withdrawn"::equals)
                .hasSize(2);
        assertThat(after.select("entry").first().select("summary").text()).contains("It was wrong");
        assertThat(after.select("entry id").eachText())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .containsAll(before.select("entry id").eachText());
        assertThat(after.select("feed > id").text())
                .isEqualTo(before.select("feed > id").text());
        assertThat(feed().outerHtml()).isEqualTo(after.outerHtml());
    }

    private Document feed() throws Exception {
        return Jsoup.parse(
                answer(plan + "/feed.atom").getContentAsString(StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    @Test
    void no_name_and_no_comment_of_those_who_made_it_is_public() throws Exception {
        write(autumn, "Asked families");
        area.asManager(() -> {
            review.submit(manager, UUID.randomUUID(), view(autumn).head().id(), "Canary to the publisher");
            return null;
        });
        area.as(publisher, () -> {
            review.approve(publisher, UUID.randomUUID(), view(autumn).head().id(), true);
            return review.publish(
                    publisher,
                    new Seen(
                            UUID.randomUUID(),
                            view(autumn).head().id(),
                            Seen.hash(view(autumn).document())));
        });
        for (String address : List.of(plan + "/priorities/1", edition(autumn, 1), edition(autumn, 1) + ".json")) {
            assertThat(answer(address).getContentAsString())
                    .contains("Asked families")
                    .doesNotContain("Canary", publisher.name(), manager.name());
        }
    }

    private void reword(String cycle, int place, String text) {
        ProgressView.Item item = view(cycle).items().get(place);
        area.asManager(() -> {
            drafting.reword(manager, item.id(), item.version(), item.sectionId(), text, List.of());
            return true;
        });
    }

    private void linked(String cycle, int place, List<ItemLink> behind) {
        ProgressView.Item item = view(cycle).items().get(place);
        area.asManager(() -> {
            drafting.reword(manager, item.id(), item.version(), item.sectionId(), item.text(), behind);
            return true;
        });
    }

    private ItemLink reference(String number) {
        UUID id = area.asManager(() -> plans.plan(manager, plan.substring(plan.lastIndexOf('/') + 1), AsAt.NOW)
                .references()
                .filter(reference -> reference.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id());
        return new ItemLink.ToReference(id, number);
    }

    private void remove(String cycle, int place) {
        ProgressView.Item item = view(cycle).items().get(place);
        area.asManager(() -> {
            drafting.remove(manager, item.id(), item.version());
            return true;
        });
    }

    private void withdraw(int number) {
        UUID edition = view(autumn).editions().stream()
                .filter(published -> published.number() == number)
                .findFirst()
                .orElseThrow()
                .id();
        area.as(publisher, () -> review.withdraw(publisher, edition, "It was wrong"));
    }

    private void write(String cycle, String... texts) {
        ProgressView view = view(cycle);
        Place place = new Place(view.cycle().id(), view.priority().id());
        UUID section = view.sections().get(0).section().id();
        List<TextItem> items =
                Arrays.stream(texts).map(text -> new TextItem(section, text)).toList();
        area.asManager(() -> drafting.add(manager, new AddText(UUID.randomUUID(), place, null, items)));
    }

    private void publish(String cycle) {
        UUID page = view(cycle).head().id();
        area.asManager(() -> {
            review.submit(manager, UUID.randomUUID(), page, null);
            return null;
        });
        area.as(publisher, () -> {
            review.approve(publisher, UUID.randomUUID(), page, true);
            return review.publish(
                    publisher,
                    new Seen(UUID.randomUUID(), page, Seen.hash(view(cycle).document())));
        });
    }

    private ProgressView view(String cycle) {
        return area.asManager(() -> queries.page(manager, planId, cycle, "1"));
    }

    private String edition(String cycle, int number) {
        return plan + "/editions/" + cycle + "/" + number + "/priorities/1";
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return Async.answer(mvc, get(URI.create(address)));
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
