package uk.sendplan.exchange.web.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.documents.XlsxForm;
import uk.sendplan.documents.XlsxForm.Column;
import uk.sendplan.documents.XlsxForm.Content;
import uk.sendplan.documents.XlsxForm.Kind;
import uk.sendplan.exchange.WorkWords;
import uk.sendplan.exchange.work.WorkAction;
import uk.sendplan.exchange.work.WorkColumn;
import uk.sendplan.exchange.work.WorkNames;
import uk.sendplan.exchange.work.WorkReader;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.platform.web.Words;

/** A spreadsheet of actions to be filled in, a row each. Stage and rating hold what stands; all else that is filled in begins empty. */
@Component
class UpdatesSheet {

    private final WorkWords said;
    private final Words words;

    UpdatesSheet(WorkWords said, Words words) {
        this.said = said;
        this.words = words;
    }

    byte[] of(Member by, String plan, RatingScale scale, List<ActionView> actions) {
        WorkNames names = said.names(scale);
        return XlsxForm.write(new Content(
                words.of("updates.sheet"),
                words.of("updates.sheet.how"),
                about(plan),
                words.of("updates.sheet.notOne"),
                Arrays.stream(WorkColumn.values())
                        .map(column -> column(column, names))
                        .toList(),
                said.actions(by, actions).stream()
                        .map(action -> XlsxForm.Row.open(row(action, names)))
                        .toList(),
                0));
    }

    private List<String> about(String plan) {
        List<String> about = new ArrayList<>();
        about.add(words.of("updates.about.plan", plan));
        for (String part : List.of("white", "empty", "missing", "check")) {
            about.add(words.of("updates.about." + part));
        }
        return about;
    }

    private Column column(WorkColumn column, WorkNames names) {
        return new Column(
                column.key(),
                said.heading(column),
                switch (column.use()) {
                    case KEY -> Kind.KEY;
                    case LOCKED -> Kind.SHOWN;
                    case ANSWER -> Kind.ANSWER;
                },
                width(column),
                choices(column, names),
                column.use() == WorkColumn.Use.ANSWER ? meaning(column, names) : "");
    }

    private static int width(WorkColumn column) {
        return switch (column) {
            case NUMBER, RATING, RATING_NOW, NO_CHANGE -> 12;
            case STAGE, STAGE_NOW, DUE, NEW_DUE -> 16;
            case TITLE -> 42;
            case DONE, DIFFERENCE -> 48;
            case REASON, MITIGATION, EFFECT, DIFFERS_BECAUSE, INTERNAL_NOTE -> 34;
            default -> 22;
        };
    }

    private List<String> choices(WorkColumn column, WorkNames names) {
        return switch (column) {
            case STAGE -> List.copyOf(names.stages().values());
            case RATING -> names.levels().stream().map(RatingLevel::label).toList();
            case NO_CHANGE -> List.of(names.yes());
            default -> List.of();
        };
    }

    private String meaning(WorkColumn column, WorkNames names) {
        List<String> explained = names.levels().stream()
                .filter(RatingLevel::commentRequired)
                .map(RatingLevel::label)
                .toList();
        return words.of(
                "updates.meaning." + column, explained.size(), explained.isEmpty() ? "" : String.join(", ", explained));
    }

    private static List<String> row(WorkAction action, WorkNames names) {
        return Arrays.stream(WorkColumn.values())
                .map(column -> switch (column) {
                    case ACTION -> action.id().toString();
                    case AFTER -> Objects.toString(action.now().update(), WorkReader.NOTHING_YET);
                    case VERSION -> WorkReader.VERSION;
                    default -> action.shown(column, names);
                })
                .toList();
    }
}
