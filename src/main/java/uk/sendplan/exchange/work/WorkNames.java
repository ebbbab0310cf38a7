package uk.sendplan.exchange.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.sendplan.delivery.Stage;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.sheet.FormTable.Layout;
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
                .filter(stage -> FormTable.alike(stage.getValue(), written))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public Optional<RatingLevel> level(String written) {
        return levels.stream()
                .filter(level -> FormTable.alike(level.label(), written))
                .findFirst();
    }

    public Layout<WorkColumn> layout() {
        return Layout.of(headings, WorkColumn.NUMBER);
    }
}
