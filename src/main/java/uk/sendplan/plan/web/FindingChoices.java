package uk.sendplan.plan.web;

import java.util.List;
import uk.sendplan.platform.web.Choice;

/** Who can be responsible for a finding, and what can answer it. */
record FindingChoices(List<Choice> organisations, List<Choice> priorities) {}
