package uk.sendplan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.plan.PlanPublishing.PublishPlan;

/** Publishes a plan as the manager of its area does who saw the preview. */
public final class TestPublishing {

    private TestPublishing() {}

    /** @return the edition's number */
    public static int publish(PlanPublishing publishing, TestArea area, String slug, @Nullable String note) {
        return area.asManager(() -> publishing.publish(
                area.manager(),
                new PublishPlan(
                        slug,
                        UUID.randomUUID(),
                        publishing.preview(area.manager(), slug).hash(),
                        note)));
    }
}
