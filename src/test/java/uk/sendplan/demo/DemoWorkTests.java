package uk.sendplan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestDatabase;
import uk.sendplan.TestPdf;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.pack.PackFile;
import uk.sendplan.boardroom.pack.PackQueries;
import uk.sendplan.boardroom.pack.PackView;
import uk.sendplan.delivery.ActionHistory;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.documents.TaggedPdf;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.partnership.Person;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.platform.database.Database;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Scope;

/** The year of work in the database, after a seeding that was interrupted twice, once in the middle of a visit. */
@SpringBootTest
@TestDatabase.Alone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoWorkTests {

    private static final int FIRST_STOP = 150;
    private static final int SECOND_STOP = 420;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Autowired
    Database database;

    @Autowired
    ActionQueries actions;

    @Autowired
    ActionHistory history;

    @Autowired
    PlanQueries plans;

    @Autowired
    RatingScales scales;

    @Autowired
    PartnershipQueries people;

    @Autowired
    PackQueries packQueries;

    @Autowired
    Clock clock;

    private final Member manager = DemoPerson.MANAGER.member();

    private DemoPartnership partnership;
    private DemoFeedback feedback;
    private DemoWork work;
    private DemoPacks packs;
    private JdbcClient owner;
    private List<DemoVisit> visits;

    @BeforeAll
    void seed_with_interruptions() {
        owner = TestDatabase.asOwner(database);
        beans.registerSingleton("demoFindings", beans.createBean(DemoFindings.class));
        beans.registerSingleton("demoBrand", beans.createBean(DemoBrand.class));
        beans.registerSingleton("demoPages", beans.createBean(DemoPages.class));
        beans.registerSingleton("demoForum", beans.createBean(DemoForum.class));
        beans.registerSingleton("demoChallenges", beans.createBean(DemoChallenges.class));
        beans.registerSingleton("demoDecisions", beans.createBean(DemoDecisions.class));
        beans.registerSingleton("demoPlannings", beans.createBean(DemoPlannings.class));
        beans.registerSingleton("demoRisks", beans.createBean(DemoRisks.class));
        beans.registerSingleton("demoMeasures", beans.createBean(DemoMeasures.class));
        beans.registerSingleton("demoDeeds", beans.createBean(DemoDeeds.class));
        partnership = beans.createBean(DemoPartnership.class);
        feedback = beans.createBean(DemoFeedback.class);
        work = beans.createBean(DemoWork.class);
        packs = beans.createBean(DemoPacks.class);
        DemoCalendar calendar = partnership.make();
        feedback.make(calendar);
        visits = DemoYear.visits(calendar);

        List<DemoVisit> stopped = new ArrayList<>(visits.subList(0, FIRST_STOP));
        stopped.add(failingInTheEnd(visits.get(FIRST_STOP)));
        assertThatThrownBy(() -> work.goOn(stopped)).isInstanceOf(NotThere.class);
        assertThat(work.isFinished()).isFalse();
        work.goOn(visits.subList(0, SECOND_STOP));
        work.goOn(DemoYear.visits(partnership.make()));
        packs.make(calendar);
    }

    @Test
    void the_board_was_given_two_packs_each_before_its_meeting_and_both_are_kept() {
        packs.make(partnership.make());
        List<PackView> kept = as(
                manager,
                () -> packQueries.ofPlan(
                        manager,
                        plans.head(manager, DemoPartnership.PLAN_SLUG, AsAt.NOW).id()));
        assertThat(kept)
                .hasSize(2)
                .allSatisfy(pack -> assertThat(pack.state()).isEqualTo(PackView.State.FROZEN))
                .allSatisfy(
                        pack -> assertThat(LocalDate.ofInstant(Objects.requireNonNull(pack.frozenAt()), London.ZONE))
                                .isBetween(pack.shownDay().plusDays(1), pack.boardDate()));
        for (PackView pack : kept) {
            byte[] page = as(
                            manager,
                            () -> packQueries
                                    .file(manager, pack, "board-pack.pdf")
                                    .orElseThrow())
                    .content();
            TestPdf pdf = new TestPdf(page);
            assertThat(pdf.violations()).isEmpty();
            for (int number = 1; number <= pdf.pages(); number++) {
                List<String> lines = page(page, number).lines().toList();
                assertThat(lines.subList(Math.max(0, lines.size() - 4), lines.size()))
                        .as("end of page " + number + ": a table's head without a row, or a page with one line")
                        .noneMatch(line -> line.strip().matches("Action Led by .*|Risk Score .*|Organisation What .*"))
                        .hasSizeGreaterThan(3);
            }
            assertThat(page(page, 1)).contains("What to ask", "6.");
            assertThat(page(page, 2)).contains("\nNeeds attention\n");
            assertThat(all(page)).contains("Decision ").doesNotContain("None is recorded.");
            assertThat(pdf.bookmarks()).contains("  Needs attention", "  Risks", "  How this is counted");
            as(manager, () -> packQueries.files(manager, pack)).stream()
                    .map(PackFile::name)
                    .filter(name -> name.startsWith("highlight-report") && name.endsWith(".pdf"))
                    .forEach(name -> assertThat(TaggedPdf.pages(as(
                                            manager,
                                            () -> packQueries
                                                    .file(manager, pack, name)
                                                    .orElseThrow())
                                    .content()))
                            .as(name)
                            .isEqualTo(1));
        }
    }

    private static String all(byte[] pdf) {
        return pages(pdf, 1, Integer.MAX_VALUE);
    }

    private static String page(byte[] pdf, int number) {
        return pages(pdf, number, number);
    }

    private static String pages(byte[] pdf, int first, int last) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(first);
            text.setEndPage(last);
            return text.getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static DemoVisit failingInTheEnd(DemoVisit visit) {
        return new DemoVisit(
                visit.at(),
                visit.by(),
                Stream.concat(
                                visit.events().stream(),
                                Stream.of(new DemoEvent.Confirms(
                                        UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())))
                        .toList());
    }

    @Test
    void the_public_pages_wear_a_logo_and_a_colour_that_were_saved_once() {
        assertThat(owner.sql("select accent || ' ' || logo_alt || ' ' || version from area_brand")
                        .query(String.class)
                        .list())
                .containsExactly("#1f5c3a " + DemoBrand.ALT + " 1");
    }

    @Test
    void every_update_is_there_once_by_whom_and_when_it_was_written_down() {
        List<String> written = visits.stream()
                .flatMap(visit -> visit.events().stream()
                        .filter(event -> event instanceof DemoEvent.Records || event instanceof DemoEvent.Confirms)
                        .map(event -> visit.at() + " " + visit.by().personName() + " " + key(event)))
                .toList();

        assertThat(owner.sql("select recorded_at, author_name, id from progress_update order by sequence")
                        .query((row, number) ->
                                row.getTimestamp(1).toInstant() + " " + row.getString(2) + " " + row.getString(3))
                        .list())
                .isEqualTo(written);
    }

    private static UUID key(DemoEvent event) {
        return event instanceof DemoEvent.Records records ? records.key() : ((DemoEvent.Confirms) event).key();
    }

    @Test
    void every_proposal_and_decision_is_there_once() {
        assertThat(count("due_date_decision")).isEqualTo(written(DemoEvent.Decides.class));
        assertThat(count("due_date_proposal"))
                .isEqualTo(written(DemoEvent.Proposes.class)
                        + visits.stream()
                                .flatMap(visit -> visit.events().stream())
                                .filter(event -> event instanceof DemoEvent.Records records && records.newDue() != null)
                                .count());
        assertThat(count("action")).isEqualTo(DemoAction.all().size());
        assertThat(count("rating_scale")).isEqualTo(2);
    }

    private long written(Class<? extends DemoEvent> kind) {
        return visits.stream()
                .flatMap(visit -> visit.events().stream())
                .filter(kind::isInstance)
                .count();
    }

    private long count(String table) {
        return owner.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void a_finished_one_costs_two_queries_and_stays_as_it_is() throws Exception {
        List<Long> before = rows();

        List<String> statements = SqlStatements.of(() -> new DemoSeeding(partnership, feedback, work, packs).start());
        assertThat(statements)
                .filteredOn(sql -> !sql.contains("set_config"))
                .hasSize(2)
                .anyMatch(sql -> sql.contains("from action a"));

        DemoCalendar calendar = partnership.make();
        feedback.make(calendar);
        work.goOn(DemoYear.visits(calendar));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void feedback_came_in_and_is_grouped_hidden_and_answered() {
        assertThat(count("feedback")).isEqualTo(19);
        assertThat(count("feedback where hidden_because is not null")).isEqualTo(1);
        assertThat(count("feedback where answer_id is not null")).isEqualTo(10);
        assertThat(owner.sql("select state from feedback_answer order by state")
                        .query(String.class)
                        .list())
                .containsExactly("IN_REVIEW", "PUBLISHED", "PUBLISHED");
        assertThat(count("feedback_answer_edition where said_by is not null")).isEqualTo(1);
    }

    private List<Long> rows() {
        return Stream.of(
                        "local_area",
                        "feedback",
                        "feedback_step",
                        "feedback_answer_edition",
                        "organisation_version",
                        "person_version",
                        "membership",
                        "account",
                        "improvement_plan_version",
                        "plan_edition",
                        "action_version",
                        "action_support_version",
                        "progress_update",
                        "due_date_proposal",
                        "due_date_decision",
                        "board_decision",
                        "rating_level")
                .map(this::count)
                .toList();
    }

    @Test
    void nothing_happened_in_the_future_or_before_the_plan_was_there() {
        Instant published = owner.sql("select min(published_at) from plan_edition")
                .query(Instant.class)
                .single();
        Instant midnight = London.today(clock).atStartOfDay(London.ZONE).toInstant();

        assertThat(LocalDate.ofInstant(published, London.ZONE))
                .isBetween(
                        London.today(clock).minusMonths(14), London.today(clock).minusMonths(12));
        for (String when : List.of(
                "recorded_at from progress_update",
                "proposed_at from due_date_proposal",
                "decided_at from due_date_decision",
                "known_from from action_version",
                "known_from from action_support_version")) {
            assertThat(owner.sql("select " + when).query(Instant.class).list())
                    .as(when)
                    .allMatch(moment -> moment.isAfter(published) && moment.isBefore(midnight));
        }
        assertThat(owner.sql("select known_from from organisation_version")
                        .query(Instant.class)
                        .list())
                .allMatch(moment -> moment.isBefore(published));
    }

    @Test
    void all_standings_stages_ratings_and_moves_are_there() {
        List<ActionView> all = current();

        assertThat(all).hasSizeBetween(255, 270);
        assertThat(all).extracting(action -> action.standing().kind()).contains(Kind.values());
        assertThat(all.stream().map(ActionView::latest).filter(Objects::nonNull))
                .extracting(ActionView.LatestRecord::stage)
                .contains(Stage.values());
        assertThat(all.stream().map(action -> action.standing().level()).filter(Objects::nonNull))
                .extracting(level -> level.role())
                .contains(RatingRole.values());
        assertThat(all).extracting(ActionView::moves).contains(0, 1, 2, 3);
        assertThat(all).anyMatch(action -> action.proposal() != null && action.moves() == 1);
        assertThat(all).anyMatch(action -> action.standing().stale());
        assertThat(all)
                .extracting(ActionView::leadName)
                .contains(Stream.of(DemoOrganisation.values())
                        .map(DemoOrganisation::words)
                        .toArray(String[]::new));
        assertThat(all).filteredOn(ActionView::standsForParent).hasSizeBetween(3, 8);
        assertThat(all).filteredOn(action -> action.referenceNumber() == null).hasSizeGreaterThan(8);
        assertThat(ofPlan(AsAt.NOW)).filteredOn(ActionView::retired).hasSize(3);
    }

    @Test
    void those_who_sign_in_have_work() {
        assertThat(ownedBy(DemoPerson.OFFICER)).hasSizeBetween(28, 32);
        assertThat(ownedBy(DemoPerson.OFFICER))
                .extracting(action -> action.standing().kind())
                .contains(Kind.NO_UPDATE, Kind.RATED, Kind.NOT_DUE, Kind.FINISHED);
        assertThat(ownedBy(DemoPerson.NHS_OFFICER)).hasSizeBetween(22, 26);
        assertThat(ownedBy(DemoPerson.MANAGER)).isNotEmpty();
    }

    private List<ActionView> ownedBy(DemoPerson person) {
        return as(person.member(), () -> actions.workOf(List.of(person.member()), AsAt.NOW)).stream()
                .filter(action -> action.owner() != null
                        && person.id().equals(action.owner().accountId()))
                .toList();
    }

    @Test
    void the_past_is_as_it_was() {
        LocalDate halfAYearAgo = London.today(clock).minusDays(DemoCalendar.RATINGS_DEFINED + 10L);
        ActionView wasHere = called("Write a sensory checklist", AsAt.endOf(halfAYearAgo));

        assertThat(wasHere.number()).startsWith("6.3.");
        assertThat(called("Write a sensory checklist", AsAt.NOW).number()).startsWith("1.2.");
        assertThat(ofPlan(AsAt.endOf(halfAYearAgo))).hasSizeBetween(180, 265);
        assertThat(as(manager, () -> scales.of(manager, planId(), AsAt.endOf(halfAYearAgo)))
                        .number())
                .isEqualTo(1);
        assertThat(as(manager, () -> scales.of(manager, planId(), AsAt.NOW)).number())
                .isEqualTo(2);
        assertThat(ofPlan(AsAt.endOf(London.today(clock).minusDays(DemoCalendar.PLAN_PUBLISHED))))
                .isEmpty();
    }

    @Test
    void work_was_handed_over_to_people_and_to_organisations() {
        ActionView reviews = called("Report each quarter how many two-year reviews", AsAt.NOW);
        ActionView homes = called("Count the young people who move", AsAt.NOW);
        List<ActionHistory.Event> events = as(manager, () -> history.of(manager, reviews.id(), AsAt.NOW));

        assertThat(reviews.leadName()).isEqualTo(DemoOrganisation.COUNCIL.words());
        assertThat(events)
                .anyMatch(event -> event instanceof ActionHistory.Changed changed
                        && !changed.made()
                        && DemoPerson.MANAGER.id().equals(changed.author())
                        && changed.changes().stream()
                                .anyMatch(change -> change.field().equals("lead")));
        assertThat(Objects.requireNonNull(homes.owner()).name()).isEqualTo("Grace Adeyemi");
        assertThat(as(manager, () -> people.people(DemoPartnership.AREA)))
                .filteredOn(person -> person.validTo() != null)
                .extracting(Person::name)
                .containsExactlyInAnyOrder("Lee Cartwright", "Wŷn Gruffydd");
    }

    @Test
    void one_action_has_the_longest_texts_that_are_allowed() {
        assertThat(current())
                .anyMatch(action -> action.title().length() == ActionLimits.TITLE
                        && Objects.requireNonNull(action.description()).length() == ActionLimits.DESCRIPTION);
        assertThat(owner.sql(
                                "select max(length(done)) as done, max(length(difference)) as difference, "
                                        + "max(length(internal_note)) as note, max(length(reason)) as reason from progress_update")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of(
                        "done", ActionLimits.NARRATIVE,
                        "difference", ActionLimits.NARRATIVE,
                        "note", ActionLimits.NARRATIVE,
                        "reason", ActionLimits.COMMENT));
    }

    @Test
    void the_board_decided_at_three_meetings_and_corrected_itself_once() {
        assertThat(owner.sql("select c.name, count(*) from board_decision d join reporting_cycle c on c.id = d.cycle_id"
                                + " group by c.name, d.decided_on order by d.decided_on")
                        .query((row, number) -> row.getInt(2))
                        .list())
                .containsExactly(2, 3, 2);
        assertThat(owner.sql("select distinct kind from board_decision order by kind")
                        .query(String.class)
                        .list())
                .containsExactly("ACTION", "PLAN", "PRIORITY", "REFERENCE");
        assertThat(count("board_decision where corrects is not null")).isOne();
        assertThat(count("board_decision where recorded_at < decided_on")).isZero();
    }

    @Test
    void the_forum_speaks_once_and_is_answered() {
        assertThat(count("forum_comment")).isOne();
        assertThat(count("forum_comment_answer")).isOne();
        assertThat(count("forum_view_edition")).isEqualTo(2);
    }

    private ActionView called(String beginning, AsAt asAt) {
        return ofPlan(asAt).stream()
                .filter(action -> action.title().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private List<ActionView> current() {
        return ofPlan(AsAt.NOW).stream().filter(action -> !action.retired()).toList();
    }

    private List<ActionView> ofPlan(AsAt asAt) {
        return as(manager, () -> actions.ofPlan(manager, planId(), asAt));
    }

    private UUID planId() {
        return as(manager, () -> plans.head(manager, DemoPartnership.PLAN_SLUG, AsAt.NOW))
                .id();
    }

    private static <T> T as(Member member, Supplier<T> work) {
        return Scope.of(member.accountId(), false, Set.of(member.areaId())).call(work);
    }
}
