package uk.sendplan.reporting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.DueDateQueries.Decision;
import uk.sendplan.delivery.DueDateQueries.Proposal;
import uk.sendplan.documents.Table;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/**
 * New due dates as a table, a row each: those that wait first. The columns are a contract with those who work on with them. A date is as
 * it was written, with the last day that it means beside it.
 */
final class DueDatesTable {

    private DueDatesTable() {}

    static Table of(List<Proposal> waiting, List<Proposal> decided, Words words) {
        Table table = Table.of(
                "due dates",
                "action",
                "title",
                "lead organisation",
                "due before",
                "due before by",
                "new due",
                "new due by",
                "days later",
                "moved before",
                "reason",
                "proposed by",
                "proposed on",
                "outcome",
                "decided by",
                "decided on",
                "reason of the decision");
        Stream.concat(waiting.stream(), decided.stream()).forEach(proposal -> {
            Decision decision = proposal.decision();
            @Nullable
            Object[] cells = {
                proposal.number(),
                proposal.title(),
                proposal.leadName(),
                proposal.from().words(),
                proposal.from().to(),
                proposal.to().words(),
                proposal.to().to(),
                proposal.days(),
                proposal.moves(),
                proposal.reason(),
                proposal.by(),
                LocalDate.ofInstant(proposal.at(), London.ZONE),
                words.of(decision == null ? "dueDates.waiting" : "dueDates.outcome." + decision.outcome()),
                decision == null ? null : decision.by(),
                decision == null ? null : LocalDate.ofInstant(decision.at(), London.ZONE),
                decision == null ? null : decision.reason()
            };
            table.row(cells);
        });
        return table;
    }
}
