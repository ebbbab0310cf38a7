package uk.sendplan.measure.judging;

import org.jspecify.annotations.Nullable;

/**
 * How a target stands, what that rests on, and why.
 *
 * @param reading the last that counts; null where there is none
 * @param coloured false for a neutral measure, which is judged in words and never coloured
 */
public record Judgement(Verdict verdict, @Nullable Reading reading, Reason reason, boolean coloured) {}
