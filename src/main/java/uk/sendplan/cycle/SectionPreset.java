package uk.sendplan.cycle;

import static uk.sendplan.cycle.SectionRole.*;

import java.util.List;
import uk.sendplan.cycle.CycleKeeping.Heading;

/** Sets of headings that partnerships use, to start from. */
public enum SectionPreset {
    PLAN(List.of(
            Heading.fresh("What we want", INTENT),
            Heading.fresh("What we will do", NEXT),
            Heading.fresh("Where are we now", BASELINE),
            Heading.fresh("What we will see", INTENT),
            Heading.fresh("The difference this will make", DIFFERENCE))),
    PROGRESS(List.of(
            Heading.fresh("What we have done so far", DONE),
            Heading.fresh("The difference this makes", DIFFERENCE),
            Heading.fresh("What we need to develop", GAP),
            Heading.fresh("Next steps", NEXT))),
    YEAR_AND_NEXT(List.of(
            Heading.fresh("What we wanted", INTENT),
            Heading.fresh("What we did", DONE),
            Heading.fresh("The difference it made", DIFFERENCE),
            Heading.fresh("Priority for next year", NEXT))),
    YEAR(List.of(
            Heading.fresh("What we wanted", INTENT),
            Heading.fresh("What we did", DONE),
            Heading.fresh("The difference it made", DIFFERENCE)));

    private final List<Heading> headings;

    SectionPreset(List<Heading> headings) {
        this.headings = headings;
    }

    /** In the order of the page. */
    public List<Heading> headings() {
        return headings;
    }
}
