package uk.sendplan.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.risk.ClosedBecause;
import uk.sendplan.boardroom.risk.RiskKeeping;
import uk.sendplan.boardroom.risk.RiskKeeping.AddRisk;
import uk.sendplan.boardroom.risk.RiskKeeping.Assessment;
import uk.sendplan.boardroom.risk.RiskKeeping.Step;
import uk.sendplan.boardroom.risk.RiskKeeping.Wording;
import uk.sendplan.boardroom.risk.RiskScore;
import uk.sendplan.boardroom.risk.RiskTarget;
import uk.sendplan.shared.Texts;

/** Keeps the risks of the demonstration. Each step does nothing twice. */
@Component
@InDemoMode
class DemoRisks {

    private final RiskKeeping keeping;

    DemoRisks(RiskKeeping keeping) {
        this.keeping = keeping;
    }

    /** @param seeding the day of seeding, from which a target's day is counted */
    void take(Member by, UUID planId, LocalDate seeding, DemoRisk risk) {
        Step step = new Step(risk.stepId(), risk.riskId(), risk.place() - 1);
        switch (risk.kind()) {
            case ADDED -> keeping.add(by, new AddRisk(risk.riskId(), planId, wording(risk), assessment(risk, seeding)));
            case EDITED -> keeping.edit(by, step, wording(risk));
            case REVIEWED -> keeping.review(by, step, assessment(risk, seeding), Texts.orNull(risk.words()));
            case CLOSED -> keeping.close(by, step, ClosedBecause.valueOf(risk.ownerOrReason()), risk.words());
            case REOPENED -> keeping.reopen(by, step, risk.words());
        }
    }

    private static Wording wording(DemoRisk risk) {
        return new Wording(
                risk.description(),
                Texts.orNull(risk.cause()),
                DemoOrganisation.valueOf(risk.ownerOrReason()).id(),
                Texts.orNull(risk.role()),
                risk.priorities(),
                risk.references());
    }

    private static Assessment assessment(DemoRisk risk, LocalDate seeding) {
        @Nullable
        RiskTarget target = risk.hasTarget()
                ? new RiskTarget(
                        new RiskScore(risk.targetLikelihood(), risk.targetImpact()),
                        seeding.plusDays(risk.targetDays()))
                : null;
        return new Assessment(new RiskScore(risk.likelihood(), risk.impact()), target, Texts.orNull(risk.mitigation()));
    }
}
