package uk.sendplan.platform.web;

import org.jspecify.annotations.Nullable;

/** A date as it was typed into three boxes; a form record has it as a component, so {@code dueOn.day} binds to it. */
public record DateFields(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {}
