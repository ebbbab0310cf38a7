package uk.sendplan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a plan became public. It carries nothing but what everyone can read.
 *
 * @param note what is new, in the area's words, or null
 * @param difference to what the public read until now; null where that was nothing
 */
public record PlanPublished(
        UUID areaId,
        String areaSlug,
        String areaName,
        String planSlug,
        int edition,
        @Nullable String note,
        PlanDocument content,
        @Nullable PlanDifference difference) {}
