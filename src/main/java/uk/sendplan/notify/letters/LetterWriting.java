package uk.sendplan.notify.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Invitations;
import uk.sendplan.access.Letters.Taken;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.notify.MailText;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** What a letter says, with the secret of its link, made now. */
@Component
class LetterWriting {

    private final Invitations invitations;
    private final PasswordLinks passwords;
    private final BaseAddress base;
    private final Clock clock;
    private final Words words;

    LetterWriting(Invitations invitations, PasswordLinks passwords, BaseAddress base, Clock clock, Words words) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.base = base;
        this.clock = clock;
        this.words = words;
    }

    /** @param from as whose it arrives: an area, or this installation */
    record Letter(String from, MailText text) {}

    /** Nothing where there is nothing to say any more, or nobody to say it to. */
    Optional<Letter> write(Taken taken) {
        return switch (taken.kind()) {
            case INVITATION ->
                invitations.forLetter(Objects.requireNonNull(taken.aboutId())).map(this::invitation);
            case PASSWORD -> passwords.forLetter(taken.email()).map(this::password);
            case PASSWORD_CHANGED, EMAIL_CHANGED, SECOND_FACTOR_REMOVED, ACCOUNT_LINKED, ACCOUNT_UNLINKED ->
                Optional.of(changed(taken));
        };
    }

    private Letter invitation(Invitations.Written written) {
        Invitations.Open invitation = written.invitation();
        return new Letter(
                written.areaName(),
                new MailText(
                        words.of("letter.invitation.subject", written.areaName()),
                        words.of(
                                "letter.invitation.body",
                                invitation.invitedByName(),
                                written.areaName(),
                                words.of("role." + invitation.role()),
                                invitation.organisation(),
                                London.momentInWords(invitation.expiresAt()),
                                base.link("/invitations/" + written.secret()))));
    }

    /** Without any link: such letters are what people are deceived with. */
    private Letter changed(Taken taken) {
        String what = words.of("letter.changed." + taken.kind());
        return new Letter(
                words.of("product.name"),
                new MailText(
                        words.of("letter.changed.subject"),
                        words.of("letter.changed.body", what, London.momentInWords(taken.madeAt()), base.host())));
    }

    private Letter password(String secret) {
        Instant until = clock.instant().plus(PasswordLinks.FORGOTTEN_LASTS);
        return new Letter(
                words.of("product.name"),
                new MailText(
                        words.of("letter.password.subject"),
                        words.of(
                                "letter.password.body",
                                London.momentInWords(until),
                                base.link("/set-password/" + secret))));
    }
}
