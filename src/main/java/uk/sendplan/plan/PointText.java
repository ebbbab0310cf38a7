package uk.sendplan.plan;

import java.util.List;

/** A point as it is handed in: its text and what it cites. */
record PointText(String text, List<ResolvedCitation> citations) {}
