package uk.sendplan.exchange;

import java.util.UUID;
import uk.sendplan.TestAreas.TestArea;

/** Texts that were handed in, and texts to hand in. */
public final class TestImports {

    /** Two priorities, an item that runs on, a citation of "all", a code that is not listed, and a line that is furniture. */
    public static final String SMALL = """
            Testshire SEND Improvement Plan 2025-2027

            Download this plan as a PDF

            Working in partnership:

              • Testshire Council
              • Schools and education settings

            Priority 1: Help that comes early

            Objectives

              1. Families know whom to ask (B3).
              2. Schools are good places for everyone (C5).

            What do we want to see?

              1. Parents are invited on dates that are known.
              2. Letters are in plain words.3. Waiting is shorter than before.

            What needs to change?

              1. Needs must be picked up sooner.

            References

            1.1 Objective Reference: B3
            Outcome: Fewer families wait longer than a month.
            1.2 Objective Reference: all
            Outcome: Every school can name a contact.

            Priority 2: Enough places

            Objectives

              1. Places close to home (C1).

            What do we want to see?

              1. Nobody travels for an hour.

            References

            2.1 Objective Reference: C1, B3
            Outcome: Places are agreed on time.
            """;

    private TestImports() {}

    public static UUID handIn(PlanImporting importing, TestArea area, String text) {
        UUID id = UUID.randomUUID();
        area.asManager(() -> {
            importing.handIn(area.manager(), new PlanImporting.HandIn(id, null, false, text));
            return id;
        });
        return id;
    }
}
