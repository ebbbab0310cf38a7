package uk.sendplan.exchange;

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
import uk.sendplan.exchange.structure.StructureChange;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Takes a spreadsheet of a plan's structure in, keeps what a person chose about it, and makes its changes: all of them or none. */
@Service
public class StructureFileKeeping {

    public static final int MOST_CHANGES = 500;

    private final StructureFileQueries queries;
    private final SheetFiles files;
    private final StructureWriting writing;
    private final SheetAccepting accepting;
    private final TransactionTemplate transaction;

    StructureFileKeeping(
            StructureFileQueries queries,
            SheetFiles files,
            StructureWriting writing,
            SheetAccepting accepting,
            TransactionTemplate transaction) {
        this.queries = queries;
        this.files = files;
        this.writing = writing;
        this.accepting = accepting;
        this.transaction = transaction;
    }

    /** @throws Refused at "file" for what is no table */
    public void handIn(Member by, HandIn command) {
        by.require(Right.EDIT_PLAN);
        SpreadsheetReader.readToKeep(command.content());
        transaction.executeWithoutResult(status -> files.insert(by, About.STRUCTURE, command));
    }

    /** The file as it reads now, with what would be refused of it: at most {@link #MOST_CHANGES} rows that say something are tried. */
    public CheckedStructure check(Member by, PlanHead plan, UUID id) {
        CheckedStructure read = queries.read(by, plan, id);
        List<StructureChange> wanted = read.toTake();
        return read.file().state() != State.OPEN || wanted.isEmpty() || wanted.size() > MOST_CHANGES
                ? read
                : read.refusing(writing.refusals(by, read.now(), wanted));
    }

    /** @throws StaleVersion where somebody else chose, or ended it, meanwhile */
    public void choose(Member by, UUID planId, UUID id, long version, SheetChoices choices) {
        transaction.executeWithoutResult(status -> files.choose(by, About.STRUCTURE, planId, id, version, choices));
    }

    /**
     * Makes all of its changes. One that was accepted before gives the same again and changes nothing.
     *
     * @param seen what it would come to as it was looked at
     * @throws Refused where something has to be decided or put right first
     * @throws StaleVersion where the file, or a part that it changes, changed meanwhile
     */
    public SheetFile accept(Member by, PlanHead plan, UUID id, long version, String seen) {
        return accepting.accept(
                by,
                About.STRUCTURE,
                plan.id(),
                version,
                seen,
                MOST_CHANGES,
                () -> check(by, plan, id),
                checked -> write(by, checked));
    }

    private void write(Member by, CheckedStructure checked) {
        List<StructureChange> changes = checked.toTake();
        writing.write(by, checked.now(), changes);
        files.accepted(
                by,
                checked.file().id(),
                checked.choices()
                        .ended(
                                changes.stream().map(StructureChange::id).toList(),
                                checked.left().stream()
                                        .map(change -> String.valueOf(change.row()))
                                        .toList(),
                                checked.leftOut().stream().map(String::valueOf).toList()),
                changes.size());
    }

    /** Nothing of it will be changed. It is kept. */
    public void discard(Member by, UUID planId, UUID id, long version) {
        transaction.executeWithoutResult(status -> files.discard(by, About.STRUCTURE, planId, id, version));
    }
}
