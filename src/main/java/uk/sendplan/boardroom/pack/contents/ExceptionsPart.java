package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Cell;
import uk.sendplan.boardroom.pack.document.Block.Column;
import uk.sendplan.boardroom.pack.document.Block.Grid;
import uk.sendplan.boardroom.pack.document.Block.Heading;
import uk.sendplan.boardroom.pack.document.Block.Paragraph;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.Standing.Kind;
import uk.sendplan.shared.London;

/** What does not run as it should and is no rating: nothing was ever reported, the report is too old, the date was moved. */
@Component
class ExceptionsPart implements PackPart {

    private final PackWords words;

    ExceptionsPart(PackWords words) {
        this.words = words;
    }

    @Override
    public int place() {
        return SectionId.EXCEPTIONS.place();
    }

    @Override
    public Section of(PackReading reading) {
        List<Block> blocks = new ArrayList<>();
        add(
                blocks,
                "never",
                standing(reading, Kind.OVERDUE_WITHOUT_UPDATE)
                        .sorted(Comparator.comparing(ActionView::daysOverdue).reversed())
                        .toList(),
                List.of(column("action", 40), column("lead", 26), column("owner", 16), column("due", 18)),
                action -> List.of(
                        Cell.of(words.named(action)),
                        Cell.of(action.leadName()),
                        owner(action),
                        Cell.of(words.of("due.overdue", words.currentDue(action), action.daysOverdue()))));
        add(
                blocks,
                "old",
                standing(reading, Kind.NO_UPDATE).toList(),
                List.of(column("action", 42), column("lead", 26), column("owner", 16), column("latest", 16)),
                action ->
                        List.of(Cell.of(words.named(action)), Cell.of(action.leadName()), owner(action), last(action)));
        add(
                blocks,
                "moved",
                reading.board().moved(),
                List.of(column("action", 40), column("original", 18), column("date", 18), column("moves", 24)),
                action -> List.of(
                        Cell.of(words.named(action)),
                        Cell.of(words.originalDue(action)),
                        Cell.of(words.currentDue(action)),
                        Cell.of(words.moved(action))));
        return new Section(SectionId.EXCEPTIONS.anchor(), words.of("section.exceptions"), true, List.copyOf(blocks));
    }

    private static Stream<ActionView> standing(PackReading reading, Kind kind) {
        return reading.board().plan().now().actions().stream()
                .filter(action -> action.standing().kind() == kind);
    }

    private Cell owner(ActionView action) {
        return Cell.of(
                action.owner() == null ? words.of("owner.none") : action.owner().name());
    }

    private Cell last(ActionView action) {
        return Cell.of(
                action.latest() == null
                        ? words.of("latest.none")
                        : London.dayInWords(action.latest().day()));
    }

    private void add(
            List<Block> blocks,
            String id,
            List<ActionView> actions,
            List<Column> columns,
            Function<ActionView, List<Cell>> row) {
        String title = words.of("exceptions." + id, actions.size());
        blocks.add(new Heading(title));
        blocks.add(
                actions.isEmpty()
                        ? new Paragraph(words.of("exceptions." + id + ".none"))
                        : new Grid(title, columns, actions.stream().map(row).toList()));
    }

    private Column column(String name, int width) {
        return new Column(words.of("column." + name), width);
    }
}
