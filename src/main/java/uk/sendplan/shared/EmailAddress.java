package uk.sendplan.shared;

import java.util.regex.Pattern;

/** What can be an e-mail address. Whether somebody reads it, only a message to it would show. */
public final class EmailAddress {

    public static final int LONGEST = 254;

    /** One name, one @, a domain with a dot in it; no white space, no control characters, nothing that ends an address in a header. */
    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{C}@,;:<>()\\[\\]\"\\\\]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)++");

    private EmailAddress() {}

    public static boolean isValid(String typed) {
        return typed.length() <= LONGEST && FORM.matcher(typed).matches();
    }
}
