package uk.sendplan.files.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Viewer;
import uk.sendplan.files.FileMaking;
import uk.sendplan.files.MadeFile;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/** A file that takes long: how far it is, and once it is made, the file. Only the person who asked sees it. */
@Controller
class FileController {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int KILOBYTE = 1024;

    private final FileMaking files;
    private final Words words;
    private final Clock clock;

    FileController(FileMaking files, Words words, Clock clock) {
        this.files = files;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param said where it stands
     * @param content where it is fetched, once it is there, or null
     * @param again this page, which then waits for it, or null
     * @param back the report
     */
    record FilePage(
            String heading,
            List<Link> crumbs,
            String said,
            @Nullable Link content,
            @Nullable String again,
            String back) {}

    /** @param wait the page is to wait a while for the file */
    @GetMapping("/account/files/{file}")
    String file(Viewer viewer, @PathVariable String file, @RequestParam(defaultValue = "") String wait, Model model) {
        MadeFile found = find(viewer, file);
        boolean done = FileMaking.isDoneWithin(found, wait.isEmpty() ? Duration.ZERO : PATIENCE);
        model.addAttribute("page", page(found, done));
        return "files/file";
    }

    @GetMapping("/account/files/{file}/content")
    ResponseEntity<byte[]> content(Viewer viewer, @PathVariable String file) {
        MadeFile found = find(viewer, file);
        if (!found.bytes().isDone() || found.bytes().isCompletedExceptionally()) {
            throw new NotThere("file " + file);
        }
        return ReportFiles.content(found);
    }

    private MadeFile find(Viewer viewer, String file) {
        return files.file(viewer.accountId(), Keys.inAddress(file)).orElseThrow(() -> new NotThere("file " + file));
    }

    private FilePage page(MadeFile file, boolean done) {
        boolean failed = file.bytes().isCompletedExceptionally();
        return new FilePage(
                words.of(failed ? "file.page.failed" : done ? "file.page.done" : "file.page.making"),
                List.of(Link.to(words.of("navigation.workspace"), "/workspace"), Link.to(file.title(), file.back())),
                failed ? words.of("file.page.failed.said", file.title()) : done ? there(file) : underWay(file),
                done && !failed
                        ? Link.to(
                                words.of("file.page.fetch", words.of("file." + file.kind())), file.href() + "/content")
                        : null,
                done ? null : file.href() + "?wait=yes",
                file.back());
    }

    private String there(MadeFile file) {
        return words.of(
                "file.page.done.said",
                file.title(),
                Math.max(1, file.bytes().join().length / KILOBYTE),
                FileMaking.KEPT_MINUTES);
    }

    private String underWay(MadeFile file) {
        long before = files.before(file);
        long seconds = Duration.between(file.askedAt(), clock.instant()).toSeconds();
        return before > 0
                ? words.of("file.page.waits", file.title(), before, seconds)
                : words.of("file.page.made", file.title(), seconds);
    }
}
