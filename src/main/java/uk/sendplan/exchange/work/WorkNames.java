package uk.sendplan.exchange.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.sendplan.delivery.Stage;
import uk.sendplan.plan.RatingLevel;

/**
 * What the words of a spreadsheet of updates mean.
 *
 * @param headings of the columns
 * @param stages as they are called
 * @param levels of the plan's rating scale, as it is now
 * @param yes what says that nothing changed
 */
public record WorkNames(
        Map<WorkColumn, String> headings, Map<Stage, String> stages, List<RatingLevel> levels, String yes) {

    public Optional<Stage> stage(String written) {
        return stages.entrySet().stream()
                .filter(stage -> alike(stage.getValue(), written))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public Optional<RatingLevel> level(String written) {
        return levels.stream().filter(level -> alike(level.label(), written)).findFirst();
    }

    /** Whether two texts say the same, whatever a spreadsheet program makes of white space. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** The same of words that are chosen, however they are capitalised. */
    static boolean alike(String one, String other) {
        return plain(one).equalsIgnoreCase(plain(other));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cs}\\uFEFF]", "")
                .strip();
    }
}
