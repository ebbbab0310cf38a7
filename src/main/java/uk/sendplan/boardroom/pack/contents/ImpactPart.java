package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Cell;
import uk.sendplan.boardroom.pack.document.Block.Column;
import uk.sendplan.boardroom.pack.document.Block.Grid;
import uk.sendplan.boardroom.pack.document.Block.Heading;
import uk.sendplan.boardroom.pack.document.Block.Lead;
import uk.sendplan.boardroom.pack.document.Block.Lines;
import uk.sendplan.boardroom.pack.document.Block.Paragraph;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.measure.JudgedMeasure;
import uk.sendplan.measure.web.JudgingWords;
import uk.sendplan.measure.web.MeasureLines;
import uk.sendplan.measure.web.MeasureLines.MeasureLine;
import uk.sendplan.reporting.Contradiction;
import uk.sendplan.reporting.web.ImpactWords;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.PlanOutline.PriorityHead;

/** Whether it made a difference: every measure with its target and what its movement says, and where delivery and impact disagree. */
@Component
class ImpactPart implements PackPart {

    private final MeasureLines lines;
    private final ImpactWords impactWords;
    private final PackWords words;

    ImpactPart(MeasureLines lines, ImpactWords impactWords, PackWords words) {
        this.lines = lines;
        this.impactWords = impactWords;
        this.words = words;
    }

    @Override
    public int place() {
        return SectionId.IMPACT.place();
    }

    @Override
    public Section of(PackReading reading) {
        List<Block> blocks = new ArrayList<>();
        if (reading.measures().isEmpty()) {
            blocks.add(new Paragraph(words.of("impact.none")));
        } else {
            blocks.add(new Lead(lines.answer(reading.measures())));
            blocks.add(measures(reading.measures()));
            List<String> disagreeing = disagreeing(reading);
            if (!disagreeing.isEmpty()) {
                blocks.add(new Heading(words.of("impact.disagree")));
                blocks.add(new Lines(disagreeing));
            }
        }
        return new Section(SectionId.IMPACT.anchor(), words.of("section.impact"), true, List.copyOf(blocks));
    }

    private Grid measures(List<JudgedMeasure> measures) {
        return new Grid(
                words.of("section.impact"),
                List.of(column("measure", 32), column("reading", 20), column("target", 30), column("movement", 18)),
                lines.of(measures, "", "").stream().map(this::row).toList());
    }

    private List<Cell> row(MeasureLine line) {
        return List.of(
                Cell.of(line.measure().text()),
                Cell.of(sentences(
                        line.latest() == null ? words.of("impact.noReading") : line.latest(), line.overdue())),
                cell(line.verdict(), line.target() == null ? words.of("impact.noTarget") : line.target()),
                cell(line.variation(), ""));
    }

    private static String sentences(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(". "));
    }

    private static Cell cell(JudgingWords.@Nullable Tag tag, String text) {
        return tag == null ? Cell.of(text) : new Cell(new Block.Mark(tag.text(), tag.shape(), tag.colour()), text);
    }

    /** "Priority 5: every action is finished, and M1 is off course." */
    private List<String> disagreeing(PackReading reading) {
        return reading.disagreements().stream()
                .map(one -> impactWords.sentence(one, reading.report().plan().levelName()))
                .toList();
    }

    private Column column(String name, int width) {
        return new Column(words.of("column." + name), width);
    }

    @Override
    public List<Block> ofPriority(PackReading reading, Group<PriorityHead> priority) {
        List<JudgedMeasure> own = reading.measures().stream()
                .filter(one -> one.figures().measure().touches(priority.of().number()))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>(
                List.of(new Heading(words.of("impact.heading", own.size())), new Paragraph(lines.answer(own))));
        List<String> disagreeing = impactWords.of(Contradiction.of(priority.now(), own));
        if (!disagreeing.isEmpty()) {
            blocks.add(new Lines(disagreeing));
        }
        return blocks;
    }
}
