package uk.sendplan.measure.judging;

import java.util.List;

/**
 * What pages and files say in words: a key of {@code messages/judging.properties}, and what stands at its places.
 *
 * <p>An argument is a {@link java.math.BigDecimal} in the unit of the measure, an {@link Integer} that counts (given as it is,
 * since sentences choose by it), a {@link java.time.LocalDate}, {@link Days}, or again something worded.
 */
public interface Worded {

    String key();

    List<Object> arguments();
}
