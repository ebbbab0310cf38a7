package uk.sendplan.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LocalAreas extends Repository<LocalArea, UUID> {

    LocalArea saveAndFlush(LocalArea area);

    Optional<LocalArea> findById(UUID id);

    Optional<LocalArea> findBySlug(String slug);

    boolean existsBySlug(String slug);

    List<LocalArea> findAllByOrderByName();
}
