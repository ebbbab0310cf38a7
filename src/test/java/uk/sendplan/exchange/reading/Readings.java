package uk.sendplan.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.sendplan.plan.PlanDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;

/** Reads texts in tests, and checks what must hold for every reading. */
final class Readings {
    private static final int LONGEST_MARK = 310;

    private Readings() {}

    static PlanReading of(String text) {
        return of(text, Corrections.NONE);
    }

    static PlanReading of(String text, Corrections corrections) {
        return checked(SourceText.ofPlainText(text), corrections);
    }

    static PlanReading checked(SourceText source, Corrections corrections) {
        PlanReading reading = PlanReader.read(source, corrections);
        everyCharacterBelongsToOneThing(source, reading);
        itemsAreInThePlan(source, reading);
        if (corrections.equals(Corrections.NONE)) {
            marksAreShort(source, reading);
        }
        return reading;
    }

    static List<Decision> decisions(PlanReading reading, DecisionKind kind) {
        return reading.decisions().stream()
                .filter(decision -> decision.kind() == kind)
                .toList();
    }

    static Decision decision(PlanReading reading, DecisionKind kind) {
        List<Decision> decisions = decisions(reading, kind);
        assertThat(decisions).as(kind.name()).hasSize(1);
        return decisions.get(0);
    }

    private static void everyCharacterBelongsToOneThing(SourceText source, PlanReading reading) {
        String text = source.text();
        int[] owner = new int[text.length()];
        int characters = 0;
        for (Ledger.Run run : reading.ledger().runs()) {
            int owners = switch (run.use()) {
                case ITEM_TEXT, ITEM_MARK -> reading.items().size();
                case DECISION -> reading.decisions().size();
                case LEFT_OUT -> reading.leftOut().size();
            };
            require(run.owner() >= 0 && run.owner() < owners, "no such owner: ", run);
            for (int i = run.span().start(); i < run.span().end(); i++) {
                require(owner[i] == 0 && !Character.isWhitespace(text.charAt(i)), "claimed twice: ", run);
                owner[i] = run.owner() + 1 + run.use().ordinal() * 100_000_000;
                characters++;
            }
        }
        long expected = text.chars().filter(c -> !Character.isWhitespace(c)).count();
        assertThat(characters).as("characters in the ledger").isEqualTo((int) expected);
        for (int i = 0; i < reading.items().size(); i++) {
            for (Span span : reading.items().get(i).textSpans()) {
                for (int at = span.start(); at < span.end(); at++) {
                    if (!Character.isWhitespace(text.charAt(at)) && owner[at] != i + 1) {
                        throw new AssertionError(
                                "not its own text: " + reading.items().get(i));
                    }
                }
            }
        }
    }

    private static void require(boolean holds, String message, Object about) {
        if (!holds) {
            throw new AssertionError(message + about);
        }
    }

    private static void itemsAreInThePlan(SourceText source, PlanReading reading) {
        Set<String> texts = texts(reading.plan());
        for (ReadItem item : reading.items()) {
            require(source.folded(item.textSpans()).equals(item.text()), "other words than its text: ", item);
            boolean partOfTitle =
                    item.kind() == ItemKind.TITLE && reading.plan().title().contains(item.text());
            if (!item.text().isEmpty() && !texts.contains(item.text()) && !partOfTitle) {
                throw new AssertionError("not in the plan: " + item);
            }
        }
        Set<String> ids = new HashSet<>();
        reading.decisions()
                .forEach(decision -> assertThat(ids.add(decision.id())).isTrue());
    }

    /** Else a mark could swallow what should be text; the longest is a list of citations. */
    private static void marksAreShort(SourceText source, PlanReading reading) {
        reading.items().stream()
                .flatMap(item -> item.markSpans().stream())
                .forEach(mark -> assertThat(source.folded(mark)).hasSizeLessThan(LONGEST_MARK));
    }

    private static Set<String> texts(PlanDocument plan) {
        Set<String> texts = new HashSet<>();
        texts.add(plan.title());
        texts.addAll(plan.partners());
        if (plan.introduction() != null) {
            texts.addAll(List.of(plan.introduction().split("\n\n")));
        }
        plan.priorities().forEach(priority -> {
            texts.add(priority.name());
            texts.add(String.valueOf(priority.otherName()));
            priority.objectives().forEach(objective -> texts.add(objective.wording()));
            texts.addAll(priority.principles());
            priority.sections().forEach(section -> texts.add(section.heading()));
            Stream.concat(
                            Stream.concat(priority.wantToSee().stream(), priority.needsToChange().stream()),
                            priority.sections().stream().flatMap(section -> section.statements().stream()))
                    .forEach(statement -> add(texts, statement));
            priority.references().forEach(reference -> {
                texts.add(reference.number());
                reference.citations().forEach(citation -> texts.add(citation.asWritten()));
                reference.outcomes().forEach(outcome -> {
                    texts.add(outcome.text());
                    texts.add(String.valueOf(outcome.closing()));
                    outcome.points().forEach(point -> {
                        texts.add(point.text());
                        point.citations().forEach(citation -> texts.add(citation.asWritten()));
                    });
                });
            });
        });
        return texts;
    }

    private static void add(Set<String> texts, StatementDocument statement) {
        texts.add(statement.text());
        texts.add(String.valueOf(statement.theme()));
        statement.citations().forEach(citation -> texts.add(citation.asWritten()));
        statement.points().forEach(point -> {
            texts.add(point.text());
            point.citations().forEach(citation -> texts.add(citation.asWritten()));
        });
    }
}
