package uk.sendplan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner as the plan names it.
 *
 * @param standsForGroup true for "Schools and education settings" or one organisation that stands for a sector
 * @param organisationId the organisation of the area that it is, where known
 */
public record Partner(
        String name, boolean standsForGroup, @Nullable UUID organisationId) {}
