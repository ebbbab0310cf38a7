package uk.sendplan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ProgressRecording;
import uk.sendplan.delivery.ProgressRecording.Comment;
import uk.sendplan.delivery.ProgressRecording.RecordProgress;
import uk.sendplan.exchange.sheet.CellTrouble;
import uk.sendplan.exchange.work.WorkChange;
import uk.sendplan.exchange.work.WorkColumn;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;
import uk.sendplan.shared.VagueDate;

/**
 * Records the rows of a spreadsheet of updates, and finds out beforehand what recording would refuse: it records each of them in a transaction
 * of its own, which is rolled back. So the rules are those of recording, and stand there alone.
 */
@Component
class UpdateTrial {

    private static final String FILLED_IN = "…";
    private static final int MOST_REFUSALS = 6;

    private final ProgressRecording recording;
    private final TransactionTemplate transaction;

    UpdateTrial(ProgressRecording recording, TransactionTemplate transaction) {
        this.recording = recording;
        this.transaction = transaction;
    }

    /** The id of the update that a file makes of an action: made once, however often it is accepted. */
    static UUID key(SheetFile file, WorkChange change) {
        return UUID.nameUUIDFromBytes(
                ("update of " + change.action().id() + " in " + file.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused at the name of the form's field */
    void record(Member by, SheetFile file, WorkChange change) {
        if (change.noChange()) {
            UUID latest = change.action().now().update();
            if (latest == null) {
                throw new Refused("", "progress.confirm.error.none");
            }
            recording.confirm(by, key(file, change), change.action().id(), latest);
        } else {
            recording.record(by, command(file, change));
        }
    }

    private static RecordProgress command(SheetFile file, WorkChange change) {
        return new RecordProgress(
                key(file, change),
                change.action().id(),
                change.action().now().update(),
                Optional.ofNullable(change.stage())
                        .orElseThrow(() -> new Refused("stage", "progress.stage.error.required")),
                change.level() == null ? null : change.level().id(),
                text(change, WorkColumn.DONE),
                text(change, WorkColumn.DIFFERENCE),
                text(change, WorkColumn.INTERNAL_NOTE),
                new Comment(
                        text(change, WorkColumn.REASON),
                        text(change, WorkColumn.MITIGATION),
                        text(change, WorkColumn.EFFECT)),
                text(change, WorkColumn.DIFFERS_BECAUSE),
                false,
                change.text(WorkColumn.NEW_DUE).isEmpty() ? null : VagueDate.read(change.text(WorkColumn.NEW_DUE)));
    }

    private static @Nullable String text(WorkChange change, WorkColumn column) {
        return change.text(column).isEmpty() ? null : change.text(column);
    }

    /** What is wrong with them, by action; a row that can be recorded has nothing here. */
    Map<UUID, List<CellTrouble>> of(Member by, SheetFile file, List<WorkChange> changes) {
        Map<UUID, List<CellTrouble>> refused = new HashMap<>();
        for (WorkChange change : changes) {
            List<CellTrouble> wrong = refusals(by, file, change);
            if (!wrong.isEmpty()) {
                refused.put(change.action().id(), wrong);
            }
        }
        return refused;
    }

    /** A command names one thing at a time: what it asks for is filled in until it asks for nothing more. */
    private List<CellTrouble> refusals(Member by, SheetFile file, WorkChange change) {
        List<CellTrouble> refusals = new ArrayList<>();
        WorkChange tried = change;
        while (refusals.size() < MOST_REFUSALS) {
            Refused refusal = refusal(by, file, tried);
            if (refusal == null) {
                return refusals;
            }
            WorkColumn column = column(refusal.field());
            refusals.add(new CellTrouble(
                    change.place(column), change.action().number(), refusal.messageKey(), refusal.arguments()));
            WorkChange next = tried.with(column, column == WorkColumn.NEW_DUE ? "" : FILLED_IN);
            if (!column.isText() || next.texts().equals(tried.texts())) {
                return refusals;
            }
            tried = next;
        }
        return refusals;
    }

    private @Nullable Refused refusal(Member by, SheetFile file, WorkChange change) {
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                record(by, file, change);
            });
            return null;
        } catch (Refused refusal) {
            return refusal;
        } catch (StaleVersion overtaken) {
            return new Refused("", "updates.error.overtaken");
        } catch (NotThere gone) {
            return new Refused("", "updates.error.gone");
        }
    }

    private static WorkColumn column(String field) {
        return switch (field) {
            case "stage" -> WorkColumn.STAGE;
            case "level" -> WorkColumn.RATING;
            case "reason" -> WorkColumn.REASON;
            case "mitigation" -> WorkColumn.MITIGATION;
            case "effect" -> WorkColumn.EFFECT;
            case "differsBecause" -> WorkColumn.DIFFERS_BECAUSE;
            case "newDue" -> WorkColumn.NEW_DUE;
            default -> WorkColumn.NUMBER;
        };
    }
}
