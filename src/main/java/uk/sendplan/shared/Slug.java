package uk.sendplan.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of an address that names a thing: lower-case letters and digits, single hyphens between them. */
public final class Slug {

    /** The area's own pages, which no plan can be called after. */
    public static final Set<String> RESERVED = Set.of(
            "people",
            "organisations",
            "settings",
            "imports",
            "plans",
            "alerts",
            "reminders",
            "branding",
            "audit",
            "hand-over",
            "new");

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");

    private Slug() {}

    public static boolean isValid(String slug) {
        return FORM.matcher(slug).matches();
    }

    /** A slug from a name, cut at a hyphen so that it is at most {@code longest} characters; {@code otherwise} where nothing is left. */
    public static String from(String name, int longest, String otherwise) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.UK)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() > longest) {
            String cut = plain.substring(0, longest + 1);
            int hyphen = cut.lastIndexOf('-');
            plain = hyphen > 0 ? cut.substring(0, hyphen) : plain.substring(0, longest);
        }
        return plain.isEmpty() ? otherwise : plain;
    }
}
