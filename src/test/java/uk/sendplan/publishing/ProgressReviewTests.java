package uk.sendplan.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestPlans;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.cycle.TestCycles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.publishing.ProgressDrafting.AddItem;
import uk.sendplan.publishing.ProgressDrafting.AddText;
import uk.sendplan.publishing.ProgressDrafting.Place;
import uk.sendplan.publishing.ProgressDrafting.TextItem;
import uk.sendplan.publishing.ProgressReview.Seen;
import uk.sendplan.publishing.ProgressView.Edition;
import uk.sendplan.publishing.ProgressView.Item;
import uk.sendplan.publishing.ProgressView.Step;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** From the first item to the second edition, by whoever may and whoever may not. */
@SpringBootTest
class ProgressReviewTests {

    @Autowired
    TestAreas areas;

    @Autowired
    CycleKeeping cycles;

    @Autowired
    PlanQueries plans;

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
    Member officer;
    Member publisher;
    UUID planId;
    String cycle;

    @BeforeEach
    void a_cycle() {
        area = areas.fresh();
        manager = area.manager();
        officer = area.member(Role.OFFICER);
        publisher = area.member(Role.PUBLISHER);
        String slug = area.enter(TestPlans.small());
        planId = area.asManager(() -> plans.head(manager, slug, AsAt.NOW).id());
        LocalDate today = London.today(clock);
        cycle = area.asManager(
                () -> cycles.add(manager, TestCycles.add(planId, "Autumn", today.minusDays(5), today.plusDays(5))));
    }

    @Test
    void what_was_approved_becomes_an_edition_and_stays_as_it_was_published() {
        write("Asked 40% (18) of families", "Told them what changed");
        submit();
        approve(publisher);
        assertThat(publish()).isOne();

        ProgressView published = page();
        Edition first = published.editions().get(0);
        assertThat(published.state()).isEqualTo(PageState.PUBLISHED);
        assertThat(published.steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.PUBLISHED, Step.Kind.APPROVED, Step.Kind.SUBMITTED);
        ProgressDocument before = content(first);
        assertThat(before.cycle()).isEqualTo("Autumn");
        assertThat(before.sections()).hasSize(1);
        assertThat(before.sections().get(0).items().get(0).figures())
                .extracting(figure -> figure.kind() + " " + figure.value())
                .containsExactly("PERCENT 40", "COUNT 18");

        reword(page().items().get(0), "Asked all families");
        assertThat(page().state()).isEqualTo(PageState.DRAFT);
        submit();
        approve(publisher);
        assertThat(publish()).isEqualTo(2);

        assertThat(content(first)).isEqualTo(before);
        assertThat(content(page().editions().get(0))
                        .sections()
                        .get(0)
                        .items()
                        .get(0)
                        .text())
                .isEqualTo("Asked all families");
    }

    @Test
    void while_it_is_in_review_nobody_writes() {
        write("Asked families");
        Item item = page().items().get(0);
        submit();

        refused("progressPage.error.inReview", () -> reword(item, "Other words"));
        refused("progressPage.error.inReview", () -> write("More"));
        refused("progressPage.error.state.IN_REVIEW", this::submit);

        area.asManager(() -> {
            review.takeBack(manager, UUID.randomUUID(), pageId());
            return null;
        });
        reword(item, "Other words");
        assertThat(page().items()).extracting(Item::text).containsExactly("Other words");
    }

    @Test
    void what_was_returned_says_why_and_stays_returned_while_it_is_mended() {
        write("Asked families");
        submit();
        as(publisher, () -> review.sendBack(publisher, UUID.randomUUID(), pageId(), "Say how many"));

        assertThat(page().state()).isEqualTo(PageState.RETURNED);
        assertThat(page().steps().get(0).comment()).isEqualTo("Say how many");
        reword(page().items().get(0), "Asked 18 families");
        assertThat(page().state()).isEqualTo(PageState.RETURNED);
        submit();
        assertThat(page().state()).isEqualTo(PageState.IN_REVIEW);
    }

