package uk.sendplan.publishing.brand;

/**
 * A logo without its bytes.
 *
 * @param hash of its bytes, which its address carries
 * @param width in pixels
 * @param height in pixels
 * @param alt what it is for those who cannot see it
 */
public record Logo(String hash, int width, int height, String alt) {}
