package uk.sendplan.notify;

import java.util.List;

/** How mails leave: a mail server, or GOV.UK Notify. It says of each what became of it. */
public interface MailChannel {

    /** What is added to a mail when it leaves. */
    @FunctionalInterface
    interface Envelopes {
        Envelope of(WaitingMail mail);
    }

    /** @param answering the other side is there: the next ones may follow at once */
    record Delivered(List<SendingResult> results, boolean answering) {}

    /** One after the other. What is not known to have left is tried again. */
    Delivered deliver(List<WaitingMail> mails, Envelopes envelopes);
}
