package uk.sendplan.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.ImportHead;
import uk.sendplan.exchange.ImportQueries;
import uk.sendplan.exchange.ImportState;
import uk.sendplan.exchange.PlanImporting;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.StaleVersion;

/** Asks before an import is discarded. */
@Controller
class DiscardImportController {

    private final ImportQueries imports;
    private final PlanImporting importing;
    private final CheckWords checkWords;
    private final Words words;

    DiscardImportController(ImportQueries imports, PlanImporting importing, CheckWords checkWords, Words words) {
        this.imports = imports;
        this.importing = importing;
        this.checkWords = checkWords;
        this.words = words;
    }

    record DiscardPage(String name, String action, String back, boolean open, String version) {}

    @GetMapping("/workspace/{area}/imports/{import}/discard")
    String ask(Member by, @PathVariable("import") String id, Model model) {
        return page(by, imports.head(by, ImportId.of(id)), model);
    }

    @PostMapping("/workspace/{area}/imports/{import}/discard")
    String discard(
            Member by,
            @PathVariable("import") String id,
            @RequestParam(defaultValue = "") String version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        UUID known = ImportId.of(id);
        try {
            importing.discard(by, known, version.matches("\\d{1,18}") ? Long.parseLong(version) : -1);
            next.addFlashAttribute("notice", words.of("import.discarded"));
            return "redirect:" + ImportId.href(by);
        } catch (StaleVersion | OptimisticLockingFailureException overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            ImportHead now = imports.head(by, known);
            model.addAttribute(
                    "conflict",
                    Conflict.none()
                            .savedBy(checkWords.person(now.changedBy()), London.momentInWords(now.changedAt()))
                            .and(
                                    words.of("import.state"),
                                    checkWords.tag(now.state()).text(),
                                    words.of("import.state.discarded")));
            return page(by, now, model);
        }
    }

    private static String page(Member by, ImportHead head, Model model) {
        String self = ImportId.href(by, head.id());
        model.addAttribute(
                "page",
                new DiscardPage(
                        head.name(),
                        self + "/discard",
                        self,
                        head.state() == ImportState.TO_CHECK,
                        String.valueOf(head.version())));
        return "exchange/discard";
    }
}
