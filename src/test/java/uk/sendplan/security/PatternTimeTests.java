package uk.sendplan.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.sendplan.Proof;

/** No text keeps a regular expression busy: each of the product's is tried on what makes bad ones go back over and over. */
class PatternTimeTests {

    private static final int LENGTH = Proof.size(10_000, 20_000);

    /** Looking at each character once from each place is what a search may do; much more is going back over and over. */
    private static final long MOST_LOOKS_A_CHARACTER = 3L * LENGTH;

    private static final List<String> PUMPED = List.of(
            "a", "A", "1", " ", "-", ".", ",", "a ", "A ", "A1 ", "1 ", "1,", "a.", "a-", "a'", "ab1.", "1-1 ", "(",
            "[", "<", "@", "a@", "and ", "of ", "1 of ", "to 1 ", "£1", "%", ":", "; ", "\t", "\n", "e", "é", "’",
            "Aa ", "Mr A", "\u00a0", "1 jan ", "&", "www.", "/");

    private static final List<String> ENDS = List.of("", "!", "x@");

    @Test
    void none_goes_back_over_and_over() throws Exception {
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(60);
        List<String> slow = new ArrayList<>();
        patterns.forEach((name, pattern) -> PUMPED.stream()
                .flatMap(pumped -> ENDS.stream().map(end -> pumped.repeat(LENGTH / pumped.length()) + end))
                .filter(text -> !ends(pattern, text))
                .limit(1)
                .forEach(text -> slow.add(name + " on " + text.substring(0, 8).strip() + "…"
                        + text.charAt(text.length() - 1) + ": " + pattern)));
        assertThat(slow).isEmpty();
    }

    @Test
    void one_that_does_is_noticed() {
        assertThat(ends(Pattern.compile("(a+)+b"), "a".repeat(LENGTH))).isFalse();
        assertThat(ends(Pattern.compile("(a|b)*c"), "ab".repeat(LENGTH))).isFalse();
    }

    private static boolean ends(Pattern pattern, String text) {
        try {
            pattern.matcher(new Counted(text)).matches();
            pattern.matcher(new Counted(text)).lookingAt();
            return true;
        } catch (TooOften | StackOverflowError endless) {
            return false;
        }
    }

    private static Map<String, Pattern> patterns() throws Exception {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uk.sendplan")) {
            for (JavaField field : each.getFields()) {
                if (field.getRawType().isEquivalentTo(Pattern.class)
                        && field.getModifiers().contains(JavaModifier.STATIC)) {
                    Field reflected = Class.forName(each.getName()).getDeclaredField(field.getName());
                    reflected.setAccessible(true);
                    patterns.put(each.getSimpleName() + "." + field.getName(), (Pattern) reflected.get(null));
                }
            }
        }
        return patterns;
    }

    private static final class TooOften extends RuntimeException {}

    /** Counts how often it is looked into. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS_A_CHARACTER * 100) {
                throw new TooOften();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
