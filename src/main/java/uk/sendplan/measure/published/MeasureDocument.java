package uk.sendplan.measure.published;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A measure as readers are told of it: part of the public contract of progress pages. Fields are added, none is renamed or removed.
 *
 * @param code "M7"
 * @param latest its last figure; null without one
 * @param before the figure of a year earlier, else the first; null where there is none to compare with
 * @param target what is asked of it, in words; null where nothing is
 * @param verdict "met", "on-course", "off-course" or "cannot-say"; null without a target, where no way is good, and where the last figure is not given
 */
public record MeasureDocument(
        String code,
        String name,
        @Nullable FigureDocument latest,
        @Nullable FigureDocument before,
        @Nullable String target,
        @Nullable String verdict) {

    /**
     * A figure with its period, or what stands in its place.
     *
     * @param value as it is written, with its unit; null where a symbol stands
     * @param symbol "c" suppressed, so that nobody can be recognised; "x" not available; "z" not applicable; "low" rounds to zero; or null
     */
    public record FigureDocument(
            String period, @Nullable String value, @Nullable String symbol) {

        String inShort() {
            return (value == null ? symbol : value) + " (" + period + ")";
        }
    }

    /** "M7 Plans within 20 weeks: 63.2% (March 2026), 58.0% (March 2025), off-course": for tables. */
    public String inShort() {
        String said = Stream.of(
                        latest == null ? null : latest.inShort(), before == null ? null : before.inShort(), verdict)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return code + " " + name + (said.isEmpty() ? "" : ": " + said);
    }
}
