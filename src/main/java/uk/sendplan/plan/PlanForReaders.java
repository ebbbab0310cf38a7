package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.PlanDocument.FindingDocument;
import uk.sendplan.plan.PlanDocument.PointDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;

/**
 * A plan as data, ready to be shown to its readers: paragraphs told apart, and each citation linked to what it cites. The
 * public pages and the preview before publishing show the same.
 *
 * @param introduction its paragraphs
 * @param references how many there are in the whole plan
 */
public record PlanForReaders(
        String title,
        @Nullable String period,
        List<String> introduction,
        List<PartnerName> partners,
        List<ReadPriority> priorities,
        int references,
        List<ReadFinding> findings) {

    /** A finding stands with the plan, and again beside each part that answers it. */
    public record ReadFinding(
            String anchor, String text, String source, List<String> responsible, List<ReadAnswer> answers) {}

    /** A priority that answers a finding: "Priority 3: Enough places". */
    public record ReadAnswer(String text, String href) {}

    /** @param group it stands for several organisations */
    public record PartnerName(String name, boolean group) {}

    /**
     * @param label what the plan calls it, with its number: "Priority 3"
     * @param href of its own page, or of its place on the one page
     * @param anchors what the anchors within it begin with
     */
    public record ReadPriority(
            String number,
            String label,
            String name,
            @Nullable String otherName,
            String href,
            String anchors,
            List<ReadObjective> objectives,
            List<ReadPrinciple> principles,
            List<ReadStatement> wantToSee,
            List<ReadStatement> needsToChange,
            List<ReadSection> sections,
            List<ReadReference> references,
            List<ReadFinding> findings) {}

    public record ReadObjective(String anchor, String code, String wording) {}

    public record ReadPrinciple(String anchor, int number, String text) {}

    public record ReadSection(String anchor, String heading, List<ReadStatement> statements) {}

    public record ReadStatement(
            @Nullable String theme, String text, List<ReadCitation> citations, List<ReadPoint> points) {}

    public record ReadPoint(String text, List<ReadCitation> citations) {}

    public record ReadReference(
            String number, String anchor, String href, List<ReadCitation> citations, List<ReadOutcome> outcomes) {

        /** Nothing is published about its state yet; the fragment for references asks. */
        public List<Object> tags() {
            return List.of();
        }

        public boolean retired() {
            return false;
        }
    }

    public record ReadOutcome(
            String text,
            List<ReadPoint> points,
            @Nullable String closing,
            @Nullable String due) {}

    /**
     * @param href the anchor of what it cites, or null where that is not listed beside it
     * @param flag always null: what we remark about a citation is not for the public
     */
    public record ReadCitation(
            String asWritten,
            @Nullable String href,
            @Nullable String wording,
            @Nullable String flag) {}

    /** One page for each priority, below the plan's address. */
    public static PlanForReaders below(String address, PlanDocument plan) {
        return new Reading(plan, address).plan();
    }

    /** The whole plan on one page. */
    public static PlanForReaders onOnePage(PlanDocument plan) {
        return new Reading(plan, null).plan();
    }

    public Optional<ReadPriority> priority(String number) {
        return priorities.stream()
                .filter(priority -> priority.number().equalsIgnoreCase(number))
                .findFirst();
    }

    /** The plan while it is made ready. */
    private record Reading(PlanDocument document, @Nullable String address) {

        private PlanForReaders plan() {
            Set<String> groups = Set.copyOf(document.groups());
            List<ReadFinding> findings = findings();
            List<ReadPriority> priorities = document.priorities().stream()
                    .map(priority -> priority(priority, findings))
                    .toList();
            return new PlanForReaders(
                    document.title(),
                    document.period(),
                    paragraphs(document.introduction()),
                    document.partners().stream()
                            .map(name -> new PartnerName(name, groups.contains(name)))
                            .toList(),
                    priorities,
                    priorities.stream()
                            .mapToInt(priority -> priority.references().size())
                            .sum(),
                    findings);
        }

        private List<ReadFinding> findings() {
            List<ReadFinding> findings = new ArrayList<>();
            for (FindingDocument finding : document.findings()) {
                findings.add(new ReadFinding(
                        "finding-" + (findings.size() + 1),
                        finding.text(),
                        Stream.of(finding.report(), finding.reported(), finding.place())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")),
                        finding.responsible(),
                        document.priorities().stream()
                                .filter(priority -> finding.answeredBy().contains(priority.number()))
                                .map(priority ->
                                        new ReadAnswer(label(priority) + ": " + priority.name(), href(priority)))
                                .toList()));
            }
            return findings;
        }

        private String label(PriorityDocument priority) {
            return document.levelName() + " " + priority.number();
        }

        private String href(PriorityDocument priority) {
            return address == null ? "#priority-" + priority.number() : address + "/priorities/" + priority.number();
        }

        private static List<String> paragraphs(@Nullable String text) {
            return text == null
                    ? List.of()
                    : Arrays.stream(text.split("\\R\\s*\\R"))
                            .map(String::strip)
                            .filter(paragraph -> !paragraph.isEmpty())
                            .toList();
        }

        private ReadPriority priority(PriorityDocument priority, List<ReadFinding> findings) {
            String anchors = address == null ? "priority-" + priority.number() + "-" : "";
            String href = href(priority);
            return new PriorityReading(priority, anchors, address == null ? "" : href)
                    .read(label(priority), href, answered(findings, anchors, href));
        }

        /** What the priority answers, with the others that answer it too. */
        private static List<ReadFinding> answered(List<ReadFinding> findings, String anchors, String href) {
            return findings.stream()
                    .filter(finding -> finding.answers().stream()
                            .anyMatch(answer -> answer.href().equals(href)))
                    .map(finding -> new ReadFinding(
                            anchors + finding.anchor(),
                            finding.text(),
                            finding.source(),
                            finding.responsible(),
                            finding.answers().stream()
                                    .filter(answer -> !answer.href().equals(href))
                                    .toList()))
                    .toList();
        }
    }

    /** A priority while it is made ready: citations are resolved within it. */
    private static final class PriorityReading {

        private final PriorityDocument document;
        private final String anchors;
        private final String page;
        private final List<ReadObjective> objectives = new ArrayList<>();
        private final List<ReadPrinciple> principles = new ArrayList<>();
        private final Map<String, ReadObjective> byCode = new LinkedHashMap<>();

        private PriorityReading(PriorityDocument document, String anchors, String page) {
            this.document = document;
            this.anchors = anchors;
            this.page = page;
            document.objectives().forEach(objective -> {
                var read = new ReadObjective(
                        anchors + "objective-" + (objectives.size() + 1), objective.code(), objective.wording());
                objectives.add(read);
                byCode.putIfAbsent(objective.code().toUpperCase(Locale.ROOT), read);
            });
            document.principles().forEach(principle -> {
                int number = principles.size() + 1;
                principles.add(new ReadPrinciple(anchors + "principle-" + number, number, principle));
            });
        }

        private ReadPriority read(String label, String href, List<ReadFinding> findings) {
            List<ReadSection> sections = new ArrayList<>();
            document.sections()
                    .forEach(section -> sections.add(new ReadSection(
                            anchors + "section-" + (sections.size() + 1),
                            section.heading(),
                            statements(section.statements()))));
            return new ReadPriority(
                    document.number(),
                    label,
                    document.name(),
                    document.otherName(),
                    href,
                    anchors,
                    objectives,
                    principles,
                    statements(document.wantToSee()),
                    statements(document.needsToChange()),
                    sections,
                    document.references().stream().map(this::reference).toList(),
                    findings);
        }

        private List<ReadStatement> statements(List<StatementDocument> statements) {
            return statements.stream()
                    .map(statement -> new ReadStatement(
                            statement.theme(),
                            statement.text(),
                            citations(statement.citations()),
                            points(statement.points())))
                    .toList();
        }

        private ReadReference reference(ReferenceDocument reference) {
            String anchor = anchors + "reference-" + reference.number();
            return new ReadReference(
                    reference.number(),
                    anchor,
                    page + "#" + anchor,
                    citations(reference.citations()),
                    reference.outcomes().stream()
                            .map(outcome -> new ReadOutcome(
                                    outcome.text(), points(outcome.points()), outcome.closing(), outcome.due()))
                            .toList());
        }

        private List<ReadPoint> points(List<PointDocument> points) {
            return points.stream()
                    .map(point -> new ReadPoint(point.text(), citations(point.citations())))
                    .toList();
        }

        private List<ReadCitation> citations(List<CitationDocument> citations) {
            return citations.stream().map(this::citation).toList();
        }

        private ReadCitation citation(CitationDocument citation) {
            Integer principle = citation.principle();
            if (principle != null && principle >= 1 && principle <= principles.size()) {
                ReadPrinciple cited = principles.get(principle - 1);
                return new ReadCitation(citation.asWritten(), "#" + cited.anchor(), cited.text(), null);
            }
            String code = citation.objective();
            ReadObjective cited = code == null ? null : byCode.get(code.toUpperCase(Locale.ROOT));
            return cited == null
                    ? new ReadCitation(citation.asWritten(), null, null, null)
                    : new ReadCitation(citation.asWritten(), "#" + cited.anchor(), cited.wording(), null);
        }
    }
}
