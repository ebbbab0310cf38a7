package uk.sendplan.plan;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Statements extends Repository<Statement, UUID> {

    Statement saveAndFlush(Statement statement);

    Statement save(Statement statement);

    Optional<Statement> findByAreaIdAndId(UUID areaId, UUID id);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Statement> findAndHoldByAreaIdAndId(UUID areaId, UUID id);
}
