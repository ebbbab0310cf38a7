package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Figure;
import uk.sendplan.boardroom.pack.document.Block.Figures;
import uk.sendplan.boardroom.pack.document.Block.Heading;
import uk.sendplan.boardroom.pack.document.Block.Lead;
import uk.sendplan.boardroom.pack.document.Block.Note;
import uk.sendplan.boardroom.pack.document.Block.Paragraph;
import uk.sendplan.boardroom.pack.document.Block.Point;
import uk.sendplan.boardroom.pack.document.Block.Points;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.shared.London;
import uk.sendplan.standing.RollUp;
import uk.sendplan.standing.SinceLastBoard;

/** Page one: where the plan is, what changed, and what to ask. Whoever reads nothing else knows these three. */
@Component
class SummaryPart implements PackPart {

    private final BoardQuestions questions;
    private final PackWords words;

    SummaryPart(BoardQuestions questions, PackWords words) {
        this.questions = questions;
        this.words = words;
    }

    @Override
    public int place() {
        return SectionId.SUMMARY.place();
    }

    @Override
    public Section of(PackReading reading) {
        List<Block> blocks = new ArrayList<>();
        RollUp plan = reading.board().plan().now();
        blocks.add(new Lead(words.sentence(plan)));
        if (plan.total() > 0) {
            blocks.add(words.bar(plan));
            blocks.add(new Paragraph(words.of(
                    "summary.reported", plan.expected() - plan.unreported(), plan.expected(), plan.overdue())));
            if (plan.awaitingApproval() > 0) {
                blocks.add(new Paragraph(words.of("summary.awaitingApproval", plan.awaitingApproval())));
            }
        }
        String note = reading.order().note();
        if (note != null) {
            blocks.add(new Note(words.of("note.by", reading.order().askedBy()), note));
        }
        blocks.add(new Heading(
                words.of("summary.changed", London.dayInWords(reading.report().since()))));
        blocks.add(figures(reading.since()));
        blocks.add(new Heading(words.of("summary.ask")));
        List<Point> ask = questions.of(reading);
        blocks.add(ask.isEmpty() ? new Paragraph(words.of("summary.ask.none")) : new Points(ask));
        return new Section(SectionId.SUMMARY.anchor(), words.of("section.summary"), false, List.copyOf(blocks));
    }

    private Figures figures(SinceLastBoard since) {
        return new Figures(
                words.of("summary.figures"),
                List.of(
                        figure("worse", since.worse()),
                        figure("newly-overdue", since.newlyOverdue()),
                        figure("moved", since.moved()),
                        figure("completed", since.completed()),
                        figure("better", since.better()),
                        figure("new", since.added()),
                        figure("retired", since.retired()),
                        figure("organisations", since.organisations())));
    }

    private Figure figure(String name, List<?> all) {
        return new Figure(words.of("figure." + name), all.size());
    }
}
