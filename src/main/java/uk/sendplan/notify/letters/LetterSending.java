package uk.sendplan.notify.letters;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import uk.sendplan.access.Letters;
import uk.sendplan.access.Letters.Taken;
import uk.sendplan.notify.Envelope;
import uk.sendplan.notify.MailChannel;
import uk.sendplan.notify.MailChannel.Delivered;
import uk.sendplan.notify.MailIsSent;
import uk.sendplan.notify.SendingResult;
import uk.sendplan.notify.WaitingMail;
import uk.sendplan.notify.letters.LetterWriting.Letter;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.BaseAddress;

/**
 * Sends the letters that wait, one by one: one is taken and put off in the same statement, written, handed over outside of any transaction, and
 * what became of it written down. One that arrives twice, because the application died in between, has another link each time, of which the
 * last one works.
 */
@Service
@MailIsSent
class LetterSending {

    /** Whoever waits for a link does not wait longer. */
    static final Duration PATIENCE = Duration.ofHours(12);

    private static final UUID NO_AREA = new UUID(0, 0);
    private static final byte[] NO_SUBSCRIBER = {};

    private final Letters letters;
    private final LetterWriting writing;
    private final MailChannel channel;
    private final MailServer server;
    private final BaseAddress base;
    private final Clock clock;

    LetterSending(
            Letters letters,
            LetterWriting writing,
            MailChannel channel,
            MailServer server,
            BaseAddress base,
            Clock clock) {
        this.letters = letters;
        this.writing = writing;
        this.channel = channel;
        this.server = server;
        this.base = base;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${sendplan.mail.every}", initialDelayString = "${sendplan.mail.every}")
    void send() {
        Optional<Taken> taken = letters.take();
        while (taken.isPresent() && send(taken.get())) {
            taken = letters.take();
        }
    }

    /** @return whether the other side answers */
    private boolean send(Taken taken) {
        Optional<Letter> letter = writing.write(taken);
        if (letter.isEmpty()) {
            letters.settle(taken.id(), "DROPPED", null);
            return true;
        }
        WaitingMail mail = new WaitingMail(
                taken.id(),
                taken.email(),
                NO_SUBSCRIBER,
                taken.attempts(),
                NO_AREA,
                "",
                letter.get().from(),
                letter.get().text().subject(),
                letter.get().text().body());
        Delivered delivered = channel.deliver(
                List.of(mail), each -> new Envelope(server.from(), base.host(), null, "", clock.instant()));
        settle(taken, delivered.results().get(0));
        return delivered.answering();
    }

    private void settle(Taken taken, SendingResult result) {
        Duration pause = result.retryIn();
        if (pause != null && clock.instant().isBefore(taken.madeAt().plus(PATIENCE))) {
            letters.putOff(taken.id(), pause, result.reason());
        } else {
            letters.settle(taken.id(), pause == null ? result.state().name() : "GIVEN_UP", result.reason());
        }
    }
}
