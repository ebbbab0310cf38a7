package uk.sendplan.notify.reminders;

import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.sendplan.access.AnswerLinks;
import uk.sendplan.notify.reminders.AreaReading.Area;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.platform.web.Words;

/**
 * Where a reminder sends who gets it: to sign in where somebody with the address can; else, for what they own, by a one-time link to just
 * that; else nowhere, because they only hear of it.
 */
@Component
class WhereToAnswer {

    private final AnswerLinks links;
    private final BaseAddress base;
    private final Words words;

    WhereToAnswer(AnswerLinks links, BaseAddress base, Words words) {
        this.links = links;
        this.base = base;
        this.words = words;
    }

    String of(Area area, Digest digest) {
        boolean signsIn = area.partners().people().values().stream()
                .anyMatch(person -> person.signsIn()
                        && Objects.equals(person.address(), digest.to().address()));
        if (signsIn) {
            return words.of("reminder.mail.signIn") + "\n" + base.link("/workspace");
        }
        return digest.parts().stream().allMatch(part -> part.own().isEmpty())
                ? words.of("reminder.mail.noAccount")
                : words.of("reminder.mail.answer", AnswerLinks.LASTS.toDays()) + "\n"
                        + base.link("/answers/links/"
                                + links.make(area.id(), digest.to().id()));
    }
}
