package uk.sendplan.access.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Account;
import uk.sendplan.access.SecondFactors;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;

/** Takes away the second factor of somebody who lost the device and the recovery codes, after a question. */
@Controller
class SecondFactorRemovalController {

    private final SecondFactors factors;
    private final AccountPages accounts;
    private final Crumbs crumbs;
    private final Words words;

    SecondFactorRemovalController(SecondFactors factors, AccountPages accounts, Crumbs crumbs, Words words) {
        this.factors = factors;
        this.accounts = accounts;
        this.crumbs = crumbs;
        this.words = words;
    }

    record RemovalPage(String name, String email, String href, List<Link> crumbs) {}

    @GetMapping("/admin/accounts/{account}/second-factor")
    ModelAndView ask(@PathVariable String account) {
        Account kept = accounts.account(account);
        return new ModelAndView(
                "access/second-factor-remove",
                "page",
                new RemovalPage(kept.name(), kept.email(), "/admin/accounts/" + kept.id(), crumbs.account(kept)));
    }

    @PostMapping("/admin/accounts/{account}/second-factor")
    ModelAndView remove(@PathVariable String account) {
        Account kept = accounts.account(account);
        factors.remove(kept.id());
        return Saving.goOn(
                new Saved("/admin/accounts/" + kept.id(), words.of("account.secondFactor.removed", kept.name())));
    }
}
