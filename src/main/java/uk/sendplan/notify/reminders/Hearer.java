package uk.sendplan.notify.reminders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.partnership.ReminderWish;

/**
 * One of an area's people as reminders see them.
 *
 * @param address as mail servers compare it; null without one that mail can be sent to
 * @param email as it is written to
 * @param wish of everybody with this address: who wants none gets none, whoever else has the address
 * @param there one of the area's people on the day
 * @param signsIn has an account
 */
public record Hearer(
        UUID id,
        String name,
        UUID organisationId,
        @Nullable String address,
        @Nullable String email,
        ReminderWish wish,
        boolean there,
        boolean managesPlan,
        boolean signsIn) {

    Reach reach() {
        if (!there) {
            return Reach.NOT_THERE;
        }
        if (address == null) {
            return Reach.NO_ADDRESS;
        }
        return wish.how() == ReminderWish.How.OFF ? Reach.OFF : Reach.REACHED;
    }
}
