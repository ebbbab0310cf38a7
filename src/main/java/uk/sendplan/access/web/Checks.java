package uk.sendplan.access.web;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.DateFields;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.EmailAddress;
import uk.sendplan.shared.Identifier;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Texts;

/** Collects what is wrong with a form, field by field in the order of the page. */
final class Checks {

    private final Words words;
    private FormErrors errors = FormErrors.none();

    Checks(Words words) {
        this.words = words;
    }

    FormErrors errors() {
        return errors;
    }

    Checks that(boolean holds, String field, String messageKey, Object... arguments) {
        if (!holds) {
            errors = errors.with(field, words.of(messageKey, arguments));
        }
        return this;
    }

    /** @param key of the messages {@code key.error.required} and {@code key.error.long} */
    Checks name(String field, @Nullable String typed, int longest, String key) {
        String text = line(typed);
        that(!text.isEmpty(), field, key + ".error.required")
                .that(text.codePointCount(0, text.length()) <= longest, field, key + ".error.long", longest);
        Identifier.firstIn(text)
                .ifPresent(found -> that(false, field, "edit.error." + found.kind(), found.asWritten()));
        return this;
    }

    Checks email(String field, @Nullable String typed) {
        return that(EmailAddress.isValid(line(typed)), field, "email.error.form");
    }

    Checks oneOf(String field, @Nullable String typed, Enum<?>[] values, String messageKey) {
        return that(Stream.of(values).anyMatch(value -> value.name().equals(typed)), field, messageKey);
    }

    Checks day(String field, @Nullable DateFields typed, String messageKey) {
        return that(day(typed) != null || isBlank(typed), field, messageKey);
    }

    private static boolean isBlank(@Nullable DateFields typed) {
        return typed == null || typed.isBlank();
    }

    static @Nullable LocalDate day(@Nullable DateFields typed) {
        return typed == null ? null : typed.date().orElse(null);
    }

    /** One line of text, without the white space that nobody sees. */
    static String line(@Nullable String typed) {
        return Texts.trimmed(typed).replaceAll("\\s+", " ");
    }

    /** An id out of an address. */
    static UUID id(String written) {
        UUID id = idOrNull(written);
        if (id == null) {
            throw new NotThere("no id");
        }
        return id;
    }

    static @Nullable UUID idOrNull(@Nullable String written) {
        try {
            UUID id = UUID.fromString(Texts.trimmed(written));
            return id.toString().equalsIgnoreCase(Texts.trimmed(written)) ? id : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /** The key of a form that adds something; another one where it was spoilt on the way. */
    static UUID key(@Nullable String written) {
        UUID key = idOrNull(written);
        return key == null ? UUID.randomUUID() : key;
    }

    /** The version that a form was read at; one that was never saved where it was spoilt, so that the form is shown again. */
    static long version(@Nullable String written) {
        try {
            return Long.parseLong(Texts.trimmed(written));
        } catch (NumberFormatException spoilt) {
            return -1;
        }
    }
}
