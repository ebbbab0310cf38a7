package uk.sendplan.demo;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of alderbrook-steps.txt, which says what its columns are.
 *
 * @param subject the title of an action, or the key of a milestone
 * @param words what is reached, waited for or said, or null
 * @param last days, an organisation or a reason, or null
 */
record DemoPlanning(
        Kind kind,
        int daysBefore,
        DemoPerson by,
        String subject,
        @Nullable String words,
        @Nullable String last) {

    enum Kind {
        MILESTONE,
        MOVED,
        REACHED,
        WITHDRAWN,
        WAITS,
        GIVES
    }

    /** In the order in which they happen. */
    static List<DemoPlanning> all() {
        return DemoFile.lines("alderbrook-steps.txt").stream()
                .map(line -> of(DemoFile.fields(line)))
                .toList();
    }

    private static DemoPlanning of(List<String> fields) {
        return new DemoPlanning(
                Kind.valueOf(fields.get(0).toUpperCase(Locale.ROOT)),
                Integer.parseInt(fields.get(1)),
                DemoPerson.valueOf(fields.get(2)),
                fields.get(3),
                fields.get(4).isEmpty() ? null : fields.get(4),
                fields.size() < 6 || fields.get(5).isEmpty() ? null : fields.get(5));
    }

    /** Of the action that it is about; of a milestone see {@link #milestone}. */
    UUID action() {
        return actionOf(subject);
    }

    static UUID actionOf(String title) {
        return DemoOrganisation.idOf("action " + title);
    }

    static UUID milestone(String key) {
        return DemoOrganisation.idOf("milestone " + key);
    }

    /** The same whenever it is seeded. */
    UUID key() {
        return DemoOrganisation.idOf("planning " + this);
    }

    /** The key and the words of a new milestone. */
    String[] keyAndWords() {
        return Objects.requireNonNull(words).split(" : ", 2);
    }
}
