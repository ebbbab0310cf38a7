package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Account;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/** One account: what it is called, whether it is an administrator's, and where it belongs. */
@Controller
class AccountController {

    private static final List<String> FIELDS = List.of("name", "email", "administrator");

    private final AccountKeeping keeping;
    private final AccountPages accounts;
    private final Crumbs crumbs;
    private final Words words;

    AccountController(AccountKeeping keeping, AccountPages accounts, Crumbs crumbs, Words words) {
        this.keeping = keeping;
        this.accounts = accounts;
        this.crumbs = crumbs;
        this.words = words;
    }

    record AccountFormPage(String title, String action, List<Link> crumbs) {}

    @GetMapping("/admin/accounts/new")
    String askForNew(Model model) {
        return newForm(AccountForm.empty(), FormErrors.none(), model);
    }

    @PostMapping("/admin/accounts")
    String add(
            @ModelAttribute("form") AccountForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = form.errors(words);
        if (!errors.any()) {
            try {
                UUID id = Checks.key(form.key());
                String name = Checks.line(form.name());
                keeping.add(id, Checks.line(form.email()), name, form.ticked());
                redirect.addFlashAttribute("notice", words.of("account.added", name));
                return "redirect:/admin/accounts/" + id;
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return newForm(form, errors, model);
    }

    @GetMapping("/admin/accounts/{account}")
    String account(@PathVariable String account, Model model) {
        model.addAttribute("page", accounts.page(accounts.account(account)));
        return "access/account";
    }

    @GetMapping("/admin/accounts/{account}/edit")
    String edit(@PathVariable String account, Model model) {
        Account kept = accounts.account(account);
        return editForm(kept, AccountForm.from(kept), FormErrors.none(), model);
    }

    @PostMapping("/admin/accounts/{account}/edit")
    String save(
            @PathVariable String account,
            @ModelAttribute("form") AccountForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Account kept = accounts.account(account);
        FormErrors errors = form.errors(words);
        if (!errors.any()) {
            try {
                String name = Checks.line(form.name());
                keeping.describe(
                        kept.id(), Checks.version(form.version()), Checks.line(form.email()), name, form.ticked());
                redirect.addFlashAttribute("notice", words.of("account.saved", name));
                return "redirect:/admin/accounts/" + kept.id();
            } catch (Refused refusal) {
                errors = words.refused(errors, refusal);
            } catch (StaleVersion | OptimisticLockingFailureException overtaken) {
                return overtaken(account, form, model, response);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return editForm(kept, form, errors, model);
    }

    private String overtaken(String id, AccountForm form, Model model, HttpServletResponse response) {
        Account now = accounts.account(id);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute(
                "conflict",
                Conflict.none()
                        .and(words.of("account.name"), now.name(), form.name())
                        .and(words.of("account.email"), now.email(), form.email())
                        .and(
                                words.of("account.administrator"),
                                words.of(now.isAdministrator() ? "yes" : "no"),
                                words.of(form.ticked() ? "yes" : "no")));
        return editForm(now, form.atVersion(now.version()), FormErrors.none(), model);
    }

    private String newForm(AccountForm form, FormErrors errors, Model model) {
        return show(
                new AccountFormPage(words.of("account.new.title"), "/admin/accounts", crumbs.accounts()),
                form,
                errors,
                model);
    }

    private String editForm(Account account, AccountForm form, FormErrors errors, Model model) {
        return show(
                new AccountFormPage(
                        words.of("account.edit.title"),
                        "/admin/accounts/" + account.id() + "/edit",
                        crumbs.account(account)),
                form,
                errors,
                model);
    }

    private static String show(AccountFormPage page, AccountForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors.inOrder(FIELDS));
        model.addAttribute("page", page);
        return "access/account-form";
    }
}
