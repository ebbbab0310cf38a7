package uk.sendplan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sendplan.demo.DemoCourse.Happening;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/**
 * The year of work, from the first action to the last row: who does what at which moment. It follows from the data files and the
 * day of seeding alone. Ratings are defined anew in a visit of its own, at the end of a day.
 */
final class DemoYear {

    private static final LocalTime END_OF_THE_DAY = LocalTime.of(17, 30);
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int COMMENTED = 7;
    private static final int ANSWERED = 4;
    private static final int DAY_BEFORE = 1;
    private static final int LATER_ADDITIONS = 150;
    private static final int BEFORE_WORK_BEGINS = 16;

    private final DemoCalendar calendar;
    private final List<DemoAction> actions = DemoAction.all();
    private final Map<Instant, Map<DemoPerson, List<DemoEvent>>> visits = new TreeMap<>();

    private DemoYear(DemoCalendar calendar) {
        this.calendar = calendar;
    }

    /** In the order of time. */
    static List<DemoVisit> visits(DemoCalendar calendar) {
        return new DemoYear(calendar).visits();
    }

    /** The last action of the file, which is the last thing that is added. */
    static DemoAction lastAdded() {
        List<DemoAction> actions = DemoAction.all();
        return actions.get(actions.size() - 1);
    }

    private List<DemoVisit> visits() {
        Map<String, DemoOwner> owners = DemoOwner.all();
        Map<String, List<List<String>>> bank = DemoNarratives.bank();
        for (DemoAction action : actions.subList(0, actions.size() - 1)) {
            for (Happening happening :
                    new DemoCourse(action, calendar, owners, bank).happenings(addedDaysBefore(action))) {
                add(moment(happening.day(), happening.by()), happening.by(), happening.events());
            }
        }
        add(endOf(DemoCalendar.RATINGS_DEFINED), DemoPerson.MANAGER, List.of(new DemoEvent.DefinesRatings()));
        DemoCycle.all().forEach(this::addCycle);
        DemoPage.all().forEach(this::addPage);
        DemoVoice.all().forEach(this::addVoice);
        DemoChallenge.all()
                .forEach(entry -> add(endOf(entry.daysBefore()), entry.by(), List.of(new DemoEvent.Challenges(entry))));
        DemoDecision.all()
                .forEach(decision -> add(
                        endOf(decision.recorded()),
                        decision.by(),
                        List.of(new DemoEvent.RecordsDecision(decision, calendar.seeding()))));
        DemoPlanning.all()
                .forEach(one ->
                        add(endOf(one.daysBefore()), one.by(), List.of(new DemoEvent.Plans(one, calendar.seeding()))));
        DemoRisk.all()
                .forEach(risk -> add(
                        endOf(risk.daysBefore()),
                        risk.by(),
                        List.of(new DemoEvent.KeepsRisk(risk, calendar.seeding()))));
        DemoMeasure.all().forEach(this::addMeasure);
        DemoAction last = actions.get(actions.size() - 1);
        add(
                endOf(DAY_BEFORE),
                DemoPerson.MANAGER,
                new DemoCourse(last, calendar, owners, bank)
                        .happenings(DAY_BEFORE)
                        .get(0)
                        .events());
        List<DemoVisit> ordered = new ArrayList<>();
        visits.forEach((at, byPerson) -> byPerson.forEach((by, events) -> ordered.add(new DemoVisit(at, by, events))));
        return ordered;
    }

    /** Cycles are planned and closed at the end of a day. */
    private void addCycle(DemoCycle cycle) {
        add(endOf(cycle.added()), DemoPerson.MANAGER, List.of(new DemoEvent.AddsCycle(cycle, cycle.dated(calendar))));
        if (cycle.isClosed()) {
            add(endOf(cycle.closed()), DemoPerson.MANAGER, List.of(new DemoEvent.ClosesCycle(cycle)));
        }
    }

    private void addMeasure(DemoMeasure measure) {
        add(
                endOf(DemoMeasure.ADDED),
                DemoPerson.MANAGER,
                List.of(new DemoEvent.AddsMeasure(measure, calendar.seeding())));
        DemoMeasures.readings(calendar.seeding(), measure)
                .forEach((day, readings) ->
                        add(endOf(day), measure.enteredBy(), List.of(new DemoEvent.EntersReadings(readings))));
        measure.notes()
                .forEach(note -> add(
                        endOf(note.months() * DAYS_OF_A_MONTH - 1),
                        note.by(),
                        List.of(new DemoEvent.WritesNote(measure, note, calendar.seeding()))));
    }

    private void addPage(DemoPage page) {
        add(endOf(page.written()), DemoPerson.MANAGER, List.of(new DemoEvent.WritesPage(page)));
        if (page.isPublished()) {
            add(endOf(page.published()), DemoPerson.PUBLISHER, List.of(new DemoEvent.PublishesPage(page)));
        }
    }

    /** What the forum says of the shared draft is answered on a later day, however weekends fall: each is three days after the other. */
    private void addVoice(DemoVoice voice) {
        if (voice instanceof DemoVoice.View view) {
            add(endOf(view.published()), DemoPerson.FORUM, List.of(new DemoEvent.PublishesView(view)));
        } else if (voice instanceof DemoVoice.Comment comment) {
            DemoPage shared = DemoPage.all().stream()
                    .filter(DemoPage::isShared)
                    .findFirst()
                    .orElseThrow();
            add(endOf(COMMENTED), DemoPerson.FORUM, List.of(new DemoEvent.CommentsOnPage(shared, comment)));
            add(endOf(ANSWERED), DemoPerson.MANAGER, List.of(new DemoEvent.AnswersComment(comment)));
        }
    }

    private void add(Instant at, DemoPerson by, List<DemoEvent> events) {
        visits.computeIfAbsent(at, moment -> new TreeMap<>())
                .computeIfAbsent(by, person -> new ArrayList<>())
                .addAll(events);
    }

    /** Most actions are agreed in the first days, one priority after the other; some come later, before their work begins. */
    private int addedDaysBefore(DemoAction action) {
        int priority = Integer.parseInt(action.place().replaceAll("\\..*", ""));
        int inTheFirstDays = DemoCalendar.WORK_BEGINS - priority;
        VagueDate start = calendar.date(action.start());
        LocalDate firstDay = start == null ? null : start.from();
        int first = firstStep(action);
        boolean late = Math.floorMod(action.title().hashCode(), 3) == 0
                && first <= LATER_ADDITIONS
                && firstDay != null
                && firstDay.isAfter(calendar.seeding().minusDays(first == 0 ? 0 : LATER_ADDITIONS));
        return late ? first + BEFORE_WORK_BEGINS : inTheFirstDays;
    }

    /** Days before the seeding of the first thing that is recorded. */
    private static int firstStep(DemoAction action) {
        int told = action.own().stream().mapToInt(DemoStep::daysBefore).max().orElse(0);
        return Math.max(
                told,
                action.story().stream().mapToInt(DemoAction.Stretch::from).max().orElse(0));
    }

    /** Each person has their own time of day; the plan manager comes last. */
    private static Instant moment(LocalDate day, DemoPerson by) {
        int minutes = by == DemoPerson.MANAGER ? 7 * 60 : 35 * by.ordinal() + (day.getDayOfYear() * 7) % 30;
        return at(day, LocalTime.of(9, 10).plusMinutes(minutes));
    }

    private Instant endOf(int daysBefore) {
        return at(calendar.day(daysBefore), END_OF_THE_DAY);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(London.ZONE).toInstant();
    }
}
