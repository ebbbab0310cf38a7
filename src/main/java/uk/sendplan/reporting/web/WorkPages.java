package uk.sendplan.reporting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.access.Viewer;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Contributions.Supported;
import uk.sendplan.delivery.DueDateQueries.Waiting;
import uk.sendplan.delivery.Freshness;
import uk.sendplan.delivery.web.ActionsTable;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.web.PlanLines;
import uk.sendplan.plan.web.PlanLines.PlanLine;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.ActionFilter.Asker;
import uk.sendplan.reporting.ActionOrder;
import uk.sendplan.reporting.ActionOrder.By;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.Paged;
import uk.sendplan.reporting.UpdateNext;
import uk.sendplan.reporting.WorkGroup;
import uk.sendplan.reporting.WorkReading.Read;
import uk.sendplan.reporting.web.ActionRows.Differing;
import uk.sendplan.reporting.web.FilterView.Check;
import uk.sendplan.reporting.web.WorkPage.AreaPart;
import uk.sendplan.reporting.web.WorkPage.Empty;
import uk.sendplan.reporting.web.WorkPage.Figure;
import uk.sendplan.reporting.web.WorkPage.Group;
import uk.sendplan.reporting.web.WorkPage.Next;
import uk.sendplan.reporting.web.WorkPage.WorkList;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Puts the page of somebody's own work together. */
@Component
class WorkPages {

    static final String GROUP = "group";
    static final String SORT = "sort";

    /** Also what is finished or suspended. */
    static final String CLOSED = "closed";

    static final List<String> NAMES = Stream.of(List.of(GROUP), ActionFilter.NAMES, List.of(CLOSED, SORT, Asked.PAGE))
            .flatMap(Collection::stream)
            .toList();

    private static final List<String> NARROWING =
            Stream.concat(Stream.of(GROUP, CLOSED), ActionFilter.NAMES.stream()).toList();

    /** What is chosen in the folded part of the filters; a group is chosen by its figure as well. */
    private static final List<String> FOLDED = Stream.of(ActionFilter.NAMES, List.of(CLOSED))
            .flatMap(Collection::stream)
            .filter(name -> !name.equals(ActionFilter.WORDS))
            .toList();

    static final String HERE = "/workspace";
    private static final String FROM = "work";
    private static final int LONGEST_QUERY = 150;
    private static final int ROWS = 50;

    private final ActionRows rows;
    private final ActionChoices choices;
    private final PlanLines plans;
    private final WorkAsks asks;
    private final StandingWords standings;
    private final Words words;

    WorkPages(
            ActionRows rows,
            ActionChoices choices,
            PlanLines plans,
            WorkAsks asks,
            StandingWords standings,
            Words words) {
        this.rows = rows;
        this.choices = choices;
        this.plans = plans;
        this.asks = asks;
        this.standings = standings;
        this.words = words;
    }

    WorkPage of(Viewer viewer, Asked asked, Read read) {
        List<ActionView> work = read.work();
        List<AreaPart> areas = viewer.seats().stream()
                .map(seat -> new AreaPart(
                        seat.areaName(),
                        "/workspace/" + seat.areaSlug(),
                        seat.may(Right.RECORD_PROGRESS),
                        plans.of(seat, read.plans())))
                .toList();
        Map<UUID, Member> seats = seats(viewer);
        boolean none = work.isEmpty();
        return new WorkPage(
                none ? null : answer(work),
                none ? List.of() : figures(work, asked.get(GROUP)),
                Stream.concat(
                                read.waiting().stream().map(one -> waiting(seats, one)),
                                read.notices().stream().map(one -> Link.to(one.text(), one.href())))
                        .toList(),
                asks.of(work, seats),
                UpdateNext.among(work, seats)
                        .map(next -> next(next, from(asked)))
                        .orElse(null),
                none ? null : list(viewer, seats, asked, work),
                none ? empty(viewer) : null,
                read.supported().stream()
                        .flatMap(one ->
                                Stream.ofNullable(seats.get(one.areaId())).map(seat -> supported(seat, one)))
                        .toList(),
                areas,
                none ? only(areas) : null);
    }

    private WorkPage.Supported supported(Member seat, Supported action) {
        String href = "/workspace/" + seat.areaSlug() + "/" + action.planSlug() + "/actions/" + action.number();
        String due = action.due() == null
                ? words.of("dates.due.none")
                : words.of("dates.due", action.due().words());
        return new WorkPage.Supported(
                action.number(),
                action.title(),
                href,
                words.of("work.supported.facts", action.leadName(), due),
                action.latest() == null
                        ? words.of("contribution.none")
                        : words.of(
                                "work.supported.said",
                                action.latest().author(),
                                London.dayInWords(action.latest().at()),
                                ActionRows.shortened(action.latest().text(), 160)),
                href + "/contributions/new");
    }

