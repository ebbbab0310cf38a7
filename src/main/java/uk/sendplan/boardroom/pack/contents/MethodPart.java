package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Cell;
import uk.sendplan.boardroom.pack.document.Block.Column;
import uk.sendplan.boardroom.pack.document.Block.Grid;
import uk.sendplan.boardroom.pack.document.Block.Heading;
import uk.sendplan.boardroom.pack.document.Block.Paragraph;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.delivery.Freshness;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingTag;
import uk.sendplan.shared.London;

/** How all of it is counted, so that nobody has to take it on trust. */
@Component
class MethodPart implements PackPart {

    private final PackWords words;

    MethodPart(PackWords words) {
        this.words = words;
    }

    @Override
    public int place() {
        return SectionId.METHOD.place();
    }

    @Override
    public Section of(PackReading reading) {
        String day = London.dayInWords(reading.day());
        String since = London.dayInWords(reading.report().since());
        List<Block> blocks = new ArrayList<>(List.of(
                new Heading(words.of("method.day")),
                new Paragraph(words.of("method.day.text", day, since)),
                new Heading(words.of("method.rollup")),
                new Paragraph(words.of("method.rollup.text")),
                new Heading(words.of("method.standings")),
                standings(),
                new Heading(words.of("method.ratings")),
                new Paragraph(words.of("method.ratings.text")),
                scale(reading),
                new Heading(words.of("method.fresh")),
                new Paragraph(words.of("method.fresh.text", Freshness.DAYS))));
        if (!reading.cycles().all().isEmpty()) {
            blocks.add(cycles(reading));
        }
        blocks.add(new Heading(words.of("method.frozen")));
        blocks.add(new Paragraph(words.of("method.frozen.text")));
        return new Section(SectionId.METHOD.anchor(), words.of("section.method"), true, List.copyOf(blocks));
    }

    private Grid standings() {
        return new Grid(
                words.of("method.standings"),
                List.of(column("standing", 28), column("means", 72)),
                Stream.of(
                                Kind.OVERDUE_WITHOUT_UPDATE,
                                Kind.NO_UPDATE,
                                Kind.NOT_STARTED,
                                Kind.NOT_DUE,
                                Kind.SUSPENDED,
                                Kind.FINISHED)
                        .map(kind -> List.of(new Cell(words.mark(kind), ""), Cell.of(words.of("method." + kind))))
                        .toList());
    }

    private Grid scale(PackReading reading) {
        return new Grid(
                words.of("method.ratings"),
                List.of(column("rating", 24), column("role", 16), column("definition", 60)),
                reading.scale().levels().stream().map(this::level).toList());
    }

    private List<Cell> level(RatingLevel level) {
        RatingTag tag = RatingTag.of(level);
        return List.of(
                new Cell(new Block.Mark(tag.text(), tag.shape(), tag.colour()), ""),
                Cell.of(words.of("role." + level.role())),
                Cell.of(level.definition()));
    }

    private Grid cycles(PackReading reading) {
        return new Grid(
                words.of("method.cycles"),
                List.of(column("cycle", 31), column("opens", 23), column("updates", 23), column("board", 23)),
                reading.cycles().all().stream().map(MethodPart::cycle).toList());
    }

    private static List<Cell> cycle(CycleView cycle) {
        return List.of(
                Cell.of(cycle.name()),
                Cell.of(London.dayInWords(cycle.opens())),
                Cell.of(London.dayInWords(cycle.updatesDue())),
                Cell.of(London.dayInWords(cycle.boardDate())));
    }

    private Column column(String name, int width) {
        return new Column(words.of("column." + name), width);
    }
}
