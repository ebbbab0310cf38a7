package uk.sendplan.publishing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a progress page was published or withdrawn: what everyone reads of the plan is another from now on. It carries nothing
 * but what everyone can read.
 *
 * @param edition its number, within its cycle and priority
 * @param withdrawn why it was withdrawn, in public; null where it was published
 */
public record ProgressPublished(
        UUID areaId,
        String areaSlug,
        String areaName,
        String planSlug,
        String planTitle,
        String cycleSlug,
        String cycleName,
        String priorityNumber,
        String priorityName,
        int edition,
        @Nullable String withdrawn) {}
