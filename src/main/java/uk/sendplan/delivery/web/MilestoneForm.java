package uk.sendplan.delivery.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ActionLimits;
import uk.sendplan.delivery.Milestones;
import uk.sendplan.delivery.Milestones.Milestone;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/**
 * A milestone as it is typed.
 *
 * @param key of a new one
 * @param version of one that is there, as it was read
 * @param doneOn a day, empty while it is not reached
 * @param withdrawnBecause empty unless it will not be reached any more
 */
record MilestoneForm(
        @Nullable String key,
        @Nullable String version,
        String title,
        String due,
        String doneOn,
        String withdrawnBecause) {

    MilestoneForm {
        title = Typed.line(title);
        due = Typed.line(due);
        doneOn = Typed.line(doneOn);
        withdrawnBecause = Typed.text(withdrawnBecause);
    }

    static MilestoneForm empty() {
        return new MilestoneForm(Keys.fresh(), null, "", "", "", "");
    }

    static MilestoneForm of(Milestone milestone) {
        return new MilestoneForm(
                null,
                String.valueOf(milestone.version()),
                milestone.title(),
                milestone.due().words(),
                milestone.doneOn() == null ? "" : London.dayInWords(milestone.doneOn()),
                Typed.text(milestone.withdrawnBecause()));
    }

    /** Ready to be sent again, also where it came without a key of ours. */
    MilestoneForm sendable() {
        return Keys.of(key).isPresent()
                ? this
                : new MilestoneForm(Keys.fresh(), version, title, due, doneOn, withdrawnBecause);
    }

    MilestoneForm readAt(long current) {
        return new MilestoneForm(key, String.valueOf(current), title, due, doneOn, withdrawnBecause);
    }

    private @Nullable LocalDate day() {
        VagueDate day = VagueDate.read(doneOn);
        return day.from() != null && day.from().equals(day.to()) ? day.to() : null;
    }

    FormErrors problemsAdding(Words words) {
        return said(new Checks(words).key(key)).errors();
    }

    FormErrors problems(Words words) {
        return said(new Checks(words)).errors();
    }

    private Checks said(Checks checks) {
        return checks.notEmpty("title", title, "milestone.title.error.required")
                .text(Milestones.LONGEST_TITLE, "title", title)
                .notEmpty("due", due, "milestone.due.error.required")
                .text(ActionLimits.DATE_WORDS, "due", due)
                .that(due.isEmpty() || VagueDate.read(due).hasDays(), "due", "due.error.unread", due)
                .that(doneOn.isEmpty() || day() != null, "doneOn", "milestone.doneOn.error.day", doneOn)
                .text(Milestones.LONGEST_REASON, "withdrawnBecause", withdrawnBecause);
    }

    Milestones.Said said() {
        return new Milestones.Said(
                title, VagueDate.read(due), doneOn.isEmpty() ? null : day(), Typed.orNull(withdrawnBecause));
    }

    Conflict against(Milestone saved, Words words) {
        MilestoneForm theirs = of(saved);
        return Conflict.none()
                .and(words.of("milestone.title"), theirs.title, title)
                .and(words.of("milestone.due"), theirs.due, due)
                .and(words.of("milestone.doneOn"), theirs.doneOn, doneOn)
                .and(words.of("milestone.withdrawn"), theirs.withdrawnBecause, withdrawnBecause);
    }
}
