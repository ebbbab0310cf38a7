package uk.sendplan.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.SectionRole;
import uk.sendplan.measure.published.MeasureDocument;
import uk.sendplan.publishing.reading.Figure;

/**
 * The progress of a priority in a reporting cycle as data: what an edition publishes and what {@code .json} shows. Its JSON form is a
 * public contract: fields are added as the model grows, none is renamed or removed.
 *
 * @param levelName what the plan calls its first level: "Priority", "Recommendation" …
 * @param number of the priority, as the plan prints it
 * @param wording of the priority as this page gives it, or null
 * @param cycle the reporting cycle's name
 * @param sections in the order of the page; those without items are left out
 * @param organisations that wrote items of their own, by name
 * @param written the day on which anything was last written, in London
 * @param since what changed since an earlier edition; null in a draft, and where there is none to compare it with
 */
public record ProgressDocument(
        String levelName,
        String number,
        String name,
        @Nullable String wording,
        String cycle,
        List<SectionDocument> sections,
        List<String> organisations,
        @Nullable LocalDate written,
        @Nullable SinceDocument since) {

    /** @param role tells what stands under the heading, whatever it is called in this cycle */
    public record SectionDocument(String heading, SectionRole role, List<ItemDocument> items) {}

    /**
     * @param figures within the text
     * @param organisation whose item it is, or null for one of the whole partnership
     * @param references the numbers of the plan's references that it is about
     * @param sources what it can be checked by
     * @param impact what the measures say, beside a claim of difference; null for what claims none, and in editions from before it was told
     */
    public record ItemDocument(
            String text,
            List<Figure> figures,
            @Nullable String organisation,
            List<String> references,
            List<SourceDocument> sources,
            @Nullable ImpactDocument impact) {

        /** One that claims no difference. */
        public ItemDocument(
                String text,
                List<Figure> figures,
                @Nullable String organisation,
                List<String> references,
                List<SourceDocument> sources) {
            this(text, figures, organisation, references, sources, null);
        }
    }

    /** @param measures those that are linked to what the claim is about; where there is none, that is said */
    public record ImpactDocument(List<MeasureDocument> measures) {}

    /**
     * What changed since an earlier edition, in the words of this one alone: the earlier one may be withdrawn, and this is read for ever.
     *
     * @param cycle the name of the earlier edition's cycle, {@code cycleSlug} and {@code priority} are in its address
     * @param wording whether the wording of the priority is another
     * @param headings those that had other names
     * @param changes of the items that stand here, in their order; the others are the same
     * @param removed how many items of the earlier edition are not here
     */
    public record SinceDocument(
            String cycle,
            String cycleSlug,
            int edition,
            String priority,
            boolean wording,
            List<String> headings,
            List<ChangeDocument> changes,
            int removed) {}

    /** Places of sections and items are counted from 0. */
    public record ChangeDocument(int section, int item, List<ItemChange> kinds) {}

    /** @param address where it is read, or null for a document that is not on the web */
    public record SourceDocument(String name, @Nullable String address) {}

    /** As it is published. */
    ProgressDocument with(@Nullable SinceDocument earlier) {
        return new ProgressDocument(levelName, number, name, wording, cycle, sections, organisations, written, earlier);
    }

    ProgressDocument with(List<SectionDocument> others) {
        return new ProgressDocument(levelName, number, name, wording, cycle, others, organisations, written, since);
    }

    /** Everything but what stands under its headings. */
    ProgressDocument withoutItems() {
        return with(sections.stream()
                .map(section -> new SectionDocument(section.heading(), section.role(), List.of()))
                .toList());
    }
}
