package uk.sendplan.notify.reminders.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
import uk.sendplan.notify.reminders.CycleReminders.Reported;
import uk.sendplan.notify.reminders.CycleReminders.Silent;
import uk.sendplan.notify.reminders.CycleReminders.Went;
import uk.sendplan.notify.reminders.Reach;
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

    private final MailServer server;
    private final Words words;

    ReportedPages(MailServer server, Words words) {
        this.server = server;
        this.words = words;
    }

    /**
     * @param mail whether this installation can send mail
     * @param unreached null for those who may not mend it
     * @param went null for the same
     * @param now where a reminder is sent by hand, or null
     */
    record ReportedPage(
            String plan,
            List<Link> crumbs,
            String title,
            String answer,
            List<Link> files,
            List<OrganisationRow> organisations,
            List<SilentRow> silent,
            boolean mail,
            String next,
            @Nullable List<SilentRow> unreached,
            @Nullable List<WentRow> went,
            @Nullable String now) {}

    record OrganisationRow(
            String name, String reported, @Nullable String lead) {}

    record SilentRow(
            String number,
            String title,
            String href,
            String organisation,
            String owner,
            String since,
            @Nullable String reach,
            @Nullable String mend) {}

    record WentRow(String on, String person, String why, String became) {}

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

    ReportedPage page(Member by, PlanHead plan, CycleView cycle, Reported reported) {
        boolean edits = by.may(Right.EDIT_PLAN);
        String area = "/workspace/" + by.areaSlug();
        return new ReportedPage(
                plan.title(),
                crumbs(by, plan, cycle),
                words.of("reported.title", cycle.name()),
                words.of("reported.answer", reported.reported(), reported.asked()),
                ReportFiles.links(href(by, plan, cycle) + "/reports", words),
                reported.organisations().stream()
                        .map(one -> new OrganisationRow(
                                one.name(),
                                words.of("reported.of", one.reported(), one.asked()),
                                edits ? area + "/organisations/" + one.id() + "/lead" : null))
                        .toList(),
                reported.silent().stream().map(one -> row(by, plan, one, false)).toList(),
                server.isConfigured(),
                next(reported.next()),
                edits
                        ? reported.unreached().stream()
                                .map(one -> row(by, plan, one, true))
                                .toList()
                        : null,
                edits ? reported.reminders().stream().map(this::row).toList() : null,
                edits && server.isConfigured() && !cycle.isClosed() && !plan.retired()
                        ? href(by, plan, cycle) + "/reminders"
                        : null);
    }

    private String next(@Nullable NextStep next) {
        if (next == null) {
            return words.of("reported.next.none");
        }
        return words.of("reported.next", words.of("reminder.step." + next.step()), London.weekdayInWords(next.on()));
    }

    private SilentRow row(Member by, PlanHead plan, Silent one, boolean mends) {
        String area = "/workspace/" + by.areaSlug();
        String mend = one.ownerId() == null
                ? area + "/organisations/" + one.organisationId() + "/lead"
                : area + "/people/" + one.ownerId() + "/edit";
        return new SilentRow(
                one.number(),
                one.title(),
                area + "/" + plan.slug() + "/actions/" + one.number(),
                one.organisation(),
                one.ownerName() == null ? words.of("reminder.noOwner") : one.ownerName(),
                one.since() == null
                        ? words.of("reported.never")
                        : words.of("reported.since", London.dayInWords(one.since())),
                by.may(Right.EDIT_PLAN) ? reach(one) : null,
                mends ? mend : null);
    }

    private String reach(Silent one) {
        if (one.owner() == Reach.REACHED) {
            return words.of("reported.reach.owner");
        }
        String owner = words.of("reported.owner." + one.owner());
        return one.lead() == Reach.REACHED
                ? words.of("reported.reach.lead", owner)
                : words.of("reported.reach.none", owner, words.of("reported.lead." + one.lead()));
    }

    private WentRow row(Went went) {
        String why = Arrays.stream(went.step().split(" "))
                .map(step -> words.of("reminder.step." + step))
                .collect(Collectors.joining(", "));
        return new WentRow(
                London.dayInWords(went.madeOn()),
                went.personName(),
                went.askedBy() == null ? why : words.of("reported.askedBy", why, went.askedBy()),
                became(went));
    }

    private String became(Went went) {
        String reason = went.reason() == null ? "" : went.reason();
        Instant at = went.settled();
        String key = "reported.state." + went.state()
                + (went.state().equals("WAITING") && !reason.isEmpty() ? ".again" : "");
        return words.of(key, at == null ? "" : London.momentInWords(at), reason);
    }

    ReportFile file(Member by, PlanHead plan, CycleView cycle, Reported reported) {
        Table missing = Table.of(
                "missing updates", "action", "title", "lead organisation", "owner", "last update", "reminders");
        reported.silent()
                .forEach(one -> missing.row(
                        one.number(),
                        one.title(),
                        one.organisation(),
                        one.ownerName(),
                        one.since(),
                        by.may(Right.EDIT_PLAN) ? reach(one) : null));
        Table organisations =
                Table.of("organisations", "organisation", "reported", "asked").namedBy(1);
        reported.organisations().forEach(one -> organisations.row(one.name(), one.reported(), one.asked()));
        return new ReportFile(
                ReportFile.named(plan.slug(), "reports-" + cycle.slug(), AsAt.NOW),
                words.of("reported.file.title", plan.title(), cycle.name()),
                by.areaName(),
                AsAt.NOW,
                null,
                List.of(missing, organisations),
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
