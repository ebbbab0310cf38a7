package uk.sendplan.documents.chart;

/** What points of a shape and colour mean, for the key below the chart. */
public record Key(Shape shape, Tone tone, String words) {}
