package uk.sendplan.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.ImportQueries;
import uk.sendplan.exchange.PlanImporting;
import uk.sendplan.exchange.PlanImporting.Accept;
import uk.sendplan.exchange.PlanImporting.Correct;
import uk.sendplan.exchange.ReadImport;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** Shows how a text was read, takes corrections, and makes the plan. */
@Controller
class CheckImportController {

    private final ImportQueries imports;
    private final PlanImporting importing;
    private final CheckPages pages;
    private final CheckAnswers answers;
    private final Words words;

    CheckImportController(
            ImportQueries imports, PlanImporting importing, CheckPages pages, CheckAnswers answers, Words words) {
        this.imports = imports;
        this.importing = importing;
        this.pages = pages;
        this.answers = answers;
        this.words = words;
    }

    @GetMapping("/workspace/{area}/imports/{import}")
    String check(
            Member by,
            @PathVariable("import") String id,
            @RequestParam(required = false, defaultValue = "") String line,
            Model model) {
        ReadImport read = imports.read(by, ImportId.of(id));
        return page(by, read, CheckForm.of(read, line.matches("[1-9]\\d{0,6}") ? line : ""), model);
    }

    @GetMapping(
            path = "/workspace/{area}/imports/{import}",
            params = "format=json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json(Member by, @PathVariable("import") String id) {
        return CheckJson.of(imports.read(by, ImportId.of(id)));
    }

    @PostMapping("/workspace/{area}/imports/{import}")
    String correct(
            Member by,
            @PathVariable("import") String id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CheckForm form = CheckForm.from(sent);
        ReadImport read = imports.read(by, ImportId.of(id));
        FormErrors errors = form.errors(read, words);
        if (errors.any()) {
            return again(by, read, form, errors, model, response);
        }
        try {
            next.addFlashAttribute("notice", save(by, read, form));
            return "redirect:" + ImportId.href(by, read.head().id());
        } catch (StaleVersion | OptimisticLockingFailureException overtaken) {
            return overtaken(by, read, form, model, response);
        }
    }

    @PostMapping("/workspace/{area}/imports/{import}/accept")
    String accept(
            Member by,
            @PathVariable("import") String id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        CheckForm form = CheckForm.from(sent);
        ReadImport read = imports.read(by, ImportId.of(id));
        if (read.head().planSlug() != null) {
            next.addFlashAttribute("notice", words.of("import.accepted.before"));
            return "redirect:/workspace/" + by.areaSlug() + "/" + read.head().planSlug();
        }
        FormErrors errors = form.errors(read, words);
        PlanKind kind = answers.kind(form);
        if (kind == null) {
            errors = errors.with("kind", words.of("import.kind.error"));
        }
        if (errors.any() || kind == null) {
            return again(by, read, form, errors, model, response);
        }
        try {
            if (!form.toCorrections(read).equals(read.corrections())) {
                next.addFlashAttribute("notice", words.of("import.accept.first", save(by, read, form)));
                return "redirect:" + ImportId.href(by, read.head().id());
            }
            String slug = importing.accept(by, new Accept(read.head().id(), form.readAt(), kind));
            next.addFlashAttribute("notice", words.of("import.accepted"));
            return "redirect:/workspace/" + by.areaSlug() + "/" + slug;
        } catch (StaleVersion | OptimisticLockingFailureException overtaken) {
            return overtaken(by, read, form, model, response);
        } catch (Refused refusal) {
            String why = words.of(refusal.messageKey(), refusal.arguments().toArray());
            return again(by, read, form, FormErrors.none().with(FormErrors.WHOLE_FORM, why), model, response);
        }
    }

    /** @return what changed, in words */
    private String save(Member by, ReadImport before, CheckForm form) {
        Corrections corrections = form.toCorrections(before);
        if (corrections.equals(before.corrections())
                && form.readAt() == before.head().version()) {
            return words.of("import.corrected.nothing");
        }
        importing.correct(by, new Correct(before.head().id(), form.readAt(), corrections));
        return answers.changed(before, imports.read(by, before.head().id()));
    }

    private String again(
            Member by, ReadImport read, CheckForm form, FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        return page(by, read, form, model);
    }

    private String overtaken(Member by, ReadImport read, CheckForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        ReadImport now = imports.read(by, read.head().id());
        model.addAttribute("conflict", answers.conflict(now, form));
        return page(by, now, form.at(now.head().version()), model);
    }

    private String page(Member by, ReadImport read, CheckForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("page", pages.of(by, read, form));
        return "exchange/check";
    }
}
