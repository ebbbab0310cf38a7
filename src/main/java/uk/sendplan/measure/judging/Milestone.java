package uk.sendplan.measure.judging;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What was planned to be reached on the way to a target, by a day. */
public record Milestone(LocalDate by, BigDecimal value) {}
