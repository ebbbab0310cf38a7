package uk.sendplan.publishing.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what was taken word for word from a reader's comment: what somebody wrote in confidence is not published. */
final class OwnWords {

    /** So many words in a row are no accident. */
    static final int IN_A_ROW = 6;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*+");

    private OwnWords() {}

    /** The first words of the text that a comment has too, in the same order, as the text has them. */
    static Optional<String> takenFrom(Collection<String> comments, String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<String> theirs = comments.stream().map(OwnWords::plain).toList();
        for (int first = 0; first + IN_A_ROW <= words.size(); first++) {
            String written = text.substring(
                    words.get(first).start(), words.get(first + IN_A_ROW - 1).end());
            String sought = plain(written);
            if (theirs.stream().anyMatch(comment -> comment.contains(sought))) {
                return Optional.of(written);
            }
        }
        return Optional.empty();
    }

    /** Words alone, each between two spaces. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(" ");
        WORD.matcher(text)
                .results()
                .forEach(
                        word -> plain.append(word.group().toLowerCase(Locale.UK).replace('’', '\''))
                                .append(' '));
        return plain.toString();
    }
}
