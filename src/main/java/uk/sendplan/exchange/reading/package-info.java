/**
 * Reads the text of a published plan into a structured plan, with every decision it took and everything it left out.
 * Pure Java: no web, no database.
 */
@NullMarked
package uk.sendplan.exchange.reading;

import org.jspecify.annotations.NullMarked;
