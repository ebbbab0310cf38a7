package uk.sendplan.delivery.web;

import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** Finds the action that an address names, by the number it has or once had. */
@Component
class FoundActions {

    private final PlanQueries plans;
    private final ActionQueries actions;
    private final Words words;

    FoundActions(PlanQueries plans, ActionQueries actions, Words words) {
        this.plans = plans;
        this.actions = actions;
        this.words = words;
    }

    /** @throws NotThere where there is none in this plan, or was none on that day */
    FoundAction find(Member by, String slug, String number, AsAt asAt) {
        PlanHead plan = plans.head(by, slug, asAt);
        return actions.numbered(by, plan.id(), number)
                .flatMap(id -> actions.action(by, id, asAt))
                .map(action -> new FoundAction(
                        by, plan, action, asAt, Link.to(words.of("navigation.workspace"), "/workspace")))
                .orElseThrow(() -> new NotThere("action " + number));
    }

    /** @throws NotThere also where this person may not record on it */
    FoundAction toRecordOn(Member by, String slug, String number) {
        FoundAction found = find(by, slug, number, AsAt.NOW);
        if (!found.mayRecord()) {
            throw new NotThere("action of another organisation");
        }
        return found;
    }
}
