package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Cell;
import uk.sendplan.boardroom.pack.document.Block.Column;
import uk.sendplan.boardroom.pack.document.Block.Grid;
import uk.sendplan.boardroom.pack.document.Block.Heading;
import uk.sendplan.boardroom.pack.document.Block.Paragraph;
import uk.sendplan.boardroom.pack.document.Block.Small;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.shared.London;
import uk.sendplan.standing.Comparison;
import uk.sendplan.standing.SinceLastBoard;
import uk.sendplan.standing.SinceLastBoard.Owing;

/** What became of the plan since the board met last, under the same ten headings as its own page. */
@Component
class SincePart implements PackPart {

    /** Of each heading so many stand in the pack, as on the page; the spreadsheet has all. */
    private static final int SHOWN = 20;

    private final PackWords words;

    SincePart(PackWords words) {
        this.words = words;
    }

    @Override
    public int place() {
        return SectionId.SINCE.place();
    }

    @Override
    public Section of(PackReading reading) {
        SinceLastBoard since = reading.since();
        Lists lists = new Lists(reading.board().since());
        lists.actions("worse", since.worse());
        lists.actions("newly-overdue", since.newlyOverdue());
        lists.moved(since.moved());
        lists.actions("completed", since.completed());
        lists.actions("better", since.better());
        lists.actions("otherwise", since.otherwise());
        lists.actions("new", since.added());
        lists.actions("retired", since.retired());
        lists.owing("organisations", since.organisations(), owing -> owing.who().name());
        lists.owing("owners", since.owners(), owing -> owing.who().name());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(words.of(
                "since.about", London.dayInWords(reading.report().since()), London.dayInWords(reading.day()))));
        if (!lists.nothing.isEmpty()) {
            blocks.add(new Paragraph(String.join(" ", lists.nothing)));
        }
        blocks.addAll(lists.blocks);
        return new Section(SectionId.SINCE.anchor(), words.of("section.since"), true, List.copyOf(blocks));
    }

    private final class Lists {

        private final Comparison comparison;
        private final List<Block> blocks = new ArrayList<>();
        /** What there is none of, told together before the rest. */
        private final List<String> nothing = new ArrayList<>();

        Lists(Comparison comparison) {
            this.comparison = comparison;
        }

        void actions(String id, List<ActionView> actions) {
            list(
                    id,
                    List.of(column("action", 40), column("lead", 24), column("before", 17), column("now", 19)),
                    actions,
                    action -> List.of(
                            Cell.of(words.named(action)),
                            Cell.of(action.leadName()),
                            before(action),
                            id.equals("retired") ? Cell.of(words.of("retired")) : words.standing(action)));
        }

        private Cell before(ActionView action) {
            return comparison
                    .then(action)
                    .map(then -> new Cell(words.mark(then), ""))
                    .orElseGet(() -> Cell.of(words.of("before.none")));
        }

        void moved(List<ActionView> actions) {
            list(
                    "moved",
                    List.of(column("action", 38), column("lead", 22), column("original", 16), column("date", 24)),
                    actions,
                    action -> List.of(
                            Cell.of(words.named(action)),
                            Cell.of(action.leadName()),
                            Cell.of(words.originalDue(action)),
                            Cell.of(words.of("date.moved", words.currentDue(action), words.moved(action)))));
        }

        <T> void owing(String id, List<Owing<T>> all, Function<Owing<T>, String> name) {
            list(
                    id,
                    List.of(column(id, 40), column("missing", 60)),
                    all,
                    owing -> List.of(
                            Cell.of(name.apply(owing)),
                            Cell.of(words.of(
                                    owing.isSilent() ? "silent" : "missing",
                                    owing.missing().size(),
                                    owing.expected(),
                                    words.numbers(owing.missing())))));
        }

        private <T> void list(String id, List<Column> columns, List<T> all, Function<T, List<Cell>> row) {
            if (all.isEmpty()) {
                nothing.add(words.of("since.none." + id));
                return;
            }
            String title = words.of("since." + id, all.size());
            blocks.add(new Heading(title));
            blocks.add(
                    new Grid(title, columns, all.stream().limit(SHOWN).map(row).toList()));
            if (all.size() > SHOWN) {
                blocks.add(new Small(words.of("since.more", all.size() - SHOWN)));
            }
        }

        private Column column(String name, int width) {
            return new Column(words.of("column." + name), width);
        }
    }
}
