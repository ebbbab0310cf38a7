package uk.sendplan.exchange;

import java.util.List;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.PlanReading;
import uk.sendplan.exchange.reading.SourceText;

/**
 * An import with its reading.
 *
 * @param problems why it cannot become a plan as it is; empty where it can
 */
public record ReadImport(
        ImportHead head, SourceText source, Corrections corrections, PlanReading reading, List<PlanProblem> problems) {}
