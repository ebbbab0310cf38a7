package uk.sendplan.access.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sendplan.access.Account;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.AccountQueries;
import uk.sendplan.access.AccountQueries.MembershipRow;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.NotThere;

/** Ends a membership, after a question. It stays in the history. */
@Controller
class MembershipEndController {

    private final AccountQueries queries;
    private final AccountKeeping keeping;
    private final AccountPages accounts;
    private final Crumbs crumbs;
    private final Words words;

    MembershipEndController(
            AccountQueries queries, AccountKeeping keeping, AccountPages accounts, Crumbs crumbs, Words words) {
        this.queries = queries;
        this.keeping = keeping;
        this.accounts = accounts;
        this.crumbs = crumbs;
        this.words = words;
    }

    record EndPage(
            String name,
            String area,
            String organisation,
            String role,
            boolean ended,
            String action,
            String href,
            List<Link> crumbs) {}

    @GetMapping("/admin/accounts/{account}/memberships/{membership}/end")
    String ask(@PathVariable String account, @PathVariable String membership, Model model) {
        Account kept = accounts.account(account);
        MembershipRow row = membership(kept, membership);
        String href = "/admin/accounts/" + kept.id();
        model.addAttribute(
                "page",
                new EndPage(
                        kept.name(),
                        row.areaName(),
                        row.organisationName(),
                        words.of("role." + row.role()),
                        row.endedAt() != null,
                        href + "/memberships/" + row.id() + "/end",
                        href,
                        crumbs.account(kept)));
        return "access/membership-end";
    }

    @PostMapping("/admin/accounts/{account}/memberships/{membership}/end")
    String end(@PathVariable String account, @PathVariable String membership, RedirectAttributes redirect) {
        Account kept = accounts.account(account);
        MembershipRow row = membership(kept, membership);
        keeping.end(row.areaId(), row.id());
        redirect.addFlashAttribute("notice", words.of("membership.ended", kept.name(), row.organisationName()));
        return "redirect:/admin/accounts/" + kept.id();
    }

    private MembershipRow membership(Account account, String id) {
        return queries.membership(account.id(), Checks.id(id)).orElseThrow(() -> new NotThere("membership"));
    }
}
