package uk.sendplan.access.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import uk.sendplan.shared.Texts;

/**
 * What somebody had typed into a form that was refused before a page saw it, to be copied from the answer. It is kept in that
 * answer only, as plain text; passwords and files are not.
 *
 * @param page where the form is opened again
 * @param shortened something was too long, or too much, to be shown whole
 * @param withFile the form was one that files are sent with
 */
public record KeptForm(String page, List<KeptText> texts, boolean shortened, boolean withFile) {

    static final int LONGEST = 1_000_000;
    static final int MOST = 60;

    private static final String ATTRIBUTE = KeptForm.class.getName();
    private static final Pattern NOT_TYPED =
            Pattern.compile("(?i)_csrf|key|version|from|draft|.*(password|secret|token).*");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** @param label the field's name, made readable */
    public record KeptText(String label, String text) {}

    public static Optional<KeptForm> of(HttpServletRequest request) {
        return Optional.ofNullable((KeptForm) request.getAttribute(ATTRIBUTE));
    }

    /** Keeps it for the error page of this request. */
    static void keep(HttpServletRequest request, String page) {
        List<KeptText> texts = new ArrayList<>();
        int left = LONGEST;
        boolean shortened = false;
        if (sentByOurPage(request)) {
            for (var field : new TreeMap<>(request.getParameterMap()).entrySet()) {
                for (String value : field.getValue()) {
                    String text = Texts.trimmed(value);
                    if (NOT_TYPED.matcher(field.getKey()).matches()
                            || text.isEmpty()
                            || ID.matcher(text).matches()) {
                        continue;
                    }
                    if (texts.size() == MOST || left == 0) {
                        shortened = true;
                        continue;
                    }
                    String kept = text.substring(0, Math.min(text.length(), left));
                    shortened |= kept.length() < text.length();
                    left -= kept.length();
                    texts.add(new KeptText(label(field.getKey()), kept));
                }
            }
        }
        request.setAttribute(ATTRIBUTE, new KeptForm(page, List.copyOf(texts), shortened, isMultipart(request)));
    }

    /** A form on somebody else's site does not get its text onto a page of ours. */
    private static boolean sentByOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** "validFrom.day" is "Valid from day". */
    static String label(String field) {
        String words = field.replaceAll("([\\p{Ll}\\d])(\\p{Lu})", "$1 $2")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.UK);
        String cut = words.substring(0, Math.min(words.length(), 60));
        return cut.isEmpty() ? "Text" : cut.substring(0, 1).toUpperCase(Locale.UK) + cut.substring(1);
    }
}
