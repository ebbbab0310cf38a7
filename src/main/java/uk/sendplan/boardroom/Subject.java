package uk.sendplan.boardroom;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan, or a part of it, with what it is called now.
 *
 * @param number of a priority, reference or action; empty for a plan
 * @param name of a plan or priority, or the title of an action; empty for a reference
 * @param leadId the organisation that leads an action; null for all else, for which the plan managers answer
 */
public record Subject(
        SubjectKind kind,
        UUID id,
        UUID planId,
        String number,
        String name,
        @Nullable UUID leadId,
        @Nullable String leadName) {}
