package uk.sendplan.reporting.web.calendar;

import java.time.LocalDate;

/**
 * A whole day of a calendar.
 *
 * @param id the same whenever the calendar is read, so that a program knows a day that moved
 * @param href the page that it is about, below the base address
 */
record CalendarDay(String id, LocalDate day, String summary, String description, String href) {}
