package uk.sendplan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.sendplan.access.Member;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.shared.London;

/** The past days of a plan that people ask for, which another room knows: one press shows a page as at one of them. */
public interface PlanDays {

    /**
     * In one statement.
     *
     * @return the latest first; each is a day as addresses write it, and what it was, in words
     */
    List<Choice> past(Member by, UUID planId);

    /** Only those since something in the plan is known: before that there is no page of it. */
    default List<Choice> past(Member by, UUID planId, Instant knownSince) {
        LocalDate since = LocalDate.ofInstant(knownSince, London.ZONE);
        return past(by, planId).stream()
                .filter(day -> !LocalDate.parse(day.value()).isBefore(since))
                .toList();
    }
}
