package uk.sendplan.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as data: what an import reads, what an edition publishes and what {@code .json} shows.
 *
 * <p>Its JSON form is a public contract: fields are added as the model grows, none is renamed or removed.
 *
 * @param title the plan's title
 * @param period the period in the plan's own words ("2021-2023"), or null
 * @param introduction paragraphs separated by a blank line, or null
 * @param levelName what the plan calls its first level: "Priority", "Recommendation", "Area for improvement" …
 * @param partners names as written, in the plan's order
 * @param groups those of {@code partners} that stand for more than one organisation
 * @param priorities in the plan's order
 * @param findings what the inspectors wrote, in the plan's order
 */
public record PlanDocument(
        String title,
        @Nullable String period,
        @Nullable String introduction,
        String levelName,
        List<String> partners,
        List<String> groups,
        List<PriorityDocument> priorities,
        List<FindingDocument> findings) {

    /** A plan that answers no inspection. */
    public PlanDocument(
            String title,
            @Nullable String period,
            @Nullable String introduction,
            String levelName,
            List<String> partners,
            List<String> groups,
            List<PriorityDocument> priorities) {
        this(title, period, introduction, levelName, partners, groups, priorities, List.of());
    }

    /**
     * @param text the inspectors' words, word for word
     * @param report which report it stands in
     * @param reported the report's date in words ("May 2025"), or null
     * @param place a page or paragraph of the report, or null
     * @param responsible names of organisations
     * @param answeredBy the numbers of the priorities that answer it
     */
    public record FindingDocument(
            String text,
            String report,
            @Nullable String reported,
            @Nullable String place,
            List<String> responsible,
            List<String> answeredBy) {}

    /**
     * @param number the printed number, or a generated label where the plan prints none
     * @param otherName the name used in the plan's overview where it differs from the heading, or null
     * @param objectives the objectives listed by this priority, in its order and in its wording
     * @param principles key principles, the first is cited as "1"
     * @param sections statements under any other heading than the two well-known ones
     */
    public record PriorityDocument(
            String number,
            String name,
            @Nullable String otherName,
            List<ObjectiveDocument> objectives,
            List<String> principles,
            List<StatementDocument> wantToSee,
            List<StatementDocument> needsToChange,
            List<SectionDocument> sections,
            List<ReferenceDocument> references) {}

    /** A coded objective of the strategy. A listed objective without a code has the empty code. */
    public record ObjectiveDocument(String code, String wording) {}

    /** Statements under a heading of the plan's own, for example "Next steps". */
    public record SectionDocument(String heading, List<StatementDocument> statements) {}

    /** A statement. A theme groups its points and has then usually no text of its own (the empty text). */
    public record StatementDocument(
            @Nullable String theme, String text, List<CitationDocument> citations, List<PointDocument> points) {}

    public record PointDocument(String text, List<CitationDocument> citations) {}

    /** A numbered line of the plan; {@code number} is text, because 1.10 is not a decimal. */
    public record ReferenceDocument(
            String number, List<CitationDocument> citations, List<OutcomeDocument> outcomes, List<Object> actions) {}

    /**
     * @param closing a sentence printed after the points, or null
     * @param due by when, in the plan's own words ("by the end of 2023"), or null
     */
    public record OutcomeDocument(
            String text,
            List<PointDocument> points,
            @Nullable String closing,
            @Nullable String due) {

        /** An outcome that no date was given for. */
        public OutcomeDocument(String text, List<PointDocument> points, @Nullable String closing) {
            this(text, points, closing, null);
        }
    }

    /**
     * @param asWritten the single citation as the plan writes it ("B3", "all", "1")
     * @param objective the code of the objective it resolves to within its own priority, or null
     * @param principle the number (from 1) of the priority's key principle it resolves to, or null
     * @param all true for a citation of every objective that the priority lists
     * @param flag why it does not resolve within its priority, for example "not listed in this priority", or null
     */
    public record CitationDocument(
            String asWritten,
            @Nullable String objective,
            @Nullable Integer principle,
            boolean all,
            @Nullable String flag) {}
}
