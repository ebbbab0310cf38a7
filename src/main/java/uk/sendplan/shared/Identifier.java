package uk.sendplan.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for one child or young person in a text: an NHS number, a pupil number, or a date of birth. Plans speak of children
 * together, so it has no place in any text that is saved.
 *
 * @param start where it stands in the text, in characters from 0
 */
public record Identifier(Kind kind, String asWritten, int start) {

    /** In the order of which is told first where they overlap. */
    public enum Kind {
        NHS_NUMBER,
        PUPIL_NUMBER,
        DATE_OF_BIRTH
    }

    /** By themselves, or behind "NHS": within letters they are part of a key or a code. */
    private static final Pattern TEN_DIGITS = Pattern.compile(
            "(?:(?<![\\p{L}\\d-])|(?<=nhs))\\d(?:[ -]?\\d){9}(?![\\p{L}\\d-])", Pattern.CASE_INSENSITIVE);
    /** Of a day, as 1/2/03. */
    private static final int FEWEST_DIGITS = 4;

    private static final Pattern THIRTEEN = Pattern.compile(
            "(?<![\\p{L}\\d])\\p{L}(?:[ -]?\\d){11}[ -]?[\\p{L}\\d](?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);
    private static final String DAY =
            "(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*"
                    + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\s+\\d{1,2}(?:st|nd|rd|th)?)"
                    + ",?\\s+(?:19|20)\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d";
    private static final Pattern BORN = Pattern.compile(
            "(?:\\bborn\\b|\\bbirth(?:day|date)?\\b|\\bd\\.?o\\.?b\\b)[^\\d\\n]{0,25}(?<day>" + DAY + ")",
            Pattern.CASE_INSENSITIVE);

    /** Addresses of pages and keys of things: their rows of digits are numbers of documents. */
    private static final Pattern NO_TEXT = Pattern.compile(
            "\\b[\\w+.-]{2,20}://\\S+|\\b\\p{XDigit}{8}-(?:\\p{XDigit}{4}-){3}\\p{XDigit}{12}\\b",
            Pattern.CASE_INSENSITIVE);

    public int end() {
        return start + asWritten.length();
    }

    /** In the order of the text, none over another. */
    public static List<Identifier> allIn(String text) {
        if (text.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return List.of();
        }
        String plain = NO_TEXT.matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
        List<Identifier> all = new ArrayList<>();
        numbers(all, Kind.NHS_NUMBER, TEN_DIGITS, plain, found -> NhsNumber.isOne(found.replaceAll("\\D", "")));
        numbers(all, Kind.PUPIL_NUMBER, THIRTEEN, plain, Identifier::isPupilNumber);
        Matcher born = BORN.matcher(plain);
        while (born.find()) {
            add(all, new Identifier(Kind.DATE_OF_BIRTH, born.group("day"), born.start("day")));
        }
        return all.stream().sorted(Comparator.comparingInt(Identifier::start)).toList();
    }

    public static Optional<Identifier> firstIn(String text) {
        return allIn(text).stream().findFirst();
    }

    /** @throws Refused at the field, for a text that has one */
    public static void refuseIn(String text, String field) {
        firstIn(text).ifPresent(found -> {
            throw new Refused(field, "edit.error." + found.kind(), found.asWritten());
        });
    }

    private static boolean isPupilNumber(String found) {
        return PupilNumber.isOne(found.replaceAll("[ -]", "").toUpperCase(Locale.UK));
    }

    private static void numbers(
            List<Identifier> all, Kind kind, Pattern pattern, String text, Predicate<String> isOne) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (isOne.test(found.group())) {
                add(all, new Identifier(kind, found.group(), found.start()));
            }
        }
    }

    private static void add(List<Identifier> all, Identifier found) {
        if (all.stream().noneMatch(other -> other.start() < found.end() && found.start() < other.end())) {
            all.add(found);
        }
    }
}
