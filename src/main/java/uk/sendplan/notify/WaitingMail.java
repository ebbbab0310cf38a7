package uk.sendplan.notify;

import java.util.UUID;

/** A mail that the sender took out of the outbox. */
public record WaitingMail(
        UUID id,
        String email,
        byte[] subscriber,
        int attempts,
        UUID areaId,
        String areaSlug,
        String areaName,
        String subject,
        String body) {}
