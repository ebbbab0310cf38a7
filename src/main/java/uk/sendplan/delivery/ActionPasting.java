package uk.sendplan.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ActionKeeping.AddAction;
import uk.sendplan.delivery.ActionKeeping.Description;
import uk.sendplan.delivery.pasted.PastedAction;
import uk.sendplan.plan.WorkPlaces;
import uk.sendplan.shared.Refused;

/** Adds the actions of a pasted text, all of them or none. */
@Service
@Transactional
public class ActionPasting {

    private final ActionKeeping keeping;
    private final Actions actions;
    private final WorkPlaces places;

    ActionPasting(ActionKeeping keeping, Actions actions, WorkPlaces places) {
        this.keeping = keeping;
        this.actions = actions;
        this.places = places;
    }

    /** A line that cannot be added, and why. */
    public static class LineRefused extends RuntimeException {

        private final int line;
        private final Refused refusal;

        LineRefused(int line, Refused refusal) {
            super("line " + line, refusal);
            this.line = line;
            this.refusal = refusal;
        }

        public int line() {
            return line;
        }

        public Refused refusal() {
            return refusal;
        }
    }

    /**
     * @param key the form's key: the same form sent twice adds its lines once
     * @param lines with nothing wrong in them, at least one; of organisations that this person may record for
     * @return false where they were added before
     * @throws LineRefused then nothing is added
     */
    public boolean add(Member by, UUID key, List<PastedAction> lines) {
        by.require(Right.RECORD_PROGRESS);
        places.hold(by, Objects.requireNonNull(lines.get(0).place()).place());
        if (actions.findByAreaIdAndId(by.areaId(), idOf(key, 0)).isPresent()) {
            return false;
        }
        // Who has a number takes it first: the next free one is then another.
        List<PastedAction> ordered = lines.stream()
                .sorted(Comparator.comparing(line -> line.number() == null))
                .toList();
        for (int place = 0; place < ordered.size(); place++) {
            PastedAction line = ordered.get(place);
            try {
                keeping.add(by, command(idOf(key, place), line));
            } catch (Refused refusal) {
                throw new LineRefused(line.line(), refusal);
            }
        }
        return true;
    }

    private static AddAction command(UUID id, PastedAction line) {
        return new AddAction(
                id,
                Objects.requireNonNull(line.place()).place(),
                line.number(),
                false,
                new Description(
                        line.title(),
                        null,
                        Objects.requireNonNull(line.lead()).id(),
                        line.owner() == null ? null : line.owner().id(),
                        Set.of(),
                        line.start(),
                        line.due()));
    }

    private static UUID idOf(UUID key, int place) {
        return UUID.nameUUIDFromBytes((key + ":" + place).getBytes(StandardCharsets.UTF_8));
    }
}
