package uk.sendplan.plan;

import java.util.List;

/** A point as it is handed in: its text and what it cites. */
record PointText(String text, List<ResolvedCitation> citations) {

    static List<PointText> of(List<PointWording> points, CitationResolving.Resolver resolver) {
        return points.stream()
                .map(point -> new PointText(point.text(), resolver.read(point.citations(), "points")))
                .toList();
    }
}
