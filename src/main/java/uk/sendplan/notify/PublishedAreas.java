package uk.sendplan.notify;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the area of a public address for people who belong to no area: its id and nothing else. */
@Service
@Transactional(readOnly = true)
class PublishedAreas {

    private final JdbcClient jdbc;

    PublishedAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> find(String slug) {
        return jdbc.sql("select published_area(?)")
                .param(slug)
                .query(UUID.class)
                .optional();
    }
}
