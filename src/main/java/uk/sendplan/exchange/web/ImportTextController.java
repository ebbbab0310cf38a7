package uk.sendplan.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.ImportHead;
import uk.sendplan.exchange.ImportQueries;
import uk.sendplan.exchange.ImportState;
import uk.sendplan.exchange.PlainText;
import uk.sendplan.exchange.PlanImporting;
import uk.sendplan.exchange.ReadImport;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Edits the text of an import, and shows it as it was handed in. */
@Controller
class ImportTextController {

    private final ImportQueries imports;
    private final PlanImporting importing;
    private final CheckAnswers answers;
    private final CheckWords checkWords;
    private final Words words;

    ImportTextController(
            ImportQueries imports, PlanImporting importing, CheckAnswers answers, CheckWords checkWords, Words words) {
        this.imports = imports;
        this.importing = importing;
        this.answers = answers;
        this.checkWords = checkWords;
        this.words = words;
    }

    /** Room for lines that are added while one writes. */
    private static final int MORE_LINES = 25;

    /** @param text a browser swallows the first line end of a text area, so one that begins with it has one more */
    record TextPage(
            String name,
            String action,
            String back,
            String download,
            boolean open,
            boolean edited,
            boolean html,
            String version,
            String text,
            int[] lines) {}

    @GetMapping("/workspace/{area}/imports/{import}/text")
    String text(Member by, @PathVariable("import") String id, Model model) {
        ReadImport read = imports.read(by, ImportId.of(id));
        return page(by, read.head(), PlainText.editable(read.source()).text(), model);
    }

    @GetMapping(path = "/workspace/{area}/imports/{import}/text", params = "format=txt")
    ResponseEntity<byte[]> handedIn(Member by, @PathVariable("import") String id) {
        UUID known = ImportId.of(id);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("handed-in-" + known + ".txt")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(imports.handedIn(by, known).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/workspace/{area}/imports/{import}/text")
    String save(
            Member by,
            @PathVariable("import") String id,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        TextForm form = TextForm.from(request);
        ReadImport before = imports.read(by, ImportId.of(id));
        try {
            if (form.restore()) {
                importing.restore(by, before.head().id(), form.readAt());
            } else {
                importing.rewrite(by, form.toCommand(before.head().id()));
            }
            ReadImport after = imports.read(by, before.head().id());
            next.addFlashAttribute("notice", answers.changed(before, after));
            return "redirect:" + ImportId.href(by, before.head().id());
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", words.refused(FormErrors.none(), refusal));
            return page(by, before.head(), form.text(), model);
        } catch (StaleVersion | OptimisticLockingFailureException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            ReadImport now = imports.read(by, before.head().id());
            model.addAttribute("conflict", conflict(now, form));
            return page(by, now.head(), form.text(), model);
        }
    }

    private Conflict conflict(ReadImport now, TextForm form) {
        Conflict saved = Conflict.none()
                .savedBy(
                        checkWords.person(now.head().changedBy()),
                        London.momentInWords(now.head().changedAt()));
        TextDifference difference =
                TextDifference.between(PlainText.editable(now.source()).text(), form.text());
        return form.restore()
                ? saved
                : saved.and(
                        words.of("import.text.lines", difference.firstLine()), difference.one(), difference.other());
    }

    private static String page(Member by, ImportHead head, String text, Model model) {
        String self = ImportId.href(by, head.id());
        int lines = (int) text.chars().filter(c -> c == '\n').count() + 1 + MORE_LINES;
        model.addAttribute(
                "page",
                new TextPage(
                        head.name(),
                        self + "/text",
                        self,
                        self + "/text?format=txt",
                        head.state() == ImportState.TO_CHECK,
                        head.edited(),
                        head.html() && !head.edited(),
                        String.valueOf(head.version()),
                        text.startsWith("\n") ? "\n" + text : text,
                        IntStream.rangeClosed(1, lines).toArray()));
        return "exchange/text";
    }

    /** The text is taken as it was sent, as when it was handed in. */
    record TextForm(String version, String text, boolean restore) {
        static TextForm from(HttpServletRequest request) {
            return new TextForm(
                    Objects.requireNonNullElse(request.getParameter("version"), ""),
                    Objects.requireNonNullElse(request.getParameter("text"), "")
                            .replace("\r\n", "\n")
                            .replaceAll("\\p{Cs}", "\uFFFD"),
                    "restore".equals(request.getParameter("do")));
        }

        long readAt() {
            return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        }

        PlanImporting.Rewrite toCommand(UUID id) {
            return new PlanImporting.Rewrite(id, readAt(), text);
        }
    }
}
