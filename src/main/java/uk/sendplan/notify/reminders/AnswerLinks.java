package uk.sendplan.notify.reminders;

import java.util.Collection;
import java.util.UUID;

/** Where a reminder sends who gets it: the one place that decides it. */
public interface AnswerLinks {

    /**
     * @param words what stands above the link
     * @param address a whole one
     */
    record AnswerLink(String words, String address) {}

    /** @param actions those that the reminder lists for them */
    AnswerLink of(UUID areaId, UUID personId, Collection<UUID> actions);
}
