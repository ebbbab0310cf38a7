package uk.sendplan.publishing.web.workspace;

import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressQueries;
import uk.sendplan.shared.AsAt;

/** Finds the progress page that an address names. */
@Component
class ProgressPlaces {

    private final PlanQueries plans;
    private final ProgressQueries queries;
    private final Words words;

    ProgressPlaces(PlanQueries plans, ProgressQueries queries, Words words) {
        this.plans = plans;
        this.queries = queries;
        this.words = words;
    }

    ProgressPlace find(Member by, String plan, String cycle, String number) {
        PlanHead head = plans.head(by, plan, AsAt.NOW);
        return new ProgressPlace(by, queries.page(by, head.id(), cycle, number), words);
    }

    /** For one who writes on such pages. */
    ProgressPlace toWrite(Member by, String plan, String cycle, String number) {
        by.require(Right.DRAFT_PAGES);
        return find(by, plan, cycle, number);
    }

    /** For one who writes all of them. */
    ProgressPlace toWriteAll(Member by, String plan, String cycle, String number) {
        by.require(Right.EDIT_PLAN);
        return find(by, plan, cycle, number);
    }
}
