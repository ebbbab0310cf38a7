package uk.sendplan.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.VagueDate;

/** Adds, edits and retires the outcomes of a reference. */
@Service
@Transactional
public class OutcomeDrafting {

    private final Outcomes outcomes;
    private final CitationResolving citations;
    private final Positions positions;
    private final Holding holding;
    private final Versions versions;
    private final Clock clock;

    OutcomeDrafting(
            Outcomes outcomes,
            CitationResolving citations,
            Positions positions,
            Holding holding,
            Versions versions,
            Clock clock) {
        this.outcomes = outcomes;
        this.citations = citations;
        this.positions = positions;
        this.holding = holding;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param closing a sentence after the points, or null
     * @param due by when, as the plan words it and as the days it means, or null
     */
    public record Wording(
            String text,
            List<PointWording> points,
            @Nullable String closing,
            @Nullable VagueDate due) {}

    /** @param id the form's key */
    public void add(Member by, UUID id, UUID referenceId, Wording wording) {
        UUID priorityId = holding.priorityOfReference(by.areaId(), referenceId);
        holding.holdPlanOf(by, priorityId);
        if (outcomes.findByAreaIdAndId(by.areaId(), id).isPresent()) {
            return;
        }
        Reference reference = holding.reference(by, referenceId);
        int last = positions.last(Positions.Siblings.OUTCOMES, by.areaId(), referenceId);
        Outcome outcome = new Outcome(by.areaId(), id, referenceId, last);
        say(by, outcome, reference, wording);
        outcomes.saveAndFlush(outcome);
    }

    public void reword(Member by, UUID id, long version, Wording wording) {
        Outcome outcome = held(by, id);
        Reference reference = holding.reference(by, outcome.referenceId());
        if (outcome.isRetired()) {
            throw new Refused("", "edit.own.error.retired");
        }
        outcome.requireVersion(version);
        versions.raise(outcome, say(by, outcome, reference, wording));
    }

    private boolean say(Member by, Outcome outcome, Reference reference, Wording wording) {
        CitationResolving.Resolver resolver = citations.of(holding.priority(by, reference.priorityId()));
        outcome.due(wording.due());
        return outcome.say(wording.text(), PointText.of(wording.points(), resolver), wording.closing());
    }

    public void retire(Member by, UUID id, long version) {
        Outcome outcome = held(by, id);
        holding.reference(by, outcome.referenceId());
        if (!outcome.isRetired()) {
            outcome.requireVersion(version);
            outcome.retire(clock.instant());
        }
    }

    public void reinstate(Member by, UUID id, long version) {
        Outcome outcome = held(by, id);
        holding.reference(by, outcome.referenceId());
        if (outcome.isRetired()) {
            outcome.requireVersion(version);
            outcome.reinstate();
        }
    }

    private Outcome held(Member by, UUID id) {
        by.require(Right.EDIT_PLAN);
        return outcomes.findAndHoldByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("outcome"));
    }
}
