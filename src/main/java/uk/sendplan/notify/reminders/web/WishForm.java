package uk.sendplan.notify.reminders.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sendplan.partnership.ReminderWish;
import uk.sendplan.partnership.ReminderWish.How;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/** How somebody wants to be reminded, as it was sent. */
record WishForm(@Nullable String how, @Nullable String weekday) {

    static WishForm of(ReminderWish wish) {
        return new WishForm(
                wish.how().name(), wish.weekday() == null ? "" : wish.weekday().name());
    }

    FormErrors errors(Words words) {
        return new Checks(words)
                .that(chosenHow().isPresent(), "how", "wish.how.error.required")
                .that(
                        chosenHow().filter(chosen -> chosen == How.WEEKLY).isEmpty()
                                || chosenDay().isPresent(),
                        "weekday",
                        "wish.weekday.error.required")
                .errors();
    }

    private Optional<How> chosenHow() {
        return Arrays.stream(How.values())
                .filter(one -> one.name().equals(Typed.line(how)))
                .findFirst();
    }

    private Optional<DayOfWeek> chosenDay() {
        return Arrays.stream(DayOfWeek.values())
                .filter(one -> one.name().equals(Typed.line(weekday)))
                .findFirst();
    }

    /** What was checked. */
    ReminderWish toWish() {
        How chosen = chosenHow().orElseThrow();
        return new ReminderWish(chosen, chosen == How.WEEKLY ? chosenDay().orElseThrow() : null);
    }
}
