package uk.sendplan.plan;

import java.util.UUID;

/**
 * An edition of a plan was taken back from the public. It carries nothing but what everyone can read.
 *
 * @param reason the public one
 */
public record EditionWithdrawn(
        UUID areaId, String areaSlug, String areaName, String planSlug, String title, int edition, String reason) {}
