package uk.sendplan.boardroom.pack.contents;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Entry;
import uk.sendplan.boardroom.pack.document.Block.Paragraph;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.delivery.ActionView;

/** What is off track, each with its reason, what will be done, and what happens otherwise, in the words of whoever recorded it. */
@Component
class AttentionPart implements PackPart {

    private final PackWords words;

    AttentionPart(PackWords words) {
        this.words = words;
    }

    @Override
    public int place() {
        return SectionId.ATTENTION.place();
    }

    /** Those that are rated so; those of which nobody told anything are exceptions, and stand there. */
    static List<ActionView> offTrack(PackReading reading) {
        return reading.board().attention(Integer.MAX_VALUE).stream()
                .filter(action -> action.standing().level() != null)
                .toList();
    }

    @Override
    public Section of(PackReading reading) {
        List<Block> blocks = new ArrayList<>();
        List<ActionView> actions = offTrack(reading);
        blocks.add(new Paragraph(words.of("attention.about", actions.size())));
        actions.forEach(action -> blocks.add(new Entry(
                words.named(action), words.mark(action), words.facts(action), words.told(reading.text(action)))));
        return new Section(SectionId.ATTENTION.anchor(), words.of("section.attention"), true, List.copyOf(blocks));
    }
}
