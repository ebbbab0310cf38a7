package uk.sendplan.cycle;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.TestDatabase;
import uk.sendplan.cycle.CycleKeeping.AddCycle;
import uk.sendplan.cycle.CycleKeeping.Dated;
import uk.sendplan.shared.London;

/** Reporting cycles with what a test does not care about filled in. */
public final class TestCycles {

    private TestCycles() {}

    /** Its board meets a week after updates are due. */
    public static Dated dated(String name, LocalDate opens, LocalDate updatesDue) {
        return new Dated(name, opens, updatesDue, updatesDue.plusDays(7));
    }

    public static AddCycle add(UUID plan, String name, LocalDate opens, LocalDate updatesDue) {
        return new AddCycle(UUID.randomUUID(), plan, dated(name, opens, updatesDue), SectionPreset.PROGRESS.headings());
    }

    /** As it is known. */
    public static CycleView known(String name, LocalDate opens, LocalDate updatesDue, @Nullable LocalDate closed) {
        OffsetDateTime closedAt =
                closed == null ? null : closed.atTime(12, 0).atZone(London.ZONE).toOffsetDateTime();
        return new CycleView(
                UUID.randomUUID(),
                new UUID(0, 1),
                name,
                name,
                opens,
                updatesDue,
                updatesDue.plusDays(7),
                closedAt,
                closed == null ? null : "Somebody",
                0);
    }

    /** As if a plan had been made so many days earlier. */
    public static void letPlanBeMadeDaysAgo(UUID plan, int days) {
        TestDatabase.asOwner(TestDatabase.shared())
                .sql("update improvement_plan set created_at = created_at - make_interval(days => ?) where id = ?")
                .params(days, plan)
                .update();
    }
}
