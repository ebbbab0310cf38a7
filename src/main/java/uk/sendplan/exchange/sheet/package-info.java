/**
 * The tables of a CSV or XLSX file, each cell with its place and its text as a person sees it there. It knows nothing of what the tables are
 * about. Pure Java: no web, no database.
 */
@NullMarked
package uk.sendplan.exchange.sheet;

import org.jspecify.annotations.NullMarked;
