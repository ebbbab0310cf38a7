package uk.sendplan.demo;

import java.time.Instant;
import java.util.List;

/** What one person does on one day: all of it or nothing. */
record DemoVisit(Instant at, DemoPerson by, List<DemoEvent> events) {}
