package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outcome while it is being read. */
final class OutcomeDraft {
    private Passage text;
    private final List<Passage> points = new ArrayList<>();
    private @Nullable Passage closing;

    OutcomeDraft(Passage text) {
        this.text = text;
    }

    Passage text() {
        return text;
    }

    List<Passage> points() {
        return points;
    }

    @Nullable
    Passage closing() {
        return closing;
    }

    void add(Passage point) {
        points.add(point);
    }

    void close(Entry sentence) {
        closing = closing == null ? Passage.of(sentence) : closing.followedBy(sentence.body());
    }

    /** Words that go on with the text or, where there are points, with the last of them. */
    void goOn(Span words) {
        if (points.isEmpty()) {
            text = text.followedBy(words);
        } else {
            points.set(points.size() - 1, points.get(points.size() - 1).followedBy(words));
        }
    }
}
