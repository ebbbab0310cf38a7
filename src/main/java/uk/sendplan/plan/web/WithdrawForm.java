package uk.sendplan.plan.web;

import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Texts;

record WithdrawForm(@Nullable String reason) {

    private static final int LONGEST_REASON = 1000;

    FormErrors errors(Words words) {
        String text = toReason();
        return new Checks(words)
                .notEmpty("reason", text, "publish.withdraw.error.empty")
                .text(LONGEST_REASON, "reason", text)
                .errors();
    }

    String toReason() {
        return Texts.trimmed(reason);
    }
}
