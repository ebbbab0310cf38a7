package uk.sendplan.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.partnership.Organisation;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Keeps accounts and memberships; for the administrator of the installation. */
@Service
@Transactional
public class AccountKeeping {

    private final Accounts accounts;
    private final Memberships memberships;
    private final PartnershipQueries partnership;
    private final PartnershipKeeping people;
    private final LinkedIdentities identities;
    private final AccountLetters letters;
    private final Clock clock;

    AccountKeeping(
            Accounts accounts,
            Memberships memberships,
            PartnershipQueries partnership,
            PartnershipKeeping people,
            LinkedIdentities identities,
            AccountLetters letters,
            Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.partnership = partnership;
        this.people = people;
        this.identities = identities;
        this.letters = letters;
        this.clock = clock;
    }

    /** @param id the form's key, also below */
    public void add(UUID id, String email, String name, boolean administrator) {
        if (accounts.findById(id).isPresent()) {
            return;
        }
        refuseSameEmail(id, email);
        accounts.saveAndFlush(new Account(id, email, name, administrator, clock.instant()));
    }

    public void describe(UUID id, long version, String email, String name, boolean administrator) {
        Account account = account(id);
        refuseSameEmail(id, email);
        if (!administrator) {
            refuseLastAdministrator(account, "administrator");
        }
        String emailBefore = account.email();
        account.describe(email, name, administrator, version);
        accounts.saveAndFlush(account);
        if (!account.email().equals(emailBefore) && !account.isClosed()) {
            letters.tellOfNewAddress(emailBefore);
        }
    }

    /** A closed account can no longer sign in, from its next request on; opened again, it has neither its password nor what it linked. */
    public void close(UUID id) {
        Account account = account(id);
        refuseLastAdministrator(account, "account");
        account.close(clock.instant());
        identities.removeAll(id);
    }

    public void reopen(UUID id) {
        account(id).reopen();
    }

    private void refuseSameEmail(UUID id, String email) {
        if (accounts.findByEmail(Account.sameCase(email))
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            throw new Refused("email", "account.email.error.taken");
        }
    }

    private void refuseLastAdministrator(Account account, String field) {
        List<Account> ableToSignIn = accounts.administratorsWhoCanSignIn();
        if (ableToSignIn.equals(List.of(account))) {
            throw new Refused(field, "account.administrator.error.last");
        }
    }

    private Account account(UUID id) {
        return accounts.findById(id).orElseThrow(() -> new NotThere("account"));
    }

    /** Joins an account to an organisation of an area; also makes it one of the organisation's people. */
    public void join(UUID id, UUID areaId, UUID organisationId, UUID accountId, Role role) {
        if (memberships.findByAreaIdAndId(areaId, id).isPresent()) {
            return;
        }
        Account account = account(accountId);
        Organisation organisation = partnership
                .organisation(areaId, organisationId)
                .orElseThrow(() -> new Refused("organisation", "membership.organisation.error.unknown"));
        if (memberships.existsByAccountIdAndOrganisationIdAndRoleAndEndedAtIsNull(accountId, organisationId, role)) {
            throw new Refused("role", "membership.role.error.taken");
        }
        memberships.saveAndFlush(new Membership(areaId, id, accountId, organisation.id(), role));
        people.signsIn(areaId, organisationId, accountId, account.name(), account.email());
    }

    public void end(UUID areaId, UUID membershipId) {
        memberships
                .findByAreaIdAndId(areaId, membershipId)
                .orElseThrow(() -> new NotThere("membership"))
                .end(clock.instant());
    }
}
