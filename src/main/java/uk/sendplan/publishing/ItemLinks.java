package uk.sendplan.publishing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.publishing.ItemLink.Source;
import uk.sendplan.publishing.ItemLink.ToAction;
import uk.sendplan.publishing.ItemLink.ToReference;
import uk.sendplan.shared.RecordRows;

/** Keeps what stands behind the items of progress pages, in the order in which it was given. */
@Component
@Transactional
class ItemLinks {

    private final JdbcClient jdbc;

    ItemLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In place of what stood behind the item before.
     *
     * @return false where that is the same, and nothing is written
     */
    boolean put(UUID areaId, UUID pageId, UUID itemId, List<ItemLink> links) {
        if (links.equals(ofPage(areaId, pageId).getOrDefault(itemId, List.of()))) {
            return false;
        }
        jdbc.sql("delete from progress_item_link where area_id = ? and item_id = ?")
                .params(areaId, itemId)
                .update();
        for (int position = 0; position < links.size(); position++) {
            ItemLink link = links.get(position);
            jdbc.sql("""
                    insert into progress_item_link (id, area_id, item_id, position, reference_id, action_id, name, address)
                    values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(Arrays.asList(
                            areaId,
                            itemId,
                            position,
                            link instanceof ToReference reference ? reference.id() : null,
                            link instanceof ToAction action ? action.id() : null,
                            link instanceof Source source ? source.name() : null,
                            link instanceof Source source ? source.address() : null))
                    .update();
        }
        return true;
    }

    private record Row(
            UUID itemId,
            @Nullable UUID referenceId,
            @Nullable String reference,
            @Nullable UUID actionId,
            @Nullable String action,
            @Nullable String name,
            @Nullable String address) {

        ItemLink link() {
            if (referenceId != null) {
                return new ToReference(referenceId, Objects.requireNonNull(reference));
            }
            if (actionId != null) {
                return new ToAction(actionId, Objects.requireNonNull(action));
            }
            return new Source(Objects.requireNonNull(name), address);
        }
    }

    /** By item; items with nothing behind them are left out. */
    @Transactional(readOnly = true)
    Map<UUID, List<ItemLink>> ofPage(UUID areaId, UUID pageId) {
        return jdbc.sql("""
                        select l.item_id, l.reference_id, r.number as reference, l.action_id, a.number as action, l.name, l.address
                        from progress_item_link l
                        join progress_item i on i.area_id = l.area_id and i.id = l.item_id
                        left join reference r on r.area_id = l.area_id and r.id = l.reference_id
                        left join action a on a.area_id = l.area_id and a.id = l.action_id
                        where l.area_id = ? and i.page_id = ?
                        order by l.item_id, l.position
                        """).params(areaId, pageId).query(RecordRows.of(Row.class)).list().stream()
                .collect(Collectors.groupingBy(
                        Row::itemId, LinkedHashMap::new, Collectors.mapping(Row::link, Collectors.toList())));
    }
}
