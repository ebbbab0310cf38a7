package uk.sendplan.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.SheetFile.HandIn;
import uk.sendplan.exchange.SheetFile.State;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.exchange.work.WorkChange;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Takes a spreadsheet of updates in, keeps what a person chose about it, and records its updates: all of them or none. */
@Service
public class UpdateFileKeeping {

    public static final int MOST_UPDATES = 1000;

    private final UpdateFileQueries queries;
    private final SheetFiles files;
    private final UpdateTrial trial;
    private final SheetAccepting accepting;
    private final TransactionTemplate transaction;

    UpdateFileKeeping(
            UpdateFileQueries queries,
            SheetFiles files,
            UpdateTrial trial,
            SheetAccepting accepting,
            TransactionTemplate transaction) {
        this.queries = queries;
        this.files = files;
        this.trial = trial;
        this.accepting = accepting;
        this.transaction = transaction;
    }

    /** @throws Refused at "file" for what is no table */
    public void handIn(Member by, HandIn command) {
        by.require(Right.RECORD_PROGRESS);
        SpreadsheetReader.readToKeep(command.content());
        transaction.executeWithoutResult(status -> files.insert(by, About.UPDATES, command));
    }

    /**
     * The file as it reads now, with what recording would refuse of it. Each row that says something new is tried, at most {@link #MOST_UPDATES}:
     * so it takes a number of statements that grows with those rows.
     */
    public CheckedUpdates check(Member by, UUID planId, UUID id) {
        CheckedUpdates read = queries.read(by, planId, id);
        List<WorkChange> wanted = read.toRecord();
        return read.file().state() != State.OPEN || wanted.size() > MOST_UPDATES
                ? read
                : read.refusing(trial.of(by, read.file(), wanted));
    }

    /** @throws StaleVersion where somebody else chose, or ended it, meanwhile */
    public void choose(Member by, UUID planId, UUID id, long version, SheetChoices choices) {
        transaction.executeWithoutResult(status -> files.choose(by, About.UPDATES, planId, id, version, choices));
    }

    /**
     * Records all of its updates. One that was accepted before gives the same again and records nothing.
     *
     * @param seen what it would come to as it was looked at
     * @throws Refused where something has to be decided or put right first
     * @throws StaleVersion where the file, or one of its actions, changed meanwhile
     */
    public SheetFile accept(Member by, UUID planId, UUID id, long version, String seen) {
        return accepting.accept(
                by,
                About.UPDATES,
                planId,
                version,
                seen,
                MOST_UPDATES,
                () -> check(by, planId, id),
                checked -> record(by, checked));
    }

    /** In the order of the actions' ids, as everything that holds several of them does. */
    private void record(Member by, CheckedUpdates checked) {
        SheetFile file = checked.file();
        List<WorkChange> changes = checked.toRecord();
        changes.stream()
                .sorted(Comparator.comparing(
                        (WorkChange change) -> change.action().id().toString()))
                .forEach(change -> trial.record(by, file, change));
        files.accepted(
                by,
                file.id(),
                checked.choices()
                        .ended(
                                changes.stream()
                                        .map(change -> UpdateTrial.key(file, change))
                                        .toList(),
                                checked.left().stream()
                                        .map(change -> change.action().number())
                                        .toList(),
                                checked.leftOut()),
                changes.size());
    }

    /** Nothing of it will be recorded. It is kept. */
    public void discard(Member by, UUID planId, UUID id, long version) {
        transaction.executeWithoutResult(status -> files.discard(by, About.UPDATES, planId, id, version));
    }
}
