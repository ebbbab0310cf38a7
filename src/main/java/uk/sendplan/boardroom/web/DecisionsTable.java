package uk.sendplan.boardroom.web;

import java.time.LocalDate;
import java.util.List;
import uk.sendplan.boardroom.BoardDecision;
import uk.sendplan.documents.Table;
import uk.sendplan.shared.London;

/** Decisions as a table, a row each. The columns are a contract with those who work on with them in a spreadsheet. */
final class DecisionsTable {

    private DecisionsTable() {}

    /** @param day on which all of it is true */
    static Table of(List<BoardDecision> decisions, LocalDate day) {
        Table table = Table.of(
                "decisions",
                "decision",
                "text",
                "meeting",
                "decided on",
                "about",
                "number",
                "owner",
                "due on",
                "recorded by",
                "recorded on",
                "as at");
        for (BoardDecision one : decisions) {
            table.row(
                    one.number(),
                    one.text(),
                    one.cycleName(),
                    one.decidedOn(),
                    one.kind().inAddress(),
                    one.subjectNumber(),
                    one.ownerName(),
                    one.dueOn(),
                    one.recordedByName(),
                    LocalDate.ofInstant(one.recordedAt(), London.ZONE),
                    day);
        }
        return table;
    }
}
