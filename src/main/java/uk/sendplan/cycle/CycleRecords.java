package uk.sendplan.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;

/** What was recorded in a cycle, as the room that keeps progress answers it. */
public interface CycleRecords {

    /**
     * @param updates how many, corrections included
     * @param first the day of the first, in London; null where there is none
     */
    record Recorded(int updates, @Nullable LocalDate first) {}

    Recorded in(Member by, UUID cycleId);
}
