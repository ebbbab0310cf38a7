package uk.sendplan.boardroom.risk.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskScore;
import uk.sendplan.boardroom.risk.RiskTarget;
import uk.sendplan.documents.Table;
import uk.sendplan.shared.London;

/** Risks as a table, a row each. The columns are a contract with those who work on with them in a spreadsheet. */
final class RisksTable {

    private RisksTable() {}

    /** @param day on which all of it is true */
    static Table of(List<Risk> risks, RiskWords words, LocalDate day) {
        Table table = Table.of(
                "risks",
                "risk",
                "description",
                "cause",
                "likelihood",
                "impact",
                "score",
                "band",
                "previous score",
                "score changed on",
                "target likelihood",
                "target impact",
                "target score",
                "target by",
                "mitigation",
                "owner",
                "role",
                "state",
                "priorities",
                "references",
                "reviewed on",
                "reviewed by",
                "as at");
        for (Risk one : risks) {
            RiskTarget target = one.target();
            table.row(
                    one.code(),
                    one.description(),
                    one.cause(),
                    one.likelihood(),
                    one.impact(),
                    one.score().value(),
                    words.band(one.score().band()),
                    value(one.previous()),
                    one.movedAt() == null ? null : LocalDate.ofInstant(one.movedAt(), London.ZONE),
                    one.targetLikelihood(),
                    one.targetImpact(),
                    target == null ? null : target.score().value(),
                    one.targetOn(),
                    one.mitigation(),
                    one.ownerName(),
                    one.ownerRole(),
                    words.state(one),
                    String.join(", ", one.priorities()),
                    String.join(", ", one.references()),
                    one.reviewedOn(),
                    one.reviewedByName(),
                    day);
        }
        return table;
    }

    private static @Nullable Integer value(@Nullable RiskScore score) {
        return score == null ? null : score.value();
    }
}
