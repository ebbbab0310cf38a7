package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Cell;
import uk.sendplan.boardroom.pack.document.Block.Column;
import uk.sendplan.boardroom.pack.document.Block.Grid;
import uk.sendplan.boardroom.pack.document.Block.Heading;
import uk.sendplan.boardroom.pack.document.Block.Lead;
import uk.sendplan.boardroom.pack.document.Block.Paragraph;
import uk.sendplan.boardroom.pack.document.Block.Small;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.boardroom.risk.Risk;
import uk.sendplan.boardroom.risk.RiskBand;
import uk.sendplan.boardroom.risk.RiskQueries;
import uk.sendplan.boardroom.risk.RiskScore;
import uk.sendplan.boardroom.risk.web.RiskWords;
import uk.sendplan.shared.Texts;
import uk.sendplan.standing.Group;
import uk.sendplan.standing.PlanOutline.PriorityHead;

/** What may keep the plan from working: the open risks, the highest score first, and where they stand on the heat map. */
@Component
class RisksPart implements PackPart {

    private static final int LONGEST_RISK = 160;
    private static final int LONGEST_MITIGATION = 220;
    private static final int MAP_HEADING = 20;
    private static final int MAP_CELL = 16;

    private final RiskWords riskWords;
    private final PackWords words;

    RisksPart(RiskWords riskWords, PackWords words) {
        this.riskWords = riskWords;
        this.words = words;
    }

    @Override
    public int place() {
        return SectionId.RISKS.place();
    }

    @Override
    public Section of(PackReading reading) {
        List<Risk> open = open(reading);
        List<Block> blocks = new ArrayList<>();
        if (open.isEmpty()) {
            blocks.add(new Paragraph(words.of("risks.none")));
        } else {
            blocks.add(new Lead(words.of(
                    "risks.lead",
                    open.size(),
                    in(open, RiskBand.SEVERE),
                    in(open, RiskBand.HIGH),
                    open.stream()
                            .filter(risk -> risk.isReviewDue(reading.day()))
                            .count(),
                    Risk.REVIEW_DAYS)));
            blocks.add(new Small(words.of("risks.bands")));
            blocks.add(register(reading, open));
            blocks.add(new Heading(words.of("risks.map")));
            blocks.add(map(open));
        }
        return new Section(SectionId.RISKS.anchor(), words.of("section.risks"), true, List.copyOf(blocks));
    }

    private static List<Risk> open(PackReading reading) {
        return reading.risks().stream()
                .filter(Risk::isOpen)
                .sorted(RiskQueries.HIGHEST_FIRST)
                .toList();
    }

    private static long in(List<Risk> risks, RiskBand band) {
        return risks.stream().filter(risk -> risk.score().band() == band).count();
    }

    private Grid register(PackReading reading, List<Risk> open) {
        return new Grid(
                words.of("section.risks"),
                List.of(column("risk", 32), column("score", 16), column("target", 20), column("mitigation", 32)),
                open.stream().map(risk -> row(reading, risk)).toList());
    }

    private List<Cell> row(PackReading reading, Risk risk) {
        return List.of(
                Cell.of(named(risk)),
                new Cell(mark(risk), risk.previous() == null ? "" : riskWords.change(risk)),
                Cell.of(sentences(
                        Objects.requireNonNullElse(riskWords.target(risk.target()), words.of("risks.target.none")),
                        riskWords.targetNote(risk, reading.day()))),
                Cell.of(sentences(
                        risk.mitigation() == null
                                ? words.of("risks.mitigation.none")
                                : Texts.shortened(risk.mitigation(), LONGEST_MITIGATION),
                        words.of("risks.owner", riskWords.owner(risk.ownerName(), risk.ownerRole())),
                        riskWords.reviewDue(risk, reading.day()))));
    }

    private static String sentences(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(part -> part.endsWith(".") || part.endsWith("…") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    /** "R3 Therapists leave faster than they can be found" */
    private static String named(Risk risk) {
        return risk.code() + " " + Texts.shortened(risk.description(), LONGEST_RISK);
    }

    private Block.Mark mark(Risk risk) {
        RiskWords.Tag tag = riskWords.tag(risk.score());
        return new Block.Mark(tag.text(), tag.shape(), tag.colour());
    }

    /** Likelihood downwards from the highest, impact to the right; in each place the risks that stand there. */
    private Grid map(List<Risk> open) {
        List<Column> columns = new ArrayList<>(List.of(column("likelihood", MAP_HEADING)));
        steps().forEach(impact ->
                columns.add(new Column(words.of("risks.impact", riskWords.impact(impact)), MAP_CELL)));
        return new Grid(
                words.of("risks.map"),
                List.copyOf(columns),
                steps().map(step -> RiskScore.STEPS + 1 - step)
                        .mapToObj(likelihood -> Stream.concat(
                                        Stream.of(Cell.of(riskWords.likelihood(likelihood))),
                                        steps().mapToObj(impact -> place(open, new RiskScore(likelihood, impact))))
                                .toList())
                        .toList());
    }

    private Cell place(List<Risk> open, RiskScore score) {
        List<Risk> there =
                open.stream().filter(risk -> risk.score().equals(score)).toList();
        if (there.isEmpty()) {
            return Cell.of("–");
        }
        return Cell.of(there.stream().map(Risk::code).collect(Collectors.joining(", ")));
    }

    private static IntStream steps() {
        return IntStream.rangeClosed(1, RiskScore.STEPS);
    }

    private Column column(String name, int width) {
        return new Column(words.of("column." + name), width);
    }

    @Override
    public List<Block> ofPriority(PackReading reading, Group<PriorityHead> priority) {
        List<Risk> touching = open(reading).stream()
                .filter(risk -> risk.touches(priority.of().number()))
                .toList();
        return touching.isEmpty()
                ? List.of()
                : List.of(
                        new Heading(words.of("risks.heading", touching.size())),
                        new Paragraph(words.of(
                                "risks.brief",
                                named(touching.get(0)),
                                mark(touching.get(0)).text(),
                                touching.size() - 1)));
    }
}
