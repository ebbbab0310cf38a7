package uk.sendplan.exchange.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a file, as far as they did; the rest is guessed and said.
 *
 * @param columns the role of a column by its place
 * @param labels by {@link Label#key()}: the id of a series, or {@link #OUT}; where areas are rows, of a measure's own series
 * @param ours the area whose figures are the measures' own, where areas are rows
 * @param benchmark the area that is compared with, or null
 * @param source of a benchmark that is new
 * @param leaveOutUnread whether cells that cannot be read are left out
 */
public record FileChoices(
        @Nullable Integer sheet,
        @Nullable Integer headingRow,
        @Nullable Layout layout,
        Map<Integer, ColumnRole> columns,
        Map<String, String> labels,
        @Nullable String ours,
        @Nullable String benchmark,
        @Nullable String source,
        boolean leaveOutUnread) {

    public static final String OUT = "out";

    public static final FileChoices NONE =
            new FileChoices(null, null, null, Map.of(), Map.of(), null, null, null, false);

    public FileChoices {
        columns = Map.copyOf(columns);
        labels = Map.copyOf(labels);
    }

    public FileChoices labelled(Map<String, String> now) {
        return new FileChoices(sheet, headingRow, layout, columns, now, ours, benchmark, source, leaveOutUnread);
    }
}
