package uk.sendplan.exchange.reading;

/** A piece of the source that is not in the plan. */
public record LeftOut(int firstLine, int lastLine, String text, LeftOutReason reason, Span span) {}
