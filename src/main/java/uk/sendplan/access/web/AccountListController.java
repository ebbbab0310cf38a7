package uk.sendplan.access.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import uk.sendplan.access.AccountQueries;
import uk.sendplan.access.AccountQueries.AccountRow;
import uk.sendplan.access.AccountQueries.Order;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/** All accounts of the installation: searched, sorted, fifty a page. */
@Controller
class AccountListController {

    private static final int LONGEST_SEARCH = 100;

    private final AccountQueries queries;
    private final Crumbs crumbs;
    private final Words words;

    AccountListController(AccountQueries queries, Crumbs crumbs, Words words) {
        this.queries = queries;
        this.crumbs = crumbs;
        this.words = words;
    }

    record AccountsPage(
            List<Link> crumbs,
            String words,
            String found,
            List<Column> columns,
            List<AccountLine> accounts,
            @Nullable Link previous,
            @Nullable Link next) {}

    /** @param sorted "ascending", "descending" or null, as aria-sort says it; @param href sorts by it */
    record Column(String text, String href, @Nullable String sorted) {}

    record AccountLine(String name, String href, String email, String areas, String state, boolean administrator) {}

    @GetMapping("/admin/accounts")
    String accounts(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        String line = Checks.line(q);
        String search = line.substring(0, Math.min(line.length(), LONGEST_SEARCH));
        boolean descending = sort.startsWith("-");
        Order order = order(descending ? sort.substring(1) : sort);
        long count = queries.count(search);
        int pages = (int) Math.max(1, (count + AccountQueries.PAGE - 1) / AccountQueries.PAGE);
        int shown = Math.min(pages, number(page));
        String sorting = (descending ? "-" : "") + name(order);
        model.addAttribute(
                "page",
                new AccountsPage(
                        crumbs.administration(),
                        search,
                        words.of(search.isEmpty() ? "accounts.count" : "accounts.found", count, search),
                        Stream.of(Order.values())
                                .map(by -> column(by, by == order, descending, search))
                                .toList(),
                        queries.accounts(search, order, descending, shown).stream()
                                .map(this::line)
                                .toList(),
                        shown > 1 ? neighbour("accounts.previous", search, sorting, shown - 1) : null,
                        shown < pages ? neighbour("accounts.next", search, sorting, shown + 1) : null));
        return "access/accounts";
    }

    private Column column(Order by, boolean current, boolean descending, String search) {
        String sort = (current && !descending ? "-" : "") + name(by);
        @Nullable String sorted = current ? (descending ? "descending" : "ascending") : null;
        return new Column(words.of("accounts." + name(by)), address(search, sort, 1), sorted);
    }

    private Link neighbour(String key, String search, String sorting, int page) {
        return Link.to(words.of(key, page), address(search, sorting, page));
    }

    private AccountLine line(AccountRow row) {
        return new AccountLine(
                row.name(),
                "/admin/accounts/" + row.id(),
                row.email(),
                row.areas() == null ? words.of("accounts.areas.none") : row.areas(),
                words.of("account.state." + AccountPages.State.of(row.closed(), row.hasPassword())),
                row.administrator());
    }

    private static String address(String search, String sort, int page) {
        return UriComponentsBuilder.fromPath("/admin/accounts")
                .queryParam("q", "{search}")
                .queryParam("sort", sort)
                .queryParam("page", page)
                .encode()
                .buildAndExpand(search)
                .toUriString();
    }

    private static Order order(String name) {
        return Stream.of(Order.values())
                .filter(order -> name(order).equals(name))
                .findFirst()
                .orElse(Order.NAME);
    }

    private static String name(Order order) {
        return order.name().toLowerCase(Locale.ROOT);
    }

    private static int number(String typed) {
        return typed.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(typed) : 1;
    }
}
