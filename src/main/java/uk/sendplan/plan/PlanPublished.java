package uk.sendplan.plan;

import java.util.UUID;

/** An edition of a plan became public. */
public record PlanPublished(UUID areaId, String areaSlug, String planSlug, int edition) {}
