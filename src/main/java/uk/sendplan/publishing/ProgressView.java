package uk.sendplan.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.CycleView;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.cycle.SectionTemplate.Section;
import uk.sendplan.measure.published.PublicMeasure;
import uk.sendplan.publishing.ProgressDocument.ImpactDocument;
import uk.sendplan.publishing.reading.Figures;
import uk.sendplan.shared.London;

/**
 * A progress page as its own area sees it.
 *
 * @param head null before anybody has written on it
 * @param sections all headings of the cycle, with items or without
 * @param steps the latest first
 * @param editions the latest first
 * @param authors the accounts that wrote for the edition that comes next
 * @param measures what readers may be told of those that are linked to the priority, or to an outcome in it
 */
public record ProgressView(
        OfPlan plan,
        OfPriority priority,
        CycleView cycle,
        @Nullable Head head,
        List<SectionView> sections,
        List<Step> steps,
        List<Edition> editions,
        Set<UUID> authors,
        List<PublicMeasure> measures) {

    /** @param levelName what it calls its first level */
    public record OfPlan(UUID id, String slug, String title, String levelName) {}

    /**
     * The priority as the plan has it now.
     *
     * @param retired it, or the plan
     */
    public record OfPriority(UUID id, String number, String name, boolean retired) {}

    /** @param wording of the priority as this page gives it; null for the plan's own */
    public record Head(UUID id, @Nullable String wording, PageState state, boolean shared, long version) {}

    public record SectionView(Section section, List<Item> items) {}

    /**
     * @param organisation whose item it is; null for one of the whole partnership
     * @param updateId that it was proposed from, or null
     * @param links what stands behind it
     * @param writtenBy who changed it last; null where that account belongs to this area no more
     */
    public record Item(
            UUID id,
            UUID sectionId,
            String text,
            @Nullable UUID organisationId,
            @Nullable String organisation,
            @Nullable UUID updateId,
            List<ItemLink> links,
            @Nullable String writtenBy,
            Instant writtenAt,
            long version) {}

    public record Step(Kind kind, @Nullable String comment, String takenByName, Instant takenAt) {

        public enum Kind {
            SUBMITTED,
            TAKEN_BACK,
            RETURNED,
            APPROVED,
            PUBLISHED,
            SHARED,
            UNSHARED
        }
    }

    /** @param reason why it was withdrawn; null while it is published */
    public record Edition(
            UUID id,
            int number,
            String contentHash,
            Instant publishedAt,
            @Nullable String publishedBy,
            @Nullable String reason,
            @Nullable Instant withdrawnAt) {

        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }
    }

    public PageState state() {
        return head == null ? PageState.DRAFT : head.state();
    }

    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** The edition that the public reads of this page, unless a later cycle has one. */
    public Optional<Edition> shown() {
        return editions.stream().filter(edition -> !edition.isWithdrawn()).findFirst();
    }

    /** As it would be published. */
    public ProgressDocument document() {
        return new ProgressDocument(
                plan.levelName(),
                priority.number(),
                priority.name(),
                head == null ? null : head.wording(),
                cycle.name(),
                sections.stream()
                        .filter(section -> !section.items().isEmpty())
                        .map(this::document)
                        .toList(),
                items().stream()
                        .map(Item::organisation)
                        .filter(organisation -> organisation != null)
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                written(),
                null);
    }

    private @Nullable LocalDate written() {
        return items().stream()
                .map(item -> LocalDate.ofInstant(item.writtenAt(), London.ZONE))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private ProgressDocument.SectionDocument document(SectionView view) {
        return new ProgressDocument.SectionDocument(
                view.section().label(),
                view.section().role(),
                view.items().stream()
                        .map(item -> new ProgressDocument.ItemDocument(
                                item.text(),
                                Figures.in(item.text()),
                                item.organisation(),
                                references(item.links()),
                                sources(item.links()),
                                impact(view.section().role(), item)))
                        .toList());
    }

    /** What readers see beside an item under a heading of that role; null for what claims no difference. */
    public @Nullable ImpactDocument impact(SectionRole role, Item item) {
        return role == SectionRole.DIFFERENCE
                ? new ImpactDocument(
                        beside(item).stream().map(PublicMeasure::document).toList())
                : null;
    }

    /**
     * The measures that stand beside a claim: those that are linked to the references it names; where it names none, or none of these is
     * measured, those that are linked to the priority itself. Nobody chooses among them.
     */
    public List<PublicMeasure> beside(Item item) {
        List<PublicMeasure> ofReferences = measures.stream()
                .filter(measure -> references(item.links()).stream().anyMatch(measure::isAboutReference))
                .toList();
        return !ofReferences.isEmpty()
                ? ofReferences
                : measures.stream()
                        .filter(measure -> measure.isAboutPriority(priority.number()))
                        .toList();
    }

    /** Those that stand beside any claim of the page. */
    List<PublicMeasure> told() {
        return sections.stream()
                .filter(section -> section.section().role() == SectionRole.DIFFERENCE)
                .flatMap(section -> section.items().stream())
                .flatMap(item -> beside(item).stream())
                .distinct()
                .toList();
    }

    private static List<String> references(List<ItemLink> links) {
        return links.stream()
                .filter(ItemLink.ToReference.class::isInstance)
                .map(link -> ((ItemLink.ToReference) link).number())
                .toList();
    }

    private static List<ProgressDocument.SourceDocument> sources(List<ItemLink> links) {
        return links.stream()
                .filter(ItemLink.Source.class::isInstance)
                .map(ItemLink.Source.class::cast)
                .map(source -> new ProgressDocument.SourceDocument(source.name(), source.address()))
                .toList();
    }
}
