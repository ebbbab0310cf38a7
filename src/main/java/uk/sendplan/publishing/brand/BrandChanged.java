package uk.sendplan.publishing.brand;

/** The public pages of the area look another way from now on. */
public record BrandChanged(String areaSlug) {}
