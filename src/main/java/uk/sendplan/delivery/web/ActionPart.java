package uk.sendplan.delivery.web;

import java.util.Optional;
import uk.sendplan.plan.PlanPagePart;

/** What the page of an action shows beside where it stands. Each bean of this type is asked once a page, and takes the same statements whatever it shows. */
interface ActionPart {

    /** @return nothing where there is nothing to show, nor to do */
    Optional<PlanPagePart.Shown> on(FoundAction found);
}
