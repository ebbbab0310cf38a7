package uk.sendplan.measure.judging;

import org.jspecify.annotations.Nullable;

/**
 * How a target stands, what that rests on, and why.
 *
 * @param reading the one it rests on: the last that counts, or the latest that spoils it; for a count the sum over all its days; null where
 *     there is none
 * @param coloured false for a neutral measure, which is judged in words and never coloured
 */
public record Judgement(Verdict verdict, @Nullable Reading reading, Reason reason, boolean coloured) {}
