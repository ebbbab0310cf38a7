package uk.sendplan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A citation as written and what it was read as: an objective, a key principle, all that the priority lists, or nothing known. */
record ResolvedCitation(
        String asWritten,
        @Nullable UUID objectiveId,
        @Nullable UUID principleId,
        boolean all) {}
