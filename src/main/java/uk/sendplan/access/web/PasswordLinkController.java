package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.sendplan.access.Account;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.platform.web.BaseAddress;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.Refused;

/** Makes a one-time link with which an account sets its password. It is on the answering page and nowhere else. */
@Controller
class PasswordLinkController {

    private final PasswordLinks links;
    private final AccountPages accounts;
    private final BaseAddress base;
    private final Crumbs crumbs;
    private final Clock clock;
    private final Words words;

    PasswordLinkController(
            PasswordLinks links, AccountPages accounts, BaseAddress base, Crumbs crumbs, Clock clock, Words words) {
        this.links = links;
        this.accounts = accounts;
        this.base = base;
        this.crumbs = crumbs;
        this.clock = clock;
        this.words = words;
    }

    record LinkPage(String name, String email, String link, String until, String href, List<Link> crumbs) {}

    @PostMapping("/admin/accounts/{account}/password-link")
    String make(@PathVariable String account, Model model, HttpServletResponse response) {
        Account kept = accounts.account(account);
        try {
            String secret = links.make(kept.id());
            model.addAttribute(
                    "page",
                    new LinkPage(
                            kept.name(),
                            kept.email(),
                            base.link("/set-password/" + secret),
                            London.momentInWords(clock.instant().plus(PasswordLinks.LASTS)),
                            "/admin/accounts/" + kept.id(),
                            crumbs.account(kept)));
            return "access/password-link";
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", FormErrors.none().with(FormErrors.WHOLE_FORM, words.of(refusal.messageKey())));
            model.addAttribute("page", accounts.page(kept));
            return "access/account";
        }
    }
}
