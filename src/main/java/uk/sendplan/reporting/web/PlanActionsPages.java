package uk.sendplan.reporting.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.web.ActionsTable;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.LevelName;
import uk.sendplan.plan.PlanDays;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.ActionFilter;
import uk.sendplan.reporting.ActionFilter.Asker;
import uk.sendplan.reporting.ActionOrder;
import uk.sendplan.reporting.ActionOrder.By;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.Beside;
import uk.sendplan.reporting.Paged;
import uk.sendplan.reporting.web.FilterView.Check;
import uk.sendplan.reporting.web.PlanActionsPage.Heading;
import uk.sendplan.reporting.web.SinceReading.Since;
import uk.sendplan.shared.London;

/** Puts the list of a plan's actions together, as a page and as a file. */
@Component
class PlanActionsPages {

    /** Also what is retired. */
    static final String RETIRED = "retired";

    static final List<String> NAMES = Stream.of(
                    ActionFilter.NAMES_IN_PLAN,
                    List.of(RETIRED, WorkPages.SORT, SinceReading.FIELD, AsAtReading.FIELD, Asked.PAGE))
            .flatMap(Collection::stream)
            .toList();

    private static final List<String> FOLDED = Stream.concat(
                    ActionFilter.NAMES_IN_PLAN.stream().filter(name -> !name.equals(ActionFilter.WORDS)),
                    Stream.of(RETIRED))
            .toList();

    private static final int ROWS = 50;

    private final ActionRows rows;
    private final ActionChoices choices;
    private final StandingWords standings;
    private final PlanDays days;
    private final Words words;

    PlanActionsPages(ActionRows rows, ActionChoices choices, StandingWords standings, PlanDays days, Words words) {
        this.rows = rows;
        this.choices = choices;
        this.standings = standings;
        this.days = days;
        this.words = words;
    }

    /** A plan and all that is done in it, retired actions too. */
    record PlanActions(PlanHead plan, List<ActionView> actions, Since since, Beside beside) {}

    PlanActionsPage of(Member by, Asked typed, AsAtReading.Read<PlanActions> read) {
        return new Listing(by, typed, read).page();
    }

    ReportFile export(Member by, Asked typed, AsAtReading.Read<PlanActions> read) {
        Listing listing = new Listing(by, typed, read);
        return new ReportFile(
                ReportFile.named(read.value().plan().slug(), "actions", read.asAt()),
                words.of("list.title", read.value().plan().title()),
                by.areaName(),
                read.asAt(),
                null,
                List.of(ActionsTable.of(listing.fitting(), standings)),
                listing.here + typed.without(ReportFiles.FORMAT).query());
    }

    /** What was asked for, of what was read. */
    private final class Listing {

        private final Member by;
        private final Asked asked;
        private final AsAtReading.Read<PlanActions> read;
        private final PlanHead plan;
        private final List<ActionView> actions;
        private final ActionOrder order;
        private final String here;

        Listing(Member by, Asked typed, AsAtReading.Read<PlanActions> read) {
            LocalDate day = read.asAt().day();
            this.by = by;
            this.read = read;
            this.plan = read.value().plan();
            this.actions = read.value().actions();
            // A day that was refused is not carried on.
            this.asked = day == null ? typed.without(AsAtReading.FIELD) : typed;
            this.order = ActionOrder.of(asked.get(WorkPages.SORT), By.NUMBER);
            this.here = "/workspace/" + by.areaSlug() + "/" + plan.slug() + "/actions";
        }

        List<ActionView> fitting() {
            ActionFilter filter = ActionFilter.of(
                    asked,
                    new Asker(by.accountId(), by.organisations(), Map.of(by.areaId(), by.areaSlug())),
                    read.value().beside());
            return actions.stream()
                    .filter(action -> (asked.isOn(RETIRED) || !action.retired()) && filter.shows(action))
                    .sorted(order.comparator())
                    .toList();
        }

