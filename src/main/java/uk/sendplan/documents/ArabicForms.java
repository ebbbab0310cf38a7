package uk.sendplan.documents;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Arabic letters take their form from their neighbours. PDF fonts are given the form itself, from the presentation forms of
 * Unicode, whose names say what they are the forms of ("ARABIC LETTER BEH INITIAL FORM").
 */
final class ArabicForms {

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    private static final Map<Integer, Map<Form, Integer>> FORMS = new HashMap<>();
    private static final Map<String, Map<Form, Integer>> LAM_ALEFS = new HashMap<>();
    private static final int LAM = 0x0644;

    static {
        read(0xFB50, 0xFBFF);
        read(0xFE80, 0xFEFC);
    }

    private ArabicForms() {}

    private static void read(int first, int last) {
        for (int form = first; form <= last; form++) {
            String name = Character.getName(form);
            for (Form kind : Form.values()) {
                if (name != null && name.startsWith("ARABIC L") && name.endsWith(" " + kind + " FORM")) {
                    add(Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC), kind, form);
                }
            }
        }
    }

    private static void add(String letters, Form kind, int form) {
        if (letters.length() == 1) {
            FORMS.computeIfAbsent((int) letters.charAt(0), letter -> new HashMap<>())
                    .putIfAbsent(kind, form);
        } else if (letters.length() == 2 && letters.charAt(0) == LAM) {
            LAM_ALEFS.computeIfAbsent(letters, pair -> new HashMap<>()).putIfAbsent(kind, form);
        }
    }

    /** The text with its letters in the forms that they have beside each other; all other characters stay. */
    static String of(String text) {
        int[] letters = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        for (int place = 0; place < letters.length; place++) {
            Map<Form, Integer> forms = FORMS.get(letters[place]);
            if (forms == null) {
                shaped.appendCodePoint(letters[place]);
                continue;
            }
            boolean joinedBefore = joinsNext(letters, before(letters, place)) && forms.containsKey(Form.FINAL);
            int next = after(letters, place);
            Map<Form, Integer> ligature = next == place + 1 && next < letters.length ? lamAlef(letters, place) : null;
            if (ligature != null) {
                shaped.appendCodePoint(form(ligature, joinedBefore, false, letters[place]));
                place = next;
            } else {
                boolean joinedAfter = joinsNext(letters, place) && joinsPrevious(letters, next);
                shaped.appendCodePoint(form(forms, joinedBefore, joinedAfter, letters[place]));
            }
        }
        return shaped.toString();
    }

    private static int form(Map<Form, Integer> forms, boolean joinedBefore, boolean joinedAfter, int letter) {
        Form form =
                joinedBefore ? (joinedAfter ? Form.MEDIAL : Form.FINAL) : (joinedAfter ? Form.INITIAL : Form.ISOLATED);
        return forms.getOrDefault(form, letter);
    }

    private static @Nullable Map<Form, Integer> lamAlef(int[] letters, int place) {
        return LAM_ALEFS.get(new String(letters, place, 2));
    }

    private static boolean joinsNext(int[] letters, int place) {
        if (place < 0) {
            return false;
        }
        Map<Form, Integer> forms = FORMS.get(letters[place]);
        return letters[place] == 0x0640 || (forms != null && forms.containsKey(Form.INITIAL));
    }

    private static boolean joinsPrevious(int[] letters, int place) {
        if (place >= letters.length) {
            return false;
        }
        Map<Form, Integer> forms = FORMS.get(letters[place]);
        return letters[place] == 0x0640 || (forms != null && forms.containsKey(Form.FINAL));
    }

    /** Vowel signs stand above or below and part nothing. */
    private static int before(int[] letters, int place) {
        int before = place - 1;
        while (before >= 0 && isSign(letters[before])) {
            before--;
        }
        return before;
    }

    private static int after(int[] letters, int place) {
        int after = place + 1;
        while (after < letters.length && isSign(letters[after])) {
            after++;
        }
        return after;
    }

    private static boolean isSign(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
