package uk.sendplan.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, UUID> {

    Person saveAndFlush(Person person);

    Optional<Person> findByAreaIdAndId(UUID areaId, UUID id);

    Optional<Person> findByAreaIdAndOrganisationIdAndAccountId(UUID areaId, UUID organisationId, UUID accountId);

    List<Person> findByAreaIdOrderByName(UUID areaId);
}
