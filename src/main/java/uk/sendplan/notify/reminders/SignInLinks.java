package uk.sendplan.notify.reminders;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.platform.web.Words;

/** Everybody signs in. */
@Component
class SignInLinks implements AnswerLinks {

    private final BaseAddress base;
    private final Words words;

    SignInLinks(BaseAddress base, Words words) {
        this.base = base;
        this.words = words;
    }

    @Override
    public AnswerLink of(UUID areaId, UUID personId, Collection<UUID> actions) {
        return new AnswerLink(words.of("reminder.mail.signIn"), base.link("/workspace"));
    }
}
