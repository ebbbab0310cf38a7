package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the items of a reading while the plan is written from them, so that the two cannot differ. */
final class ItemLog {
    private final SourceText source;
    private final List<ReadItem> items = new ArrayList<>();

    ItemLog(SourceText source) {
        this.source = source;
    }

    /** Notes the item and returns its text. */
    String add(ItemKind kind, @Nullable String priority, String label, Passage passage) {
        List<Span> text =
                passage.text().stream().filter(span -> !span.isEmpty()).toList();
        List<Span> marks =
                passage.marks().stream().filter(span -> !span.isEmpty()).toList();
        String words = source.folded(text);
        if (!text.isEmpty() || !marks.isEmpty()) {
            items.add(new ReadItem(
                    kind,
                    priority,
                    label,
                    words,
                    line(text, marks, true),
                    line(text, marks, false),
                    passage.ownLine(),
                    text,
                    marks));
        }
        return words;
    }

    /** In the order of the source. */
    List<ReadItem> items() {
        List<ReadItem> inOrder = new ArrayList<>(items);
        inOrder.sort(Comparator.comparingInt(ItemLog::start));
        return List.copyOf(inOrder);
    }

    private static int start(ReadItem item) {
        int start = Integer.MAX_VALUE;
        for (Span span : item.textSpans()) {
            start = Math.min(start, span.start());
        }
        for (Span span : item.markSpans()) {
            start = Math.min(start, span.start());
        }
        return start;
    }

    private int line(List<Span> text, List<Span> marks, boolean first) {
        var lines = Stream.concat(text.stream(), marks.stream())
                .map(source::trimmed)
                .mapToInt(span -> source.lineAt(first ? span.start() : Math.max(span.start(), span.end() - 1)));
        return (first ? lines.min() : lines.max()).orElse(1);
    }
}
