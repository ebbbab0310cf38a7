package uk.sendplan.plan;

import java.util.List;
import java.util.UUID;
import uk.sendplan.access.Member;
import uk.sendplan.platform.web.Choice;

/** The past days of a plan that people ask for, which another room knows: one press shows a page as at one of them. */
public interface PlanDays {

    /**
     * In one statement.
     *
     * @return the latest first; each is a day as addresses write it, and what it was, in words
     */
    List<Choice> past(Member by, UUID planId);
}
