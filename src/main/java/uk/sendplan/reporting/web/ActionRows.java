package uk.sendplan.reporting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.web.DateWords;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.platform.web.Words;

/** Actions as lists show them, each in a row. */
@Component
class ActionRows {

    /** Enough to tell actions apart; the whole title is one click away. */
    private static final int LONGEST_TITLE = 160;

    private static final Differing OF_PLAN = new Differing(false, true);

    private final StandingWords standings;
    private final DateWords dates;
    private final Words words;

    ActionRows(StandingWords standings, DateWords dates, Words words) {
        this.standings = standings;
        this.dates = dates;
        this.words = words;
    }

    /**
     * @param within the reference or priority that it stands under
     * @param plan its plan, or null where the list is about one plan
     * @param owner null while nobody is named
     * @param lead the organisation, or null where it is the same all over the list
     * @param late by how many days it is overdue; null where it is not
     * @param soon in how many days it is due; null where that is further off
     * @param notes what else there is to say: of its date, and of an update that does not count yet
     * @param updated how old its latest update is
     * @param quick how progress is recorded from here; null for those who may not
     */
    record ActionRow(
            String number,
            String href,
            String title,
            String within,
            @Nullable String plan,
            @Nullable String owner,
            @Nullable String lead,
            String due,
            @Nullable String late,
            @Nullable String soon,
            List<String> notes,
            StandingWords.Tag standing,
            String updated,
            boolean retired,
            @Nullable Quick quick) {}

    /**
     * @param record the form that progress is recorded with
     * @param confirm where "no change, still right" is sent, with a key of its own; null where there is nothing to confirm
     * @param latest the update that is confirmed
     */
    record Quick(
            String record,
            @Nullable String confirm,
            @Nullable UUID latest) {}

    /** What differs within a list and so is said in each row. */
    record Differing(boolean plan, boolean lead) {

        static Differing among(Collection<ActionView> actions) {
            return new Differing(
                    actions.stream().map(ActionView::planId).distinct().count() > 1,
                    actions.stream().map(ActionView::leadId).distinct().count() > 1);
        }
    }

    /**
     * A row of a person's own work.
     *
     * @param from where recording leads back to
     */
    ActionRow ofWork(Member seat, ActionView action, Differing differing, String from) {
        boolean records = seat.mayRecordFor(action.leadId());
        return row(action, action.href(seat.areaSlug()), differing, records ? quick(seat, action, from) : null);
    }

    private static Quick quick(Member seat, ActionView action, String from) {
        LatestRecord latest = action.newest();
        String record = record(seat.areaSlug(), action, from);
        return latest == null || !action.isOpen() || action.submitted() != null
                ? new Quick(record, null, null)
                : new Quick(
                        record,
                        action.href(seat.areaSlug()) + "/updates/confirm?key=" + UUID.randomUUID(),
                        latest.id());
    }

    /** The form that progress is recorded with. */
    static String record(String area, ActionView action, String from) {
        return action.href(area) + "/updates/new?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
    }

    /** @param dated "?asAt=2026-03-31" or nothing */
    ActionRow ofPlan(Member by, ActionView action, String dated) {
        return row(action, action.href(by.areaSlug()) + dated, OF_PLAN, null);
    }

    private ActionRow row(ActionView action, String href, Differing differing, @Nullable Quick quick) {
        return new ActionRow(
                action.number(),
                href,
                shortened(action.title(), LONGEST_TITLE),
                within(action),
                differing.plan() ? action.planTitle() : null,
                action.owner() == null ? null : action.owner().name(),
                differing.lead() ? action.leadName() : null,
                action.due() == null ? words.of("list.due.none") : action.due().words(),
                action.isOverdue() ? dates.pressing(action) : null,
                action.isOverdue() ? null : dates.pressing(action),
                notes(action),
                standings.tag(action),
                standings.age(action),
                action.retired(),
                quick);
    }

    private String within(ActionView action) {
        if (action.referenceNumber() != null) {
            return words.of("list.within.reference", action.referenceNumber());
        }
        return words.of("list.within.priority", action.priorityNumber(), shortened(action.priorityName(), 60));
    }

    private List<String> notes(ActionView action) {
        List<String> notes = new ArrayList<>();
        String moved = dates.moved(action);
        if (moved != null) {
            notes.add(moved);
        }
        if (action.returned() != null) {
            notes.add(words.of(
                    "list.returned", action.returned().by(), action.returned().comment()));
        }
        if (action.isAwaitingApproval()) {
            notes.add(words.of("list.awaitingApproval"));
        }
        if (action.proposal() != null) {
            notes.add(words.of("list.proposed", action.proposal().date().words()));
        }
        return List.copyOf(notes);
    }

    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        int end = space < longest / 2 ? longest : space;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
    }
}
