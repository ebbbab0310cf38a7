package uk.sendplan.exchange.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells of numbers that are missing, repeated or out of order; it changes nothing. */
final class NumberCheck {
    private final DecisionLog decisions;

    NumberCheck(DecisionLog decisions) {
        this.decisions = decisions;
    }

    /** The numbered items of one list. */
    void checkItems(List<Entry> entries) {
        int expected = 1;
        for (Entry entry : entries) {
            if (entry.number() > 0) {
                check(entry.number(), expected, String.valueOf(entry.number()), entry.whole());
                expected = Math.max(expected, entry.number() + 1);
            }
        }
    }

    /** The references of one priority: 1.9 is followed by 1.10. */
    void checkReferences(List<ReferenceDraft> references, String priority) {
        Set<String> seen = new HashSet<>();
        int expected = 1;
        for (ReferenceDraft reference : references) {
            String number = reference.number();
            int dot = number.indexOf('.');
            if (reference.generated() || dot < 0) {
                continue;
            }
            if (!number.substring(0, dot).equals(priority)) {
                decisions.inform(DecisionKind.NUMBER_OF_OTHER_PRIORITY, reference.place(), number, priority);
                continue;
            }
            int last = leadingDigits(number.substring(dot + 1));
            if (!seen.add(number)) {
                decisions.inform(DecisionKind.NUMBER_REPEATED, reference.place(), number);
            } else {
                check(last, expected, number, reference.place());
            }
            expected = Math.max(expected, last + 1);
        }
    }

    private void check(int number, int expected, String asWritten, Span place) {
        if (number > expected) {
            decisions.inform(DecisionKind.NUMBER_MISSING, place, asWritten, expected, number - expected);
        } else if (number < expected - 1) {
            decisions.inform(DecisionKind.NUMBER_OUT_OF_ORDER, place, asWritten, expected);
        } else if (number == expected - 1) {
            decisions.inform(DecisionKind.NUMBER_REPEATED, place, asWritten);
        }
    }

    private static int leadingDigits(String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(text.substring(0, end));
    }
}
