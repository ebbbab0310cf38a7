package uk.sendplan.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.ImportQueries;
import uk.sendplan.exchange.PlanImporting;
import uk.sendplan.exchange.PlanImporting.HandIn;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Refused;

/** Hands a plan's text in: pasted, or as a file. */
@Controller
class HandInController {

    private final PlanImporting importing;
    private final ImportQueries imports;
    private final Words words;

    HandInController(PlanImporting importing, ImportQueries imports, Words words) {
        this.importing = importing;
        this.imports = imports;
        this.words = words;
    }

    /** @param fileLost a file was chosen and could not be used: a browser does not keep it */
    record HandInPage(String action, String back, boolean fileLost) {}

    @GetMapping("/workspace/{area}/imports/new")
    String ask(Member by, Model model) {
        return page(by, HandInForm.empty(), false, model);
    }

    @PostMapping("/workspace/{area}/imports")
    String handIn(
            Member by,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        HandInForm form = HandInForm.from(request);
        try {
            HandIn command = form.toCommand(file);
            takeIn(by, command);
            next.addFlashAttribute("notice", words.of("import.handedIn"));
            return "redirect:" + ImportId.href(by, command.id());
        } catch (Refused refusal) {
            model.addAttribute("errors", words.refused(FormErrors.none(), refusal));
            boolean fileLost = file != null && !file.isEmpty();
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(by, form, fileLost, model);
        }
    }

    /** The same form twice at the same moment: the second finds what the first made. */
    private void takeIn(Member by, HandIn command) {
        try {
            importing.handIn(by, command);
        } catch (DataIntegrityViolationException taken) {
            imports.handedIn(by, command.id());
        }
    }

    private static String page(Member by, HandInForm form, boolean fileLost, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("page", new HandInPage(ImportId.href(by), ImportId.href(by), fileLost));
        return "exchange/new";
    }
}
