package uk.sendplan.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import uk.sendplan.notify.SentMail.Envelope;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.BaseAddress;

/** Hands mails to the mail server, one after the other over one connection, and says of each what became of it. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailDelivery {

    private final JavaMailSenderImpl smtp;
    private final MailServer server;
    private final AlertWords words;
    private final AlertLinks links;
    private final Subscribers subscribers;
    private final BaseAddress base;
    private final Clock clock;

    MailDelivery(
            JavaMailSenderImpl smtp,
            MailServer server,
            AlertWords words,
            AlertLinks links,
            Subscribers subscribers,
            BaseAddress base,
            Clock clock) {
        this.smtp = smtp;
        this.server = server;
        this.words = words;
        this.links = links;
        this.subscribers = subscribers;
        this.base = base;
        this.clock = clock;
    }

    /** @param answering the server is there: the next ones may follow at once */
    record Delivered(List<SendingResult> results, boolean answering) {}

    Delivered deliver(List<WaitingMail> mails) {
        List<SendingResult> results = new ArrayList<>();
        try (Transport transport = connect()) {
            for (WaitingMail mail : mails) {
                results.add(deliver(mail, transport));
            }
            return new Delivered(results, transport.isConnected());
        } catch (MessagingException unreachable) {
            // Also thrown by closing: what was answered until then stands.
            mails.stream()
                    .skip(results.size())
                    .map(mail -> SendingResult.later(mail, unreachable))
                    .forEach(results::add);
            return new Delivered(results, false);
        }
    }

    private Transport connect() throws MessagingException {
        String protocol = smtp.getProtocol();
        Transport transport = smtp.getSession().getTransport(protocol == null ? "smtp" : protocol);
        try {
            transport.connect(smtp.getHost(), smtp.getPort(), smtp.getUsername(), smtp.getPassword());
            return transport;
        } catch (MessagingException refused) {
            transport.close();
            throw refused;
        }
    }

    private SendingResult deliver(WaitingMail mail, Transport transport) {
        try {
            SentMail message = SentMail.of(smtp.getSession(), mail, envelope(mail));
            transport.sendMessage(message, message.getAllRecipients());
            return SendingResult.sent(mail);
        } catch (AddressException noAddress) {
            return SendingResult.refused(mail, noAddress);
        } catch (SendFailedException refused) {
            // "Invalid" are those which the server refused for good (5xx), not those for which it asked to wait (4xx).
            boolean forGood = refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            return forGood ? SendingResult.refused(mail, refused) : SendingResult.later(mail, refused);
        } catch (MessagingException failed) {
            return SendingResult.later(mail, failed);
        }
    }

    private Envelope envelope(WaitingMail mail) {
        String leave = links.leave(mail.areaSlug(), subscribers.leaveKey(mail.areaId(), mail.subscriber()));
        return new Envelope(server.from(), base.host(), leave, words.ending(mail.areaName(), leave), clock.instant());
    }
}
