package uk.sendplan.delivery.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** How long before the day that a page shows something was: "12 days ago" of today, "12 days before" of an earlier day. */
@Component
public class AgoWords {

    private final Words words;
    private final Clock clock;

    AgoWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** @param shown the day of the page; from its point of view "today" is another day than the reader's */
    public String ago(LocalDate then, LocalDate shown) {
        String key = shown.isBefore(London.today(clock)) ? "ago.before" : "ago";
        return words.of(key, ChronoUnit.DAYS.between(then, shown));
    }
}
