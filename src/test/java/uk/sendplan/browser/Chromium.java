package uk.sendplan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, one for all journeys. A machine without one skips them with a line that says so;
 * where {@code SENDPLAN_BROWSER_REQUIRED} is set, as {@code .ci/run} does, that is a failure.
 */
final class Chromium {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private Chromium() {}

    static Browser browser() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            String line =
                    "No Chromium on this machine (CHROMIUM_PATH or one of " + PLACES + "): browser journeys not run";
            if (System.getenv("SENDPLAN_BROWSER_REQUIRED") != null) {
                throw new AssertionError(line);
            }
            Assumptions.abort(line);
        }
        return Started.with(executable.orElseThrow());
    }

    private static Optional<Path> find() {
        String named = System.getenv("CHROMIUM_PATH");
        return Stream.concat(Stream.ofNullable(named), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static final class Started {

        private static Browser browser;

        static synchronized Browser with(Path executable) {
            if (browser == null) {
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setChromiumSandbox(false)
                                .setArgs(List.of(
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--disable-quic",
                                        "--no-first-run")));
                Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            }
            return browser;
        }
    }
}
