package uk.sendplan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.openid.Providers.Identity;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.platform.MailServer;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.Scope;

/**
 * Invitations to join an area. The link works once, for {@link #LASTS}, and a newer one ends it; whoever has it reads the mailbox it went
 * to, so it makes the account where there is none, and gives the role. docs/adr/0038 says why.
 */
@Service
public class Invitations {

    public static final Duration LASTS = Duration.ofDays(14);

    /** What plan managers may give; the others are the administrator's to give. */
    public static final Set<Role> OF_MANAGERS = Set.copyOf(EnumSet.of(Role.OFFICER, Role.BOARD, Role.FORUM));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Accounts accounts;
    private final Memberships memberships;
    private final PartnershipKeeping people;
    private final LinkedIdentities identities;
    private final Letters letters;
    private final MailServer mail;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Accounts accounts,
            Memberships memberships,
            PartnershipKeeping people,
            LinkedIdentities identities,
            Letters letters,
            MailServer mail,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accounts = accounts;
        this.memberships = memberships;
        this.people = people;
        this.identities = identities;
        this.letters = letters;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * Who invites.
     *
     * @param roles that they may give
     */
    public record Inviter(UUID accountId, String name, UUID areaId, Set<Role> roles) {

        public static Inviter manager(Member member) {
            member.require(Right.EDIT_PLAN);
            return new Inviter(member.accountId(), member.name(), member.areaId(), OF_MANAGERS);
        }

        public static Inviter administrator(Viewer viewer, UUID areaId) {
            if (!viewer.administrator()) {
                throw new NotThere("needs an administrator");
            }
            return new Inviter(viewer.accountId(), viewer.name(), areaId, Set.copyOf(EnumSet.allOf(Role.class)));
        }
    }

