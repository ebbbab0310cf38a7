package uk.sendplan.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.Versions;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/**
 * Writes progress pages. The plan manager writes all of a page, officers write the items of their own organisations. Each command
 * holds the page first; while it is in review, all of them are refused.
 */
@Service
@Transactional
public class ProgressDrafting {

    public static final int LONGEST_ITEM = 2000;
    public static final int LONGEST_WORDING = 2000;
    public static final int MOST_ITEMS = 200;

    private final ProgressHolding holding;
    private final ProgressItemStore items;
    private final ItemLinks links;
    private final Versions versions;
    private final JdbcClient jdbc;

    ProgressDrafting(
            ProgressHolding holding, ProgressItemStore items, ItemLinks links, Versions versions, JdbcClient jdbc) {
        this.holding = holding;
        this.items = items;
        this.links = links;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    /** The page: a priority in a reporting cycle. */
    public record Place(UUID cycleId, UUID priorityId) {}

    /**
     * @param key the form's, which becomes the item's id
     * @param organisation whose item it is; null for one of the whole partnership, which only the plan manager writes
     * @param update that it was proposed from, or null
     * @param links what stands behind it
     */
    public record AddItem(
            UUID key,
            Place place,
            UUID sectionId,
            String text,
            @Nullable UUID organisation,
            @Nullable UUID update,
            List<ItemLink> links) {}

    /** @throws Refused at "section" where the cycle has no such heading any more; for the whole form where there are too many */
    public void add(Member by, AddItem command) {
        ProgressPage page =
                holding.toWrite(by, command.place().cycleId(), command.place().priorityId());
        requireTheirs(by, command.organisation());
        if (items.existsByAreaIdAndId(by.areaId(), command.key())) {
            return;
        }
        requireRoom(page, 1);
        add(page, command);
    }

    /**
     * Adds several at once, or none of them.
     *
     * @throws Refused as {@link #add}
     */
    public void addAll(Member by, List<AddItem> commands) {
        commands.forEach(command -> add(by, command));
    }

    /**
     * @param key the form's: the same text sent twice is there once
     * @param wording the priority's, as the text gave it; null leaves the page's as it is
     */
    public record AddText(UUID key, Place place, @Nullable String wording, List<TextItem> items) {}

    public record TextItem(UUID sectionId, String text) {}

    /**
     * Adds what was read out of a text and checked, after what stands on the page already.
     *
     * @return false where this very form had done so before
     * @throws Refused as {@link #add}
     */
    public boolean add(Member by, AddText command) {
        by.require(Right.EDIT_PLAN);
        ProgressPage page =
                holding.toWrite(by, command.place().cycleId(), command.place().priorityId());
        if (items.existsByAreaIdAndId(by.areaId(), id(command.key(), 0))) {
            return false;
        }
        requireRoom(page, command.items().size());
        if (command.wording() != null) {
            page.word(command.wording());
        }
        for (int place = 0; place < command.items().size(); place++) {
            TextItem item = command.items().get(place);
            add(
                    page,
                    new AddItem(
                            id(command.key(), place),
                            command.place(),
                            item.sectionId(),
                            item.text(),
                            null,
                            null,
                            List.of()));
        }
        return true;
    }

    private static UUID id(UUID key, int place) {
        return UUID.nameUUIDFromBytes((key + "/" + place).getBytes(StandardCharsets.UTF_8));
    }

    private void add(ProgressPage page, AddItem item) {
        requireSection(page, item.sectionId());
        items.saveAndFlush(new ProgressItem(
                page.areaId(),
                item.key(),
                page.id(),
                item.sectionId(),
                last(page, item.sectionId()),
                item.text(),
                item.organisation(),
                item.update()));
        links.put(page.areaId(), page.id(), item.key(), item.links());
    }

    /** The wording of the priority as this page gives it; null for the plan's own. */
    public void word(Member by, Place place, long version, @Nullable String wording) {
        by.require(Right.EDIT_PLAN);
        ProgressPage page = holding.toWrite(by, place.cycleId(), place.priorityId());
        page.requireVersion(version);
        page.word(wording);
    }

    /**
     * @throws uk.sendplan.shared.StaleVersion where somebody else changed it since the form was read
     * @throws Refused at "section"
     */
    public void reword(Member by, UUID itemId, long version, UUID sectionId, String text, List<ItemLink> behind) {
        ProgressItem item = held(by, itemId, version);
        ProgressPage page = holding.toWrite(by, item.pageId());
        requireSection(page, sectionId);
        item.say(text);
        if (!item.sectionId().equals(sectionId)) {
            item.stand(sectionId, last(page, sectionId));
        }
        versions.raise(item, links.put(page.areaId(), page.id(), itemId, behind));
    }

    /** Takes it off the page; what it said stays in its history. */
    public void remove(Member by, UUID itemId, long version) {
        items.delete(held(by, itemId, version));
    }

    /**
     * Puts an item at a place under its heading.
     *
     * @param place from 0; further than the end is the end
     */
    public void move(Member by, UUID itemId, int place) {
        ProgressItem item = held(by, itemId, null);
        List<UUID> order = new ArrayList<>(jdbc.sql("""
                select id from progress_item where area_id = ? and page_id = ? and section_id = ? order by position, id
                """)
                .params(by.areaId(), item.pageId(), item.sectionId())
                .query(UUID.class)
                .list());
        order.remove(itemId);
        order.add(Math.max(0, Math.min(order.size(), place)), itemId);
        for (int position = 0; position < order.size(); position++) {
            jdbc.sql("update progress_item set position = ? where area_id = ? and id = ? and position <> ?")
                    .params(position, by.areaId(), order.get(position), position)
                    .update();
        }
    }

    /** Holds the page, and then the item: whoever waits for the page finds the item as it was left. */
    private ProgressItem held(Member by, UUID itemId, @Nullable Long version) {
        UUID page = items.findByAreaIdAndId(by.areaId(), itemId)
                .map(ProgressItem::pageId)
                .orElseThrow(() -> new NotThere("item " + itemId));
        holding.toWrite(by, page);
        ProgressItem item =
                items.findAndHoldByAreaIdAndId(by.areaId(), itemId).orElseThrow(() -> new NotThere("item " + itemId));
        requireTheirs(by, item.organisationId());
        if (version != null) {
            item.requireVersion(version);
        }
        return item;
    }

    private static void requireTheirs(Member by, @Nullable UUID organisation) {
        if (!by.may(Right.EDIT_PLAN)
                && (organisation == null || !by.organisations().contains(organisation))) {
            throw new NotThere("item of " + organisation);
        }
    }

    private void requireRoom(ProgressPage page, int more) {
        if (items.countByAreaIdAndPageId(page.areaId(), page.id()) + more > MOST_ITEMS) {
            throw new Refused("", "progressPage.error.many", MOST_ITEMS);
        }
    }

    private void requireSection(ProgressPage page, UUID sectionId) {
        boolean there = jdbc.sql(
                        "select exists (select from cycle_section where area_id = ? and cycle_id = ? and id = ?)")
                .params(page.areaId(), page.cycleId(), sectionId)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new Refused("section", "progressPage.section.error.gone");
        }
    }

    private int last(ProgressPage page, UUID sectionId) {
        return Objects.requireNonNull(jdbc.sql("""
                select coalesce(max(position), -1) + 1 from progress_item where area_id = ? and page_id = ? and section_id = ?
                """)
                .params(page.areaId(), page.id(), sectionId)
                .query(Integer.class)
                .single());
    }
}
