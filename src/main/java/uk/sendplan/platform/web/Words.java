package uk.sendplan.platform.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uk.sendplan.shared.Refused;

/** The product's words by their key. A key without words is a defect and throws. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }

    /** The same without arguments, for a key that may be unknown. */
    public String orElse(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[0], otherwise, Locale.UK));
    }

    /** The errors of a form together with what a command refused. */
    public FormErrors refused(FormErrors errors, Refused refusal) {
        return errors.with(
                refusal.field(), of(refusal.messageKey(), refusal.arguments().toArray()));
    }
}
