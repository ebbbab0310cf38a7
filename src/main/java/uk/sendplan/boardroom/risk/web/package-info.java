/** The pages of risks: the register with its heat map, and each risk with what was done with it. */
@NullMarked
package uk.sendplan.boardroom.risk.web;

import org.jspecify.annotations.NullMarked;
