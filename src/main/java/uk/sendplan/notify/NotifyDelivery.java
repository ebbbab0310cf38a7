package uk.sendplan.notify;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/**
 * Hands mails to GOV.UK Notify. Its template has two places, {@code ((subject))} and {@code ((body))}; the mail's id is its reference. Notify
 * can be asked, so one of which it is not known whether it left is looked up there before it is sent again.
 *
 * <p>Only an address that Notify finds wrong is given up at once. A wrong key or template, a daily limit and a service that does not answer
 * are tried again later, and nothing more is tried in that round.
 */
@Component
@ConditionalOnProperty("sendplan.notify.api-key")
class NotifyDelivery implements MailChannel {

    private static final int BAD_REQUEST = 400;
    private static final String ADDRESS_FIELD = "email_address";

    private final NotificationClient notify;
    private final String template;
    private final Duration patience;
    /** The client waits for ever; whoever calls it does not. */
    private final ExecutorService calls = Executors.newCachedThreadPool(NotifyDelivery::daemon);

    NotifyDelivery(
            @Value("${sendplan.notify.api-key}") String key,
            @Value("${sendplan.notify.template-id:}") String template,
            @Value("${sendplan.notify.base-address:https://api.notifications.service.gov.uk}") String baseAddress,
            @Value("${sendplan.notify.patience:30s}") Duration patience) {
        this.notify = new NotificationClient(key, baseAddress);
        this.template = template;
        this.patience = patience;
    }

    @Override
    public Delivered deliver(List<WaitingMail> mails, Envelopes envelopes) {
        List<SendingResult> results = new ArrayList<>();
        for (WaitingMail mail : mails) {
            Envelope envelope = envelopes.of(mail);
            try {
                results.add(inTime(() -> {
                    if (mail.attempts() <= 1 || !isKnown(mail)) {
                        send(mail, envelope);
                    }
                    return SendingResult.sent(mail);
                }));
            } catch (NotificationClientException refused) {
                if (isAboutTheAddress(refused)) {
                    results.add(SendingResult.refused(mail, refused));
                } else {
                    return stopped(mails, results, refused);
                }
            } catch (TimeoutException | InterruptedException silent) {
                return stopped(mails, results, silent);
            }
        }
        return new Delivered(results, true);
    }

    private boolean isKnown(WaitingMail mail) throws NotificationClientException {
        return !notify.getNotifications(null, "email", mail.id().toString(), null)
                .getNotifications()
                .isEmpty();
    }

    private void send(WaitingMail mail, Envelope envelope) throws NotificationClientException {
        notify.sendEmail(
                template,
                mail.email(),
                Map.of("subject", MailText.oneLine(mail.subject()), "body", mail.body() + envelope.ending()),
                mail.id().toString(),
                null,
                envelope.leaveLink() == null ? null : URI.create(envelope.leaveLink()));
    }

    private static boolean isAboutTheAddress(NotificationClientException refused) {
        return refused.getHttpResult() == BAD_REQUEST
                && refused.getMessage() != null
                && refused.getMessage().contains(ADDRESS_FIELD);
    }

    /** Those that are left wait as if each had been tried. */
    private static Delivered stopped(List<WaitingMail> mails, List<SendingResult> results, Exception failure) {
        List<SendingResult> all = new ArrayList<>(results);
        mails.stream()
                .skip(results.size())
                .map(mail -> SendingResult.later(mail, failure))
                .forEach(all::add);
        return new Delivered(all, false);
    }

    private static Thread daemon(Runnable call) {
        Thread thread = new Thread(call, "notify");
        thread.setDaemon(true);
        return thread;
    }

    private <T> T inTime(Callable<T> call) throws NotificationClientException, TimeoutException, InterruptedException {
        Future<T> answer = calls.submit(call);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotificationClientException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed.getCause());
        } finally {
            answer.cancel(true);
        }
    }
}
