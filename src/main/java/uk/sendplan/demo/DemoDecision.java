package uk.sendplan.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.Texts;

/**
 * A decision of the demonstration's board, as its file tells it.
 *
 * @param recorded in days before the seeding
 * @param about what it is about, as the file writes it
 * @param dueDays in days after the seeding, or null
 * @param replaces the key of the decision that it corrects, or null
 */
record DemoDecision(
        String key,
        DemoCycle cycle,
        int recorded,
        DemoPerson by,
        String about,
        @Nullable DemoOrganisation owner,
        @Nullable Integer dueDays,
        @Nullable String replaces,
        String text) {

    /** In the order in which they are recorded. */
    static List<DemoDecision> all() {
        return DemoFile.lines("alderbrook-decisions.txt").stream()
                .map(line -> of(DemoFile.fields(line)))
                .toList();
    }

    private static DemoDecision of(List<String> fields) {
        DemoCycle cycle = new DemoCycle(Integer.parseInt(fields.get(1)));
        String owner = fields.get(5);
        String due = fields.get(6);
        return new DemoDecision(
                fields.get(0),
                cycle,
                cycle.board() - Integer.parseInt(fields.get(2)),
                DemoPerson.valueOf(fields.get(3)),
                fields.get(4),
                owner.isEmpty() ? null : DemoOrganisation.valueOf(owner),
                due.isEmpty() ? null : Integer.valueOf(due),
                Texts.orNull(fields.get(7)),
                fields.get(8));
    }

    UUID id() {
        return idOf(key);
    }

    @Nullable
    UUID corrects() {
        return replaces == null ? null : idOf(replaces);
    }

    private static UUID idOf(String key) {
        return DemoOrganisation.idOf("decision " + key);
    }
}
