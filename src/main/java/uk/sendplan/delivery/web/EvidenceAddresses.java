package uk.sendplan.delivery.web;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ActionHistory;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.EvidenceSubjects.Known;
import uk.sendplan.evidence.KnownSubjects;
import uk.sendplan.evidence.Subject;
import uk.sendplan.evidence.web.WorkEvidencePlaces;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** The actions and references of a plan as places of evidence. */
@Component
class EvidenceAddresses implements WorkEvidencePlaces {

    private final ActionPlaces places;
    private final FoundActions actions;
    private final ActionQueries queries;
    private final ActionHistory history;
    private final KnownSubjects subjects;
    private final Words words;

    EvidenceAddresses(
            ActionPlaces places,
            FoundActions actions,
            ActionQueries queries,
            ActionHistory history,
            KnownSubjects subjects,
            Words words) {
        this.places = places;
        this.actions = actions;
        this.queries = queries;
        this.history = history;
        this.subjects = subjects;
        this.words = words;
    }

    @Override
    public Place action(Member by, String plan, String number, @Nullable UUID update) {
        FoundAction found = actions.find(by, plan, number, AsAt.NOW);
        Subject about = update == null ? new Subject.OfAction(found.id()) : new Subject.OfUpdate(found.id(), update);
        Known known = known(by, about);
        return new Place(
                about,
                words.of(
                        "progress.caption",
                        words.of("actionPage.title", found.action().number()),
                        found.action().title()),
                update == null
                        ? null
                        : ActionEvidence.days(history.of(by, found.id(), AsAt.NOW))
                                .get(update),
                found.planHref(),
                found.href(),
                found.href(),
                found.crumbsBelow(),
                known.theirs(),
                known.open());
    }

    @Override
    public Place reference(Member by, String plan, String number) {
        return reference(by, places.reference(by, plan, number));
    }

    private Place reference(Member by, ActionPlace place) {
        ReferenceNode reference = Objects.requireNonNull(place.reference());
        Subject about = new Subject.OfReference(reference.id());
        Known known = known(by, about);
        return new Place(
                about,
                words.of("plan.reference", reference.number()),
                null,
                place.planHref(),
                place.href(),
                place.href(),
                place.crumbs(),
                known.theirs(),
                known.open());
    }

    @Override
    public Optional<Place> of(Member by, String plan, Evidence evidence) {
        if (evidence.about() instanceof Subject.OfItem) {
            return Optional.empty();
        }
        if (evidence.about() instanceof Subject.OfReference reference) {
            return Optional.of(reference(by, places.reference(by, plan, reference.id())));
        }
        UUID update = evidence.about() instanceof Subject.OfUpdate of ? of.id() : null;
        UUID action = evidence.about() instanceof Subject.OfUpdate of
                ? of.action()
                : evidence.about().id();
        String number = queries.action(by, action, AsAt.NOW)
                .filter(view -> view.planSlug().equals(plan))
                .map(ActionView::number)
                .orElseThrow(() -> new NotThere("evidence of another plan"));
        return Optional.of(action(by, plan, number, update));
    }

    private Known known(Member by, Subject about) {
        return subjects.find(by, about).orElseThrow(() -> new NotThere("subject of evidence"));
    }
}
