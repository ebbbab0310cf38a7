package uk.sendplan.measure.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When readings should come: of each period, within so many days after its end.
 *
 * @param daysAllowed the reading is overdue on the day after these
 */
public record ExpectedReadings(Frequency frequency, int daysAllowed) {

    /** @throws IllegalArgumentException for a negative number of days */
    public ExpectedReadings {
        if (daysAllowed < 0) {
            throw new IllegalArgumentException(daysAllowed + " days");
        }
    }

    /** Whether a reading of a period, if there is none, is late. */
    public boolean isOverdue(Days period, LocalDate today) {
        return today.isAfter(period.last().plusDays(daysAllowed));
    }

    /**
     * The periods of which a reading is overdue, in order; none where readings are irregular.
     *
     * @param last the period of the last reading; a reading with a symbol is one too
     */
    public List<Days> overdueAfter(Days last, LocalDate today) {
        return frequency == Frequency.IRREGULAR ? List.of() : overdueFrom(frequency.after(last), today);
    }

    /** @param first the first period of which a reading is expected, where there is none yet */
    public List<Days> overdueFrom(Days first, LocalDate today) {
        List<Days> overdue = new ArrayList<>();
        Days period = first;
        while (isOverdue(period, today) && frequency != Frequency.IRREGULAR) {
            overdue.add(period);
            period = frequency.after(period);
        }
        return overdue;
    }
}
