package uk.sendplan.evidence;

import java.util.UUID;

/** What evidence is about. */
public sealed interface Subject {

    UUID id();

    record OfReference(UUID id) implements Subject {}

    record OfAction(UUID id) implements Subject {}

    /** @param action that it was recorded on */
    record OfUpdate(UUID action, UUID id) implements Subject {}

    /**
     * An item of a progress page, also where it was taken off the page since.
     *
     * @param page that it was written on
     */
    record OfItem(UUID page, UUID id) implements Subject {}
}
