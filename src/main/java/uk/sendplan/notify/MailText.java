package uk.sendplan.notify;

import java.util.regex.Pattern;
import uk.sendplan.shared.Texts;

/**
 * What a mail says.
 *
 * @param subject one line, whatever the names in it hold
 * @param body plain text; the sender adds why one gets it, and how to stop it
 */
public record MailText(String subject, String body) {

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 20_000;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    public MailText {
        subject = Texts.shortened(oneLine(subject), LONGEST_SUBJECT);
        body = Texts.shortened(body, LONGEST_BODY);
    }

    public static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
