package uk.sendplan.delivery.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import uk.sendplan.delivery.Stage;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;

/**
 * What somebody typed about several actions on one page. The fields of the row at a place end in it: {@code action-3}, {@code done-3}; its
 * stage and rating are one field, {@code state-3}: "COMPLETE", or "IN_PROGRESS " and the id of a rating.
 *
 * @param pressed the button: "save-3" or "confirm-3" for one row, "all" for every row that was filled in; else nothing is recorded
 */
record UpdatesForm(List<Row> rows, String pressed) {

    static final int MOST_ROWS = 50;
    static final String ALL = "all";

    /** Whoever answers by a link leaves; what is typed becomes drafts. */
    static final String DONE = "done";

    private static final List<String> FIELDS =
            List.of("done", "difference", "reason", "mitigation", "effect", "differsBecause", "newDue", "internalNote");

    /** @param place from 1 */
    record Row(int place, UUID action, ProgressForm form) {

        boolean isSavedBy(String pressed) {
            return pressed.equals("save-" + place);
        }

        boolean isConfirmedBy(String pressed) {
            return pressed.equals("confirm-" + place);
        }

        /** What is wrong, at the fields of this row. */
        FormErrors at(FormErrors errors) {
            FormErrors here = FormErrors.none();
            for (FormErrors.FieldError error : errors.all()) {
                here = here.with(field(error.field()), error.message());
            }
            return here;
        }

        /** Stage and rating are one field; what is wrong with the whole is said there too. */
        private String field(String field) {
            return switch (field) {
                case "stage", "level", FormErrors.WHOLE_FORM -> "state-" + place;
                default -> FIELDS.contains(field) ? field + "-" + place : "state-" + place;
            };
        }
    }

    static UpdatesForm of(MultiValueMap<String, String> sent) {
        List<Row> rows = new ArrayList<>();
        for (int place = 1; place <= MOST_ROWS; place++) {
            String at = "-" + place;
            Optional<UUID> action = Keys.of(Typed.line(sent.getFirst("action" + at)));
            if (action.isPresent()) {
                rows.add(new Row(place, action.get(), form(sent, at)));
            }
        }
        return new UpdatesForm(rows, Typed.line(sent.getFirst("press")));
    }

    private static ProgressForm form(MultiValueMap<String, String> sent, String at) {
        Map<String, String> fields = new HashMap<>();
        String state = Typed.line(sent.getFirst("state" + at));
        int space = state.indexOf(' ');
        fields.put("stage", space < 0 ? state : state.substring(0, space));
        fields.put("level", space < 0 ? "" : state.substring(space + 1));
        FIELDS.forEach(name -> fields.put(name, Typed.text(sent.getFirst(name + at))));
        return ProgressForm.inRow(
                Typed.line(sent.getFirst("key" + at)), Typed.line(sent.getFirst("after" + at)), fields);
    }

    /** A stage and its rating as one value. */
    static String state(String stage, String level) {
        return stage.equals(Stage.IN_PROGRESS.name()) && !level.isEmpty() ? stage + " " + level : stage;
    }
}
