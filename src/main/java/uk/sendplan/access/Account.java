package uk.sendplan.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sendplan.shared.StaleVersion;

/** Somebody who can sign in to this installation. What they may do follows from their memberships. */
@Entity
public class Account {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String name;

    private @Nullable String passwordHash;

    @Column(nullable = false)
    private boolean administrator;

    private @Nullable Instant closedAt;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    protected Account() {}

    Account(UUID id, String email, String name, boolean administrator, Instant createdAt) {
        this.id = id;
        this.email = sameCase(email);
        this.name = name;
        this.administrator = administrator;
        this.createdAt = createdAt;
    }

    /** Addresses are compared without regard to case. */
    static String sameCase(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void describe(String email, String name, boolean administrator, long readAt) {
        if (readAt != version()) {
            throw new StaleVersion();
        }
        this.email = sameCase(email);
        this.name = name;
        this.administrator = administrator;
    }

    void setPasswordHash(String hash) {
        this.passwordHash = hash;
    }

    /** A closed account cannot sign in; its name stays in the history. */
    void close(Instant at) {
        this.closedAt = at;
        this.passwordHash = null;
    }

    void reopen() {
        this.closedAt = null;
    }

    /** For {@link FirstAdministrator}: also where the account was closed. */
    void becomeAdministrator() {
        this.administrator = true;
        this.closedAt = null;
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
