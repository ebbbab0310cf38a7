package uk.sendplan.notify;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.Texts;

/**
 * What became of an attempt to send a mail.
 *
 * @param retryIn how long to wait before the next attempt; null where there is none
 * @param reason what the server, or the network, said, without addresses; null where it was sent
 */
public record SendingResult(
        UUID mailId,
        State state,
        @Nullable Duration retryIn,
        @Nullable String reason) {

    /** After each attempt that failed; after the last of them the mail is given up. About two days in all. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    static final int MOST_ATTEMPTS = PAUSES.size() + 1;

    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");
    private static final int LONGEST_REASON = 300;

    public enum State {
        SENT,
        WAITING,
        GIVEN_UP
    }

    static SendingResult sent(WaitingMail mail) {
        return new SendingResult(mail.id(), State.SENT, null, null);
    }

    static SendingResult later(WaitingMail mail, Exception failure) {
        return mail.attempts() >= MOST_ATTEMPTS
                ? refused(mail, failure)
                : new SendingResult(mail.id(), State.WAITING, PAUSES.get(mail.attempts() - 1), reason(failure));
    }

    /** Trying again would change nothing. */
    static SendingResult refused(WaitingMail mail, Exception failure) {
        return new SendingResult(mail.id(), State.GIVEN_UP, null, reason(failure));
    }

    /** The innermost words, which are the server's; whom the mail was for is nobody's business. */
    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String said = innermost.getMessage() == null ? "" : innermost.getMessage();
        String line = ADDRESS.matcher(MailText.oneLine(said)).replaceAll("(address)");
        return Texts.shortened(line.isEmpty() ? innermost.getClass().getSimpleName() : line, LONGEST_REASON);
    }
}
