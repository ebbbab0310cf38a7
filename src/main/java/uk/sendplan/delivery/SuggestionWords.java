package uk.sendplan.delivery;

import org.springframework.stereotype.Component;
import uk.sendplan.platform.web.Words;

/** Says why the dates of an action suggest a rating. */
@Component
public class SuggestionWords {

    private final Words words;

    SuggestionWords(Words words) {
        this.words = words;
    }

    /** "The due date passed 12 days ago." */
    public String of(Suggestion suggestion) {
        return words.of(suggestion.because().messageKey(), suggestion.days());
    }
}
