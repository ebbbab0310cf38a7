package uk.sendplan.reporting.web;

import java.util.Map;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.web.BoardPage.Days;
import uk.sendplan.reporting.web.BoardPages.PlanBoard;
import uk.sendplan.reporting.web.SinceReading.Since;
import uk.sendplan.shared.London;

/** Says what day a board shows and which it is compared with, and asks for others. */
final class BoardDays {

    private BoardDays() {}

    /** @param usual what earlier day is taken where none is asked for, a sentence */
    static Days of(AsAtReading.Read<PlanBoard> read, String page, String usual, Words words) {
        Since since = read.value().since();
        return new Days(
                page,
                words.of(
                        read.asAt().isPast() ? "board.shown.past" : "board.shown",
                        London.dayInWords(read.value().day()),
                        London.dayInWords(since.day())),
                read.typed(),
                fieldType(read.typed()),
                since.asked() || since.errors().any() ? since.typed() : "",
                fieldType(since.typed()),
                usual,
                read.errors().any() || since.errors().any() || read.asAt().isPast() || since.asked(),
                AsAtView.days(read, page, Map.of(), read.value().pastDays()));
    }

    /** What is no day would vanish from a date field. */
    private static String fieldType(String typed) {
        return typed.isEmpty() || typed.matches("\\d{4}-\\d{2}-\\d{2}") ? "date" : "text";
    }

    /** What could not be understood of either day. */
    static FormErrors errors(AsAtReading.Read<PlanBoard> read) {
        String since = read.value().since().errors().get(SinceReading.FIELD);
        return since == null ? read.errors() : read.errors().with(SinceReading.FIELD, since);
    }
}
