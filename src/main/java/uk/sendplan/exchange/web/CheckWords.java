package uk.sendplan.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.ImportHead;
import uk.sendplan.exchange.ImportState;
import uk.sendplan.exchange.PlanProblem;
import uk.sendplan.exchange.reading.Choice;
import uk.sendplan.exchange.reading.DecisionKind;
import uk.sendplan.exchange.reading.ItemKind;
import uk.sendplan.exchange.reading.LeftOutReason;
import uk.sendplan.exchange.reading.LineKind;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** The words of an import's pages for the reader's types. */
@Component
class CheckWords {

    private final Words words;

    CheckWords(Words words) {
        this.words = words;
    }

    record StateTag(String text, String shape, String colour) {}

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    String person(@Nullable String name) {
        return Objects.requireNonNullElseGet(name, () -> words.of("import.somebody"));
    }

    StateTag tag(ImportState state) {
        return switch (state) {
            case TO_CHECK -> new StateTag(words.of("import.state.toCheck"), "ring", "amber");
            case ACCEPTED -> new StateTag(words.of("import.state.accepted"), "tick", "green");
            case DISCARDED -> new StateTag(words.of("import.state.discarded"), "cross", "grey");
        };
    }

    @Nullable
    Link plan(Member by, ImportHead head) {
        return head.planSlug() == null
                ? null
                : Link.to(
                        Objects.requireNonNullElse(head.planTitle(), head.planSlug()),
                        "/workspace/" + by.areaSlug() + "/" + head.planSlug());
    }

    String choice(Choice choice) {
        return words.of(choice.messageKey());
    }

    String line(LineKind kind) {
        return words.of(kind.messageKey());
    }

    String item(ItemKind kind) {
        return words.of(kind.messageKey());
    }

    String leftOut(LeftOutReason reason) {
        return words.of(reason.messageKey());
    }

    /** The heading over all decisions of a kind. */
    String decisions(DecisionKind kind) {
        return words.of("import.decisions." + kind.name().toLowerCase(Locale.ROOT));
    }

    String problem(PlanProblem problem) {
        return words.of(problem.message(), problem.arguments().toArray());
    }

    List<uk.sendplan.platform.web.Choice> planKinds() {
        return List.of(PlanKind.values()).stream()
                .map(kind ->
                        uk.sendplan.platform.web.Choice.of(kind.name(), words.of("import.planKind." + kind.name())))
                .toList();
    }
}
