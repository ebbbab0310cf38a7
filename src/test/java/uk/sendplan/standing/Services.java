package uk.sendplan.standing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.sendplan.TestAreas;
import uk.sendplan.cycle.CycleKeeping;
import uk.sendplan.delivery.ActionKeeping;
import uk.sendplan.delivery.DueDates;
import uk.sendplan.delivery.ProgressRecording;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.plan.ObjectiveDrafting;
import uk.sendplan.plan.PlanDrafting;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PriorityDrafting;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.plan.ReferenceDrafting;
import uk.sendplan.platform.MovableClock;

/** The public services through which a history is made, and the queries that are asked about it. */
record Services(
        TestAreas areas,
        MovableClock clock,
        TransactionOperations transactions,
        JdbcClient jdbc,
        PartnershipKeeping partnership,
        PlanDrafting plans,
        PriorityDrafting priorities,
        ObjectiveDrafting objectives,
        ReferenceDrafting references,
        RatingScales scales,
        CycleKeeping cycles,
        ActionKeeping actions,
        ProgressRecording progress,
        DueDates dueDates,
        PlanQueries planQueries,
        BoardQueries boards) {}
