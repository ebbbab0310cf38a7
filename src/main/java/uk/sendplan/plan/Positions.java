package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/**
 * The order of siblings, counted from 0. Retired ones keep their place and are stepped over.
 *
 * <p>A new order changes positions alone and no versions: a text that somebody is editing meanwhile is not overtaken by it.
 * Whoever calls holds the plan.
 */
@Component
class Positions {

    /** Which siblings stand in one order; {@code :parent} is what they stand in. */
    enum Siblings {
        PRIORITIES("priority", "plan_id = :parent"),
        REFERENCES("reference", "priority_id = :parent"),
        OUTCOMES("outcome", "reference_id = :parent"),
        OBJECTIVES("objective", "plan_id = :parent"),
        FINDINGS("finding", "plan_id = :parent"),
        STATEMENTS("statement", "priority_id = :parent");

        private final String table;
        private final String within;

        Siblings(String table, String within) {
            this.table = table;
            this.within = within;
        }
    }

    record Sibling(UUID id, boolean retired) {}

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place after all that are there. */
    int last(Siblings siblings, UUID areaId, UUID parent) {
        return jdbc.sql("select coalesce(max(position), -1) + 1 from %s where area_id = :area and %s"
                        .formatted(siblings.table, siblings.within))
                .param("area", areaId)
                .param("parent", parent)
                .query(Integer.class)
                .single();
    }

    /**
     * Moves one among its siblings.
     *
     * @param place from its place among those that are not retired to the one it shall have; further than the end is the end
     */
    void move(Siblings siblings, UUID areaId, UUID parent, UUID moved, IntUnaryOperator place) {
        // Statements stand in one order for each heading.
        String sameHeading = siblings == Siblings.STATEMENTS
                ? " and (kind, coalesce(heading, '')) = (select kind, coalesce(heading, '') from statement where id = :moved)"
                : "";
        List<Sibling> before = jdbc.sql(
                        "select id, retired_at is not null as retired from %s where area_id = :area and %s%s order by position, id"
                                .formatted(siblings.table, siblings.within, sameHeading))
                .param("area", areaId)
                .param("parent", parent)
                .param("moved", moved)
                .query(RecordRows.of(Sibling.class))
                .list();
        Sibling one = before.stream()
                .filter(sibling -> sibling.id().equals(moved))
                .findFirst()
                .orElseThrow(() -> new NotThere(siblings.table));
        List<Sibling> after = arranged(before, one, place, Sibling::retired);
        for (int position = 0; position < after.size(); position++) {
            jdbc.sql("update %s set position = ? where area_id = ? and id = ? and position <> ?"
                            .formatted(siblings.table))
                    .params(position, areaId, after.get(position).id(), position)
                    .update();
        }
    }

    static <T> List<T> arranged(List<T> siblings, T moved, IntUnaryOperator place, Predicate<T> isRetired) {
        List<T> shown = new ArrayList<>(siblings.stream()
                .filter(sibling -> !isRetired.test(sibling) || sibling.equals(moved))
                .toList());
        int from = shown.indexOf(moved);
        int to = Math.max(0, Math.min(shown.size() - 1, place.applyAsInt(from)));
        shown.remove(from);
        shown.add(to, moved);
        List<T> ordered = new ArrayList<>(shown);
        // A retired one stays behind the sibling it stood behind.
        for (int index = 0; index < siblings.size(); index++) {
            if (!ordered.contains(siblings.get(index))) {
                int behind = index == 0 ? 0 : ordered.indexOf(siblings.get(index - 1)) + 1;
                ordered.add(behind, siblings.get(index));
            }
        }
        return ordered;
    }
}
