package uk.sendplan.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.Stage;
import uk.sendplan.exchange.work.WorkAction;
import uk.sendplan.exchange.work.WorkColumn;
import uk.sendplan.exchange.work.WorkNames;
import uk.sendplan.exchange.work.WorkState;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.VagueDate;

/** Says in words what a spreadsheet of updates shows of actions, on its way out and on its way in. */
@Component
public class WorkWords {

    private final Words words;

    WorkWords(Words words) {
        this.words = words;
    }

    public WorkNames names(RatingScale scale) {
        Map<WorkColumn, String> headings = new EnumMap<>(WorkColumn.class);
        Arrays.stream(WorkColumn.values()).forEach(column -> headings.put(column, heading(column)));
        Map<Stage, String> stages = new EnumMap<>(Stage.class);
        Arrays.stream(Stage.values()).forEach(stage -> stages.put(stage, words.of("stage." + stage)));
        return new WorkNames(headings, stages, scale.levels(), words.of("updates.yes"));
    }

    public String heading(WorkColumn column) {
        return words.of("updates.column." + column);
    }

    public List<WorkAction> actions(Member by, List<ActionView> actions) {
        return actions.stream().map(action -> action(by, action)).toList();
    }

    private WorkAction action(Member by, ActionView action) {
        return new WorkAction(
                action.id(),
                action.number(),
                action.title(),
                action.leadName(),
                action.owner() == null ? "" : action.owner().name(),
                date(action.due()),
                now(action.newest()),
                by.mayRecordFor(action.leadId()),
                action.retired());
    }

    private static String date(@Nullable VagueDate due) {
        return due == null ? "" : due.words();
    }

    private WorkState now(@Nullable LatestRecord newest) {
        return newest == null
                ? new WorkState(null, null, null, words.of("updates.recorded.none"))
                : state(
                        newest.id(),
                        newest.stage(),
                        newest.level() == null ? null : newest.level().label(),
                        newest.recordedAt(),
                        newest.author());
    }

    WorkState state(UUID update, Stage stage, @Nullable String rating, Instant at, String author) {
        return new WorkState(update, stage, rating, words.of("updates.recorded", London.momentInWords(at), author));
    }
}
