package uk.sendplan.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, UUID> {

    Membership saveAndFlush(Membership membership);

    Optional<Membership> findByAreaIdAndId(UUID areaId, UUID id);

    boolean existsByAccountIdAndOrganisationIdAndRoleAndEndedAtIsNull(UUID accountId, UUID organisationId, Role role);
}
