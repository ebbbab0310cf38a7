package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.PackDocument;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.plan.LevelName;
import uk.sendplan.shared.London;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.PlanOutline.PriorityHead;

/** Puts the documents of a pack together: the pack itself, and a highlight report for each priority. */
@Component
public class PackContents {

    /** Of the pack itself; its files are called so. */
    public static final String PACK = "board-pack";

    private final List<PackPart> parts;
    private final HighlightReports highlights;
    private final PackWords words;

    PackContents(List<PackPart> parts, HighlightReports highlights, PackWords words) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(PackPart::place)).toList();
        this.highlights = highlights;
        this.words = words;
    }

    public PackDocument pack(PackReading reading) {
        String heading = words.of("heading", reading.order().cycleName());
        return document(
                reading,
                PACK,
                heading,
                words.of("description", reading.report().plan().title(), day(reading)),
                false,
                parts.stream().map(part -> part.of(reading)).toList());
    }

    /** A document that has to fit one page of paper. */
    public interface OnePage {

        /** @param less how often it did not fit: each time it says less */
        PackDocument saying(int less);

        /** As often it can say less. */
        int SHORTER = HighlightReports.MOST - 1;
    }

    /** One for each priority, in the order of their numbers. */
    public List<OnePage> highlights(PackReading reading) {
        String level = new LevelName(reading.report().plan().levelName()).one();
        List<OnePage> documents = new ArrayList<>();
        for (Group<PriorityHead> group : PrioritiesPart.inOrder(reading)) {
            PriorityHead priority = group.of();
            String heading = words.of("priority", level, priority.number(), priority.name());
            documents.add(less -> document(
                    reading,
                    "highlight-report-" + priority.number().toLowerCase(Locale.ROOT),
                    heading,
                    words.of("highlight.description", heading, day(reading)),
                    true,
                    List.of(highlights.of(reading, group, HighlightReports.MOST - less))));
        }
        return documents;
    }

    private PackDocument document(
            PackReading reading,
            String name,
            String heading,
            String description,
            boolean brief,
            List<Section> sections) {
        PackOrder order = reading.order();
        String plan = reading.report().plan().title();
        return new PackDocument(
                name,
                words.of("title", heading, plan, reading.areaName()),
                description,
                words.of("footer", plan, reading.areaName(), day(reading)),
                words.of("caption", reading.areaName(), plan),
                heading,
                facts(reading, order),
                brief,
                sections);
    }

    private List<String> facts(PackReading reading, PackOrder order) {
        return List.of(
                words.of("facts.board", London.weekdayInWords(order.boardDate())),
                words.of(
                        "facts.day",
                        day(reading),
                        London.dayInWords(reading.report().since())),
                order.isPreview()
                        ? words.of("facts.preview")
                        : words.of(
                                "facts.frozen", order.number(), order.askedBy(), London.dayInWords(order.askedAt())));
    }

    private static String day(PackReading reading) {
        return London.dayInWords(reading.day());
    }
}