        PlanActionsPage page() {
            List<ActionView> fitting = fitting();
            Paged<ActionView> page = Paged.of(fitting, asked.get(Asked.PAGE), ROWS);
            long current = actions.stream().filter(action -> !action.retired()).count();
            boolean active = asked.anyOf(ActionFilter.NAMES_IN_PLAN) || asked.isOn(RETIRED);
            String dated = asked.only(List.of(AsAtReading.FIELD)).query();
            return new PlanActionsPage(
                    plan.title(),
                    crumbs(dated),
                    asAt(),
                    actions.isEmpty(),
                    filter(active, dated),
                    active ? words.of("list.found", fitting.size(), current) : words.of("list.count", current),
                    headings(),
                    page.rows().stream()
                            .map(action -> rows.ofPlan(by, action, dated))
                            .toList(),
                    PageLinks.of(
                            page,
                            number -> here
                                    + asked.with(Asked.PAGE, String.valueOf(number))
                                            .query(),
                            words),
                    asked.get(ActionFilter.CHANGED).isEmpty()
                            ? null
                            : words.of(
                                    "list.comparedWith",
                                    London.dayInWords(read.value().since().day())),
                    ReportFiles.links(here + asked.without(Asked.PAGE).query(), words),
                    isOpenToThem() ? here + "/paste" : null,
                    isOpenToThem() ? "/workspace/" + by.areaSlug() + "/" + plan.slug() + "/updates/sheets" : null);
        }

        private boolean isOpenToThem() {
            return by.may(Right.RECORD_PROGRESS) && !read.asAt().isPast() && !plan.retired();
        }

        /** Another day is asked of the same list. */
        private AsAtView asAt() {
            Asked undated = asked.without(AsAtReading.FIELD).without(Asked.PAGE);
            return AsAtView.of(read, here, undated.parts(), here + undated.query(), days.past(by, plan.id()));
        }

        private List<Link> crumbs(String dated) {
            String area = "/workspace/" + by.areaSlug();
            return List.of(
                    Link.to(words.of("navigation.workspace"), "/workspace"),
                    Link.to(by.areaName(), area),
                    Link.to(plan.title(), area + "/" + plan.slug() + dated));
        }

        private FilterView filter(boolean active, String dated) {
            return new FilterView(
                    here,
                    here + dated,
                    active,
                    asked.anyOf(FOLDED),
                    asked.get(ActionFilter.WORDS),
                    List.of(
                            choices.priority(asked, actions, new LevelName(plan.levelName()).one()),
                            choices.reference(asked, actions),
                            choices.organisation(asked, actions),
                            choices.owner(asked, actions, !by.organisations().isEmpty()),
                            choices.standing(asked, actions),
                            choices.stage(asked),
                            choices.due(asked),
                            choices.reported(asked),
                            choices.objective(asked, read.value().beside().objectives()),
                            choices.changed(asked),
                            choices.order(order, By.NUMBER, By.OWNER, By.DUE, By.STANDING, By.UPDATED)),
                    new Check(RETIRED, words.of("plan.filter.retired"), asked.isOn(RETIRED)),
                    asked.only(List.of(AsAtReading.FIELD, SinceReading.FIELD)).parts());
        }

        private List<Heading> headings() {
            return List.of(
                    heading("list.number", By.NUMBER),
                    new Heading(words.of("list.action"), null, null),
                    heading("list.owner", By.OWNER),
                    heading("list.due", By.DUE),
                    heading("list.standing", By.STANDING),
                    heading("list.updated", By.UPDATED));
        }

        private Heading heading(String key, By by) {
            boolean sorted = order.by() == by;
            ActionOrder next = sorted ? order.reversed() : new ActionOrder(by, false);
            return new Heading(
                    words.of(key),
                    here + asked.with(WorkPages.SORT, next.inAddress()).query(),
                    sorted ? (order.descending() ? "descending" : "ascending") : null);
        }
    }
}
