package uk.sendplan.plan;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.VagueDate;

/** Enters, edits, reorders and retires what the inspectors found, and says which priorities answer it. */
@Service
@Transactional
public class FindingDrafting {

    private final Findings findings;
    private final Priorities priorities;
    private final PartnershipQueries partnership;
    private final Positions positions;
    private final Holding holding;
    private final Versions versions;
    private final Clock clock;

    FindingDrafting(
            Findings findings,
            Priorities priorities,
            PartnershipQueries partnership,
            Positions positions,
            Holding holding,
            Versions versions,
            Clock clock) {
        this.findings = findings;
        this.priorities = priorities;
        this.partnership = partnership;
        this.positions = positions;
        this.holding = holding;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param text word for word
     * @param place in the report, or null
     * @param responsible organisations of the area
     * @param answeredBy priorities of the plan
     */
    public record Quotation(
            String text,
            String report,
            @Nullable VagueDate reported,
            @Nullable String place,
            Set<UUID> responsible,
            Set<UUID> answeredBy) {}

    /** @param id the form's key */
    public void add(Member by, UUID id, UUID planId, Quotation quotation) {
        holding.holdPlan(by, planId);
        if (findings.findByAreaIdAndId(by.areaId(), id).isPresent()) {
            return;
        }
        int last = positions.last(Positions.Siblings.FINDINGS, by.areaId(), planId);
        Finding finding = new Finding(by.areaId(), id, planId, last);
        quote(finding, quotation);
        findings.saveAndFlush(finding);
    }

    public void edit(Member by, UUID id, long version, Quotation quotation) {
        Finding finding = held(by, id);
        refuseRetired(finding);
        finding.requireVersion(version);
        versions.raise(finding, quote(finding, quotation));
    }

    private boolean quote(Finding finding, Quotation quotation) {
        quotation
                .responsible()
                .forEach(organisation -> partnership
                        .organisation(finding.areaId(), organisation)
                        .orElseThrow(() -> new NotThere("organisation")));
        quotation
                .answeredBy()
                .forEach(priority -> priorities
                        .findByAreaIdAndId(finding.areaId(), priority)
                        .filter(found -> found.planId().equals(finding.planId()))
                        .orElseThrow(() -> new NotThere("priority")));
        finding.quote(quotation.text(), quotation.report(), quotation.reported(), quotation.place());
        boolean responsible = finding.holdResponsible(quotation.responsible());
        return finding.answeredBy(quotation.answeredBy()) || responsible;
    }

    /** @param places how far among the plan's: -1 is one up */
    public void move(Member by, UUID id, int places) {
        arrange(by, id, from -> from + places);
    }

    /** @param place to stand at, counted from 0 */
    public void place(Member by, UUID id, int place) {
        arrange(by, id, from -> place);
    }

    private void arrange(Member by, UUID id, IntUnaryOperator place) {
        UUID planId = holding.planOfFinding(by.areaId(), id);
        holding.holdPlan(by, planId);
        refuseRetired(held(by, id));
        positions.move(Positions.Siblings.FINDINGS, by.areaId(), planId, id, place);
    }

    public void retire(Member by, UUID id, long version) {
        Finding finding = held(by, id);
        if (!finding.isRetired()) {
            finding.requireVersion(version);
            finding.retire(clock.instant());
        }
    }

    public void reinstate(Member by, UUID id, long version) {
        Finding finding = held(by, id);
        if (finding.isRetired()) {
            finding.requireVersion(version);
            finding.reinstate();
        }
    }

    private static void refuseRetired(Finding finding) {
        if (finding.isRetired()) {
            throw new Refused("", "edit.own.error.retired");
        }
    }

    private Finding held(Member by, UUID id) {
        by.require(Right.EDIT_PLAN);
        Finding finding = findings.findAndHoldByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("finding"));
        holding.requirePlan(by.areaId(), finding.planId());
        return finding;
    }
}
