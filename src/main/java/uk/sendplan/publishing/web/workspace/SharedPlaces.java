package uk.sendplan.publishing.web.workspace;

import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.publishing.forum.ForumCommentQueries;
import uk.sendplan.shared.AsAt;

/** Finds the shared draft that an address names. */
@Component
class SharedPlaces {

    private final PlanQueries plans;
    private final ForumCommentQueries queries;

    SharedPlaces(PlanQueries plans, ForumCommentQueries queries) {
        this.plans = plans;
        this.queries = queries;
    }

    SharedPlace find(Member by, String plan, String cycle, String number) {
        PlanHead head = plans.head(by, plan, AsAt.NOW);
        return new SharedPlace(by, head, queries.sharedPage(by, head.id(), cycle, number));
    }
}
