package uk.sendplan.demo;

import java.util.List;
import java.util.UUID;
import uk.sendplan.publishing.forum.CommentOutcome;
import uk.sendplan.publishing.forum.ForumLevel;

/** What the forum says in the demonstration, as its file tells it. */
sealed interface DemoVoice {

    /** A comment on an item of the shared draft, and what it was answered. */
    record Comment(UUID key, String item, String text, CommentOutcome outcome, String answer) implements DemoVoice {}

    /** How parents see a priority in a cycle. */
    record View(UUID key, DemoCycle cycle, String priority, ForumLevel level, String text) implements DemoVoice {

        private static final int AFTER_THE_BOARD = 9;

        /** In days before the seeding. */
        int published() {
            return cycle.board() - AFTER_THE_BOARD;
        }
    }

    static List<DemoVoice> all() {
        return DemoFile.lines("alderbrook-forum.txt").stream()
                .map(line -> of(DemoFile.fields(line)))
                .toList();
    }

    private static DemoVoice of(List<String> fields) {
        UUID key = DemoOrganisation.idOf("forum " + fields.get(1) + " " + fields.get(2));
        return fields.get(0).equals("comment")
                ? new Comment(key, fields.get(1), fields.get(2), CommentOutcome.valueOf(fields.get(3)), fields.get(4))
                : new View(
                        key,
                        new DemoCycle(Integer.parseInt(fields.get(1))),
                        fields.get(2),
                        ForumLevel.valueOf(fields.get(3)),
                        fields.get(4));
    }
}
