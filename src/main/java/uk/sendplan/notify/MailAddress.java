package uk.sendplan.notify;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.sendplan.shared.EmailAddress;

/** An e-mail address as a mail server takes it: plain letters before the @, and the domain in the letters of the DNS. */
public record MailAddress(String text) {

    /** What every mail server takes, without quoting and without an extension. */
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+");

    public static Optional<MailAddress> read(String typed) {
        int at = typed.lastIndexOf('@');
        if (!EmailAddress.isValid(typed)
                || !NAME.matcher(typed.substring(0, at)).matches()) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(typed.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            String address = typed.substring(0, at) + "@" + domain;
            return address.length() <= EmailAddress.LONGEST ? Optional.of(new MailAddress(address)) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** The same for everything that reaches the same mailbox, nearly everywhere. */
    public String comparable() {
        return text.toLowerCase(Locale.ROOT);
    }
}
