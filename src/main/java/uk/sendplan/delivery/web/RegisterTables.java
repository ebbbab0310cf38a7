package uk.sendplan.delivery.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.delivery.web.HappeningWords.Differing;
import uk.sendplan.delivery.web.HappeningWords.Happening;
import uk.sendplan.delivery.web.HappeningWords.Said;
import uk.sendplan.delivery.web.RegisterPages.ActionPart;
import uk.sendplan.delivery.web.RegisterPages.OutcomePart;
import uk.sendplan.delivery.web.RegisterPages.RegisterPage;
import uk.sendplan.documents.Table;
import uk.sendplan.evidence.web.EvidenceParts.EvidencePart;
import uk.sendplan.evidence.web.EvidenceParts.EvidenceRow;
import uk.sendplan.plan.PlanPagePart;
import uk.sendplan.shared.London;

/**
 * The register of a reference as tables, from what its page shows: who said what when, the actions, the outcomes, the evidence, and what other
 * rooms show there. The
 * columns are a contract with those who work on with them.
 */
@Component
class RegisterTables {

    private final StandingWords standings;

    RegisterTables(StandingWords standings) {
        this.standings = standings;
    }

    List<Table> of(RegisterPage page) {
        Stream<Table> own = Stream.of(
                history(page.actions()),
                ActionsTable.of(page.actions().stream().map(ActionPart::view).toList(), standings),
                outcomes(page.outcomes()),
                evidence(page));
        Stream<Table> ofOthers = Stream.of(page.boards(), page.added())
                .flatMap(List::stream)
                .map(PlanPagePart.Shown::table)
                .filter(Objects::nonNull);
        return Stream.concat(own, ofOthers).toList();
    }

    private static Table history(List<ActionPart> actions) {
        Table table = Table.of(
                "history", "action", "when", "on", "who", "what", "stage", "rating", "changed", "said", "note");
        for (ActionPart action : actions) {
            for (Happening happening : action.history()) {
                Instant at = Instant.parse(happening.at());
                StandingWords.Tag rating = happening.rating();
                @Nullable
                Object[] cells = {
                    action.view().number(),
                    happening.when(),
                    LocalDate.ofInstant(at, London.ZONE),
                    happening.who(),
                    happening.what(),
                    happening.state(),
                    rating == null ? null : rating.text(),
                    joined(happening.differing(), RegisterTables::differing),
                    joined(happening.said(), RegisterTables::said),
                    happening.note()
                };
                table.row(cells);
            }
        }
        return table;
    }

    private static String differing(Differing differing) {
        String move = differing.from() == null && differing.to() == null
                ? ""
                : Stream.of(differing.from(), differing.to())
                        .map(end -> end == null || end.isEmpty() ? "–" : end)
                        .collect(Collectors.joining(" → "));
        return Stream.of(differing.what(), move)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static String said(Said said) {
        return said.label() + ": " + said.text();
    }

    private static <T> @Nullable String joined(List<T> parts, Function<T, String> words) {
        return parts.isEmpty() ? null : parts.stream().map(words).collect(Collectors.joining("\n"));
    }

    private static Table outcomes(List<OutcomePart> outcomes) {
        Table table = Table.of("outcomes", "outcome", "points", "due");
        outcomes.forEach(
                outcome -> table.row(outcome.text(), joined(outcome.points(), Function.identity()), outcome.due()));
        return table;
    }

    private static Table evidence(RegisterPage page) {
        Table table = Table.of(
                "evidence",
                "name",
                "action",
                "update",
                "kind",
                "link",
                "sha256",
                "added",
                "internal",
                "not there any more");
        add(table, null, page.evidence());
        page.actions().forEach(action -> add(table, action.view().number(), action.evidence()));
        return table;
    }

    private static void add(Table table, @Nullable String action, EvidencePart part) {
        Stream.of(part.rows(), part.gone()).flatMap(List::stream).forEach((EvidenceRow row) -> {
            @Nullable
            Object[] cells = {
                row.name(),
                action,
                row.about(),
                row.kind(),
                row.link() ? row.href() : null,
                row.sha256(),
                row.by(),
                row.internal() ? "yes" : "no",
                row.why()
            };
            table.row(cells);
        });
    }
}
