package uk.sendplan.publishing.brand;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface AreaBrands extends Repository<AreaBrand, UUID> {

    Optional<AreaBrand> findByAreaId(UUID areaId);

    /** Holds the row until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AreaBrand> findAndHoldByAreaId(UUID areaId);
}
