package uk.sendplan.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.SectionRole;

/**
 * A progress page of the demonstration, as its file tells it.
 *
 * @param priority its number
 */
record DemoPage(DemoCycle cycle, String priority, List<Item> items) {

    private static final int WRITTEN_AFTER_THE_BOARD = 3;
    private static final int PUBLISHED_AFTER_THE_BOARD = 4;
    private static final int LATELY = 10;
    /** The page that waits for a publisher; the other of the open cycle is shared with the forum. */
    private static final String IN_REVIEW = "4";

    /** @param references numbers, separated by blanks; may be empty */
    record Item(
            UUID key,
            @Nullable DemoOrganisation organisation,
            SectionRole role,
            String references,
            @Nullable String source,
            String text) {}

    static List<DemoPage> all() {
        Map<String, List<Item>> items = new LinkedHashMap<>();
        List<String> lines = DemoFile.lines("alderbrook-progress.txt");
        for (int place = 0; place < lines.size(); place++) {
            List<String> fields = DemoFile.fields(lines.get(place));
            items.computeIfAbsent(fields.get(0) + " " + fields.get(1), page -> new ArrayList<>())
                    .add(item(place, fields));
        }
        return items.entrySet().stream()
                .map(page -> new DemoPage(
                        new DemoCycle(Integer.parseInt(page.getKey().split(" ")[0])),
                        page.getKey().split(" ")[1],
                        page.getValue()))
                .toList();
    }

    private static Item item(int place, List<String> fields) {
        return new Item(
                DemoOrganisation.idOf("progress item " + place),
                fields.get(2).isEmpty() ? null : DemoOrganisation.valueOf(fields.get(2)),
                SectionRole.valueOf(fields.get(3)),
                fields.get(4),
                fields.get(5).isEmpty() ? null : fields.get(5),
                fields.get(6));
    }

    List<String> references(Item item) {
        return Arrays.stream(item.references().split(" "))
                .filter(number -> !number.isEmpty())
                .toList();
    }

    boolean isPublished() {
        return cycle.isClosed();
    }

    boolean isInReview() {
        return !isPublished() && priority.equals(IN_REVIEW);
    }

    boolean isShared() {
        return !isPublished() && !isInReview();
    }

    /** In days before the seeding. */
    int written() {
        return isPublished() ? cycle.board() - WRITTEN_AFTER_THE_BOARD : LATELY;
    }

    int published() {
        return cycle.board() - PUBLISHED_AFTER_THE_BOARD;
    }

    UUID key(String step) {
        return DemoOrganisation.idOf("progress page " + cycle.before() + " " + priority + " " + step);
    }
}
