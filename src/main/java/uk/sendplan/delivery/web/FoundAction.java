package uk.sendplan.delivery.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.shared.AsAt;

/**
 * An action at its address, as somebody reads it, now or as at a day.
 *
 * @param home the first page of this person
 */
record FoundAction(Member by, PlanHead plan, ActionView action, AsAt asAt, Link home) {

    /** Whoever came from their own work goes back to it, to the part of it that they had asked for: "work?group=overdue". */
    private static final Pattern FROM_WORK = Pattern.compile("work(\\?[\\w.*+%=&-]{1,200})?");

    UUID id() {
        return action.id();
    }

    String planHref() {
        return areaHref() + "/" + action.planSlug();
    }

    String href() {
        return action.href(by.areaSlug());
    }

    /** Its page, as at the same day. */
    String datedHref() {
        return dated(href());
    }

    /** Where the person came from: their work, or this action. */
    String cameFrom(@Nullable String from) {
        Matcher work = FROM_WORK.matcher(Objects.requireNonNullElse(from, ""));
        return work.matches() ? home.href() + Objects.requireNonNullElse(work.group(1), "") : href();
    }

    boolean mayRecord() {
        return by.mayRecordFor(action.leadId());
    }

    boolean mayManage() {
        return by.may(Right.EDIT_PLAN);
    }

    /** Whether this person can record on what they read: never on the past, nor on what is retired. */
    boolean isOpenToThem() {
        return mayRecord() && !asAt.isPast() && !action.retired();
    }

    /** "Priority 2: Enough places" */
    Link priority() {
        return Link.to(level() + ": " + action.priorityName(), priorityHref());
    }

    @Nullable
    Link reference(String named) {
        return action.referenceNumber() == null ? null : Link.to(named, referenceHref());
    }

    /** Down to what it stands in. */
    List<Link> crumbs() {
        List<Link> crumbs = new ArrayList<>(List.of(
                home,
                Link.to(by.areaName(), areaHref()),
                Link.to(action.planTitle(), dated(planHref())),
                Link.to(level(), priorityHref())));
        if (action.referenceNumber() != null) {
            crumbs.add(Link.to(action.referenceNumber(), referenceHref()));
        }
        return List.copyOf(crumbs);
    }

    /** Down to the action itself. */
    List<Link> crumbsBelow() {
        List<Link> crumbs = new ArrayList<>(crumbs());
        crumbs.add(Link.to(action.number(), href()));
        return List.copyOf(crumbs);
    }

    private String level() {
        return plan.levelName() + " " + action.priorityNumber();
    }

    private String areaHref() {
        return "/workspace/" + by.areaSlug();
    }

    private String priorityHref() {
        return dated(planHref() + "/priorities/" + action.priorityNumber());
    }

    private String referenceHref() {
        return dated(planHref() + "/references/" + Objects.requireNonNull(action.referenceNumber()));
    }

    private String dated(String path) {
        LocalDate day = asAt.day();
        return day == null ? path : path + "?asAt=" + day;
    }
}
