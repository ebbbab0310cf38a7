package uk.sendplan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
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
import uk.sendplan.TestPlans;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.exchange.PlanImporting;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipKeeping.Lasting;
import uk.sendplan.plan.FindingDrafting;
import uk.sendplan.plan.OutcomeDrafting;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanJson;
import uk.sendplan.plan.PlanPublishing;
import uk.sendplan.plan.PlanPublishing.PublishPlan;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.StatementNode;
import uk.sendplan.plan.ReferenceDrafting;
import uk.sendplan.plan.StatementDrafting;
import uk.sendplan.publishing.ProgressDrafting.AddItem;
import uk.sendplan.publishing.feedback.AnswerDrafting;
import uk.sendplan.publishing.feedback.AnswerDrafting.Wording;
import uk.sendplan.publishing.feedback.AnswerDrafting.WriteAnswer;
import uk.sendplan.publishing.feedback.AnswerKind;
import uk.sendplan.publishing.feedback.AnswerReview;
import uk.sendplan.publishing.feedback.AnswerReview.Step;
import uk.sendplan.publishing.feedback.FeedbackRating;
import uk.sendplan.publishing.feedback.LeavingFeedback;
import uk.sendplan.publishing.feedback.LeavingFeedback.Page;
import uk.sendplan.publishing.feedback.LeavingFeedback.Said;
import uk.sendplan.publishing.forum.CommentOutcome;
import uk.sendplan.publishing.forum.ForumCommenting;
import uk.sendplan.publishing.forum.ForumCommenting.Reply;
import uk.sendplan.publishing.forum.ForumCommenting.Say;
import uk.sendplan.publishing.forum.ForumLevel;
import uk.sendplan.publishing.forum.ForumViews;
import uk.sendplan.publishing.forum.ForumViews.Publish;
import uk.sendplan.publishing.forum.ForumWording;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Scope;

/** Puts a word into everything that is not for the public, and looks for it in everything that is. */
@SpringBootTest
@AutoConfigureMockMvc
class CanaryTests {

    private static final String CANARY = "Canary";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    PlanQueries plans;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PartnershipKeeping partnership;

    @Autowired
    PlanImporting imports;

    @Autowired
    StatementDrafting statements;

    @Autowired
    ReferenceDrafting references;

    @Autowired
    OutcomeDrafting outcomes;

    @Autowired
    FindingDrafting findings;

    @Autowired
    LeavingFeedback leaving;

    @Autowired
    AnswerDrafting answering;

    @Autowired
    AnswerReview review;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    ProgressDrafting drafting;

    @Autowired
    ProgressReview pageReview;

    @Autowired
    ProgressQueries pages;

    @Autowired
    ForumCommenting commenting;

    @Autowired
    ForumViews views;

    @Autowired
    Clock clock;

    TestArea area;
    Member manager;
    String plan;

    private interface Work {
        void run();
    }

    @BeforeEach
    void an_area_full_of_canaries() {
        area = areas.fresh();
        UUID account = UUID.randomUUID();
        UUID organisation = UUID.randomUUID();
        TestAreas.asAdministrator(area.id(), () -> {
            partnership.addOrganisation(
                    area.id(), organisation, CANARY + " trust", OrganisationKind.OTHER, Lasting.ALWAYS);
            accounts.add(account, "canary." + account + "@test.example", CANARY + " Accountname", false);
            accounts.join(UUID.randomUUID(), area.id(), organisation, account, Role.PLAN_MANAGER);
        });
        manager = new Member(
                account,
                CANARY + " Accountname",
                area.id(),
                area.slug(),
                area.name(),
                Set.of(Role.PLAN_MANAGER),
                Set.of(organisation));
        plan = area.enter(TestPlans.small());
        asManager(() -> {
            partnership.addPerson(
                    area.id(),
                    UUID.randomUUID(),
                    new PartnershipKeeping.DescribePerson(
                            CANARY + " Person", "canary@test.example", organisation, Lasting.ALWAYS));
            imports.handIn(
                    manager,
                    new PlanImporting.HandIn(
                            UUID.randomUUID(), "canary.txt", false, "Priority 1: " + CANARY + "\n\n1.1 " + CANARY));
            history();
            retired();
        });
        area.enter(TestPlans.plan(
                CANARY + " of a plan that nobody published",
                List.of(TestPlans.small().priorities().get(0))));
        // Withdrawn, so its words are no longer for the public.
        String withdrawn = area.enter(TestPlans.plan(
                "Plan that was withdrawn",
                List.of(new PriorityDocument(
                        "1",
                        CANARY + " priority",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))));
        publish(withdrawn);
        asManager(() -> publishing.withdraw(manager, withdrawn, 1, "It was not agreed"));
        publish(plan);
        asManager(() -> {
            PlanTree tree = tree();
            PlanTree.OutcomeNode outcome =
                    tree.references().findFirst().orElseThrow().outcomes().get(0);
            outcomes.reword(
                    manager,
                    outcome.id(),
                    outcome.version(),
                    new OutcomeDrafting.Wording(CANARY + " draft", List.of(), null, null));
            feedback();
            forum();
        });
    }