    /** An invitation that is neither accepted nor withdrawn. */
    public record Open(
            UUID id,
            UUID areaId,
            String email,
            Role role,
            UUID organisationId,
            String organisation,
            String invitedByName,
            Instant madeAt,
            Instant expiresAt) {

        public boolean isOver(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }

    /**
     * Invites, and writes a letter where mail can be sent.
     *
     * @param id the form's key
     * @return the secret of the link, to be handed over where no mail can be sent; nothing where a letter is on its way
     */
    public Optional<String> invite(Inviter by, UUID id, String email, UUID organisationId, Role role) {
        if (!by.roles().contains(role)) {
            throw new Refused("role", "invitation.role.error.required");
        }
        String address = Account.sameCase(email);
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                refuseMembers(by.areaId(), address, organisationId, role);
                OffsetDateTime now = now();
                int made = jdbc.sql("""
                                insert into invitation
                                    (id, area_id, organisation_id, email, role, invited_by, invited_by_name, made_at, expires_at)
                                select :id, :area, o.id, :email, :role, :by, :name, :now, :expires
                                from organisation o where o.area_id = :area and o.id = :organisation
                                on conflict (id) do nothing
                                """)
                        .param("id", id)
                        .param("area", by.areaId())
                        .param("organisation", organisationId)
                        .param("email", address)
                        .param("role", role.name())
                        .param("by", by.accountId())
                        .param("name", by.name())
                        .param("now", now)
                        .param("expires", now.plus(LASTS))
                        .update();
                if (made == 0 && find(by.areaId(), id).isEmpty()) {
                    throw new Refused("organisation", "membership.organisation.error.unknown");
                }
                return made == 0 ? Optional.<String>empty() : letterOrLink(id, address);
            }));
        } catch (DuplicateKeyException invitedAlready) {
            throw new Refused("email", "invitation.email.error.invited");
        }
    }

    private void refuseMembers(UUID areaId, String email, UUID organisationId, Role role) {
        boolean member = jdbc.sql("""
                        select exists (select from membership m join account a on a.id = m.account_id
                            where m.area_id = ? and m.organisation_id = ? and m.role = ? and m.ended_at is null and a.email = ?)
                        """)
                .params(areaId, organisationId, role.name(), email)
                .query(Boolean.class)
                .single();
        if (member) {
            throw new Refused("email", "invitation.email.error.member");
        }
    }

    private Optional<String> letterOrLink(UUID id, String email) {
        if (mail.isConfigured()) {
            letters.aboutInvitation(id, email);
            return Optional.empty();
        }
        return Optional.of(newLink(id));
    }

    private String newLink(UUID id) {
        String secret = Secrets.random();
        jdbc.sql("update invitation set secret_hash = ? where id = ?")
                .params(Secrets.hash(secret), id)
                .update();
        return secret;
    }

    /**
     * Once more, for another {@link #LASTS}; the link before works no longer.
     *
     * @return as {@link #invite}
     */
    public Optional<String> again(Inviter by, UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Open open = find(by.areaId(), id).orElseThrow(() -> new NotThere("invitation"));
            if (!by.roles().contains(open.role())) {
                throw new NotThere("invitation");
            }
            jdbc.sql("update invitation set expires_at = ?, secret_hash = null where area_id = ? and id = ?")
                    .params(now().plus(LASTS), by.areaId(), id)
                    .update();
            return letterOrLink(id, open.email());
        }));
    }

    /** Its link works no longer. One that was accepted meanwhile stays so. */
    public void withdraw(Inviter by, UUID id) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                update invitation set withdrawn_at = ?, secret_hash = null
                where area_id = ? and id = ? and accepted_at is null and withdrawn_at is null
                """).params(now(), by.areaId(), id).update());
    }

    private static final String OPEN = """
            select i.id, i.area_id, i.email, i.role, i.organisation_id, o.name as organisation, i.invited_by_name, i.made_at, i.expires_at
            from invitation i join organisation o on o.area_id = i.area_id and o.id = i.organisation_id
            where i.accepted_at is null and i.withdrawn_at is null""";

    /** The latest first. */
    public List<Open> open(UUID areaId) {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql(OPEN + " and i.area_id = ? order by i.made_at desc, i.id")
                        .param(areaId)
                        .query(RecordRows.of(Open.class))
                        .list()));
    }

    private Optional<Open> find(UUID areaId, UUID id) {
        return jdbc.sql(OPEN + " and i.area_id = ? and i.id = ?")
                .params(areaId, id)
                .query(RecordRows.of(Open.class))
                .optional();
    }

    /**
     * What a link is for.
     *
     * @param hasAccount the address has an account: nothing more is asked than to accept
     */
    public record Invited(
            UUID id,
            UUID areaId,
            String areaName,
            String email,
            UUID organisationId,
            String organisation,
            Role role,
            String invitedByName,
            Instant expiresAt,
            boolean hasAccount) {}

    /** Nothing for a link that does not, or no longer, work. */
    public Optional<Invited> ofLink(String secret) {
        return areaOf(secret).flatMap(area -> signingIn(area, () -> read(secret, "")));
    }

    private Optional<UUID> areaOf(String secret) {
        return signingIn(
                null,
                () -> jdbc.sql("select area_id from invitation where secret_hash = ?")
                        .param(Secrets.hash(secret))
                        .query(UUID.class)
                        .optional());
    }

    private Optional<Invited> read(String secret, String locking) {
        return jdbc.sql("""
                        select i.id, i.area_id, l.name as area_name, i.email, i.organisation_id, o.name as organisation, i.role,
                            i.invited_by_name, i.expires_at, exists (select from account a where a.email = i.email) as has_account
                        from invitation i
                        join local_area l on l.id = i.area_id
                        join organisation o on o.area_id = i.area_id and o.id = i.organisation_id
                        where i.secret_hash = ? and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > ?
                        """ + locking)
                .params(Secrets.hash(secret), now())
                .query(RecordRows.of(Invited.class))
                .optional();
    }

    /**
     * Accepts: makes the account where there is none, gives the role, and uses the link up.
     *
     * @param name of a new account
     * @return the account; nothing for a link that no longer works
     * @throws Refused where the account was closed
     */
    public Optional<Account> accept(String secret, String name) {
        return areaOf(secret)
                .flatMap(area ->
                        signingIn(area, () -> read(secret, "for update of i").map(invited -> accept(invited, name))));
    }

    /**
     * Accepts as whoever the provider of the area says that they are, who signs in with that from now on. Only an account that the
     * invitation makes is linked: whoever has the link of an invitation has not shown to be the owner of an account that was there.
     *
     * @return nothing for a link that does not work, is of another area, or is for an address that has an account
     */
    Optional<Account> acceptAs(UUID areaId, String secret, String name, Identity identity) {
        return signingIn(
                areaId,
                () -> read(secret, "for update of i")
                        .filter(invited -> invited.areaId().equals(areaId) && !invited.hasAccount())
                        .map(invited -> {
                            Account account = accept(invited, name);
                            identities.insert(account.id(), identity);
                            return account;
                        }));
    }

    private Account accept(Invited invited, String name) {
        Account account = accounts.findByEmail(invited.email())
                .orElseGet(() -> accounts.saveAndFlush(
                        new Account(UUID.randomUUID(), invited.email(), name, false, clock.instant())));
        if (account.isClosed()) {
            throw new Refused("name", "invitation.error.closed");
        }
        if (!memberships.existsByAccountIdAndOrganisationIdAndRoleAndEndedAtIsNull(
                account.id(), invited.organisationId(), invited.role())) {
            memberships.saveAndFlush(new Membership(
                    invited.areaId(), UUID.randomUUID(), account.id(), invited.organisationId(), invited.role()));
        }
        people.signsIn(invited.areaId(), invited.organisationId(), account.id(), account.name(), account.email());
        jdbc.sql("update invitation set accepted_at = ?, accepted_by = ?, secret_hash = null where id = ?")
                .params(now(), account.id(), invited.id())
                .update();
        return account;
    }

    /**
     * The link that a letter about it carries; a new one each time.
     *
     * @return nothing where it was accepted or withdrawn meanwhile, or is over
     */
    public Optional<Written> forLetter(UUID id) {
        return signingIn(
                        null,
                        () -> jdbc.sql("select area_id from invitation where id = ?")
                                .param(id)
                                .query(UUID.class)
                                .optional())
                .flatMap(area -> signingIn(
                        area,
                        () -> find(area, id)
                                .filter(open -> !open.isOver(clock.instant()))
                                .map(open -> new Written(open, areaName(area), newLink(id)))));
    }

    /** What a letter says. */
    public record Written(Open invitation, String areaName, String secret) {}

    private String areaName(UUID area) {
        return jdbc.sql("select name from local_area where id = ?")
                .param(area)
                .query(String.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T signingIn(@Nullable UUID area, Supplier<T> work) {
        return new Scope(null, area == null ? Set.of() : Set.of(area), Scope.Mode.SIGNING_IN)
                .call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
