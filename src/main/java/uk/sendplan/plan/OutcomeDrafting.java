package uk.sendplan.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;

/** Adds, edits and retires the outcomes of a reference. */
@Service
@Transactional
public class OutcomeDrafting {

    private final Outcomes outcomes;
    private final References references;
    private final EntityManager entities;
    private final Clock clock;

    OutcomeDrafting(Outcomes outcomes, References references, EntityManager entities, Clock clock) {
        this.outcomes = outcomes;
        this.references = references;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param closing a sentence after the points, or null
     * @param dueWords by when, as the plan words it, or null; {@code dueFrom} and {@code dueTo} are the days it means
     */
    public record Wording(
            String text,
            List<String> points,
            @Nullable String closing,
            @Nullable String dueWords,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo) {}

    /** @param id the form's key */
    public void add(Member by, UUID id, UUID referenceId, Wording wording) {
        by.require(Right.EDIT_PLAN);
        if (outcomes.findByAreaIdAndId(by.areaId(), id).isPresent()) {
            return;
        }
        Reference reference =
                references.findByAreaIdAndId(by.areaId(), referenceId).orElseThrow(() -> new NotThere("reference"));
        int position = outcomes.findByAreaIdAndReferenceIdOrderByPosition(by.areaId(), reference.id())
                .size();
        Outcome outcome = new Outcome(by.areaId(), id, reference.id(), position);
        say(outcome, wording);
        outcomes.saveAndFlush(outcome);
    }

    public void reword(Member by, UUID id, long version, Wording wording) {
        Outcome outcome = own(by, id, version);
        say(outcome, wording);
        entities.lock(outcome, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private static void say(Outcome outcome, Wording wording) {
        outcome.say(
                wording.text(),
                wording.points().stream()
                        .map(point -> new PointText(point, List.of()))
                        .toList(),
                wording.closing());
        outcome.due(wording.dueWords(), wording.dueFrom(), wording.dueTo());
    }

    public void retire(Member by, UUID id, long version) {
        own(by, id, version).retire(clock.instant());
    }

    public void reinstate(Member by, UUID id, long version) {
        own(by, id, version).reinstate();
    }

    private Outcome own(Member by, UUID id, long version) {
        by.require(Right.EDIT_PLAN);
        Outcome outcome = outcomes.findByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("outcome"));
        outcome.requireVersion(version);
        return outcome;
    }
}
