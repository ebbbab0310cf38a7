package uk.sendplan.exchange.reading;

import java.util.List;
import uk.sendplan.shared.FileKind;

/** Why an input is not read at all, with the numbers the message needs. */
public sealed interface Refusal {

    String messageKey();

    default List<String> arguments() {
        return List.of();
    }

    record Empty() implements Refusal {
        @Override
        public String messageKey() {
            return "reading.refusal.empty";
        }
    }

    /** Bytes of a file of another kind, recognised by how it begins. */
    record OtherFile(FileKind kind) implements Refusal {
        @Override
        public String messageKey() {
            return "reading.refusal.other-file." + kind.key();
        }
    }

    /** @param strange characters that do not occur in text, of {@code characters} */
    record NotText(int strange, int characters) implements Refusal {
        @Override
        public String messageKey() {
            return "reading.refusal.not-text";
        }

        @Override
        public List<String> arguments() {
            return List.of(String.valueOf(strange), String.valueOf(characters));
        }
    }

    record TooLarge(long characters, int limit) implements Refusal {
        @Override
        public String messageKey() {
            return "reading.refusal.too-large";
        }

        @Override
        public List<String> arguments() {
            return List.of(String.valueOf(characters), String.valueOf(limit));
        }
    }

    record LineTooLong(int line, int characters, int limit) implements Refusal {
        @Override
        public String messageKey() {
            return "reading.refusal.line-too-long";
        }

        @Override
        public List<String> arguments() {
            return List.of(String.valueOf(line), String.valueOf(characters), String.valueOf(limit));
        }
    }

    /** Text, but without headings, numbering or bullets, or not in words. */
    record NoStructure(int lines) implements Refusal {
        @Override
        public String messageKey() {
            return "reading.refusal.no-structure";
        }

        @Override
        public List<String> arguments() {
            return List.of(String.valueOf(lines));
        }
    }
}
