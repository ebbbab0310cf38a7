package uk.sendplan.exchange.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import uk.sendplan.exchange.ReadImport;
import uk.sendplan.exchange.reading.Choice;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.Decision;
import uk.sendplan.exchange.reading.LineKind;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;

/**
 * The one form of the check page, as it was sent: an answer for each decision, a kind for each line that can be set, one more line by
 * its number, and what kind of plan it is. "As the reader reads it" is sent as the empty text.
 *
 * @param choices by the id of the decision
 * @param lines by the number of the line
 */
record CheckForm(
        String version,
        Map<String, String> choices,
        Map<String, String> lines,
        String anyLine,
        String anyKind,
        String kind) {

    static final String CHOICE = "choice.";
    static final String LINE = "line.";

    static CheckForm from(MultiValueMap<String, String> sent) {
        Map<String, String> choices = new LinkedHashMap<>();
        Map<String, String> lines = new LinkedHashMap<>();
        sent.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(CHOICE)) {
                choices.put(name.substring(CHOICE.length()), value);
            } else if (name.startsWith(LINE)) {
                lines.put(name.substring(LINE.length()), value);
            }
        });
        return new CheckForm(
                text(sent, "version"),
                choices,
                lines,
                text(sent, "anyLine"),
                text(sent, "anyKind"),
                text(sent, "kind"));
    }

    /** As the page is first shown; {@code line} is the one a person came to change. */
    static CheckForm of(ReadImport read, String line) {
        return new CheckForm(
                String.valueOf(read.head().version()),
                Map.of(),
                read.corrections().lineNames(),
                line,
                "",
                "IMPROVEMENT_PLAN");
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    /** The version as a number; what is none is as old as can be. */
    long readAt() {
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    CheckForm at(long newVersion) {
        return new CheckForm(String.valueOf(newVersion), choices, lines, anyLine, anyKind, kind);
    }

    String choiceOf(Decision decision) {
        String typed = choices.get(decision.id());
        return typed == null ? Objects.requireNonNull(decision.choice()).name() : typed;
    }

    String kindOf(int line) {
        return lines.getOrDefault(String.valueOf(line), "");
    }

    FormErrors errors(ReadImport read, Words words) {
        FormErrors errors = FormErrors.none();
        for (Decision decision : read.reading().decisions()) {
            if (!decision.choices().isEmpty()
                    && choice(choiceOf(decision))
                            .filter(decision.choices()::contains)
                            .isEmpty()) {
                errors = errors.with(CHOICE + decision.id(), words.of("import.choice.error", decision.line()));
            }
        }
        for (Map.Entry<String, String> line : lines.entrySet()) {
            if (!isLine(read, line.getKey())
                    || !line.getValue().isEmpty() && kind(line.getValue()).isEmpty()) {
                errors = errors.with(LINE + line.getKey(), words.of("import.line.error.kind"));
            }
        }
        int last = read.source().lines().size();
        if (!anyLine.isEmpty() && !isLine(read, anyLine)) {
            return errors.with("anyLine", words.of("import.anyLine.error.range", last));
        }
        if (anyLine.isEmpty() && !anyKind.isEmpty()) {
            return errors.with("anyLine", words.of("import.anyLine.error.required"));
        }
        return anyKind.isEmpty() || kind(anyKind).isPresent()
                ? errors
                : errors.with("anyKind", words.of("import.line.error.kind"));
    }

    /** The corrections that were kept, with what was sent otherwise than the page showed it. */
    Corrections toCorrections(ReadImport read) {
        Corrections now = read.corrections();
        for (Decision decision : read.reading().decisions()) {
            Choice chosen = decision.choices().isEmpty()
                    ? null
                    : choice(choiceOf(decision)).orElse(null);
            if (chosen != null && chosen != decision.choice()) {
                now = now.choosing(decision.id(), chosen);
            }
        }
        Map<Integer, LineKind> kinds = new LinkedHashMap<>(now.lines());
        lines.forEach((line, name) -> set(kinds, line, name));
        if (!anyLine.isEmpty() && !anyKind.isEmpty()) {
            set(kinds, anyLine, anyKind);
        }
        return new Corrections(now.choices(), kinds);
    }

    private static void set(Map<Integer, LineKind> kinds, String line, String name) {
        kind(name)
                .ifPresentOrElse(
                        kind -> kinds.put(Integer.valueOf(line), kind), () -> kinds.remove(Integer.valueOf(line)));
    }

    private static boolean isLine(ReadImport read, String number) {
        return number.matches("[1-9]\\d{0,6}")
                && Integer.parseInt(number) <= read.source().lines().size();
    }

    private static Optional<Choice> choice(String name) {
        return named(Choice.values(), name);
    }

    static Optional<LineKind> kind(String name) {
        return named(LineKind.values(), name);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
