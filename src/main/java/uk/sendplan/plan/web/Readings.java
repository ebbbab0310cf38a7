package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.CitationReader;
import uk.sendplan.plan.PlanTree.ObjectiveNode;
import uk.sendplan.plan.PlanTree.PrincipleNode;
import uk.sendplan.plan.PointWording;
import uk.sendplan.plan.ReadCitation;
import uk.sendplan.plan.web.EditedPlan.PriorityPart;

/**
 * How the citations of a form are read within its priority. What is odd about one is said and stops nobody: plans cite what
 * their priorities do not list.
 *
 * @param listing the page on which the priority lists objectives
 */
record Readings(List<Reading> all, String listing) {
    /** @param place which point, from 1, or 0 for the thing itself */
    record Reading(int place, List<CitationView> citations) {}

    /** As {@code fragments/citation} shows it. */
    record CitationView(
            String asWritten,
            @Nullable String href,
            @Nullable String wording,
            @Nullable String flag) {}

    static Readings of(PriorityPart in, String citations) {
        return of(in, citations, List.of());
    }

    static Readings of(PriorityPart in, String citations, List<PointWording> points) {
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading(0, read(in, citations)));
        for (PointWording point : points) {
            readings.add(new Reading(readings.size(), read(in, point.citations())));
        }
        return new Readings(
                readings.stream()
                        .filter(reading -> !reading.citations().isEmpty())
                        .toList(),
                in.href() + "/objectives");
    }

    private static List<CitationView> read(PriorityPart in, String written) {
        return CitationReader.read(written, in.citable()).stream()
                .map(citation -> new CitationView(
                        citation.asWritten(),
                        null,
                        wording(in, citation),
                        citation.flag() == null ? null : citation.flag().words()))
                .toList();
    }

    private static @Nullable String wording(PriorityPart in, ReadCitation citation) {
        if (citation.code() != null) {
            return in.objective(citation.code()).map(ObjectiveNode::wording).orElse(null);
        }
        return in.priority().principles().stream()
                .filter(principle -> Objects.equals(principle.number(), citation.principle()))
                .map(PrincipleNode::text)
                .findFirst()
                .orElse(null);
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public boolean flagged() {
        return all.stream()
                .flatMap(reading -> reading.citations().stream())
                .anyMatch(citation -> citation.flag() != null);
    }

    /** "B1 is not listed in this priority", for each that is odd; empty where none is. */
    String flagsInWords() {
        return all.stream()
                .flatMap(reading -> reading.citations().stream())
                .filter(citation -> citation.flag() != null)
                .map(citation -> citation.asWritten() + " is " + citation.flag())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
