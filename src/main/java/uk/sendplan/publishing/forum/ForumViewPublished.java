package uk.sendplan.publishing.forum;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The forum published or withdrew a view: what everyone reads of the plan is another from now on. It carries nothing but what everyone can
 * read.
 *
 * @param number the edition's, within its cycle and priority
 * @param withdrawn why it was withdrawn, in public; null where it was published
 */
public record ForumViewPublished(
        UUID areaId,
        String areaSlug,
        String areaName,
        String forumName,
        String planSlug,
        String planTitle,
        String cycleSlug,
        String cycleName,
        String priorityNumber,
        String priorityName,
        int number,
        @Nullable String withdrawn) {}
