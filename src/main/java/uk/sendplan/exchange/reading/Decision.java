package uk.sendplan.exchange.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the reader decided and a person should see.
 *
 * @param id stays the same while the text around it does: made of the kind, the excerpt and which of equal ones it is
 * @param line the source line it is about
 * @param excerpt the words of the source around it
 * @param choice what was chosen, by the reader or by a correction; null where there is nothing to choose
 * @param choices empty for information, else two or more
 * @param text characters of the source that belong to this decision and to nothing else; mostly none
 */
public record Decision(
        String id,
        DecisionKind kind,
        int line,
        String excerpt,
        List<String> arguments,
        @Nullable Choice choice,
        List<Choice> choices,
        List<Span> text) {

    /** The decision in plain English: what was chosen, not only what was found. */
    public String message() {
        return ReadingWords.say(kind.messageKey(choice), arguments);
    }
}
