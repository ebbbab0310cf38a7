package uk.sendplan.plan.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanPublishing.Preview;
import uk.sendplan.plan.PlanPublishing.PublishPlan;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Texts;

/** @param previewed the hash of what the preview showed */
record PublishForm(
        @Nullable String key,
        @Nullable String previewed,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 1000;

    static PublishForm of(Preview preview) {
        return new PublishForm(UUID.randomUUID().toString(), preview.hash(), "");
    }

    /** After the plan was changed meanwhile: the note stays, and what is shown now is what is agreed to. */
    PublishForm seenAgain(Preview preview) {
        return new PublishForm(key, preview.hash(), note);
    }

    FormErrors errors(Words words) {
        return new Checks(words).text(LONGEST_NOTE, "note", Texts.trimmed(note)).errors();
    }

    PublishPlan toCommand(String planSlug) {
        return new PublishPlan(planSlug, uuid(), Texts.trimmed(previewed), Texts.orNull(note));
    }

    private UUID uuid() {
        try {
            return UUID.fromString(Texts.trimmed(key));
        } catch (IllegalArgumentException madeUp) {
            throw new NotThere("form");
        }
    }
}
