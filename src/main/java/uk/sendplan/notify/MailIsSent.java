package uk.sendplan.notify;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;

/** Only where mails can leave: by a mail server or by GOV.UK Notify. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(MailIsSent.ByEither.class)
public @interface MailIsSent {

    /** Either setting is there. */
    class ByEither extends AnyNestedCondition {

        ByEither() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.mail.host")
        static class ByServer {}

        @ConditionalOnProperty("sendplan.notify.api-key")
        static class ByNotify {}
    }
}
