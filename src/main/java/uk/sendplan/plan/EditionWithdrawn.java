package uk.sendplan.plan;

import java.util.UUID;

/** An edition of a plan was taken back from the public. */
public record EditionWithdrawn(UUID areaId, String areaSlug, String planSlug, int edition) {}
