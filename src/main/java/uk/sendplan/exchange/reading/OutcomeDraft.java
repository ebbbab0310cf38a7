package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outcome while it is being read. */
final class OutcomeDraft {
    private final Growing text;
    private final List<Growing> points = new ArrayList<>();
    private @Nullable Growing closing;

    OutcomeDraft(Passage text) {
        this.text = new Growing(text);
    }

    /** A passage that further words may follow. */
    private static final class Growing {
        private final Passage start;
        private final List<Span> more = new ArrayList<>();

        Growing(Passage start) {
            this.start = start;
        }

        Passage passage() {
            return start.followedBy(more);
        }
    }

    Passage text() {
        return text.passage();
    }

    List<Passage> points() {
        return points.stream().map(Growing::passage).toList();
    }

    boolean hasPoints() {
        return !points.isEmpty();
    }

    @Nullable
    Passage closing() {
        return closing == null ? null : closing.passage();
    }

    void add(Passage point) {
        points.add(new Growing(point));
    }

    void close(Entry sentence) {
        if (closing == null) {
            closing = new Growing(Passage.of(sentence));
        } else {
            closing.more.add(sentence.body());
        }
    }

    /** Growing that go on with the text or, where there are points, with the last of them. */
    void goOn(Span words) {
        Growing last = points.isEmpty() ? text : points.get(points.size() - 1);
        last.more.add(words);
    }
}
