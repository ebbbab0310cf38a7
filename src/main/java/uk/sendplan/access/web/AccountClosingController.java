package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Account;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Refused;

/** Closes an account, after a question, and opens it again. */
@Controller
class AccountClosingController {

    private final AccountKeeping keeping;
    private final AccountPages accounts;
    private final Crumbs crumbs;
    private final Words words;

    AccountClosingController(AccountKeeping keeping, AccountPages accounts, Crumbs crumbs, Words words) {
        this.keeping = keeping;
        this.accounts = accounts;
        this.crumbs = crumbs;
        this.words = words;
    }

    record ClosingPage(String name, String email, String href, List<Link> crumbs) {}

    @GetMapping("/admin/accounts/{account}/close")
    String ask(@PathVariable String account, Model model) {
        Account kept = accounts.account(account);
        model.addAttribute(
                "page",
                new ClosingPage(kept.name(), kept.email(), "/admin/accounts/" + kept.id(), crumbs.account(kept)));
        return "access/account-close";
    }

    @PostMapping("/admin/accounts/{account}/close")
    String close(@PathVariable String account, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        Account kept = accounts.account(account);
        try {
            keeping.close(kept.id());
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", FormErrors.none().with(FormErrors.WHOLE_FORM, words.of(refusal.messageKey())));
            return ask(account, model);
        }
        redirect.addFlashAttribute("notice", words.of("account.closed", kept.name()));
        return "redirect:/admin/accounts/" + kept.id();
    }

    @PostMapping("/admin/accounts/{account}/reopen")
    String reopen(@PathVariable String account, RedirectAttributes redirect) {
        Account kept = accounts.account(account);
        keeping.reopen(kept.id());
        redirect.addFlashAttribute("notice", words.of("account.reopened", kept.name()));
        return "redirect:/admin/accounts/" + kept.id();
    }
}
