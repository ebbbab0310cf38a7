package uk.sendplan.exchange.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a table of figures is laid out. */
public enum Layout {
    /** A row for each measure and period. */
    LONG(ColumnRole.MEASURE, ColumnRole.PERIOD, ColumnRole.FIGURE),
    /** A row for each measure, a column for each period. */
    PERIODS_ACROSS(ColumnRole.MEASURE, ColumnRole.FIGURE),
    /** A row for each period, a column for each measure. */
    PERIODS_DOWN(ColumnRole.PERIOD, ColumnRole.FIGURE),
    /** Published statistics: a row for each area and period, a column for each measure, with what it counts beside it. */
    AREAS(ColumnRole.AREA, ColumnRole.PERIOD, ColumnRole.FIGURE);

    private final List<ColumnRole> needed;

    Layout(ColumnRole... needed) {
        this.needed = List.of(needed);
    }

    /** Without one of each of these it cannot be read. */
    public List<ColumnRole> needed() {
        return needed;
    }

    /** What a column of it may be. */
    public Set<ColumnRole> roles() {
        return switch (this) {
            case LONG -> EnumSet.complementOf(EnumSet.of(ColumnRole.AREA));
            case PERIODS_ACROSS ->
                EnumSet.of(ColumnRole.MEASURE, ColumnRole.SERIES, ColumnRole.FIGURE, ColumnRole.LEFT_OUT);
            case PERIODS_DOWN ->
                EnumSet.of(
                        ColumnRole.PERIOD,
                        ColumnRole.FIGURE,
                        ColumnRole.NUMERATOR,
                        ColumnRole.DENOMINATOR,
                        ColumnRole.LEFT_OUT);
            case AREAS ->
                EnumSet.of(
                        ColumnRole.AREA,
                        ColumnRole.PERIOD,
                        ColumnRole.FIGURE,
                        ColumnRole.NUMERATOR,
                        ColumnRole.DENOMINATOR,
                        ColumnRole.LEFT_OUT);
        };
    }

    /** Whether it may have several columns of a role. */
    boolean hasSeveral(ColumnRole role) {
        return role == ColumnRole.LEFT_OUT
                || this != LONG
                        && (role == ColumnRole.FIGURE
                                || role == ColumnRole.NUMERATOR
                                || role == ColumnRole.DENOMINATOR);
    }
}
