package uk.sendplan.platform.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.NotThere;

/** Ids and versions as they come in addresses and forms. */
public final class Keys {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Keys() {}

    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    public static Optional<UUID> of(@Nullable String typed) {
        return typed != null && UUID_FORM.matcher(typed).matches()
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }

    /** The key of a form that was checked. */
    public static UUID require(@Nullable String typed) {
        return of(typed).orElseThrow(() -> new IllegalStateException("the form was not checked"));
    }

    public static UUID inAddress(String typed) {
        return of(typed).orElseThrow(() -> new NotThere(typed));
    }

    /** What is no version is none that is current: the form then answers as an overtaken one. */
    public static long version(@Nullable String typed) {
        return typed != null && NUMBER.matcher(typed).matches() ? Long.parseLong(typed) : -1;
    }
}
