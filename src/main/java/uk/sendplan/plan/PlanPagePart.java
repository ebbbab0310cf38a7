package uk.sendplan.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.documents.Table;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.shared.AsAt;

/**
 * What another room shows on the page of a reference or of a priority, beside what the plan itself says. Each bean of this type
 * is asked once a page, and takes the same number of statements however much it shows.
 */
public interface PlanPagePart extends PlanPageParts {

    /**
     * @param asAt now, or the past day that the page shows
     * @return nothing where there is nothing to show
     */
    Optional<Shown> on(Member by, Page page, AsAt asAt);

    @Override
    default List<Shown> all(Member by, Page page, AsAt asAt) {
        return on(by, page, asAt).stream().toList();
    }

    /**
     * A page of the plan.
     *
     * @param planHref the address of its plan, as it is now
     * @param number of the reference or priority
     * @param open work goes on there: neither it nor anything around it is retired, and it shows now
     */
    record Page(Place place, String planHref, String number, boolean open) {

        /** Its address, as it is now, to which the addresses of what stands under it are added. */
        public String href() {
            return planHref + (place instanceof Place.OfReference ? "/references/" : "/priorities/") + number;
        }
    }

    /**
     * @param template has a fragment {@code part(model)}, a section with the anchor as its id
     * @param first it is an answer that stands before what the plan says
     * @param title its heading, for the contents of the page
     * @param table what it shows, for the files of a page that has some, or null
     */
    record Shown(
            boolean first,
            String template,
            String anchor,
            String title,
            Object model,
            @Nullable Table table) {

        /** Of a page that is no file. */
        public Shown(boolean first, String template, String anchor, String title, Object model) {
            this(first, template, anchor, title, model, null);
        }
    }
}
