package uk.sendplan.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Statements extends Repository<Statement, UUID> {

    Statement saveAndFlush(Statement statement);

    Statement save(Statement statement);

    Optional<Statement> findByAreaIdAndId(UUID areaId, UUID id);

    List<Statement> findByAreaIdAndPriorityIdAndKindOrderByPosition(UUID areaId, UUID priorityId, StatementKind kind);
}
