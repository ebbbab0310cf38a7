package uk.sendplan.notify;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.sendplan.platform.MailServer;
import uk.sendplan.platform.web.BaseAddress;

/** From whom a mail is, and how one who gets it leaves. */
@Component
class AlertEnvelopes implements MailChannel.Envelopes {

    private final MailServer server;
    private final AlertWords words;
    private final AlertLinks links;
    private final Subscribers subscribers;
    private final BaseAddress base;
    private final Clock clock;

    AlertEnvelopes(
            MailServer server,
            AlertWords words,
            AlertLinks links,
            Subscribers subscribers,
            BaseAddress base,
            Clock clock) {
        this.server = server;
        this.words = words;
        this.links = links;
        this.subscribers = subscribers;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public Envelope of(WaitingMail mail) {
        String leave = links.leave(mail.areaSlug(), subscribers.leaveKey(mail.areaId(), mail.subscriber()));
        return new Envelope(server.from(), base.host(), leave, words.ending(mail.areaName(), leave), clock.instant());
    }
}
