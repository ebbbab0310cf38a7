/**
 * What a spreadsheet that was filled in says of actions: which of them it is about, what of it was changed since it was handed out, what
 * somebody recorded meanwhile, and what cannot be taken. No web, no database.
 */
@NullMarked
package uk.sendplan.exchange.work;

import org.jspecify.annotations.NullMarked;
