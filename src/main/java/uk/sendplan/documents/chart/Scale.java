package uk.sendplan.documents.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How values are measured.
 *
 * @param label what they are, above the axis; may be empty
 * @param suffix after each figure of the axis, "%"; may be empty
 * @param lowest below which the axis does not go unless a value does, or null
 * @param highest above which the axis does not go unless a value does, or null
 */
public record Scale(
        String label,
        String suffix,
        @Nullable BigDecimal lowest,
        @Nullable BigDecimal highest) {

    public static Scale of(String label) {
        return new Scale(label, "", null, null);
    }

    public static Scale percent(String label) {
        return new Scale(label, "%", BigDecimal.ZERO, BigDecimal.valueOf(100));
    }
}
