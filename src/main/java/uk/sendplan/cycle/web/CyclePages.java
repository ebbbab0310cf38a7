package uk.sendplan.cycle.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.cycle.CycleRecords;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.CycleView.State;
import uk.sendplan.cycle.ReportingCycles;
import uk.sendplan.plan.PlanDays;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.SubjectPagePart;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Puts the calendar and the page of a cycle together. */
@Component
class CyclePages {

    private final ReportingCycles cycles;
    private final CycleRecords records;
    private final PlanDays days;
    private final List<SubjectPagePart> parts;
    private final CycleWords cycleWords;
    private final Words words;
    private final Clock clock;

    CyclePages(
            ReportingCycles cycles,
            CycleRecords records,
            PlanDays days,
            List<SubjectPagePart> parts,
            CycleWords cycleWords,
            Words words,
            Clock clock) {
        this.cycles = cycles;
        this.records = records;
        this.days = days;
        this.parts = parts;
        this.cycleWords = cycleWords;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param answer what comes next, in a sentence; null without cycles
     * @param add the page of a new cycle, or null
     */
    record CalendarPage(
            AsAtView asAt,
            List<Link> crumbs,
            String plan,
            @Nullable String answer,
            List<Group> groups,
            @Nullable String add) {}

    /** Cycles of one state. */
    record Group(String title, List<Row> rows) {}

    /** @param reported where it is shown who has reported; null before it opens and on a past day */
    record Row(Link cycle, @Nullable Link reported, String opens, String updatesDue, String boardDate) {}

    /**
     * @param progressPages where its progress pages are listed
     * @param edit where its days are changed, and so on; null for what cannot be done
     * @param parts what other rooms show
     * @param recorded how many updates were made in it; null on a past day
     */
    record CyclePage(
            AsAtView asAt,
            List<Link> crumbs,
            String plan,
            String name,
            CycleWords.Tag tag,
            String sentence,
            List<SummaryRow> days,
            @Nullable String recorded,
            String progressPages,
            List<SectionRow> sections,
            @Nullable String edit,
            @Nullable String headings,
            @Nullable String close,
            List<PlanPagePart.Shown> parts) {}

    record SectionRow(String label, String role) {}

    CalendarPage calendar(AsAtReading.Read<CyclePlan> read) {
        CyclePlan plan = read.value();
        LocalDate day = read.asAt().day(clock);
        List<Group> groups = new ArrayList<>();
        addGroup(groups, plan, day, State.OPEN);
        addGroup(groups, plan, day, State.PLANNED);
        addGroup(groups, plan, day, State.CLOSED);
        return new CalendarPage(
                AsAtView.of(read, plan.href(), days.past(plan.by(), plan.plan().id())),
                plan.crumbs(),
                plan.plan().title(),
                groups.isEmpty() ? null : cycleWords.answer(plan.cycles(), day),
                groups,
                plan.isOpenToThem() ? plan.href() + "/new" : null);
    }

    /** What is still to come in the order in which it comes; all else the latest first. */
    private void addGroup(List<Group> groups, CyclePlan plan, LocalDate day, State state) {
        List<Row> rows = new ArrayList<>(plan.cycles().all().stream()
                .filter(cycle -> cycle.on(day) == state)
                .map(cycle -> row(plan, cycle))
                .toList());
        if (state != State.PLANNED) {
            Collections.reverse(rows);
        }
        if (!rows.isEmpty()) {
            groups.add(new Group(words.of("cycle.group." + state), rows));
        }
    }

    private Row row(CyclePlan plan, CycleView cycle) {
        return new Row(
                Link.to(cycle.name(), plan.dated(plan.href(cycle))),
                plan.asAt().isPast() || cycle.on(London.today(clock)) == State.PLANNED
                        ? null
                        : Link.to(words.of("cycle.reported", cycle.name()), plan.href(cycle) + "/reports"),
                London.weekdayInWords(cycle.opens()),
                London.weekdayInWords(cycle.updatesDue()),
                London.weekdayInWords(cycle.boardDate()));
    }

    CyclePage cycle(AsAtReading.Read<CycleController.Found> read) {
        CyclePlan plan = read.value().plan();
        CycleView cycle = read.value().cycle();
        LocalDate day = read.asAt().day(clock);
        String href = plan.href(cycle);
        boolean open = plan.isOpenToThem() && !cycle.isClosed();
        return new CyclePage(
                // It was not there yet on most of the days that are offered elsewhere.
                AsAtView.of(read, href, List.of()),
                plan.crumbsBelow(words.of("cycle.calendar.title")),
                plan.plan().title(),
                cycle.name(),
                cycleWords.tag(cycle, day),
                cycleWords.sentence(cycle, day),
                days(cycle),
                plan.asAt().isPast()
                        ? null
                        : words.of(
                                "cycle.recorded",
                                records.in(plan.by(), cycle.id()).updates()),
                href + "/pages",
                cycles.template(plan.by(), cycle.id(), plan.asAt()).sections().stream()
                        .map(section -> new SectionRow(section.label(), cycleWords.role(section.role())))
                        .toList(),
                open ? href + "/edit" : null,
                open ? href + "/headings" : null,
                open && cycle.on(day) == State.OPEN ? href + "/close" : null,
                parts(plan, cycle));
    }

    private List<PlanPagePart.Shown> parts(CyclePlan plan, CycleView cycle) {
        SubjectPagePart.Page page = new SubjectPagePart.Page(
                SubjectPagePart.Kind.CYCLE,
                cycle.id(),
                cycle.planId(),
                plan.planHref(),
                cycle.slug(),
                !plan.asAt().isPast() && !plan.plan().retired());
        return parts.stream()
                .flatMap(part -> part.on(plan.by(), page, plan.asAt()).stream())
                .toList();
    }

    private List<SummaryRow> days(CycleView cycle) {
        List<SummaryRow> rows = new ArrayList<>(List.of(
                SummaryRow.of(words.of("cycle.opens"), London.weekdayInWords(cycle.opens())),
                SummaryRow.of(words.of("cycle.updatesDue"), London.weekdayInWords(cycle.updatesDue())),
                SummaryRow.of(words.of("cycle.boardDate"), London.weekdayInWords(cycle.boardDate()))));
        LocalDate closed = cycle.closedOn();
        if (closed != null && cycle.closedByName() != null) {
            rows.add(SummaryRow.of(
                    words.of("cycle.state.CLOSED"),
                    words.of("cycle.closedBy", London.weekdayInWords(closed), cycle.closedByName())));
        }
        return rows;
    }
}
