package uk.sendplan.shared;

import jakarta.persistence.Embeddable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date as plans word it ("May 25", "end of 2023", "half termly"): the words as written, and the days they mean where they mean
 * any. A thing is overdue after the last of these days.
 *
 * <p>Where words can mean two ranges, the one that ends later is taken, so that nothing is called overdue that may not be:
 *
 * <ul>
 *   <li>"May 25" is May 2025 and not the 25th, because plans write months and years; so is a month with any number from 20 to 39.
 *   <li>Seasons are those of the weather service (spring March to May, winter from December). With "term" they are England's
 *       school terms: autumn September to December, spring January to April, because Easter may fall late, summer April to
 *       August, because work of that term ends with the school year.
 *   <li>Quarters count from April, as the budget years of councils and the NHS do: Q2 2025 is July to September 2025.
 *   <li>"2025/26" alone is both the financial year (April to March) and the school year (September to August).
 *   <li>"early", "mid" and "late" are thirds: of the days of a month, of the months of anything longer. "Start of" and "end of"
 *       mean the first and last third of a month, the first and last month of anything longer.
 *   <li>Numbers are day, month, year. A day without a year, a term without a year, "termly", "ongoing", and whatever else is not
 *       understood as a whole, have words and no days.
 * </ul>
 *
 * @param from the first of the days, or null
 * @param to the last of the days, null exactly where {@code from} is
 */
