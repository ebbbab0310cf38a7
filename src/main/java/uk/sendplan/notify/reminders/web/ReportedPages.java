package uk.sendplan.notify.reminders.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.documents.Table;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.notify.reminders.CycleReminders.NextStep;
import uk.sendplan.notify.reminders.CycleReminders.OrganisationReported;
import uk.sendplan.notify.reminders.CycleReminders.Reported;
import uk.sendplan.notify.reminders.CycleReminders.Went;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Puts the page together that says who has reported in a cycle, and its file. */
@Component
class ReportedPages {

    private final MissingUpdates missing;
    private final MailServer server;
    private final Words words;

    ReportedPages(MissingUpdates missing, MailServer server, Words words) {
        this.missing = missing;
        this.server = server;
        this.words = words;
    }

    /**
     * @param mail whether this installation can send mail
     * @param missing how many updates
     * @param unreached how many of them nobody is reminded of; null for those who may not mend it
     * @param onlyUnreached whether the others are left out of the list
     * @param went null for those who may not edit the plan
     * @param now where a reminder is sent by hand, or null
     */
    record ReportedPage(
            String plan,
            List<Link> crumbs,
            String title,
            String href,
            String answer,
            List<Link> files,
            List<OrganisationRow> organisations,
            int missing,
            @Nullable Integer unreached,
            boolean onlyUnreached,
            List<MissingUpdates.OfOrganisation> silent,
            boolean mail,
            String next,
            @Nullable List<WentRow> went,
            @Nullable String now) {}

    /**
     * @param anchor of its missing updates on the same page; null where none is missing
     * @param lead where its lead person is named; null for those who may not
     */
    record OrganisationRow(
            String name,
            String reported,
            int missing,
            @Nullable String anchor,
            @Nullable Link lead) {}

    record WentRow(String on, String why, String people, String became) {}

    record NowPage(Frame frame, int people, boolean mail) {}

    String href(Member by, PlanHead plan, CycleView cycle) {
        return cycle.href(by.areaSlug(), plan.slug());
    }

    private List<Link> crumbs(Member by, PlanHead plan, CycleView cycle) {
        String area = "/workspace/" + by.areaSlug();
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), area),
                Link.to(plan.title(), area + "/" + plan.slug()),
                Link.to(words.of("cycle.calendar.title"), area + "/" + plan.slug() + "/cycles"),
                Link.to(cycle.name(), href(by, plan, cycle)));
    }

    /** @param onlyUnreached heeded for those who may mend it */
    ReportedPage page(Member by, PlanHead plan, CycleView cycle, Reported reported, boolean onlyUnreached) {
        boolean edits = by.may(Right.EDIT_PLAN);
        boolean only = edits && onlyUnreached;
        String href = href(by, plan, cycle);
        return new ReportedPage(
                plan.title(),
                crumbs(by, plan, cycle),
                words.of("reported.title", cycle.name()),
                href + "/reports",
                words.of("reported.answer", reported.reported(), reported.asked()),
                ReportFiles.links(href + "/reports", words),
                reported.organisations().stream()
                        .map(one -> organisation(by, one, only))
                        .toList(),
                reported.silent().size(),
                edits ? reported.unreached().size() : null,
                only,
                missing.of(by, plan, only ? reported.unreached() : reported.silent()),
                server.isConfigured(),
                next(reported.next()),
                edits ? went(reported.reminders()) : null,
                edits && server.isConfigured() && !cycle.isClosed() && !plan.retired() ? href + "/reminders" : null);
    }

    private OrganisationRow organisation(Member by, OrganisationReported one, boolean onlyUnreached) {
        int silent = one.asked() - one.reported();
        return new OrganisationRow(
                one.name(),
                words.of("reported.of", one.reported(), one.asked()),
                silent,
                silent == 0 || onlyUnreached ? null : "#" + MissingUpdates.anchor(one.id()),
                by.may(Right.EDIT_PLAN)
                        ? Link.to(
                                one.lead() == null
                                        ? words.of("reported.lead.none")
                                        : words.of("reported.lead.is", one.lead()),
                                "/workspace/" + by.areaSlug() + "/organisations/" + one.id() + "/lead")
                        : null);
    }

    private String next(@Nullable NextStep next) {
        if (next == null) {
            return words.of("reported.next.none");
        }
        return words.of("reported.next", words.of("reminder.step." + next.step()), London.weekdayInWords(next.on()));
    }

    /** What went on one day for one reason and became the same is one row of several people. */
    private List<WentRow> went(List<Went> reminders) {
        Map<WentRow, List<String>> people = new LinkedHashMap<>();
        for (Went went : reminders) {
            WentRow row = new WentRow(London.dayInWords(went.madeOn()), why(went), "", became(went));
            people.computeIfAbsent(row, none -> new ArrayList<>()).add(went.personName());
        }
        return people.entrySet().stream()
                .map(each -> new WentRow(
                        each.getKey().on(),
                        each.getKey().why(),
                        String.join(", ", each.getValue()),
                        each.getKey().became()))
                .toList();
    }

    private String why(Went went) {
        String why = Arrays.stream(went.step().split(" "))
                .map(step -> words.of("reminder.step." + step))
                .collect(Collectors.joining(", "));
        return went.askedBy() == null ? why : words.of("reported.askedBy", why, went.askedBy());
    }

    private String became(Went went) {
        String reason = went.reason() == null ? "" : went.reason();
        Instant at = went.settled();
        String key = "reported.state." + went.state()
                + (went.state().equals("WAITING") && !reason.isEmpty() ? ".again" : "");
        return words.of(key, at == null ? "" : London.dayInWords(at), reason);
    }

    ReportFile file(Member by, PlanHead plan, CycleView cycle, Reported reported) {
        Table updates = Table.of(
                "missing updates", "action", "title", "lead organisation", "owner", "last update", "reminders");
        reported.silent()
                .forEach(one -> updates.row(
                        one.number(),
                        one.title(),
                        one.organisation(),
                        one.ownerName(),
                        one.since(),
                        by.may(Right.EDIT_PLAN) ? missing.reach(one) : null));
        Table organisations =
                Table.of("organisations", "organisation", "reported", "asked").namedBy(1);
        reported.organisations().forEach(one -> organisations.row(one.name(), one.reported(), one.asked()));
        return new ReportFile(
                ReportFile.named(plan.slug(), "reports-" + cycle.slug(), AsAt.NOW),
                words.of("reported.file.title", plan.title(), cycle.name()),
                by.areaName(),
                AsAt.NOW,
                null,
                List.of(updates, organisations),
                href(by, plan, cycle) + "/reports");
    }

    NowPage now(Member by, PlanHead plan, CycleView cycle, int people) {
        String href = href(by, plan, cycle);
        return new NowPage(
                new Frame(
                        words.of("reported.now.title", cycle.name()),
                        plan.title(),
                        crumbs(by, plan, cycle),
                        href + "/reminders",
                        href + "/reports",
                        words.of("reported.now.submit", people)),
                people,
                server.isConfigured());
    }
}
