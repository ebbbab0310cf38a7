package uk.sendplan.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.delivery.ApprovalQueries.Said;
import uk.sendplan.delivery.ApprovalQueries.Waiting;
import uk.sendplan.delivery.web.StandingWords;
import uk.sendplan.documents.Table;
import uk.sendplan.shared.London;

/** Updates that await approval as a table, a row each. The columns are a contract with those who work on with them. */
final class ApprovalsTable {

    private ApprovalsTable() {}

    static Table of(List<Waiting> waiting, StandingWords standings) {
        Table table = Table.of(
                "awaiting approval",
                "action",
                "title",
                "lead organisation",
                "recorded on",
                "recorded by",
                "stage before",
                "rating before",
                "stage",
                "rating",
                "done",
                "difference",
                "reason",
                "mitigation",
                "effect",
                "why it differs",
                "internal note");
        for (Waiting one : waiting) {
            Said said = one.said();
            Said before = one.before();
            @Nullable
            Object[] cells = {
                one.number(),
                one.title(),
                one.leadName(),
                LocalDate.ofInstant(said.at(), London.ZONE),
                said.author(),
                before == null ? null : standings.stage(before.stage()),
                rating(before),
                standings.stage(said.stage()),
                rating(said),
                said.done(),
                said.difference(),
                said.reason(),
                said.mitigation(),
                said.effect(),
                said.differsBecause(),
                said.internalNote()
            };
            table.row(cells);
        }
        return table;
    }

    private static @Nullable String rating(@Nullable Said said) {
        return said == null || said.level() == null ? null : said.level().label();
    }
}
