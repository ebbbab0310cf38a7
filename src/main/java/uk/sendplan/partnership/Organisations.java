package uk.sendplan.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Organisations extends Repository<Organisation, UUID> {

    Organisation saveAndFlush(Organisation organisation);

    Optional<Organisation> findByAreaIdAndId(UUID areaId, UUID id);

    Optional<Organisation> findByAreaIdAndNameIgnoreCase(UUID areaId, String name);

    List<Organisation> findByAreaIdOrderByName(UUID areaId);
}
