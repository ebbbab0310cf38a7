package uk.sendplan.exchange.reading;

import org.jspecify.annotations.Nullable;

/**
 * A line of the source.
 *
 * @param number from 1
 * @param headingLevel the level of a heading of a web page, from 1; 0 where the source does not say
 * @param leftOut why the line is no part of the plan where the source says so (a web page's navigation), or null
 */
public record SourceLine(
        int number, Span span, int headingLevel, @Nullable LeftOutReason leftOut) {}
