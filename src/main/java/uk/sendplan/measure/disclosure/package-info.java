/**
 * Disclosure control: what of a set of counts may leave the signed-in area without telling how few children stand behind one.
 * Pure Java: no web, no database.
 */
@NullMarked
package uk.sendplan.measure.disclosure;

import org.jspecify.annotations.NullMarked;
