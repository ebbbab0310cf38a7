package uk.sendplan.documents.chart;

import java.time.LocalDate;

/** Something that happened on a day: a numbered vertical line, and its words in the key below the chart. */
public record Note(LocalDate day, String words) {}
