package uk.sendplan.boardroom.pack;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.Hashes;
import uk.sendplan.shared.RecordRows;

/** Reads packs and their kept files. No list reads bytes. */
@Service
@Transactional(readOnly = true)
public class PackQueries {

    private static final Logger LOG = LoggerFactory.getLogger(PackQueries.class);

    private static final String SELECT = """
            select p.id, p.plan_id, i.slug as plan_slug, p.number, p.cycle_number, c.slug as cycle_slug, p.cycle_name, p.board_date,
                p.shown_day, p.note, p.asked_by, p.asked_by_name, p.asked_at, coalesce(m.done, 0) as done,
                coalesce(m.files, (select count(*) from board_pack_file f where f.area_id = p.area_id and f.pack_id = p.id)) as files,
                m.failed_at, z.sha256, z.frozen_at,
                (select max(l.number) from board_pack l join board_pack_frozen lz on lz.area_id = l.area_id and lz.pack_id = l.id
                    where l.area_id = p.area_id and l.cycle_id = p.cycle_id and l.number > p.number) as later_number
            from board_pack p
            join improvement_plan i on i.area_id = p.area_id and i.id = p.plan_id
            join reporting_cycle c on c.area_id = p.area_id and c.id = p.cycle_id
            left join board_pack_making m on m.area_id = p.area_id and m.pack_id = p.id
            left join board_pack_frozen z on z.area_id = p.area_id and z.pack_id = p.id
            where p.area_id = :area and\s""";

    private final JdbcClient jdbc;

    PackQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<PackView> ofPlan(Member by, UUID planId) {
        return read(by, "p.plan_id = :id order by p.number desc", planId);
    }

    /** Those for a meeting, the newest first. */
    public List<PackView> ofCycle(Member by, UUID cycleId) {
        return read(by, "p.cycle_id = :id order by p.number desc", cycleId);
    }

    public Optional<PackView> pack(Member by, UUID planId, int number) {
        return read(by, "p.plan_id = :id and p.number = " + number, planId).stream()
                .findFirst();
    }

    public Optional<PackView> pack(Member by, UUID id) {
        return read(by, "p.id = :id", id).stream().findFirst();
    }

    private List<PackView> read(Member by, String where, UUID id) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(SELECT + where)
                .param("area", by.areaId())
                .param("id", id)
                .query(RecordRows.of(PackView.class))
                .list();
    }

    /** In the order in which they were made; empty until the pack is frozen. */
    public List<PackFile> files(Member by, PackView pack) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select name, media_type, size, sha256 from board_pack_file where area_id = ? and pack_id = ? order by position
                """)
                .params(by.areaId(), pack.id())
                .query(RecordRows.of(PackFile.class))
                .list();
    }

    /** @param intact the bytes are those that were kept: they have the hash that was kept beside them */
    public record KeptFile(PackFile file, byte[] content, boolean intact) {}

    private record Row(String name, String mediaType, int size, String sha256, byte[] content) {}

    /** A file with its bytes, checked against its hash; what does not agree is logged, and never handed out. */
    public Optional<KeptFile> file(Member by, PackView pack, String name) {
        by.require(Right.READ_PLAN);
        return jdbc.sql("""
                select name, media_type, size, sha256, content from board_pack_file where area_id = ? and pack_id = ? and name = ?
                """)
                .params(by.areaId(), pack.id(), name)
                .query(RecordRows.of(Row.class))
                .optional()
                .map(row -> kept(pack, row));
    }

    private static KeptFile kept(PackView pack, Row row) {
        boolean intact = Hashes.sha256(row.content()).equals(row.sha256());
        if (!intact) {
            LOG.error("The file {} of pack {} ({}) is not what was kept", row.name(), pack.number(), pack.id());
        }
        return new KeptFile(new PackFile(row.name(), row.mediaType(), row.size(), row.sha256()), row.content(), intact);
    }
}
