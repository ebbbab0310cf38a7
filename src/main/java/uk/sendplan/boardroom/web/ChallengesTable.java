package uk.sendplan.boardroom.web;

import java.time.LocalDate;
import java.util.List;
import uk.sendplan.boardroom.ChallengeView;
import uk.sendplan.documents.Table;

/** Challenges as a table, a row each. The columns are a contract with those who work on with them in a spreadsheet. */
final class ChallengesTable {

    private ChallengesTable() {}

    /** @param day on which all of it is true */
    static Table of(List<ChallengeView> challenges, ChallengeWords words, LocalDate day) {
        Table table = Table.of(
                "challenges",
                "challenge",
                "question",
                "about",
                "priority",
                "reference",
                "action",
                "answers",
                "asked by",
                "organisation",
                "asked on",
                "state",
                "latest on",
                "latest by",
                "days open",
                "as at");
        for (ChallengeView one : challenges) {
            table.row(
                    one.number(),
                    one.question(),
                    one.kind().inAddress(),
                    one.priorityNumber(),
                    one.referenceNumber(),
                    one.actionNumber(),
                    words.answerer(one),
                    one.askedByName(),
                    one.askedFor(),
                    one.askedOn(),
                    words.tag(one.state()).text(),
                    one.lastOn(),
                    one.lastByName(),
                    one.days(day),
                    day);
        }
        return table;
    }
}
