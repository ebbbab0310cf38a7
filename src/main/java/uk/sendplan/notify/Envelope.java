package uk.sendplan.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a mail when it leaves.
 *
 * @param leaveLink where one who gets it leaves; null for a letter to one person, which nobody subscribed to
 */
public record Envelope(String from, String host, @Nullable String leaveLink, String ending, Instant at) {}
