package uk.sendplan.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server, one after the other over one connection, and says of each what became of it. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailDelivery implements MailChannel {

    private final JavaMailSenderImpl smtp;

    MailDelivery(JavaMailSenderImpl smtp) {
        this.smtp = smtp;
    }

    @Override
    public Delivered deliver(List<WaitingMail> mails, Envelopes envelopes) {
        List<SendingResult> results = new ArrayList<>();
        try (Transport transport = connect()) {
            for (WaitingMail mail : mails) {
                results.add(deliver(mail, envelopes.of(mail), transport));
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

    private SendingResult deliver(WaitingMail mail, Envelope envelope, Transport transport) {
        try {
            SentMail message = SentMail.of(smtp.getSession(), mail, envelope);
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
}
