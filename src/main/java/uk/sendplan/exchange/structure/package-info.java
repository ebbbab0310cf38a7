/**
 * What a spreadsheet of a plan's structure says: which parts its rows are about, what of them was changed since it was handed out, what somebody
 * else changed meanwhile, what is new, and what cannot be taken. No web, no database.
 */
@NullMarked
package uk.sendplan.exchange.structure;

import org.jspecify.annotations.NullMarked;
