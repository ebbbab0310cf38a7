package uk.sendplan.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.exchange.ReadImport;
import uk.sendplan.exchange.reading.Choice;
import uk.sendplan.exchange.reading.Decision;
import uk.sendplan.exchange.reading.LineKind;
import uk.sendplan.exchange.reading.PlanCounts;
import uk.sendplan.exchange.reading.PriorityCounts;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.shared.London;

/** What the check page says after its form was sent. */
@Component
class CheckAnswers {

    private final CheckWords words;

    CheckAnswers(CheckWords words) {
        this.words = words;
    }

    @Nullable
    PlanKind kind(CheckForm form) {
        for (PlanKind kind : PlanKind.values()) {
            if (kind.name().equals(form.kind())) {
                return kind;
            }
        }
        return null;
    }

    /** "2 answers and 1 line changed. Read again: want to see 60 → 59." */
    String changed(ReadImport before, ReadImport after) {
        int answers =
                differing(before.corrections().choices(), after.corrections().choices());
        int lines = differing(before.corrections().lines(), after.corrections().lines());
        List<String> figures = new ArrayList<>();
        PlanCounts was = before.reading().counts();
        PlanCounts is = after.reading().counts();
        figure(figures, "priorities", was.priorities().size(), is.priorities().size());
        figure(figures, "partners", was.partners(), is.partners());
        figures(figures, was.total(), is.total());
        figure(
                figures,
                "leftOut",
                before.reading().leftOut().size(),
                after.reading().leftOut().size());
        figure(figures, "problems", before.problems().size(), after.problems().size());
        return words.of("import.corrected", answers, lines)
                + " "
                + (figures.isEmpty()
                        ? words.of("import.corrected.sameFigures")
                        : words.of("import.corrected.figures", String.join(", ", figures)));
    }

    private void figures(List<String> figures, PriorityCounts was, PriorityCounts is) {
        figure(figures, "objectives", was.objectives(), is.objectives());
        figure(figures, "principles", was.principles(), is.principles());
        figure(figures, "wantToSee", was.wantToSee().logical(), is.wantToSee().logical());
        figure(
                figures,
                "needsToChange",
                was.needsToChange().logical(),
                is.needsToChange().logical());
        figure(
                figures,
                "other",
                was.otherStatements().logical(),
                is.otherStatements().logical());
        figure(figures, "references", was.references(), is.references());
        figure(figures, "points", was.points(), is.points());
        figure(figures, "flagged", was.citations().flagged(), is.citations().flagged());
    }

    private void figure(List<String> figures, String name, int was, int is) {
        if (was != is) {
            figures.add(words.of("import.changed." + name, was + " → " + is));
        }
    }

    private static <K extends Comparable<K>, V> int differing(Map<K, V> before, Map<K, V> after) {
        TreeSet<K> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return (int) keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .count();
    }

    /** Both answers, where what is kept now differs from what was sent. */
    Conflict conflict(ReadImport now, CheckForm form) {
        Conflict conflict = Conflict.none()
                .savedBy(
                        words.person(now.head().changedBy()),
                        London.momentInWords(now.head().changedAt()));
        for (Decision decision : now.reading().decisions()) {
            Choice kept = decision.choice();
            String typed = form.choices().get(decision.id());
            if (kept != null && typed != null && !typed.equals(kept.name())) {
                conflict = conflict.and(
                        words.of("import.line", String.valueOf(decision.line())) + ": " + decision.message(),
                        words.choice(kept),
                        decision.choices().stream()
                                .filter(choice -> choice.name().equals(typed))
                                .map(words::choice)
                                .findFirst()
                                .orElse(typed));
            }
        }
        for (Map.Entry<String, String> line : form.lines().entrySet()) {
            conflict = conflict.and(
                    words.of("import.line", line.getKey()),
                    kind(now.corrections().lineNames().getOrDefault(line.getKey(), "")),
                    kind(line.getValue()));
        }
        return conflict;
    }

    private String kind(String name) {
        return CheckForm.kind(name)
                .map((LineKind kind) -> words.line(kind))
                .orElseGet(() -> words.of("import.line.asRead"));
    }
}