@Embeddable
public record VagueDate(
        String words, @Nullable LocalDate from, @Nullable LocalDate to) {

    private static final int LONGEST = 200;

    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String SEASON = "(spring|summer|autumn|winter)";
    private static final String YEAR = "(\\d{4}|'\\d{2})";
    private static final String SHORT_YEAR = "(\\d{4}|'?\\d{2})";
    private static final String TWO_YEARS = "(\\d{4}|\\d{2}) ?[/-] ?(\\d{4}|\\d{2})";

    private static final Pattern FILLING = Pattern.compile("(?:by|in|on|at|during|within|due|the|of) (.*)");
    private static final Pattern BEFORE = Pattern.compile("before (.*)");
    private static final Pattern PART =
            Pattern.compile("(early|mid|middle|late|start|beginning|end)(?:[ -](?:in|of))?(?:[ -]the)?[ -](.*)");
    private static final Pattern WEEK = Pattern.compile("(?:w/c|week (?:commencing|beginning|of)) (.*)");
    private static final Pattern BETWEEN = Pattern.compile("between (.*) and (.*)");
    private static final Pattern FROM_TO = Pattern.compile("(?:from )?(.*\\S) ?(?: to | until | till |-) ?(\\S.*)");
    private static final Pattern EITHER = Pattern.compile("([a-z]+)/([a-z]+ .*)");

    /** In this order: the first that fits and means days is taken. */
    private static final List<Form> FORMS = List.of(
            form("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})", m -> day(m.group(3), number(m, 2), number(m, 1))),
            form("(\\d{4})-(\\d{2})-(\\d{2})", m -> day(m.group(1), number(m, 2), number(m, 3))),
            form("(\\d{1,2}) " + MONTH + " " + SHORT_YEAR, m -> day(m.group(3), month(m.group(2)), number(m, 1))),
            form(MONTH + " (\\d{1,2}) " + YEAR, m -> day(m.group(3), month(m.group(1)), number(m, 2))),
            form(MONTH + "[ -]" + YEAR, m -> months(year(m.group(2)), month(m.group(1)), 1)),
            form(MONTH + "[ -]([23]\\d)", m -> months(year(m.group(2)), month(m.group(1)), 1)),
            form("(\\d{1,2})[/-](\\d{4})", m -> months(year(m.group(2)), number(m, 1), 1)),
            form(YEAR, m -> months(year(m.group(1)), 1, 12)),
            form(TWO_YEARS, VagueDate::years),
            form("(?:financial year|fy) ?" + TWO_YEARS, m -> months(firstOf(m, 1), 4, 12)),
            form("(?:academic year|school year|ay) ?" + TWO_YEARS, m -> months(firstOf(m, 1), 9, 12)),
            form(TWO_YEARS + " (?:financial) year", m -> months(firstOf(m, 1), 4, 12)),
            form(TWO_YEARS + " (?:academic|school) year", m -> months(firstOf(m, 1), 9, 12)),
            form("(?:q|quarter )([1-4]),? (?:of )?(?:fy ?)?" + TWO_YEARS, m -> quarter(firstOf(m, 2), number(m, 1))),
            form("(?:q|quarter )([1-4]),? (?:of )?" + YEAR, m -> quarter(year(m.group(2)), number(m, 1))),
            form(TWO_YEARS + " (?:q|quarter )([1-4])", m -> quarter(firstOf(m, 1), number(m, 3))),
            form(SEASON + " " + YEAR, m -> season(m.group(1), year(m.group(2)))),
            form(SEASON + " " + TWO_YEARS, m -> season(m.group(1), yearOf(m.group(1), firstOf(m, 2)))),
            form("(spring|summer|autumn) term " + YEAR, m -> term(m.group(1), year(m.group(2)))),
            form("(spring|summer|autumn) " + YEAR + " term", m -> term(m.group(1), year(m.group(2)))),
            form("(spring|summer|autumn) term " + TWO_YEARS, m -> term(m.group(1), yearOf(m.group(1), firstOf(m, 2)))));

    /** The days that some words mean, both included. */
    private record Range(LocalDate from, LocalDate to) {}

    /** A way to write them. */
    private record Form(Pattern pattern, Function<MatchResult, Range> meaning) {

        Stream<Range> read(String text) {
            Matcher matcher = pattern.matcher(text);
            try {
                return matcher.matches() ? Stream.of(meaning.apply(matcher.toMatchResult())) : Stream.empty();
            } catch (DateTimeException noSuchDay) {
                return Stream.empty();
            }
        }
    }

    /** Never fails: words that are not understood have no days. */
    public static VagueDate read(String words) {
        String written = words.strip();
        Optional<Range> range = written.length() > LONGEST ? Optional.empty() : understood(plain(written));
        return new VagueDate(
                written,
                range.map(Range::from).orElse(null),
                range.map(Range::to).orElse(null));
    }

    public boolean hasDays() {
        return to != null;
    }

    /** After the last of its days has ended in Europe/London. Without days, never. */
    public boolean isOverdue(Clock clock) {
        return to != null && London.today(clock).isAfter(to);
    }

    /** Lower case, one kind of dash and apostrophe, no ordinals, weekdays or punctuation around words. */
    private static String plain(String written) {
        return written.toLowerCase(Locale.UK)
                .replaceAll("[\\u2010-\\u2015]", "-")
                .replace('\u2019', '\'')
                .replaceAll("[,;()]", " ")
                .replaceAll("(?<=[a-z])\\.|\\.$", "")
                .replaceAll("\\b(\\d{1,2})(?:st|nd|rd|th)\\b", "$1")
                .replaceAll("\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Optional<Range> understood(String text) {
        Matcher matcher = FILLING.matcher(text);
        if (matcher.matches()) {
            return understood(matcher.group(1));
        }
        if (matcher.usePattern(BEFORE).matches()) {
            return understood(matcher.group(1)).map(range -> lastDayBefore(range.from()));
        }
        if (matcher.usePattern(PART).matches()) {
            String part = matcher.group(1);
            return understood(matcher.group(2)).map(range -> part(part, range));
        }
        if (matcher.usePattern(WEEK).matches()) {
            return understood(matcher.group(1))
                    .filter(range -> range.from().equals(range.to()))
                    .map(range -> new Range(range.from(), range.from().plusDays(6)));
        }
        return one(text).or(() -> fromOneToAnother(text));
    }

    private static Optional<Range> one(String text) {
        return FORMS.stream().flatMap(form -> form.read(text)).findFirst();
    }

    /** "May to July 2025": the first has the year of the last, or the year before. */
    private static Optional<Range> fromOneToAnother(String text) {
        return Stream.of(BETWEEN, FROM_TO, EITHER)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .flatMap(matcher -> one(matcher.group(2)).flatMap(last -> start(matcher.group(1), last)).stream())
                .findFirst();
    }

    private static Optional<Range> start(String first, Range last) {
        int year = last.from().getYear();
        return Stream.of(first, first + " " + year, first + " " + (year - 1))
                .flatMap(words -> one(words).stream())
                .filter(range -> range.from().isBefore(last.from()))
                .findFirst()
                .map(range -> new Range(range.from(), last.to()));
    }

    private static Range lastDayBefore(LocalDate day) {
        return new Range(day.minusDays(1), day.minusDays(1));
    }

    private static Range part(String part, Range whole) {
        YearMonth first = YearMonth.from(whole.from());
        YearMonth last = YearMonth.from(whole.to());
        boolean longerThanAMonth = last.isAfter(first);
        long length = longerThanAMonth
                ? first.until(last, ChronoUnit.MONTHS) + 1
                : whole.from().until(whole.to(), ChronoUnit.DAYS) + 1;
        boolean atTheEdge = longerThanAMonth && !part.matches("early|mid|middle|late");
        long third = atTheEdge ? 1 : Math.max(1, length / 3);
        return switch (part) {
            case "early", "start", "beginning" ->
                longerThanAMonth
                        ? new Range(whole.from(), first.plusMonths(third - 1).atEndOfMonth())
                        : new Range(whole.from(), whole.from().plusDays(third - 1));
            case "mid", "middle" -> middle(whole, length, longerThanAMonth);
            default ->
                longerThanAMonth
                        ? new Range(
                                last.minusMonths(lastPart(length, atTheEdge) - 1)
                                        .atDay(1),
                                whole.to())
                        : new Range(whole.to().minusDays(lastPart(length, false) - 1), whole.to());
        };
    }

    private static Range middle(Range whole, long length, boolean inMonths) {
        long third = Math.max(1, length / 3);
        long skipped = length < 3 ? 0 : third;
        if (inMonths) {
            YearMonth from = YearMonth.from(whole.from()).plusMonths(skipped);
            return new Range(from.atDay(1), from.plusMonths(third - 1).atEndOfMonth());
        }
        return new Range(whole.from().plusDays(skipped), whole.from().plusDays(skipped + third - 1));
    }

    /** The last third has what the others leave. */
    private static long lastPart(long length, boolean atTheEdge) {
        return atTheEdge || length < 3 ? 1 : length - 2 * (length / 3);
    }

    private static Form form(String pattern, Function<MatchResult, Range> meaning) {
        return new Form(Pattern.compile(pattern), meaning);
    }

    private static Range day(String year, int month, int day) {
        LocalDate date = LocalDate.of(year(year), month, day);
        return new Range(date, date);
    }

    private static Range months(int year, int firstMonth, int count) {
        YearMonth first = YearMonth.of(year, firstMonth);
        return new Range(first.atDay(1), first.plusMonths(count - 1).atEndOfMonth());
    }

    private static Range quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, 4).plusMonths(3L * (quarter - 1));
        return new Range(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    private static Range season(String season, int year) {
        return switch (season) {
            case "spring" -> months(year, 3, 3);
            case "summer" -> months(year, 6, 3);
            case "autumn" -> months(year, 9, 3);
            default -> months(year, 12, 3);
        };
    }

    private static Range term(String term, int year) {
        return switch (term) {
            case "spring" -> months(year, 1, 4);
            case "summer" -> months(year, 4, 5);
            default -> months(year, 9, 4);
        };
    }

    /** In which of two years a season or term lies: the school year begins in autumn. */
    private static int yearOf(String season, int first) {
        return season.equals("autumn") || season.equals("winter") ? first : first + 1;
    }

    private static Range years(MatchResult match) {
        int first = year(match.group(1));
        int last = year(match.group(2));
        if (last == first + 1) {
            return new Range(LocalDate.of(first, 4, 1), LocalDate.of(last, 8, 31));
        }
        if (match.group(2).length() == 4 && match.group(1).length() == 4 && last > first) {
            return months(first, 1, 12 * (last - first + 1));
        }
        if (match.group(1).length() == 4 && match.group(2).length() == 2) {
            return months(first, Integer.parseInt(match.group(2)), 1);
        }
        throw new DateTimeException("no two years");
    }

    /** The first of two years that follow each other. */
    private static int firstOf(MatchResult match, int group) {
        int first = year(match.group(group));
        if (year(match.group(group + 1)) != first + 1) {
            throw new DateTimeException("years that do not follow each other");
        }
        return first;
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static int year(String digits) {
        int number = Integer.parseInt(digits.replace("'", ""));
        int year = number < 100 ? 2000 + number : number;
        if (year < 1990 || year > 2100) {
            throw new DateTimeException("a year that no plan has: " + year);
        }
        return year;
    }
}