    @Test
    void writing_takes_an_approval_back() {
        write("Asked families");
        submit();
        approve(publisher);
        String seen = Seen.hash(page().document());
        write("And something that nobody approved");

        assertThat(page().state()).isEqualTo(PageState.DRAFT);
        refused("progressPage.error.state.DRAFT", () -> publish(UUID.randomUUID(), seen));
    }

    @Test
    void nobody_approves_what_they_wrote_for_whatever_their_roles() {
        Member both = new Member(
                publisher.accountId(),
                publisher.name(),
                publisher.areaId(),
                publisher.areaSlug(),
                publisher.areaName(),
                Set.of(Role.PLAN_MANAGER, Role.PUBLISHER),
                Set.of());
        write("Asked families");
        as(
                both,
                () -> drafting.reword(
                        both, page().items().get(0).id(), 0, sections().get(1), "Mended", List.of()));
        submit();

        refused("progressPage.error.own", () -> approve(both));

        Member other = area.another(Role.PUBLISHER);
        approve(other);
        publish();
        submitAgain();
        approve(both);
    }

    private void submitAgain() {
        write("Next");
        submit();
    }

    @Test
    void an_officer_writes_the_items_of_their_own_organisation_only() {
        UUID clinic = area.organisation("The clinic");
        UUID key = UUID.randomUUID();
        as(officer, () -> drafting.add(officer, item(key, area.organisation())));
        assertThat(page().items()).extracting(Item::organisation).containsExactly("Test Council");

        assertThatThrownBy(() -> as(officer, () -> drafting.add(officer, item(UUID.randomUUID(), clinic))))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> as(officer, () -> drafting.add(officer, item(UUID.randomUUID(), null))))
                .isInstanceOf(NotThere.class);
        Member ofClinic = area.another(Role.OFFICER, clinic);
        assertThatThrownBy(() -> as(ofClinic, () -> drafting.remove(ofClinic, key, 0)))
                .isInstanceOf(NotThere.class);
        as(officer, () -> drafting.remove(officer, key, 0));
        assertThat(page().items()).isEmpty();
    }

    @Test
    void only_those_who_may_take_a_step() {
        write("Asked families");
        for (Member member : List.of(officer, publisher, area.member(Role.BOARD), area.member(Role.FORUM))) {
            assertThatThrownBy(() -> as(member, () -> review.submit(member, UUID.randomUUID(), pageId(), null)))
                    .isInstanceOf(NotThere.class);
        }
        submit();
        for (Member member : List.of(officer, manager, area.member(Role.BOARD), area.member(Role.FORUM))) {
            assertThatThrownBy(() -> approve(member)).isInstanceOf(NotThere.class);
        }
        TestArea elsewhere = areas.fresh();
        Member stranger = elsewhere.member(Role.PUBLISHER);
        UUID page = pageId();
        assertThatThrownBy(() -> elsewhere.as(stranger, () -> {
                    review.approve(stranger, UUID.randomUUID(), page, false);
                    return null;
                }))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void a_form_that_was_read_before_somebody_else_saved_is_told_so() {
        write("Asked families");
        Item item = page().items().get(0);
        reword(item, "First");
        assertThatThrownBy(() -> reword(item, "Second")).isInstanceOf(StaleVersion.class);
        submit();
        approve(publisher);
        assertThatThrownBy(() -> publish(UUID.randomUUID(), "what nobody saw")).isInstanceOf(StaleVersion.class);
    }

    @Test
    void the_same_form_sent_twenty_times_at_once_takes_one_step() throws Exception {
        write("Asked families");
        submit();
        approve(publisher);
        UUID key = UUID.randomUUID();
        String seen = Seen.hash(page().document());
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> forms = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(each -> () -> publish(key, seen))
                    .toList();
            for (var answer : threads.invokeAll(forms)) {
                assertThat(answer.get()).isOne();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(page().editions()).hasSize(1);
    }

    @Test
    void a_text_that_is_sent_twice_is_there_once() {
        AddText text = new AddText(
                UUID.randomUUID(),
                place(),
                "What families are promised",
                List.of(new TextItem(sections().get(0), "One")));
        assertThat(area.asManager(() -> drafting.add(manager, text))).isTrue();
        assertThat(area.asManager(() -> drafting.add(manager, text))).isFalse();
        assertThat(page().items()).hasSize(1);
        assertThat(page().document().wording()).isEqualTo("What families are promised");
    }

    @Test
    void items_keep_their_order_and_can_be_moved() {
        write("One", "Two", "Three");
        Item third = page().items().get(2);
        as(manager, () -> drafting.move(manager, third.id(), 1));
        assertThat(page().items()).extracting(Item::text).containsExactly("One", "Three", "Two");
        as(manager, () -> drafting.move(manager, third.id(), -9));
        assertThat(page().items()).extracting(Item::text).containsExactly("Three", "One", "Two");
        as(manager, () -> drafting.move(manager, third.id(), 99));
        assertThat(page().items()).extracting(Item::text).containsExactly("One", "Two", "Three");
    }

    @Test
    void an_empty_page_is_not_sent_to_review() {
        write("One");
        as(manager, () -> drafting.remove(manager, page().items().get(0).id(), 0));
        refused("progressPage.error.empty", this::submit);
    }

    @Test
    void what_tells_who_somebody_is_in_the_address_of_a_source_has_to_be_read_before_it_is_approved() {
        AddItem item = new AddItem(
                UUID.randomUUID(),
                place(),
                sections().get(0),
                "Asked families",
                null,
                null,
                List.of(new ItemLink.Source("Survey", "https://survey.example/?for=a.quill%40alderbrook.example")));
        as(manager, () -> drafting.add(manager, item));
        submit();
        refused("progressPage.read.error.required", () -> approve(publisher));
    }

    @Test
    void what_is_withdrawn_stays_withdrawn_with_its_first_reason() {
        write("One");
        submit();
        approve(publisher);
        publish();
        UUID edition = page().editions().get(0).id();
        assertThat(area.as(publisher, () -> review.withdraw(publisher, edition, "Wrong figures")))
                .isTrue();
        assertThat(area.as(publisher, () -> review.withdraw(publisher, edition, "Other words")))
                .isFalse();
        assertThat(page().editions().get(0).reason()).isEqualTo("Wrong figures");
        assertThat(page().shown()).isEmpty();
    }

    private void write(String... texts) {
        List<TextItem> items = List.of(texts).stream()
                .map(text -> new TextItem(sections().get(0), text))
                .toList();
        as(manager, () -> drafting.add(manager, new AddText(UUID.randomUUID(), place(), null, items)));
    }

    private AddItem item(UUID key, UUID organisation) {
        return new AddItem(key, place(), sections().get(0), "Ours", organisation, null, List.of());
    }

    private void reword(Item item, String text) {
        as(manager, () -> drafting.reword(manager, item.id(), item.version(), item.sectionId(), text, List.of()));
    }

    private void submit() {
        as(manager, () -> review.submit(manager, UUID.randomUUID(), pageId(), null));
    }

    private void approve(Member by) {
        as(by, () -> review.approve(by, UUID.randomUUID(), pageId(), false));
    }

    private int publish() {
        return publish(UUID.randomUUID(), Seen.hash(page().document()));
    }

    private int publish(UUID key, String hash) {
        UUID page = pageId();
        return area.as(publisher, () -> review.publish(publisher, new Seen(key, page, hash)));
    }

    private void as(Member member, Runnable work) {
        area.as(member, () -> {
            work.run();
            return null;
        });
    }

    private static void refused(String messageKey, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }

    private ProgressView page() {
        return area.asManager(() -> queries.page(manager, planId, cycle, "1"));
    }

    private UUID pageId() {
        return page().head().id();
    }

    private Place place() {
        ProgressView page = page();
        return new Place(page.cycle().id(), page.priority().id());
    }

    private List<UUID> sections() {
        return page().sections().stream().map(view -> view.section().id()).toList();
    }

    private ProgressDocument content(Edition edition) {
        return area.asManager(() -> queries.content(manager, edition.id()));
    }
}
