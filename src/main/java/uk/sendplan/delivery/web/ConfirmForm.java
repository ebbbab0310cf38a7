package uk.sendplan.delivery.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Words;

/**
 * "No change, still right": three fields that nobody types.
 *
 * @param latest the update that is confirmed
 * @param from where the person came from
 */
record ConfirmForm(
        @Nullable String key,
        @Nullable String latest,
        @Nullable String from) {

    FormErrors problems(Words words) {
        return new Checks(words)
                .key(key)
                .that(Keys.of(latest).isPresent(), FormErrors.WHOLE_FORM, "progress.confirm.error.none")
                .errors();
    }

    UUID id() {
        return Keys.require(key);
    }

    UUID confirmed() {
        return Keys.require(latest);
    }
}
