package uk.sendplan.boardroom.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.BoardDecision;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Tells of decisions: what they are about, who sees to them and by when. */
@Component
class DecisionWords {

    private final Words words;

    DecisionWords(Words words) {
        this.words = words;
    }

    /** "About reference 1.10" */
    String about(BoardDecision one) {
        String number = one.subjectNumber();
        return words.of("decision.about." + one.kind(), number == null ? "" : number);
    }

    @Nullable
    String owner(BoardDecision one) {
        return one.ownerName() == null ? null : words.of("decision.owner", one.ownerName());
    }

    @Nullable
    String due(BoardDecision one) {
        return one.dueOn() == null ? null : words.of("decision.due", London.dayInWords(one.dueOn()));
    }
}
