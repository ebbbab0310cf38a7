package uk.sendplan.publishing.web.answering;

import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** Finds the plan whose feedback an address names. */
@Component
class FeedbackPlaces {

    private final PlanQueries plans;
    private final Words words;

    FeedbackPlaces(PlanQueries plans, Words words) {
        this.plans = plans;
        this.words = words;
    }

    FeedbackPlace find(Member by, String plan) {
        by.require(Right.READ_FEEDBACK);
        return new FeedbackPlace(by, plans.head(by, plan, AsAt.NOW), words);
    }

    /** For one who answers. */
    FeedbackPlace toAnswer(Member by, String plan) {
        by.require(Right.ANSWER_FEEDBACK);
        return find(by, plan);
    }
}
