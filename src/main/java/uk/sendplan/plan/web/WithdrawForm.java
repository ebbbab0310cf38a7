package uk.sendplan.plan.web;

import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Texts;

record WithdrawForm(@Nullable String reason) {

    private static final int LONGEST_REASON = 1000;

    FormErrors errors(Words words) {
        String text = toReason();
        if (text.isEmpty()) {
            return FormErrors.none().with("reason", words.of("publish.withdraw.error.empty"));
        }
        return text.length() > LONGEST_REASON
                ? FormErrors.none().with("reason", words.of("publish.withdraw.error.long", LONGEST_REASON))
                : FormErrors.none();
    }

    String toReason() {
        return Texts.trimmed(reason);
    }
}
