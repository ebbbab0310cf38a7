package uk.sendplan.evidence;

import java.util.UUID;

/** What evidence is about. */
public sealed interface Subject {

    UUID id();

    record OfReference(UUID id) implements Subject {}

    record OfAction(UUID id) implements Subject {}

    /** @param action that it was recorded on */
    record OfUpdate(UUID action, UUID id) implements Subject {}
}
