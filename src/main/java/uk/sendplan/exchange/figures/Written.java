package uk.sendplan.exchange.figures;

import uk.sendplan.exchange.sheet.Cell;

/**
 * A figure of a table with what the table says of it; cells of which it has none are empty.
 *
 * @param period the cell that names the period, in the row or above the column
 */
record Written(
        Label label,
        Cell period,
        Cell value,
        Cell numerator,
        Cell denominator,
        Cell base,
        Cell responseRate,
        Cell qualifier) {}
