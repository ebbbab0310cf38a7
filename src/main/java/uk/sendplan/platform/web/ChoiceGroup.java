package uk.sendplan.platform.web;

import java.util.List;

/** Options of a select that belong together, under a heading. */
public record ChoiceGroup(String text, List<Choice> options) {}
