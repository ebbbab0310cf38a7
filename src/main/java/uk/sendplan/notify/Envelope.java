package uk.sendplan.notify;

import java.time.Instant;

/** What the outbox adds to a mail when it leaves. */
public record Envelope(String from, String host, String leaveLink, String ending, Instant at) {}
