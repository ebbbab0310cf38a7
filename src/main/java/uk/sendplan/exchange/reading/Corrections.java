package uk.sendplan.exchange.reading;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person decided about a reading: choices by the id of a decision, and kinds by line number. Ids and names that
 * mean nothing to the text at hand are ignored, so corrections outlive changes of the text.
 */
public record Corrections(Map<String, Choice> choices, Map<Integer, LineKind> lines) {
    public static final Corrections NONE = new Corrections(Map.of(), Map.of());

    public Corrections {
        choices = Map.copyOf(choices);
        lines = Map.copyOf(lines);
    }

    /** From what {@link #choiceNames()} and {@link #lineNames()} gave. Unknown names are ignored. */
    public static Corrections of(Map<String, String> choiceNames, Map<String, String> lineNames) {
        Map<String, Choice> choices = new TreeMap<>();
        choiceNames.forEach((id, name) -> named(Choice.class, name).ifPresent(choice -> choices.put(id, choice)));
        Map<Integer, LineKind> lines = new TreeMap<>();
        lineNames.forEach((line, name) -> named(LineKind.class, name)
                .filter(kind -> line.matches("\\d{1,7}"))
                .ifPresent(kind -> lines.put(Integer.valueOf(line), kind)));
        return new Corrections(choices, lines);
    }

    public Map<String, String> choiceNames() {
        Map<String, String> names = new TreeMap<>();
        choices.forEach((id, choice) -> names.put(id, choice.name()));
        return names;
    }

    public Map<String, String> lineNames() {
        Map<String, String> names = new TreeMap<>();
        lines.forEach((line, kind) -> names.put(String.valueOf(line), kind.name()));
        return names;
    }

    public Corrections choosing(String decisionId, Choice choice) {
        Map<String, Choice> more = new TreeMap<>(choices);
        more.put(decisionId, choice);
        return new Corrections(more, lines);
    }

    public Corrections setting(int line, LineKind kind) {
        Map<Integer, LineKind> more = new TreeMap<>(lines);
        more.put(line, kind);
        return new Corrections(choices, more);
    }

    Optional<LineKind> kindOf(int line) {
        return Optional.ofNullable(lines.get(line));
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
