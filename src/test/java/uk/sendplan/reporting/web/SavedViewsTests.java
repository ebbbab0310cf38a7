package uk.sendplan.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.EditBrowser;
import uk.sendplan.EditBrowser.Answer;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Role;
import uk.sendplan.reporting.Asked;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestWork.class)
class SavedViewsTests {

    @Autowired
    TestAreas areas;

    @Autowired
    TestWork tests;

    @Autowired
    MockMvc mvc;

    TestArea area;
    TestWork.Of work;
    EditBrowser browser;
    String list;

    @BeforeEach
    void an_action() {
        area = areas.fresh();
        work = tests.of(area, area.enter(TestPlans.small()));
        work.add("Ring every family", "31 March 2020");
        browser = new EditBrowser(mvc, area, area.member(Role.OFFICER));
        list = work.at("/actions");
    }

    @Test
    void a_list_is_saved_as_it_is_asked_for_and_opened_again() throws Exception {
        assertThat(open(list).select(".app-views")).as("nothing to save").isEmpty();
        Document narrowed = open(list + "?due=overdue&q=ring&page=3");
        assertThat(narrowed.select(".app-views input[name=query]").val()).isEqualTo("?q=ring&due=overdue");
        Answer saved = save(narrowed.select(".app-views input[name=query]").val(), "Late ones");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.says()).isEqualTo("The view “Late ones” is saved.");
        assertThat(saved.goesTo()).isEqualTo(list + "?q=ring&due=overdue");
        Document again = open(list);
        assertThat(again.select(".app-views li a").attr("href")).isEqualTo(saved.goesTo());
        Document opened = open(saved.goesTo());
        assertThat(opened.select(".app-views a[aria-current]").text()).isEqualTo("Late ones");
        assertThat(opened.select(".app-views details"))
                .as("it is saved already")
                .isEmpty();
        assertThat(opened.getElementById("q").val()).isEqualTo("ring");
        Answer removed = browser.send(opened.select(".app-views form").attr("action"), Map.of());
        assertThat(removed.says()).isEqualTo("The view “Late ones” is removed.");
        assertThat(open(list).select(".app-views")).isEmpty();
    }

    @Test
    void words_of_any_kind_come_back_as_they_were_typed() {
        Asked asked = Asked.of(Map.of("q", "every fé & 100% <b>+", "page", "3"), List.of("q", "page"));
        assertThat(Asked.ofQuery(asked.query(), List.of("q", "page")).parts()).isEqualTo(asked.parts());
        assertThat(Asked.ofQuery("?%zz=1&q=%zz&q=2&=3&q", List.of("q")).parts()).isEmpty();
    }

    @Test
    void my_work_has_views_of_its_own() throws Exception {
        browser.send("/account/views", Map.of("list", "/workspace", "query", "?group=overdue", "name", "Mine late"));
        assertThat(open("/workspace").select(".app-views li").text()).startsWith("Mine late");
        assertThat(open(list).select(".app-views")).isEmpty();
    }

    @Test
    void the_same_name_is_replaced_and_a_name_is_asked_for() throws Exception {
        save("?due=overdue", "Late");
        save("?due=moved", "LATE");
        assertThat(open(list).select(".app-views li").eachText()).containsExactly("LATE");
        Answer empty = save("?due=overdue", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.summary()).containsExactly("Enter a name for the view");
        assertThat(empty.page().select("input[name=query]").val()).isEqualTo("?due=overdue");
        Answer tooLong = save("?due=overdue", "x".repeat(61));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().getElementById("name").val()).hasSize(61);
    }

    @Test
    void a_list_has_at_most_twenty() throws Exception {
        for (int made = 0; made < 20; made++) {
            assertThat(save("?q=" + made, "View " + made).status()).isEqualTo(303);
        }
        assertThat(save("?q=more", "One more").summary())
                .containsExactly("A list has at most 20 saved views. Remove one first");
        assertThat(save("?q=more", "View 3").status()).isEqualTo(303);
    }

    @Test
    void only_lists_are_saved_and_only_what_they_know() throws Exception {
        for (String odd :
                new String[] {"", "//evil.example", "https://evil.example", "/admin", "/workspace/../admin"}) {
            assertThat(browser.send("/account/views", Map.of("list", odd, "query", "?due=overdue", "name", "Odd"))
                            .status())
                    .as(odd)
                    .isEqualTo(404);
        }
        assertThat(save("?evil=1&%zz=2", "Odd").status())
                .as("nothing is left of it")
                .isEqualTo(404);
        assertThat(save("?due=overdue&evil=<script>", "<script>").goesTo()).isEqualTo(list + "?due=overdue");
        assertThat(open(list).select(".app-views li a").text()).isEqualTo("<script>");
    }

    @Test
    void views_are_their_owners_alone() throws Exception {
        save("?due=overdue", "Mine");
        String remove = open(list + "?due=overdue").select(".app-views form").attr("action");
        EditBrowser other = new EditBrowser(mvc, area, area.another(Role.OFFICER));
        assertThat(other.open(list).page().select(".app-views")).isEmpty();
        assertThat(other.send(remove, Map.of()).status()).isEqualTo(404);
        assertThat(open(list).select(".app-views li")).hasSize(1);
    }

    private Document open(String address) throws Exception {
        Answer answer = browser.open(address);
        assertThat(answer.status()).isEqualTo(200);
        return answer.page();
    }

    private Answer save(String query, String name) throws Exception {
        return browser.send("/account/views", Map.of("list", list, "query", query, "name", name));
    }
}
