package uk.sendplan.evidence;

import java.util.Locale;
import uk.sendplan.evidence.content.FileType;

/** The name of an uploaded file, made fit to be saved under anywhere: its last part alone, with the ending of what it really is. */
final class FileName {

    static final int LONGEST = 120;

    private FileName() {}

    static String of(String given, FileType type) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String shown = last.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}]", "")
                .replaceAll("[<>:\"|?*;%]", "_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        String ending = ending(shown, type);
        String stem = shown.substring(0, shown.length() - (isOwn(shown, type) ? ending.length() : 0));
        return shortened(stem.isEmpty() ? "file" : stem) + ending;
    }

    private static String ending(String name, FileType type) {
        return isOwn(name, type)
                ? name.substring(name.lastIndexOf('.'))
                : "." + type.extensions().get(0);
    }

    private static boolean isOwn(String name, FileType type) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && type.extensions().contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }
}