    private String answer(List<ActionView> work) {
        int open = work.size() - count(work, WorkGroup.CLOSED);
        if (open == 0) {
            return words.of("work.answer.closed", work.size());
        }
        int overdue = count(work, WorkGroup.OVERDUE);
        List<String> parts = new ArrayList<>();
        parts.add(open == 1 ? words.of("work.answer.one", overdue) : words.of("work.answer.overdue", overdue, open));
        addIfAny(parts, "work.answer.soon", count(work, WorkGroup.SOON));
        addIfAny(parts, "work.answer.noUpdate", count(work, WorkGroup.NO_UPDATE));
        return String.join(", ", parts) + ".";
    }

    private void addIfAny(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(words.of(key, count));
        }
    }

    private List<Figure> figures(List<ActionView> work, String chosen) {
        return Arrays.stream(WorkGroup.values())
                .filter(group -> !group.isOfApproval() || count(work, group) > 0)
                .map(group -> new Figure(
                        count(work, group),
                        words.of("work.group." + group),
                        HERE + "?" + GROUP + "=" + group.inAddress(),
                        group.inAddress().equals(chosen)))
                .toList();
    }

    private static int count(List<ActionView> work, WorkGroup group) {
        return (int)
                work.stream().filter(action -> WorkGroup.of(action) == group).count();
    }

    private Link waiting(Map<UUID, Member> seats, Waiting waiting) {
        String area = Optional.ofNullable(seats.get(waiting.areaId()))
                .map(Member::areaSlug)
                .orElse("");
        return Link.to(
                words.of("work.waiting", waiting.count(), waiting.planTitle()),
                "/workspace/" + area + "/" + waiting.planSlug() + "/due-dates");
    }

    /** Where recording leads back to: to this list, unless its address is too long to be carried by each of its rows. */
    private static String from(Asked asked) {
        String query = asked.query();
        return query.length() > LONGEST_QUERY ? FROM : FROM + query;
    }

    private Next next(UpdateNext next, String from) {
        ActionView action = next.action();
        return new Next(
                words.of("work.next", action.number(), ActionRows.shortened(action.title(), 60)),
                ActionRows.record(next.areaSlug(), action, from),
                words.of(next.forCycle() ? "work.next.why.cycle" : "work.next.why", next.count(), UpdateNext.DAYS));
    }

    private WorkList list(Viewer viewer, Map<UUID, Member> seats, Asked asked, List<ActionView> work) {
        ActionFilter filter = ActionFilter.of(asked, asker(viewer, seats));
        ActionOrder order = ActionOrder.of(asked.get(SORT), By.DUE);
        List<ActionView> fitting = fitting(asked, filter, order, work);
        Paged<ActionView> page = Paged.of(fitting, asked.get(Asked.PAGE), ROWS);
        boolean active = asked.anyOf(NARROWING);
        List<Group> groups = groups(seats, fitting, page.rows(), Differing.among(work), from(asked));
        return new WorkList(
                filterView(asked, order, filter, work, active),
                active ? words.of("work.found", fitting.size(), work.size()) : null,
                groups,
                PageLinks.of(
                        page,
                        number -> HERE
                                + asked.with(Asked.PAGE, String.valueOf(number)).query(),
                        words),
                groups.stream().flatMap(group -> group.rows().stream()).anyMatch(row -> row.quick() != null),
                from(asked),
                ReportFiles.links(HERE + asked.without(Asked.PAGE).query(), words),
                sheets(seats, work));
    }

    /** Where somebody gets the spreadsheet of a plan's actions and hands it in again. */
    private List<Link> sheets(Map<UUID, Member> seats, List<ActionView> work) {
        Map<UUID, Link> links = new LinkedHashMap<>();
        boolean naming = Differing.among(work).plan();
        for (ActionView action : work) {
            Member seat = seats.get(action.areaId());
            if (seat != null && seat.mayRecordFor(action.leadId())) {
                links.putIfAbsent(
                        action.planId(),
                        Link.to(
                                naming ? words.of("work.sheet.plan", action.planTitle()) : words.of("work.sheet"),
                                "/workspace/" + seat.areaSlug() + "/" + action.planSlug() + "/updates/sheets"));
            }
        }
        return List.copyOf(links.values());
    }

    /** What the list shows on all its pages. */
    private static List<ActionView> fitting(
            Asked asked, ActionFilter filter, ActionOrder order, List<ActionView> work) {
        return work.stream()
                .filter(action -> isAskedFor(asked, WorkGroup.of(action)) && filter.shows(action))
                .sorted(Comparator.comparing(WorkGroup::of).thenComparing(order.comparator()))
                .toList();
    }

    ReportFile file(Viewer viewer, Asked asked, List<ActionView> work) {
        Map<UUID, Member> seats = seats(viewer);
        Map<UUID, String> areas = viewer.seats().stream().collect(Collectors.toMap(Member::areaId, Member::areaName));
        ActionFilter filter = ActionFilter.of(asked, asker(viewer, seats));
        ActionOrder order = ActionOrder.of(asked.get(SORT), By.DUE);
        return new ReportFile(
                "my-work",
                words.of("work.title"),
                viewer.name(),
                AsAt.NOW,
                null,
                List.of(ActionsTable.of(fitting(asked, filter, order, work), standings, areas)),
                HERE + asked.query());
    }

    private static Map<UUID, Member> seats(Viewer viewer) {
        return viewer.seats().stream().collect(Collectors.toMap(Member::areaId, Function.identity()));
    }

    private static Asker asker(Viewer viewer, Map<UUID, Member> seats) {
        Set<UUID> organisations = seats.values().stream()
                .flatMap(seat -> seat.organisations().stream())
                .collect(Collectors.toSet());
        Map<UUID, String> areas = seats.values().stream().collect(Collectors.toMap(Member::areaId, Member::areaSlug));
        return new Asker(viewer.accountId(), organisations, areas);
    }

    /** Finished and suspended work is shown only when somebody asks for it, or for something that only such work is. */
    private static boolean isAskedFor(Asked asked, WorkGroup group) {
        String wanted = asked.get(GROUP);
        if (!wanted.isEmpty()) {
            return wanted.equals(group.inAddress());
        }
        return group != WorkGroup.CLOSED
                || asked.isOn(CLOSED)
                || asked.anyOf(List.of(ActionFilter.STAGE, ActionFilter.STANDING));
    }

    private List<Group> groups(
            Map<UUID, Member> seats,
            List<ActionView> fitting,
            List<ActionView> shown,
            Differing differing,
            String from) {
        Map<WorkGroup, List<ActionView>> byGroup = shown.stream()
                .collect(Collectors.groupingBy(
                        WorkGroup::of, () -> new EnumMap<>(WorkGroup.class), Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        byGroup.forEach((group, actions) -> groups.add(new Group(
                "group-" + group.inAddress(),
                words.of("work.group." + group),
                count(fitting, group),
                about(group),
                actions.stream()
                        .flatMap(action -> Stream.ofNullable(seats.get(action.areaId()))
                                .map(seat -> rows.ofWork(seat, action, differing, from)))
                        .toList())));
        return groups;
    }

    private @Nullable String about(WorkGroup group) {
        return group == WorkGroup.NO_UPDATE || group.isOfApproval()
                ? words.of("work.group." + group + ".about", Freshness.DAYS)
                : null;
    }

    private FilterView filterView(
            Asked asked, ActionOrder order, ActionFilter filter, List<ActionView> work, boolean active) {
        List<FilterView.Select> selects = new ArrayList<>();
        selects.add(choices.group(asked));
        selects.add(choices.owner(asked, work, true));
        selects.add(choices.standing(asked, work));
        selects.add(choices.stage(asked));
        selects.add(choices.due(asked));
        if (Differing.among(work).plan()) {
            selects.add(choices.plan(asked, work, filter));
        }
        selects.add(choices.order(order, By.DUE, By.NUMBER, By.STANDING, By.UPDATED));
        return new FilterView(
                HERE,
                HERE,
                active,
                asked.anyOf(FOLDED),
                asked.get(ActionFilter.WORDS),
                selects,
                new Check(CLOSED, words.of("work.closed"), asked.isOn(CLOSED)),
                Map.of());
    }

    private Empty empty(Viewer viewer) {
        if (viewer.seats().isEmpty()) {
            return new Empty(
                    List.of(words.of("work.empty.noArea"), words.of("work.empty.noArea.next")),
                    viewer.administrator() ? Link.to(words.of("work.empty.administrator"), "/admin") : null);
        }
        boolean records =
                viewer.seats().stream().anyMatch(seat -> !seat.organisations().isEmpty());
        return new Empty(
                records
                        ? List.of(words.of("work.empty.officer"), words.of("work.empty.officer.next"))
                        : List.of(words.of("work.empty.reader")),
                null);
    }

    private static @Nullable Link only(List<AreaPart> areas) {
        List<PlanLine> current = areas.stream()
                .flatMap(area -> area.plans().stream())
                .filter(plan -> !plan.retired())
                .toList();
        return current.size() == 1
                ? Link.to(current.get(0).title(), current.get(0).href())
                : null;
    }
}
