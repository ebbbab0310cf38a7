package uk.sendplan.exchange.reading;

import java.util.List;
import java.util.stream.Stream;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;

/**
 * What a priority holds, in numbers.
 *
 * @param referenceBullets printed lines that the references are on
 * @param points points of outcomes
 * @param citations of the references; of the statements in {@code statementCitations}
 */
public record PriorityCounts(
        String priority,
        String name,
        int objectives,
        int principles,
        Statements wantToSee,
        Statements needsToChange,
        Statements otherStatements,
        int references,
        int referenceBullets,
        int outcomes,
        int points,
        Citations citations,
        Citations statementCitations) {

    static final PriorityCounts NONE = new PriorityCounts(
            "",
            "",
            0,
            0,
            Statements.NONE,
            Statements.NONE,
            Statements.NONE,
            0,
            0,
            0,
            0,
            Citations.NONE,
            Citations.NONE);

    /**
     * @param printed lines with a number, a bullet or a paragraph of their own
     * @param logical statements, however they are printed
     * @param themes those that only head their points
     * @param points under them
     */
    public record Statements(int printed, int logical, int themes, int points) {
        static final Statements NONE = new Statements(0, 0, 0, 0);

        static Statements of(List<StatementDraft> drafts) {
            return new Statements(
                    (int) drafts.stream()
                            .filter(draft -> draft.words().ownLine())
                            .count(),
                    drafts.size(),
                    (int) drafts.stream().filter(StatementDraft::theme).count(),
                    drafts.stream().mapToInt(draft -> draft.points().size()).sum());
        }

        Statements plus(Statements more) {
            return new Statements(
                    printed + more.printed, logical + more.logical, themes + more.themes, points + more.points);
        }
    }

    /**
     * @param codes citations of objectives by code, flagged ones included
     * @param principles citations of key principles
     * @param principleReferences references that cite key principles
     * @param all citations of "all"
     * @param flagged those of any kind that do not resolve
     */
    public record Citations(int codes, int principles, int principleReferences, int all, int flagged) {
        static final Citations NONE = new Citations(0, 0, 0, 0, 0);

        static Citations of(Stream<List<CitationDocument>> lists) {
            return lists.map(Citations::of).reduce(NONE, Citations::plus);
        }

        private static Citations of(List<CitationDocument> list) {
            int principles = 0;
            int all = 0;
            int flagged = 0;
            for (CitationDocument citation : list) {
                principles += citation.principle() == null ? 0 : 1;
                all += citation.all() ? 1 : 0;
                flagged += citation.flag() == null ? 0 : 1;
            }
            return new Citations(list.size() - principles - all, principles, principles > 0 ? 1 : 0, all, flagged);
        }

        Citations plus(Citations more) {
            return new Citations(
                    codes + more.codes,
                    principles + more.principles,
                    principleReferences + more.principleReferences,
                    all + more.all,
                    flagged + more.flagged);
        }
    }

    static PriorityCounts of(PriorityDocument priority, PriorityDraft draft) {
        List<StatementDraft> others = draft.sections().stream()
                .flatMap(section -> section.statements().stream())
                .toList();
        var outcomes = priority.references().stream()
                .flatMap(reference -> reference.outcomes().stream())
                .toList();
        return new PriorityCounts(
                priority.number(),
                priority.name(),
                priority.objectives().size(),
                priority.principles().size(),
                Statements.of(draft.wantToSee()),
                Statements.of(draft.needsToChange()),
                Statements.of(others),
                priority.references().size(),
                draft.referenceBullets(),
                outcomes.size(),
                outcomes.stream().mapToInt(outcome -> outcome.points().size()).sum(),
                Citations.of(priority.references().stream().map(reference -> reference.citations())),
                Citations.of(statements(priority)
                        .flatMap(statement -> Stream.concat(
                                Stream.of(statement.citations()),
                                statement.points().stream().map(point -> point.citations())))));
    }

    private static Stream<StatementDocument> statements(PriorityDocument priority) {
        return Stream.of(
                        priority.wantToSee().stream(),
                        priority.needsToChange().stream(),
                        priority.sections().stream().flatMap(section -> section.statements().stream()))
                .flatMap(statements -> statements);
    }

    PriorityCounts plus(PriorityCounts more) {
        return new PriorityCounts(
                "",
                "",
                objectives + more.objectives,
                principles + more.principles,
                wantToSee.plus(more.wantToSee),
                needsToChange.plus(more.needsToChange),
                otherStatements.plus(more.otherStatements),
                references + more.references,
                referenceBullets + more.referenceBullets,
                outcomes + more.outcomes,
                points + more.points,
                citations.plus(more.citations),
                statementCitations.plus(more.statementCitations));
    }
}
