package uk.sendplan.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.cycle.SectionRole;
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
 */
public record ProgressDocument(
        String levelName,
        String number,
        String name,
        @Nullable String wording,
        String cycle,
        List<SectionDocument> sections,
        List<String> organisations,
        @Nullable LocalDate written) {

    /** @param role tells what stands under the heading, whatever it is called in this cycle */
    public record SectionDocument(String heading, SectionRole role, List<ItemDocument> items) {}

    /**
     * @param figures within the text
     * @param organisation whose item it is, or null for one of the whole partnership
     * @param references the numbers of the plan's references that it is about
     * @param sources what it can be checked by
     */
    public record ItemDocument(
            String text,
            List<Figure> figures,
            @Nullable String organisation,
            List<String> references,
            List<SourceDocument> sources) {}

    /** @param address where it is read, or null for a document that is not on the web */
    public record SourceDocument(String name, @Nullable String address) {}
}
