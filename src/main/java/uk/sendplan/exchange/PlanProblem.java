package uk.sendplan.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.reading.PlanReading;

/**
 * Why a reading cannot become a plan as it is: nothing in it, a number or a code used twice, a text longer than a plan holds or
 * without words. A person mends it in the text or by saying what a line is.
 *
 * @param line the line it is about, or null
 * @param message the key of its words
 */
public record PlanProblem(@Nullable Integer line, String message, List<String> arguments) {

    public static List<PlanProblem> of(PlanReading reading) {
        return new PlanProblems(reading).find();
    }
}
