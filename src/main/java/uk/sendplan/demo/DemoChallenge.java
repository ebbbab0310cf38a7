package uk.sendplan.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.boardroom.EntryKind;

/**
 * Something that is said in a challenge of the demonstration, as its file tells it.
 *
 * @param place how many entries of its thread come before it
 * @param about what a question is about, as the file writes it; empty for all else
 */
record DemoChallenge(
        String key,
        int place,
        int daysBefore,
        DemoPerson by,
        EntryKind kind,
        String about,
        @Nullable String text) {

    /** Those of a challenge in the order in which they are said. */
    static List<DemoChallenge> all() {
        List<DemoChallenge> all = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (String line : DemoFile.lines("alderbrook-challenges.txt")) {
            List<String> fields = DemoFile.fields(line);
            String key = fields.get(0);
            all.add(new DemoChallenge(
                    key,
                    places.merge(key, 1, Integer::sum) - 1,
                    Integer.parseInt(fields.get(1)),
                    DemoPerson.valueOf(fields.get(2)),
                    EntryKind.valueOf(fields.get(3)),
                    fields.get(4),
                    fields.get(5).isEmpty() ? null : fields.get(5)));
        }
        return all;
    }

    /** Of the whole challenge. */
    UUID challengeId() {
        return DemoOrganisation.idOf("challenge " + key);
    }

    UUID entryId() {
        return place == 0 ? challengeId() : DemoOrganisation.idOf("challenge " + key + " " + place);
    }
}
