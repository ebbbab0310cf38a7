package uk.sendplan.exchange.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
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
import uk.sendplan.delivery.ActionHistory;
import uk.sendplan.delivery.ActionHistory.Recorded;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ProgressRecording;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.TestActions;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.shared.AsAt;

/** A small plan of the council and a trust, whose people hand in updates by spreadsheet. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class UpdateFilePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanQueries plans;

    @Autowired
    ActionKeeping keeping;

    @Autowired
    ActionQueries queries;

    @Autowired
    ActionHistory history;

    @Autowired
    ProgressRecording recording;

    @Autowired
    RatingScales scales;

    TestArea area;
    Member manager;
    Member officer;
    UUID trust;
    UUID planId;
    String plan;

    @BeforeEach
    void a_plan_of_two_organisations() {
        area = areas.fresh();
        manager = area.manager();
        trust = area.organisation("Test Trust");
        officer = area.another(Role.OFFICER, trust);
        String slug = area.enter(TestPlans.sharedBy("Test Council", "Test Trust"));
        planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW)).id();
        plan = area.at("/" + slug);
    }

    /** @return its number */
    String action(String title, UUID lead) {
        String slug = plan.substring(plan.lastIndexOf('/') + 1);
        UUID reference = area.asManager(() -> plans.plan(manager, slug, AsAt.NOW))
                .references()
                .findFirst()
                .orElseThrow()
                .id();
        return area.asManager(() -> keeping.add(manager, TestActions.under(reference, title, lead)));
    }

    List<ActionView> actions() {
        return area.asManager(() -> queries.ofPlan(manager, planId, AsAt.NOW));
    }

    ActionView view(String number) {
        return actions().stream()
                .filter(action -> action.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    Recorded latest(String number) {
        return updates(number).get(0);
    }

    /** The newest first. */
    List<Recorded> updates(String number) {
        UUID id = view(number).id();
        return area.asManager(() -> history.of(manager, id, AsAt.NOW)).stream()
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .toList();
    }

    RatingLevel level(String label) {
        return area.asManager(() -> scales.of(manager, planId, AsAt.NOW)).levels().stream()
                .filter(level -> level.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    void record(String number, Stage stage, String level, String done) {
        ActionView action = view(number);
        LatestRecord newest = action.newest();
        UUID levelId = level == null ? null : level(level).id();
        area.asManager(() -> {
            recording.record(
                    manager,
                    TestActions.recorded(
                            UUID.randomUUID(), action.id(), newest == null ? null : newest.id(), stage, levelId, done));
            return null;
        });
    }

    byte[] download(Member by) throws Exception {
        return answer(by, get(URI.create(plan + "/updates/sheets/actions.xlsx")))
                .getContentAsByteArray();
    }

    FilledIn sheet(Member by) throws Exception {
        return FilledIn.of(download(by));
    }

    /** @return the address of the file */
    String handIn(Member by, byte[] content) throws Exception {
        MockHttpServletResponse sent = sendFile(by, "filled-in.xlsx", content);
        assertThat(sent.getStatus()).as(text(sent)).isEqualTo(303);
        return sent.getRedirectedUrl();
    }

    MockHttpServletResponse sendFile(Member by, String name, byte[] content) throws Exception {
        return mvc.perform(multipart(URI.create(plan + "/updates/sheets"))
                        .file(new MockMultipartFile("file", name, null, content))
                        .param("key", UUID.randomUUID().toString())
                        .with(area.signedIn(by))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** The form that is sent to an address, with some of its fields changed. */
    MockHttpServletResponse send(Member by, Document page, String to, Map<String, String> changed) throws Exception {
        Element form = page.select("main form[method=post]").stream()
                .filter(one -> to.isEmpty()
                        ? !one.attr("action").matches(".*/(accept|discard)")
                        : one.attr("action").endsWith(to))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]").stream()
                .filter(input -> !input.attr("type").matches("checkbox|radio") || input.hasAttr("checked"))
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.putAll(changed);
        return post(by, form.attr("action"), fields);
    }

    MockHttpServletResponse post(Member by, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder sending = MockMvcRequestBuilders.post(URI.create(address));
        fields.forEach(sending::param);
        return answer(by, sending.with(csrf()));
    }

    MockHttpServletResponse answer(Member by, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(area.signedIn(by))).andReturn().getResponse();
    }

    int status(Member by, String address) throws Exception {
        return answer(by, get(URI.create(address))).getStatus();
    }

    Document open(Member by, String address) throws Exception {
        MockHttpServletResponse response = answer(by, get(URI.create(address)));
        assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
        return parsed(response);
    }

    static Document parsed(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString());
    }

    static String text(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString()).select("main").text();
    }

    /** What would be recorded, a row each. */
    static List<String> changes(Document page) {
        return page.select("section[aria-labelledby=changes] tbody tr").eachText();
    }

    static List<String> troubles(Document page) {
        return page.select("section[aria-labelledby=troubles] li").eachText();
    }

    static String answer(Document page) {
        return page.select("section[aria-labelledby=answer]").text();
    }
}
