package uk.sendplan.access;

import java.util.Objects;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.shared.EmailAddress;
import uk.sendplan.shared.Scope;

/** Looks up the account of a sign-in form. A closed account and one without a password are as unknown as no account. */
@Service
class AccountSignIn implements UserDetailsService {

    private final Accounts accounts;
    private final TransactionTemplate transaction;

    AccountSignIn(Accounts accounts, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.transaction = transaction;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        if (!EmailAddress.isValid(email.strip())) {
            throw new UsernameNotFoundException("no address");
        }
        return Scope.SIGNING_IN.call(() ->
                Objects.requireNonNull(transaction.execute(status -> accounts.findByEmail(Account.sameCase(email))
                        .filter(account -> !account.isClosed() && account.hasPassword())
                        .map(account -> new SignedIn(account.id(), account.email(), account.passwordHash()))
                        .orElseThrow(() -> new UsernameNotFoundException("no such account")))));
    }
}
