/**
 * What a table says as readings of measures: how it is laid out, what its rows are, what its cells mean, and what of it looks wrong. Nothing is
 * mended, and nothing is taken for something that merely looks like it. No web, no database.
 */
@NullMarked
package uk.sendplan.exchange.figures;

import org.jspecify.annotations.NullMarked;
