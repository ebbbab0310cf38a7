package uk.sendplan.notify.reminders;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.shared.NaturalOrder;

/**
 * A plan's cycle and the updates that it asks for.
 *
 * @param work all that is expected to be reported, whether it was or not
 */
public record AskedCycle(String planTitle, String planSlug, CycleView cycle, List<Work> work) {

    /**
     * An action of which an update is expected.
     *
     * @param due in words; null without a due date
     * @param reported an update was recorded in the cycle and not returned
     * @param returned what its reviewer asks for, or null
     * @param lastUpdate in words; null where there is none
     */
    public record Work(
            UUID id,
            String number,
            String title,
            @Nullable String due,
            long daysOverdue,
            UUID leadId,
            String leadName,
            @Nullable UUID ownerId,
            boolean reported,
            @Nullable Returned returned,
            @Nullable LocalDate lastUpdate) {

        static final Comparator<Work> IN_ORDER = Comparator.comparing(Work::number, NaturalOrder.COMPARATOR);
    }

    /** The words with which an update was returned. */
    public record Returned(String comment, String by, LocalDate on) {}

    List<Work> outstanding() {
        return work.stream().filter(one -> !one.reported()).toList();
    }
}
