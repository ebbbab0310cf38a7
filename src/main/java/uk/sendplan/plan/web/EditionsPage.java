package uk.sendplan.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Link;

/** @param publicAddress where the public reads the plan; null while there is nothing to read */
record EditionsPage(
        String title,
        List<Link> crumbs,
        @Nullable String publicAddress,
        String publish,
        boolean mayPublish,
        List<Row> editions) {

    /** @param withdraw its address for that, or null; @param withdrawn when and by whom, or null */
    record Row(
            String name,
            String href,
            String published,
            @Nullable String note,
            @Nullable String withdrawn,
            @Nullable String reason,
            boolean shown,
            @Nullable String withdraw) {

        /** Published still, and overtaken by a newer one. */
        public boolean earlier() {
            return !shown && withdrawn == null;
        }
    }
}
