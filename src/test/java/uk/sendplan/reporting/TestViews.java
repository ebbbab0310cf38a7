package uk.sendplan.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.PlanCycles;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ActionView.OpenProposal;
import uk.sendplan.delivery.ActionView.Owner;
import uk.sendplan.delivery.ActionView.Returned;
import uk.sendplan.delivery.ActionView.Submitted;
import uk.sendplan.delivery.Freshness.CycleDays;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.Standing;
import uk.sendplan.delivery.Standing.LatestUpdate;
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/**
 * Actions as they are read, without a database: {@code TestViews.action("1.1.1").due("March 2026").rated("Amber", 3).view()}. Its
 * number says under which priority and reference an action stands. Viewed again after something was changed, it is the same action.
 */
public final class TestViews {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final UUID AREA = UUID.randomUUID();
    public static final UUID COUNCIL = UUID.randomUUID();

    /** Green, amber, red. */
    public static final List<RatingLevel> SCALE = List.of(
            level(0, "Green", RatingColour.GREEN, RatingRole.ON_TRACK),
            level(1, "Amber", RatingColour.AMBER, RatingRole.AT_RISK),
            level(2, "Red", RatingColour.RED, RatingRole.OFF_TRACK));

    private final UUID id = UUID.randomUUID();
    private String number;
    private boolean directlyUnderPriority;
    private String title = "Ring every family";
    private String plan = "improvement-plan";
    private UUID lead = COUNCIL;
    private String leadName = "Test Council";
    private @Nullable Owner owner;
    private @Nullable VagueDate originalDue;
    private @Nullable VagueDate due;
    private int moves;
    private boolean retired;
    private @Nullable OpenProposal proposal;
    private @Nullable LatestRecord latest;
    private boolean worst;
    private @Nullable Submitted submitted;
    private PlanCycles cycles = PlanCycles.NONE;

    private TestViews(String number) {
        this.number = number;
    }

    public static TestViews action(String number) {
        return new TestViews(number);
    }

    /** Of a plan's first level. */
    public static UUID priority(String priorityNumber) {
        return idOf("priority " + priorityNumber);
    }

    public static UUID reference(String referenceNumber) {
        return idOf("reference " + referenceNumber);
    }

    private static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static RatingLevel level(int severity, String label, RatingColour colour, RatingRole role) {
        return new RatingLevel(UUID.randomUUID(), severity, label, "", colour, role, severity > 0);
    }

    /** A level of another scale. */
    public static RatingLevel level(int severity, String label, RatingRole role) {
        return level(severity, label, RatingColour.GREY, role);
    }

    public TestViews called(String other) {
        title = other;
        return this;
    }

    public TestViews inPlan(String slug) {
        plan = slug;
        return this;
    }

    public TestViews ledBy(UUID organisation) {
        lead = organisation;
        return this;
    }

    public TestViews ledBy(String name) {
        lead = idOf(name);
        leadName = name;
        return this;
    }

    /** It stands elsewhere now. */
    public TestViews movedTo(String newNumber) {
        number = newNumber;
        return this;
    }

    /** Under no reference. */
    public TestViews directlyUnderPriority() {
        directlyUnderPriority = true;
        return this;
    }

    public TestViews ownedBy(String name, @Nullable UUID account) {
        owner = new Owner(UUID.nameUUIDFromBytes(name.getBytes()), name, account);
        return this;
    }

    public TestViews due(String words) {
        due = VagueDate.read(words);
        return this;
    }

    public TestViews dueInDays(int days) {
        LocalDate day = TODAY.plusDays(days);
        due = new VagueDate(London.dayInWords(day), day, day);
        return this;
    }

    public TestViews moved(int times) {
        moves = times;
        return this;
    }

    /** From a date so many days before the one it has. */
    public TestViews moved(int times, int daysSlipped) {
        LocalDate day = due.to().minusDays(daysSlipped);
        originalDue = new VagueDate(London.dayInWords(day), day, day);
        return moved(times);
    }

    public TestViews proposed() {
        proposal = new OpenProposal(
                UUID.randomUUID(),
                VagueDate.read("May 2027"),
                "Ice",
                "Alex",
                UUID.randomUUID(),
                TODAY.atStartOfDay(London.ZONE).toInstant());
        return this;
    }

    public TestViews retired() {
        retired = true;
        return this;
    }

    public TestViews reinstated() {
        retired = false;
        return this;
    }

    public TestViews rated(String label, int daysAgo) {
        return recorded(
                Stage.IN_PROGRESS,
                SCALE.stream()
                        .filter(level -> level.label().equals(label))
                        .findFirst()
                        .orElseThrow(),
                label.equals("Red"),
                daysAgo);
    }

    /** With a level of another scale, of which it may be the worst. */
    public TestViews rated(RatingLevel level, boolean isWorst, int daysAgo) {
        return recorded(Stage.IN_PROGRESS, level, isWorst, daysAgo);
    }

    public TestViews recorded(Stage stage, int daysAgo) {
        return recorded(stage, null, false, daysAgo);
    }

    private TestViews recorded(Stage stage, @Nullable RatingLevel level, boolean isWorst, int daysAgo) {
        worst = isWorst;
        latest = record(stage, level, daysAgo);
        return this;
    }

    private static LatestRecord record(Stage stage, @Nullable RatingLevel level, int daysAgo) {
        return new LatestRecord(
                UUID.randomUUID(),
                stage,
                level,
                TODAY.minusDays(daysAgo)
                        .atTime(LocalTime.NOON)
                        .atZone(London.ZONE)
                        .toInstant(),
                "Alex",
                false,
                null);
    }

    /** Recorded so many days ago as finished, after what counts; nobody has reviewed it. */
    public TestViews awaitingApproval(int daysAgo) {
        submitted = new Submitted(record(Stage.COMPLETE, null, daysAgo), null);
        return this;
    }

    /** The same, and returned today. */
    public TestViews returned(int daysAgo, String comment) {
        submitted = new Submitted(
                record(Stage.COMPLETE, null, daysAgo),
                new Returned(comment, "Sam", TODAY.atStartOfDay(London.ZONE).toInstant()));
        return this;
    }

    /** The reporting cycles of its plan. */
    public TestViews during(CycleView... known) {
        cycles = new PlanCycles(List.of(known));
        return this;
    }

    public ActionView view() {
        LatestUpdate update =
                latest == null ? null : new LatestUpdate(latest.stage(), latest.level(), worst, latest.day());
        String priority = number.substring(0, number.indexOf('.'));
        String reference = directlyUnderPriority ? null : number.substring(0, number.lastIndexOf('.'));
        return new ActionView(
                id,
                AREA,
                UUID.nameUUIDFromBytes(plan.getBytes()),
                plan,
                plan,
                TODAY,
                number,
                title,
                null,
                false,
                priority(priority),
                priority,
                "Help that comes early",
                reference == null ? null : reference(reference),
                reference,
                lead,
                leadName,
                owner,
                null,
                originalDue == null ? due : originalDue,
                due,
                moves,
                proposal,
                retired,
                retired,
                1,
                latest,
                submitted,
                cycles,
                Standing.on(TODAY, update, null, due, CycleDays.of(cycles)));
    }
}
