package uk.sendplan.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a session: only who it is. What they may do is looked up at each request ({@link Viewers}), so there are
 * no authorities to go stale.
 */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final UUID accountId;
    private final String email;
    private final String credential;
    private @Nullable String passwordHash;

    SignedIn(UUID accountId, String email, @Nullable String passwordHash) {
        this.accountId = accountId;
        this.email = email;
        this.passwordHash = passwordHash;
        this.credential = credential(passwordHash);
    }

    /** Stands for the password that somebody signed in with: a new password, or none, ends the sessions of the old one. */
    static String credential(@Nullable String passwordHash) {
        return passwordHash == null ? "" : PasswordLinks.hash(passwordHash).substring(0, 16);
    }

    String credential() {
        return credential;
    }

    public UUID accountId() {
        return accountId;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && accountId.equals(that.accountId);
    }

    @Override
    public int hashCode() {
        return accountId.hashCode();
    }
}
