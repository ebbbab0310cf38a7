package uk.sendplan.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * A mail as it travels: plain text in UTF-8. Its Message-ID is that of the row it is made from, so one that arrives twice is known as one.
 *
 * <p>List-Unsubscribe and List-Unsubscribe-Post are those of RFC 8058: a mail program leaves in one click, without opening a page.
 */
class SentMail extends MimeMessage {

    private final String messageId;

    SentMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static SentMail of(Session session, WaitingMail mail, Envelope envelope) throws MessagingException {
        SentMail sent = new SentMail(session, "<" + mail.id() + "@" + envelope.host() + ">");
        try {
            sent.setFrom(new InternetAddress(
                    envelope.from(), MailText.oneLine(mail.areaName()), StandardCharsets.UTF_8.name()));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        sent.setRecipient(RecipientType.TO, new InternetAddress(mail.email(), true));
        sent.setSubject(MailText.oneLine(mail.subject()), StandardCharsets.UTF_8.name());
        sent.setText(mail.body() + envelope.ending(), StandardCharsets.UTF_8.name());
        sent.setSentDate(Date.from(envelope.at()));
        if (envelope.leaveLink() != null) {
            sent.setHeader("List-Unsubscribe", "<" + envelope.leaveLink() + ">");
            sent.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        sent.setHeader("Auto-Submitted", "auto-generated");
        sent.saveChanges();
        return sent;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
