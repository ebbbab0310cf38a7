package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads citations as people write them: {@code "A7, C3"}, {@code "C7, C8 C9"}, {@code "A2,B2"}, {@code "1, 2 and 3"},
 * {@code "all"}.
 *
 * <ul>
 *   <li>Commas, semicolons, slashes, spaces and "and" separate; none of them is needed twice, order means nothing.
 *   <li>A code that the priority lists resolves. One listed only elsewhere in the plan, or nowhere, is flagged.
 *   <li>A bare number is a key principle of the priority, unless the plan has an objective with that number as its code.
 *   <li>Neighbouring words that are none of these are kept together as one citation that is not understood.
 * </ul>
 */
public final class CitationReader {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.\\-]*[\\p{L}\\p{N}])?");
    private static final Pattern CODE = Pattern.compile("\\p{L}{1,3}[.\\-]?\\d{1,3}\\p{L}?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Set<String> JOINING_WORDS =
            Set.of("and", "or", "objective", "objectives", "principle", "principles", "key");

    private CitationReader() {}

    public static List<ReadCitation> read(String text, CitationContext context) {
        List<ReadCitation> citations = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int unclearFrom = -1;
        int unclearTo = -1;
        while (word.find()) {
            if (JOINING_WORDS.contains(word.group().toLowerCase(Locale.ROOT))) {
                continue;
            }
            ReadCitation clear = one(word.group(), word.start(), word.end(), context);
            boolean goesOn = clear == null
                    && unclearFrom >= 0
                    && text.substring(unclearTo, word.start()).isBlank();
            if (unclearFrom >= 0 && !goesOn) {
                citations.add(notUnderstood(text, unclearFrom, unclearTo));
                unclearFrom = -1;
            }
            if (clear == null) {
                unclearFrom = unclearFrom < 0 ? word.start() : unclearFrom;
                unclearTo = word.end();
            } else {
                citations.add(clear);
            }
        }
        if (unclearFrom >= 0) {
            citations.add(notUnderstood(text, unclearFrom, unclearTo));
        }
        return List.copyOf(citations);
    }

    private static @Nullable ReadCitation one(String written, int start, int end, CitationContext context) {
        if (context.known(written).isPresent() || CODE.matcher(written).matches()) {
            return objective(written, start, end, context);
        }
        if (NUMBER.matcher(written).matches()) {
            int number = Integer.parseInt(written);
            boolean exists = number >= 1 && number <= context.principles();
            return new ReadCitation(
                    written, start, end, null, number, false, exists ? null : CitationFlag.NOT_A_PRINCIPLE);
        }
        return written.equalsIgnoreCase("all") ? new ReadCitation(written, start, end, null, null, true, null) : null;
    }

    private static ReadCitation objective(String written, int start, int end, CitationContext context) {
        String code = context.known(written).orElse(written.toUpperCase(Locale.ROOT));
        CitationFlag flag = context.lists(code)
                ? null
                : context.known(code).isPresent() ? CitationFlag.NOT_LISTED : CitationFlag.NOT_IN_PLAN;
        return new ReadCitation(written, start, end, code, null, false, flag);
    }

    private static ReadCitation notUnderstood(String text, int start, int end) {
        return new ReadCitation(
                text.substring(start, end).replaceAll("\\s+", " "),
                start,
                end,
                null,
                null,
                false,
                CitationFlag.NOT_UNDERSTOOD);
    }
}
