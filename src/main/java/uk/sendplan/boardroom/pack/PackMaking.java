package uk.sendplan.boardroom.pack;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.boardroom.pack.PackFiles.Made;
import uk.sendplan.boardroom.pack.contents.PackOrder;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * Makes packs that were asked for. All files of one are kept in one transaction together with the mark that they are complete: nobody meets
 * half of one. A lock of the database stands for the making and goes when the application dies, so whatever was interrupted is taken up
 * again, and of two that would make the same pack one waits and finds it there.
 */
@Service
public class PackMaking {

    private static final Logger LOG = LoggerFactory.getLogger(PackMaking.class);

    /** A pack that ends the application each time is not tried for ever. */
    private static final int MOST_ATTEMPTS = 3;

    private final PackFiles files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate separate;
    private final Clock clock;

    PackMaking(PackFiles files, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    private record Asked(
            String areaSlug,
            String areaName,
            UUID planId,
            String planSlug,
            String cycleName,
            LocalDate boardDate,
            int number,
            LocalDate shownDay,
            @Nullable String note,
            UUID askedBy,
            String askedByName,
            Instant askedAt,
            int attempts) {

        /** Everybody of the area reads the pack, so it is read as by a board member, whatever became of whoever asked for it. */
        Member reader(UUID areaId) {
            return new Member(askedBy, askedByName, areaId, areaSlug, areaName, Set.of(Role.BOARD), Set.of());
        }

        PackOrder order() {
            return new PackOrder(planId, planSlug, cycleName, boardDate, number, shownDay, note, askedByName, askedAt);
        }
    }

    /** Makes all that wait, in all areas. */
    void makeAll() {
        List<UUID> areas = in(
                Scope.NONE,
                transaction,
                () -> jdbc.sql("select areas_with_packs_to_make()")
                        .query(UUID.class)
                        .list());
        for (UUID area : areas) {
            List<UUID> waiting = in(
                    scope(area),
                    transaction,
                    () -> jdbc.sql("""
                    select m.pack_id from board_pack_making m join board_pack p on p.area_id = m.area_id and p.id = m.pack_id
                    where m.area_id = ? and m.failed_at is null order by p.asked_at
                    """).params(area).query(UUID.class).list());
            waiting.forEach(pack -> make(area, pack));
        }
    }

    /**
     * Asks for a pack and makes it, and nobody else can take it up in between: for who says when that is.
     *
     * @param by who asks
     * @param asking asks for the pack, in a transaction of its own
     */
    public void make(Member by, UUID packId, Supplier<Integer> asking) {
        in(scope(by.areaId()), transaction, () -> {
            lock(packId);
            in(Scope.of(by.accountId(), false, Set.of(by.areaId())), separate, asking);
            makeAlone(by.areaId(), packId);
            return Boolean.TRUE;
        });
    }

    /** Makes a pack, unless it is there or failed. When this returns, it is one of the two. */
    public void make(UUID areaId, UUID packId) {
        try {
            in(scope(areaId), transaction, () -> {
                makeAlone(areaId, packId);
                return Boolean.TRUE;
            });
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.error("Pack {} could not be made", packId, failure);
            in(
                    scope(areaId),
                    transaction,
                    () -> jdbc.sql("update board_pack_making set failed_at = ? where area_id = ? and pack_id = ?")
                            .params(now(), areaId, packId)
                            .update());
        }
    }

    /** Until the end of the transaction. */
    private void lock(UUID packId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .params("board pack " + packId)
                .query((row, number) -> number)
                .list();
    }

    private void makeAlone(UUID areaId, UUID packId) {
        lock(packId);
        Asked asked = jdbc.sql("""
                select l.slug as area_slug, l.name as area_name, p.plan_id, i.slug as plan_slug, p.cycle_name, p.board_date, p.number,
                    p.shown_day, p.note, p.asked_by, p.asked_by_name, p.asked_at, m.attempts
                from board_pack_making m
                join board_pack p on p.area_id = m.area_id and p.id = m.pack_id
                join improvement_plan i on i.area_id = p.area_id and i.id = p.plan_id
                join local_area l on l.area_id = p.area_id
                where m.area_id = ? and m.pack_id = ? and m.failed_at is null
                """)
                .params(areaId, packId)
                .query(RecordRows.of(Asked.class))
                .optional()
                .orElse(null);
        if (asked == null) {
            return;
        }
        if (asked.attempts() == MOST_ATTEMPTS) {
            throw new IllegalStateException("the application died as often as it made this pack");
        }
        separate.executeWithoutResult(status -> jdbc.sql(
                        "update board_pack_making set attempts = attempts + 1 where area_id = ? and pack_id = ?")
                .params(areaId, packId)
                .update());
        keep(
                areaId,
                packId,
                files.make(asked.reader(areaId), asked.order(), (done, all) -> tell(areaId, packId, done, all)));
        LOG.info("Pack {} of {} is frozen", asked.number(), asked.planSlug());
    }

    /** In a transaction of its own, so that others see it. */
    private void tell(UUID areaId, UUID packId, int done, int all) {
        separate.executeWithoutResult(
                status -> jdbc.sql("update board_pack_making set done = ?, files = ? where area_id = ? and pack_id = ?")
                        .params(done, all, areaId, packId)
                        .update());
    }

    private void keep(UUID areaId, UUID packId, List<Made> made) {
        for (int position = 0; position < made.size(); position++) {
            Made file = made.get(position);
            jdbc.sql("""
                    insert into board_pack_file (pack_id, area_id, name, position, media_type, size, sha256, content)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            packId,
                            areaId,
                            file.name(),
                            position,
                            file.mediaType(),
                            file.content().length,
                            file.sha256(),
                            file.content())
                    .update();
        }
        jdbc.sql("insert into board_pack_frozen (pack_id, area_id, sha256, frozen_at) values (?, ?, ?, ?)")
                .params(packId, areaId, made.get(made.size() - 1).sha256(), now())
                .update();
        jdbc.sql("delete from board_pack_making where area_id = ? and pack_id = ?")
                .params(areaId, packId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Works for the area without being anybody. */
    private static Scope scope(UUID areaId) {
        return new Scope(null, Set.of(areaId), Scope.Mode.MEMBER);
    }

    private static <T> T in(Scope scope, TransactionTemplate transaction, Supplier<T> work) {
        return scope.call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
