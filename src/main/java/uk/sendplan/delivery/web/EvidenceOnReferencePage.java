package uk.sendplan.delivery.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.evidence.EvidenceQueries;
import uk.sendplan.evidence.EvidenceSubjects;
import uk.sendplan.evidence.KnownSubjects;
import uk.sendplan.evidence.Subject;
import uk.sendplan.evidence.web.EvidenceParts;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;

/** The evidence about a reference itself, on the reference's page. */
@Component
class EvidenceOnReferencePage implements PlanPagePart {

    private final EvidenceQueries evidence;
    private final KnownSubjects subjects;
    private final EvidenceParts parts;
    private final Words words;

    EvidenceOnReferencePage(EvidenceQueries evidence, KnownSubjects subjects, EvidenceParts parts, Words words) {
        this.evidence = evidence;
        this.subjects = subjects;
        this.parts = parts;
        this.words = words;
    }

    /** There, evidence has a heading of its own. */
    @Override
    public List<Shown> onRegister(Member by, Page page, AsAt asAt) {
        return List.of();
    }

    @Override
    public Optional<Shown> on(Member by, Page page, AsAt asAt) {
        if (!(page.place() instanceof Place.OfReference reference)) {
            return Optional.empty();
        }
        boolean theirs = subjects.find(by, new Subject.OfReference(reference.id()))
                .filter(EvidenceSubjects.Known::theirs)
                .isPresent();
        return Optional.of(new Shown(
                false,
                "evidence/part",
                "evidence",
                words.of("evidence.title"),
                parts.part(
                        by,
                        evidence.ofReference(by, reference.id(), asAt),
                        new EvidenceParts.Shown(
                                page.planHref(),
                                Map.of(),
                                theirs && !asAt.isPast(),
                                theirs && page.open() ? page.href() + "/evidence/new" : null,
                                page.number(),
                                asAt.isPast() ? "?asAt=" + asAt.day() : ""))));
    }
}
