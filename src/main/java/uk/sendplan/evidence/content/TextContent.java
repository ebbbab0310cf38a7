package uk.sendplan.evidence.content;

import static uk.sendplan.evidence.content.CheckedFile.refused;

import java.util.List;
import java.util.regex.Pattern;
import uk.sendplan.shared.TextBytes;

/** Text that is nothing but text: no control characters, no page or program of any kind. A table with commas is a CSV. */
final class TextContent {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\x{FFFE}\\x{FFFF}&&[^\\t\\r\\n\\f]]");
    /** What cannot begin any of them is passed over at its first character: a text may be millions of "<". */
    private static final Pattern PAGE = Pattern.compile(
            "<\\s*+(?=[!?%hsioe])(!doctype|!entity|\\?xml|\\?php|%|html|script|svg|iframe|object|embed)(?![a-z0-9])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PROGRAM = Pattern.compile("\\A\\s*+(#!|%!PS|MZ|@echo\\b)", Pattern.CASE_INSENSITIVE);
    private static final int LINES_LOOKED_AT = 50;

    private TextContent() {}

    static FileType check(byte[] bytes) {
        String text = TextBytes.decode(bytes);
        if (CONTROL.matcher(text).find()) {
            throw refused("kind");
        }
        if (PAGE.matcher(text).find() || PROGRAM.matcher(text).find()) {
            throw refused("page");
        }
        if (Bytes.isAlsoPdf(bytes)) {
            throw refused("two");
        }
        if (text.isBlank()) {
            throw refused("empty");
        }
        return isTable(text) ? FileType.CSV : FileType.TEXT;
    }

    /** At least two lines, each with the same number of commas outside quotation marks. */
    private static boolean isTable(String text) {
        List<Integer> commas = text.lines()
                .filter(line -> !line.isBlank())
                .limit(LINES_LOOKED_AT)
                .map(TextContent::commas)
                .toList();
        return commas.size() > 1
                && commas.get(0) > 0
                && commas.stream().distinct().count() == 1;
    }

    private static int commas(String line) {
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char one = line.charAt(i);
            if (one == '"') {
                quoted = !quoted;
            } else if (one == ',' && !quoted) {
                commas++;
            }
        }
        return commas;
    }
}
