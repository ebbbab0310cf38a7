package uk.sendplan.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ApprovalQueries.Said;
import uk.sendplan.delivery.ApprovalQueries.Waiting;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.Paged;
import uk.sendplan.reporting.web.ApprovalsPage.Changed;
import uk.sendplan.reporting.web.ApprovalsPage.Review;
import uk.sendplan.reporting.web.ApprovalsPage.Row;
import uk.sendplan.reporting.web.ApprovalsPage.State;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Puts the page of the updates that await approval together. */
@Component
class ApprovalsPages {

    static final String ORGANISATION = "organisation";
    static final String TICK = "tick";
    static final List<String> NAMES = List.of(ORGANISATION, TICK, Asked.PAGE);

    private static final int ROWS = 25;

    private final StandingWords standings;
    private final Words words;

    ApprovalsPages(StandingWords standings, Words words) {
        this.standings = standings;
        this.words = words;
    }

    static String address(Member by, PlanHead plan) {
        return "/workspace/" + by.areaSlug() + "/" + plan.slug() + "/approvals";
    }

    /**
     * @param asks whether the plan asks for approval
     * @param form what was sent and could not be done, or null
     */
    ApprovalsPage of(
            Member by,
            PlanHead plan,
            Asked asked,
            List<Waiting> waiting,
            boolean asks,
            @Nullable ApprovalsForm form,
            @Nullable String overtaken) {
        String above = "/workspace/" + by.areaSlug() + "/" + plan.slug();
        String here = above + "/approvals";
        List<Waiting> fitting = fitting(waiting, asked);
        Paged<Waiting> page = Paged.of(fitting, asked.get(Asked.PAGE), ROWS);
        return new ApprovalsPage(
                plan.title(),
                List.of(
                        Link.to(words.of("navigation.workspace"), "/workspace"),
                        Link.to(by.areaName(), "/workspace/" + by.areaSlug()),
                        Link.to(plan.title(), above)),
                words.of(asks ? "approvals.answer" : "approvals.answer.notAsked", waiting.size()),
                words.of(
                        asks
                                ? "approvals.asked"
                                : waiting.isEmpty() ? "approvals.notAsked" : "approvals.notAsked.waiting"),
                organisations(waiting),
                asked.get(ORGANISATION),
                here,
                overtaken,
                page.rows().stream().map(one -> row(above, one, form)).toList(),
                by.may(Right.EDIT_PLAN) ? review(here, asked, page, asks, form) : null,
                PageLinks.of(
                        page,
                        number -> here
                                + asked.with(Asked.PAGE, String.valueOf(number)).query(),
                        words),
                ReportFiles.links(here, words));
    }

    private static List<Waiting> fitting(List<Waiting> waiting, Asked asked) {
        String wanted = asked.get(ORGANISATION);
        return wanted.isEmpty()
                ? waiting
                : waiting.stream()
                        .filter(one -> one.leadId().toString().equals(wanted))
                        .toList();
    }

    private static Review review(
            String here, Asked asked, Paged<Waiting> page, boolean asks, @Nullable ApprovalsForm form) {
        Set<String> ticked = form != null
                ? form.ticked()
                : asked.isOn(TICK)
                        ? page.rows().stream()
                                .map(one -> one.updateId().toString())
                                .collect(Collectors.toSet())
                        : Set.of();
        Asked on = asked.without(TICK);
        return new Review(
                here,
                here
                        + on.with(TICK, "true")
                                .with(Asked.PAGE, String.valueOf(page.number()))
                                .query(),
                ticked,
                on.query(),
                String.valueOf(!asks));
    }

    private static List<Choice> organisations(List<Waiting> waiting) {
        Map<String, String> names = new LinkedHashMap<>();
        waiting.stream()
                .sorted(Comparator.comparing(Waiting::leadName, String.CASE_INSENSITIVE_ORDER))
                .forEach(one -> names.putIfAbsent(one.leadId().toString(), one.leadName()));
        return names.size() < 2
                ? List.of()
                : names.entrySet().stream()
                        .map(one -> Choice.of(one.getKey(), one.getValue()))
                        .toList();
    }

    private Row row(String plan, Waiting waiting, @Nullable ApprovalsForm form) {
        Said before = waiting.before();
        return new Row(
                waiting.updateId().toString(),
                waiting.number(),
                waiting.title(),
                plan + "/actions/" + waiting.number(),
                waiting.leadName(),
                words.of(
                        "approvals.by",
                        waiting.said().author(),
                        London.dayInWords(waiting.said().at())),
                before == null ? new State(words.of("approvals.before.none"), null) : state(before),
                state(waiting.said()),
                before == null
                        ? words.of("approvals.compared.none")
                        : words.of("approvals.compared", before.author(), London.dayInWords(before.at())),
                before == null ? List.of() : changes(before, waiting),
                said(waiting),
                ApprovalsForm.field(waiting.updateId()),
                form == null ? "" : form.comment(waiting.updateId()));
    }

    private State state(Said said) {
        return new State(standings.stage(said.stage()), said.level() == null ? null : standings.tag(said.level()));
    }

    /** What was explained before and is explained otherwise now; who confirmed explained nothing. */
    private List<Changed> changes(Said before, Waiting waiting) {
        Said now = waiting.said();
        List<Changed> changes = new ArrayList<>();
        compare(changes, "progress.differsBecause", before.differsBecause(), now.differsBecause());
        compare(changes, "progress.reason", before.reason(), now.reason());
        compare(changes, "progress.mitigation", before.mitigation(), now.mitigation());
        compare(changes, "progress.effect", before.effect(), now.effect());
        return changes;
    }

    private void compare(List<Changed> changes, String key, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            changes.add(new Changed(
                    words.of(key), Objects.requireNonNullElse(from, ""), Objects.requireNonNullElse(to, "")));
        }
    }

    private List<ApprovalsPage.Said> said(Waiting waiting) {
        Said now = waiting.said();
        List<ApprovalsPage.Said> said = new ArrayList<>();
        if (waiting.before() == null) {
            say(said, "progress.differsBecause", now.differsBecause(), false);
            say(said, "progress.reason", now.reason(), false);
            say(said, "progress.mitigation", now.mitigation(), false);
            say(said, "progress.effect", now.effect(), false);
        }
        say(said, "progress.done", now.done(), false);
        say(said, "progress.difference", now.difference(), false);
        say(
                said,
                "approvals.newDue",
                waiting.newDue() == null ? null : waiting.newDue().words(),
                false);
        say(said, "progress.internalNote", now.internalNote(), true);
        if (waiting.nothingChanged()) {
            said.add(new ApprovalsPage.Said(
                    words.of("approvals.confirmed"), words.of("approvals.confirmed.text"), false));
        }
        return said;
    }

    private void say(List<ApprovalsPage.Said> said, String key, @Nullable String text, boolean internal) {
        if (text != null) {
            said.add(new ApprovalsPage.Said(words.of(key), text, internal));
        }
    }

    ReportFile file(Member by, PlanHead plan, List<Waiting> waiting) {
        return new ReportFile(
                ReportFile.named(plan.slug(), "approvals", AsAt.NOW),
                words.of("approvals.title", plan.title()),
                by.areaName(),
                AsAt.NOW,
                null,
                List.of(ApprovalsTable.of(waiting, standings)),
                address(by, plan));
    }
}
