package uk.sendplan.plan;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The slugs and numbers that were ever in use. One is never used again for another thing, and an old one still leads to the
 * thing it named.
 */
@Component
class Addresses {

    /** What an address names, and within what: a plan within its area, a priority, reference, action or cycle within its plan. */
    enum Kind {
        PLAN,
        PRIORITY,
        REFERENCE,
        ACTION,
        CYCLE
    }

    private static final int MOST_ALIKE = 1000;

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if another thing has, or once had, this name */
    boolean take(UUID areaId, UUID within, Kind kind, String name, UUID subject) {
        int made =
                jdbc.sql("""
                insert into address (area_id, within, kind, name, subject_id) values (?, ?, ?, lower(?), ?)
                on conflict (within, kind, name) do nothing""").params(areaId, within, kind.name(), name, subject).update();
        return made == 1
                || subjectOf(within, kind, name).filter(subject::equals).isPresent();
    }

    /**
     * The first free one of "autumn", "autumn-2", "autumn-3" …
     *
     * @param reserved the addresses of pages, which nothing can be called after
     */
    Optional<String> takeSlug(UUID areaId, UUID within, Kind kind, String wish, Set<String> reserved, UUID subject) {
        return IntStream.range(reserved.contains(wish) ? 2 : 1, MOST_ALIKE)
                .mapToObj(number -> number == 1 ? wish : wish + "-" + number)
                .filter(slug -> take(areaId, within, kind, slug, subject))
                .findFirst();
    }

    /**
     * The number after the highest that was ever in use.
     *
     * @param prefix what stands before it: "" for priorities, "1." for the references of priority 1
     */
    int next(UUID within, Kind kind, String prefix) {
        return jdbc.sql("""
                select coalesce(max(cast(substr(name, length(:prefix) + 1) as integer)), 0) + 1 from address
                where within = :within and kind = :kind and starts_with(name, lower(:prefix))
                    and substr(name, length(:prefix) + 1) ~ '^[0-9]{1,6}$'
                """)
                .param("within", within)
                .param("kind", kind.name())
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
    }

    Optional<UUID> subjectOf(UUID within, Kind kind, String name) {
        return jdbc.sql("select subject_id from address where within = ? and kind = ? and name = lower(?)")
                .params(within, kind.name(), name)
                .query(UUID.class)
                .optional();
    }
}
