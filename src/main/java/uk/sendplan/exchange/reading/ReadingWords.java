package uk.sendplan.exchange.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The English words of the reader's messages, from {@code messages/reading.properties}. */
public final class ReadingWords {
    private static final Properties WORDS = load();

    private ReadingWords() {}

    public static String say(String key, List<String> arguments) {
        String words = WORDS.getProperty(key);
        return words == null ? key : new MessageFormat(words).format(arguments.toArray());
    }

    public static boolean has(String key) {
        return WORDS.containsKey(key);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (var file = Objects.requireNonNull(
                        ReadingWords.class.getResourceAsStream("/messages/reading.properties"), "reading.properties");
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
