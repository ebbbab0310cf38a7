package uk.sendplan.cycle;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** @param by null where the account belongs to this area no more */
public record LastSave(@Nullable String by, OffsetDateTime at) {}
