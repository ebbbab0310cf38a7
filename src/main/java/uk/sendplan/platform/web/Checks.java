package uk.sendplan.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.Identifier;

/** Collects what is wrong with a form, field by field in the order of the page. */
public final class Checks {

    private final Words words;
    private FormErrors errors = FormErrors.none();

    public Checks(Words words) {
        this.words = words;
    }

    public Checks that(boolean fine, String field, String key, Object... arguments) {
        if (!fine) {
            errors = errors.with(field, words.of(key, arguments));
        }
        return this;
    }

    public Checks notEmpty(String field, String text, String key) {
        return that(!text.isEmpty(), field, key);
    }

    /** A text that is saved: no longer than this, and with nothing in it that stands for one child or young person. */
    public Checks text(int longest, String field, String text) {
        int length = Typed.length(text);
        that(length <= longest, field, "edit.error.tooLong", longest, length - longest);
        return namesNoChild(field, text);
    }

    private Checks namesNoChild(String field, String text) {
        Identifier.firstIn(text)
                .ifPresent(found -> that(false, field, "edit.error." + found.kind(), found.asWritten()));
        return this;
    }

    /** At most so many lines, none of them too long. */
    public Checks lines(int most, int longest, String field, List<String> lines) {
        that(lines.size() <= most, field, "edit.error.tooManyLines", most, lines.size());
        for (int place = 0; place < lines.size(); place++) {
            int length = Typed.length(lines.get(place));
            that(length <= longest, field, "edit.error.lineTooLong", place + 1, longest, length - longest);
            namesNoChild(field, lines.get(place));
        }
        return this;
    }

    public Checks key(@Nullable String key) {
        return that(Keys.of(key).isPresent(), FormErrors.WHOLE_FORM, "edit.error.key");
    }

    public FormErrors errors() {
        return errors;
    }
}