    /** A shared draft with a comment and its answer, a view that was withdrawn, and one that is still written. */
    private void forum() {
        UUID forums = area.organisation("Parents of Testshire");
        Member forum = area.another(Role.FORUM, forums);
        UUID planId = tree().plan().id();
        LocalDate today = London.today(clock);
        String cycle = cycles.add(manager, TestCycles.add(planId, "Autumn", today.minusDays(5), today.plusDays(5)));
        ProgressView page = pages.page(manager, planId, cycle, "1");
        UUID item = UUID.randomUUID();
        drafting.add(
                manager,
                new AddItem(
                        item,
                        new ProgressDrafting.Place(
                                page.cycle().id(), page.priority().id()),
                        page.sections().get(0).section().id(),
                        CANARY + " draft",
                        null,
                        null,
                        List.of()));
        UUID pageId = Objects.requireNonNull(
                        pages.page(manager, planId, cycle, "1").head())
                .id();
        pageReview.share(manager, UUID.randomUUID(), pageId, true);
        UUID comment = UUID.randomUUID();
        ForumViews.Place place =
                new ForumViews.Place(page.cycle().id(), page.priority().id());
        area.as(forum, () -> {
            commenting.say(forum, new Say(comment, pageId, item, CANARY + " comment"));
            commenting.say(forum, new Say(UUID.randomUUID(), pageId, null, CANARY + " comment on the page"));
            views.begin(forum, UUID.randomUUID(), place, new ForumWording(ForumLevel.SEEN, CANARY + " withdrawn view"));
            views.publish(forum, new Publish(UUID.randomUUID(), place, 0, true));
            views.withdraw(forum, place, 1, "We did not agree on it");
            views.reword(forum, place, 2, new ForumWording(ForumLevel.NOT_SEEN, "Parents wait and wait"));
            views.publish(forum, new Publish(UUID.randomUUID(), place, 3, true));
            views.reword(forum, place, 4, new ForumWording(ForumLevel.NOT_SEEN, CANARY + " draft of a view"));
            return true;
        });
        commenting.answer(
                manager, new Reply(UUID.randomUUID(), comment, CommentOutcome.KEPT, CANARY + " answer to the forum"));
    }

    /** What readers said, an answer that is written, and one that was withdrawn. */
    private void feedback() {
        Member publisher = area.member(Role.PUBLISHER);
        UUID withdrawn = answer(said(), CANARY + " withdrawn answer");
        review.submit(manager, new Step(UUID.randomUUID(), withdrawn, 0), null);
        area.as(publisher, () -> {
            review.publish(publisher, new Step(UUID.randomUUID(), withdrawn, 1));
            review.withdraw(publisher, new Step(UUID.randomUUID(), withdrawn, 2), "It was not agreed");
            return true;
        });
        answer(said(), CANARY + " answer that nobody published");
    }

    private UUID said() {
        UUID key = UUID.randomUUID();
        leaving.leave(
                new Page(area.slug(), plan, "1"), key, new Said(FeedbackRating.HELPFUL, CANARY + " " + key), "::1");
        return key;
    }

    private UUID answer(UUID feedback, String words) {
        UUID key = UUID.randomUUID();
        answering.write(
                manager,
                new WriteAnswer(key, tree().plan().id(), Set.of(feedback), new Wording(words, AnswerKind.DONE, words)));
        return key;
    }

    /** Text that was there before, and is history now. */
    private void history() {
        reword(CANARY + " once");
        reword("Letters are in plain words.");
    }

    private void reword(String text) {
        StatementNode statement = tree().priorities().get(0).statements().get(0);
        statements.reword(manager, statement.id(), statement.version(), wording(text));
    }

