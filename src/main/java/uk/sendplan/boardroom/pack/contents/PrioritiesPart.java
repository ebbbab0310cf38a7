package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Cell;
import uk.sendplan.boardroom.pack.document.Block.Column;
import uk.sendplan.boardroom.pack.document.Block.Grid;
import uk.sendplan.boardroom.pack.document.Block.Heading;
import uk.sendplan.boardroom.pack.document.Block.Paragraph;
import uk.sendplan.boardroom.pack.document.Block.Small;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.plan.LevelName;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.Mark;
import uk.sendplan.standing.PlanOutline.PriorityHead;
import uk.sendplan.standing.RollUp;

/** Where each priority is: in a table to compare them, then each with its bar and its sentence. */
@Component
class PrioritiesPart implements PackPart {

    private final PackWords words;

    PrioritiesPart(PackWords words) {
        this.words = words;
    }

    @Override
    public int place() {
        return SectionId.PRIORITIES.place();
    }

    /** In the order of their numbers. */
    static List<Group<PriorityHead>> inOrder(PackReading reading) {
        return reading.board().priorities().stream()
                .sorted(Comparator.comparing(group -> group.of().number(), NaturalOrder.COMPARATOR))
                .toList();
    }

    @Override
    public Section of(PackReading reading) {
        LevelName level = new LevelName(reading.report().plan().levelName());
        List<Block> blocks = new ArrayList<>();
        List<Group<PriorityHead>> priorities = inOrder(reading);
        if (priorities.isEmpty()) {
            blocks.add(new Paragraph(words.of("priorities.none")));
        } else {
            String title = words.of(
                    "priorities.table", London.dayInWords(reading.report().since()));
            blocks.add(new Small(title));
            blocks.add(new Grid(
                    title,
                    List.of(
                            new Column(level.one(), 36),
                            column("now", 16),
                            column("before", 16),
                            column("actions", 10),
                            column("reported", 12),
                            column("overdue", 10)),
                    priorities.stream().map(this::row).toList()));
        }
        priorities.forEach(group -> {
            blocks.add(new Heading(
                    words.of("named", group.of().number(), group.of().name())));
            if (group.now().total() > 0) {
                blocks.add(words.bar(group.now()));
            }
            blocks.add(new Paragraph(words.sentence(group.now())));
        });
        return new Section(SectionId.PRIORITIES.anchor(), words.of("section.priorities"), true, List.copyOf(blocks));
    }

    private List<Cell> row(Group<PriorityHead> group) {
        RollUp now = group.now();
        return List.of(
                Cell.of(words.of("named", group.of().number(), group.of().name())),
                standing(now.mark()),
                standing(group.then().mark()),
                Cell.of(String.valueOf(now.total())),
                Cell.of(words.of("reported", now.expected() - now.unreported(), now.expected())),
                Cell.of(String.valueOf(now.overdue())));
    }

    private Cell standing(@Nullable Mark mark) {
        return mark == null ? Cell.of(words.of("actions.none")) : new Cell(words.mark(mark), "");
    }

    private Column column(String name, int width) {
        return new Column(words.of("column." + name), width);
    }
}
