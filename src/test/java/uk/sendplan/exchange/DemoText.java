package uk.sendplan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The text of the demo's plan. */
public final class DemoText {

    private DemoText() {}

    public static String read() {
        try (InputStream file = Objects.requireNonNull(
                DemoText.class.getResourceAsStream("/demo/alderbrook-send-improvement-plan.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
