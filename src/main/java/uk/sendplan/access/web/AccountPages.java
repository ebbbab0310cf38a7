package uk.sendplan.access.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Account;
import uk.sendplan.access.AccountQueries;
import uk.sendplan.access.AccountQueries.MembershipRow;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** The page of one account, which several of its journeys come back to. */
@Component
class AccountPages {

    private final AccountQueries queries;
    private final Crumbs crumbs;
    private final Words words;

    AccountPages(AccountQueries queries, Crumbs crumbs, Words words) {
        this.queries = queries;
        this.crumbs = crumbs;
        this.words = words;
    }

    record AccountPage(
            String name,
            String href,
            List<Link> crumbs,
            List<SummaryRow> rows,
            boolean closed,
            boolean hasPassword,
            boolean secondFactor,
            List<MembershipLine> memberships,
            List<MembershipLine> ended) {}

    /** @param when it ended, in words; null for one that goes on */
    record MembershipLine(
            String area,
            String areaHref,
            String organisation,
            String role,
            @Nullable String when,
            String end) {}

    /** What to call an account's state. */
    enum State {
        CLOSED,
        NO_PASSWORD,
        OPEN;

        static State of(boolean closed, boolean hasPassword) {
            return closed ? CLOSED : hasPassword ? OPEN : NO_PASSWORD;
        }
    }

    Account account(String id) {
        return queries.account(Checks.id(id)).orElseThrow(() -> new NotThere("account"));
    }

    AccountPage page(Account account) {
        String href = "/admin/accounts/" + account.id();
        List<MembershipRow> memberships = queries.membershipsOf(account.id());
        boolean secondFactor = queries.hasSecondFactor(account.id());
        return new AccountPage(
                account.name(),
                href,
                crumbs.accounts(),
                rows(account, secondFactor, href + "/edit"),
                account.isClosed(),
                account.hasPassword(),
                secondFactor,
                lines(memberships, href, false),
                lines(memberships, href, true));
    }

    private List<SummaryRow> rows(Account account, boolean secondFactor, String edit) {
        List<SummaryRow> rows = new ArrayList<>();
        Link change = Link.to(words.of("change"), edit);
        rows.add(new SummaryRow(words.of("account.name"), account.name(), change));
        rows.add(new SummaryRow(words.of("account.email"), account.email(), change));
        rows.add(new SummaryRow(
                words.of("account.administrator"), words.of(account.isAdministrator() ? "yes" : "no"), change));
        rows.add(SummaryRow.of(
                words.of("account.state"),
                words.of("account.state." + State.of(account.isClosed(), account.hasPassword()) + ".long")));
        rows.add(SummaryRow.of(words.of("account.secondFactor"), words.of(secondFactor ? "yes" : "no")));
        return rows;
    }

    private List<MembershipLine> lines(List<MembershipRow> memberships, String href, boolean ended) {
        return memberships.stream()
                .filter(row -> (row.endedAt() != null) == ended)
                .map(row -> new MembershipLine(
                        row.areaName(),
                        "/admin/areas/" + row.areaSlug(),
                        row.organisationName(),
                        words.of("role." + row.role()),
                        row.endedAt() == null ? null : London.dayInWords(row.endedAt()),
                        href + "/memberships/" + row.id() + "/end"))
                .toList();
    }
}