    private void retired() {
        PriorityNode priority = tree().priorities().get(0);
        UUID statement = UUID.randomUUID();
        statements.add(
                manager,
                new StatementDrafting.AddStatement(
                        statement,
                        priority.id(),
                        priority.statements().get(0).kind(),
                        null,
                        wording(CANARY + " retired statement")));
        statements.retire(manager, statement, 0);
        UUID reference = UUID.randomUUID();
        references.add(manager, new ReferenceDrafting.AddReference(reference, priority.id(), "1.99", "B3"));
        outcomes.add(
                manager,
                UUID.randomUUID(),
                reference,
                new OutcomeDrafting.Wording(CANARY + " of a retired reference", List.of(), CANARY, null));
        references.retire(manager, reference, 0);
        UUID finding = UUID.randomUUID();
        findings.add(
                manager,
                finding,
                tree().plan().id(),
                new FindingDrafting.Quotation(
                        CANARY + " finding", CANARY, null, CANARY, Set.of(), Set.of(priority.id())));
        findings.retire(manager, finding, 0);
    }

    private static StatementDrafting.Wording wording(String text) {
        return new StatementDrafting.Wording(null, text, null, List.of());
    }

    @Test
    void nothing_that_is_not_published_is_anywhere_on_the_public_site() throws Exception {
        asManager(() -> assertThat(
                        PlanJson.toJson(publishing.preview(manager, plan).content()))
                .as("there is something to find")
                .contains(CANARY));
        Map<String, MockHttpServletResponse> answers = crawl();

        assertThat(answers.keySet())
                .hasSizeGreaterThan(15)
                .contains(
                        address() + ".json",
                        address() + ".csv",
                        address() + "/priorities/1",
                        address() + "/priorities/1/feedback",
                        address() + "/you-said",
                        address() + "/editions/autumn/1/priorities/1/forum-view",
                        address() + "/editions/autumn/2/priorities/1/forum-view");
        assertThat(text(Objects.requireNonNull(answers.get(address() + "/priorities/1"))))
                .contains("Parents wait and wait");
        assertThat(answers.values().stream().map(MockHttpServletResponse::getStatus))
                .contains(200, 410)
                .doesNotContain(500);
        answers.forEach((address, answer) -> {
            String all = text(answer) + headers(answer);
            assertThat(all).as(address).doesNotContainIgnoringCase(CANARY);
            assertThat(all).as(address).doesNotContain(manager.accountId().toString(), "@test.example", "1.99");
            assertThat(all).as(address).doesNotContain("not listed in this", "not an objective of");
            assertThat(answer.getHeader("Set-Cookie")).as(address).isNull();
        });
    }

    /** Follows every link from the area's page, and tries the addresses that nothing links to. */
    private Map<String, MockHttpServletResponse> crawl() throws Exception {
        Map<String, MockHttpServletResponse> answers = new TreeMap<>();
        var next = new ArrayDeque<>(List.of(
                "/",
                "/areas/" + area.slug(),
                address() + ".xml",
                address() + "/priorities/99",
                address() + "/editions/plan/9",
                address() + "/editions/autumn/1/priorities/1/forum-view",
                address() + "/editions/autumn/1/priorities/1",
                "/areas/" + area.slug() + "/plans/plan-that-was-withdrawn",
                "/areas/" + area.slug() + "/plans/plan-that-was-withdrawn.json",
                "/areas/" + area.slug() + "/plans/plan-that-was-withdrawn/editions",
                "/areas/" + area.slug() + "/plans/canary-of-a-plan-that-nobody-published"));
        while (!next.isEmpty()) {
            String address = next.pop().replaceAll("#.*", "");
            boolean foreign = address.startsWith("/areas/area-") && !address.startsWith("/areas/" + area.slug());
            if (answers.containsKey(address) || foreign || address.equals("/sign-in")) {
                continue;
            }
            MockHttpServletResponse answer = Async.answer(mvc, get(URI.create(address)));
            answers.put(address, answer);
            if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
                next.addAll(Jsoup.parse(text(answer)).select("a[href^=/]").eachAttr("href"));
            }
        }
        return answers;
    }

    private static String headers(MockHttpServletResponse answer) {
        StringBuilder headers = new StringBuilder();
        answer.getHeaderNames().forEach(name -> headers.append(name).append(answer.getHeaders(name)));
        return headers.toString();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String address() {
        return "/areas/" + area.slug() + "/plans/" + plan;
    }

    private PlanTree tree() {
        return plans.plan(manager, plan, AsAt.NOW);
    }

    private void publish(String slug) {
        asManager(() -> publishing.publish(
                manager,
                new PublishPlan(
                        slug,
                        UUID.randomUUID(),
                        publishing.preview(manager, slug).hash(),
                        "A note for readers")));
    }

    private void asManager(Work work) {
        Scope.of(manager.accountId(), false, Set.of(area.id())).run(work::run);
    }
}
