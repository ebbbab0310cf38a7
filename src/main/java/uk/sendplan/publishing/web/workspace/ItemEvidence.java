package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.EvidenceQueries;
import uk.sendplan.evidence.EvidenceSubjects.Known;
import uk.sendplan.evidence.KnownSubjects;
import uk.sendplan.evidence.Subject;
import uk.sendplan.evidence.web.EvidenceParts;
import uk.sendplan.evidence.web.EvidenceParts.EvidencePart;
import uk.sendplan.evidence.web.PageEvidencePlaces;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.ProgressQueries;
import uk.sendplan.publishing.ProgressView.Head;
import uk.sendplan.publishing.ProgressView.Item;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Texts;

/** The evidence about the items of a progress page: on the page, and on each item's own. None of it is ever published. */
@Component
class ItemEvidence implements PageEvidencePlaces {

    private static final int LONGEST_CAPTION = 100;

    private final ProgressPlaces places;
    private final ProgressQueries queries;
    private final KnownSubjects subjects;
    private final EvidenceQueries evidence;
    private final EvidenceParts parts;
    private final Words words;

    ItemEvidence(
            ProgressPlaces places,
            ProgressQueries queries,
            KnownSubjects subjects,
            EvidenceQueries evidence,
            EvidenceParts parts,
            Words words) {
        this.places = places;
        this.queries = queries;
        this.subjects = subjects;
        this.evidence = evidence;
        this.parts = parts;
        this.words = words;
    }

    /**
     * @param byItem of the items that stand on the page
     * @param takenOff of those that were taken off
     */
    record OnPage(Map<UUID, EvidencePart> byItem, EvidencePart takenOff) {

        @Nullable
        EvidencePart of(Item item) {
            return byItem.get(item.id());
        }
    }

    /** In one statement. */
    OnPage onPage(ProgressPlace place) {
        Head head = place.view().head();
        List<Evidence> all = head == null ? List.of() : evidence.ofPage(place.by(), head.id());
        Map<UUID, EvidencePart> byItem = place.view().items().stream()
                .collect(Collectors.toMap(
                        Item::id,
                        item -> part(
                                place,
                                all,
                                each -> each.about().id().equals(item.id()),
                                place.mayWrite(item.organisationId()),
                                add(place, item))));
        return new OnPage(
                byItem,
                part(place, all, each -> !byItem.containsKey(each.about().id()), place.mayWriteAll(), null));
    }

    private static @Nullable String add(ProgressPlace place, Item item) {
        return place.isOpen() && place.mayWrite(item.organisationId()) ? place.href(item) + "/evidence/new" : null;
    }

    private EvidencePart part(
            ProgressPlace place, List<Evidence> all, Predicate<Evidence> which, boolean theirs, @Nullable String add) {
        return parts.part(
                place.by(),
                all.stream().filter(which).toList(),
                new EvidenceParts.Shown(place.planHref(), Map.of(), theirs, add, null, ""));
    }

    @Override
    public Place item(Member by, String plan, String cycle, String number, UUID item) {
        ProgressPlace place = places.toWrite(by, plan, cycle, number);
        Item found = place.item(item);
        Head head = place.view().head();
        if (head == null) {
            throw new NotThere("item " + item);
        }
        return of(place, new Subject.OfItem(head.id(), found.id()), found);
    }

    @Override
    public Optional<Place> of(Member by, String plan, Evidence piece) {
        if (!(piece.about() instanceof Subject.OfItem about)) {
            return Optional.empty();
        }
        ProgressPlace place = new ProgressPlace(by, queries.page(by, about.page()), words);
        if (!place.view().plan().slug().equals(plan)) {
            throw new NotThere("evidence of another plan");
        }
        Item item = place.view().items().stream()
                .filter(each -> each.id().equals(about.id()))
                .findFirst()
                .orElse(null);
        return Optional.of(of(place, about, item));
    }

    /** @param item null where it was taken off: what is about it is listed on the page itself */
    private Place of(ProgressPlace place, Subject.OfItem about, @Nullable Item item) {
        Known known = subjects.find(place.by(), about).orElseThrow(() -> new NotThere("item " + about.id()));
        return new Place(
                about,
                words.of(
                        "progressPage.evidence.caption",
                        place.shortName(),
                        item == null
                                ? words.of("progressPage.evidence.takenOff.item")
                                : Texts.shortened(item.text(), LONGEST_CAPTION)),
                null,
                place.planHref(),
                item == null ? place.href() : place.href(item),
                item == null ? place.href() : place.href(item) + "/edit",
                place.crumbsBelow(),
                known.theirs(),
                known.open());
    }
}
