package uk.sendplan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestDatabase;
import uk.sendplan.audit.AuditChain.Link;
import uk.sendplan.audit.AuditVerdict.Fault;
import uk.sendplan.audit.AuditVerdict.Tampered;
import uk.sendplan.audit.AuditVerdict.Whole;
import uk.sendplan.partnership.OrganisationKind;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.partnership.PartnershipKeeping.Lasting;
import uk.sendplan.platform.database.Database;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/** A chain whose first three sealings were eight years ago: they go, the rest stays, and whatever else is cut off is found. */
@SpringBootTest
@TestDatabase.Alone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditCuttingTests {

    private static final int OLD = 3;
    private static final int SEALINGS = 6;
    private static final List<String> TABLES = List.of("audit_entry", "audit_link", "audit_unsealed", "audit_cut");

    @TempDir
    static Path folder;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PartnershipKeeping partnership;

    @Autowired
    AuditChain chain;

    @Autowired
    Clock clock;

    private SingleConnectionDataSource connection;
    private JdbcClient owner;
    private AuditHeads heads;
    private final UUID area = UUID.randomUUID();
    private List<Link> headsThen = List.of();
    private long old;
    private long sealed;

    @BeforeAll
    void writeAndAge() throws IOException {
        connection = new SingleConnectionDataSource(database.url(), Database.OWNER, database.ownerPassword(), true);
        owner = JdbcClient.create(connection);
        heads = new AuditHeads(folder);
        TestAreas.asAdministrator(() -> partnership.addArea(area, "cutting", "Cutting"));
        for (int sealing = 1; sealing <= SEALINGS; sealing++) {
            write(10);
            sealing().seal();
            if (sealing == OLD) {
                old = count("audit_link");
            }
        }
        sealed = count("audit_link");
        age("8 years", old);
        headsThen = heads.all();
        for (String table : TABLES) {
            owner.sql("create table kept_" + table + " as select * from " + table)
                    .update();
        }
    }

    @BeforeEach
    void restore() throws IOException {
        forgetHeads();
        headsThen.forEach(heads::add);
        owner.sql("alter table audit_entry disable trigger user").update();
        for (String table : TABLES) {
            owner.sql("delete from " + table).update();
            owner.sql("insert into " + table + " overriding system value select * from kept_" + table)
                    .update();
        }
        owner.sql("alter table audit_entry enable trigger user").update();
        assertThat(verify()).isEqualTo(new Whole(sealed, lastSealing(), 0, SEALINGS, 0));
    }

    @AfterAll
    void close() {
        connection.destroy();
    }

    private void write(int organisations) {
        new Scope(UUID.randomUUID(), Set.of(area), Scope.Mode.ADMINISTRATOR).run(() -> {
            for (int number = 0; number < organisations; number++) {
                UUID id = UUID.randomUUID();
                partnership.addOrganisation(area, id, "Partner " + id, OrganisationKind.OTHER, Lasting.ALWAYS);
            }
        });
    }

    private record LinkRow(long seq, Instant sealedAt, byte[] mac) {}

    /** As if the application had sealed them then: with its key, and with heads of then. */
    private void age(String by, long until) throws IOException {
        owner.sql(
                        "update audit_entry set at = at - cast(:by as interval), written_at = written_at - cast(:by as interval)"
                                + " where id in (select entry_id from audit_link where seq <= :until)")
                .params(Map.of("by", by, "until", until))
                .update();
        owner.sql("update audit_link set sealed_at = sealed_at - cast(:by as interval) where seq <= :until")
                .params(Map.of("by", by, "until", until))
                .update();
        Set<Long> places = Set.copyOf(heads.all().stream().map(Link::seq).toList());
        forgetHeads();
        List<AuditEntry> entries = owner.sql("select " + AuditEntry.COLUMNS
                        + " from audit_link l join audit_entry e on e.id = l.entry_id order by l.seq")
                .query(RecordRows.of(AuditEntry.class))
                .list();
        Link last = owner.sql("select seq, sealed_at, mac from audit_cut order by seq desc limit 1")
                .query(RecordRows.of(LinkRow.class))
                .optional()
                .map(row -> new Link(row.seq(), row.sealedAt(), row.mac()))
                .orElse(AuditChain.START);
        long cut = last.seq();
        for (LinkRow row : owner.sql("select seq, sealed_at, mac from audit_link order by seq")
                .query(RecordRows.of(LinkRow.class))
                .list()) {
            last = chain.next(last, row.sealedAt(), entries.get((int) (last.seq() - cut)));
            owner.sql("update audit_link set mac = ? where seq = ?")
                    .params(last.mac(), last.seq())
                    .update();
            if (places.contains(last.seq())) {
                heads.add(last);
            }
        }
    }

    private static void forgetHeads() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private AuditSealing sealing() {
        return new AuditSealing(jdbc, transaction, chain, heads);
    }

    private AuditVerifying verifying() {
        return new AuditVerifying(jdbc, transaction, chain, heads);
    }

    private AuditVerdict verify() {
        return verifying().verify();
    }

    private long cut(Clock by) {
        return new AuditCutting(jdbc, transaction, chain, verifying(), by).cut();
    }

    private long count(String table) {
        return owner.sql("select count(*) from " + table).query(Long.class).single();
    }

    private Instant lastSealing() {
        return owner.sql("select max(sealed_at) from audit_link")
                .query(Instant.class)
                .single();
    }

    private void requireWholeAfterCutting() {
        assertThat(verify()).isEqualTo(new Whole(sealed, lastSealing(), 0, SEALINGS - OLD, old));
    }

    @Test
    void what_is_older_goes_once_and_the_rest_is_whole() {
        assertThat(cut(clock)).isEqualTo(old);
        assertThat(count("audit_link")).isEqualTo(sealed - old);
        assertThat(count("audit_entry")).isEqualTo(sealed - old);
        requireWholeAfterCutting();
        assertThat(cut(clock)).isZero();
        requireWholeAfterCutting();
        write(1);
        sealing().seal();
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.sealed()).isEqualTo(sealed + 1));
    }

    @Test
    void a_clock_of_ours_that_is_ahead_deletes_nothing_that_the_server_keeps() {
        assertThat(cut(Clock.offset(clock, Duration.ofDays(4000)))).isEqualTo(old);
        requireWholeAfterCutting();
    }

    @Test
    void a_later_cut_follows_the_one_before() throws IOException {
        long first = 7;
        owner.sql("update audit_link set sealed_at = sealed_at + interval '700 days' where seq > ? and seq <= ?")
                .params(first, old)
                .update();
        owner.sql(
                        "update audit_entry set written_at = written_at + interval '700 days' where id in (select entry_id from audit_link where seq > ? and seq <= ?)")
                .params(first, old)
                .update();
        age("0 days", 0);
        assertThat(cut(clock)).isEqualTo(first);
        assertThat(verify()).isEqualTo(new Whole(sealed, lastSealing(), 0, SEALINGS, first));

        age("600 days", old);
        assertThat(cut(clock)).isEqualTo(old - first);
        assertThat(count("audit_cut")).isEqualTo(2);
        requireWholeAfterCutting();
    }

    @Test
    void a_clock_of_ours_that_is_behind_deletes_nothing() {
        assertThat(cut(Clock.offset(clock, Duration.ofDays(-500)))).isZero();
        assertThat(count("audit_cut")).isZero();
        assertThat(count("audit_link")).isEqualTo(sealed);
    }

    @Test
    void what_is_not_seven_years_old_stays() {
        owner.sql("update audit_link set sealed_at = sealed_at + interval '370 days' where seq <= ?")
                .param(old)
                .update();
        assertThat(cut(clock)).isZero();
        assertThat(count("audit_link")).isEqualTo(sealed);
    }

    private record Place(long seq, byte[] mac) {}

    private long ask(long seq, byte[] mac, String at) {
        return Scope.SEALING.call(() -> transaction.execute(
                status -> jdbc.sql("select cut_audit(?, ?, " + at + ", decode(repeat('00', 32), 'hex'))")
                        .params(seq, mac)
                        .query(Long.class)
                        .single()));
    }

    @Test
    void whatever_the_function_is_asked_it_deletes_nothing_that_is_younger() {
        for (Place place : owner.sql("select seq, mac from audit_link where seq > ?")
                .param(old)
                .query(RecordRows.of(Place.class))
                .list()) {
            assertThatThrownBy(() -> ask(place.seq(), place.mac(), "clock_timestamp()"))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(seven years|that others follow).*");
        }
        byte[] mac = owner.sql("select mac from audit_link where seq = ?")
                .param(old)
                .query(byte[].class)
                .single();
        for (String moment : List.of("null", "now() - interval '8 years'", "now() + interval '8 years'")) {
            assertThatThrownBy(() -> ask(old, mac, moment)).rootCause().hasMessageContaining("cut now");
        }
        for (long seq : new long[] {-1, 0, old - 1, sealed + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> ask(seq, mac, "clock_timestamp()")).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("select cut_audit(?, ?, clock_timestamp(), ?)")
                        .params(old, mac, new byte[32])
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("by the job that does so");
        assertThat(count("audit_link")).isEqualTo(sealed);
        assertThat(verify()).isInstanceOf(Whole.class);
    }

    @Test
    void an_entry_that_is_younger_than_its_link_says_is_not_deleted_with_it() {
        owner.sql(
                        "update audit_entry set written_at = now() where id = (select entry_id from audit_link where seq = 2)")
                .update();
        byte[] mac = owner.sql("select mac from audit_link where seq = ?")
                .param(old)
                .query(byte[].class)
                .single();
        assertThatThrownBy(() -> ask(old, mac, "clock_timestamp()")).rootCause().hasMessageContaining("seven years");
    }

    @Test
    void a_chain_that_was_tampered_with_is_not_cut() {
        owner.sql("update audit_link set sealed_at = sealed_at - interval '8 years' where seq > ? and seq < ?")
                .params(old, sealed)
                .update();
        assertThat(cut(clock)).isZero();
        assertThat(count("audit_link")).isEqualTo(sealed);
        assertThat(verify()).isEqualTo(new Tampered(Fault.CHANGED, old + 1, entryOf(old + 1)));
    }

    private long entryOf(long seq) {
        return owner.sql("select entry_id from audit_link where seq = ?")
                .param(seq)
                .query(Long.class)
                .single();
    }

    private record Tampering(String name, boolean cutBefore, Fault found, Consumer<AuditCuttingTests> with) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Tampering by(String name, boolean cutBefore, Fault found, String... statements) {
        return new Tampering(name, cutBefore, found, audit -> {
            for (String sql : statements) {
                assertThat(audit.owner
                                .sql(sql.replace("{old}", "" + audit.old).replace("{seq}", "" + (audit.old + 5)))
                                .update())
                        .as(sql)
                        .isPositive();
            }
        });
    }

    private static final String ENTRIES =
            "delete from audit_entry where id in (select entry_id from audit_link where seq <= {seq})";
    private static final String LINKS = "delete from audit_link where seq <= {seq}";
    private static final String MOVED =
            "update audit_cut c set seq = l.seq, mac = l.mac, sealed_at = l.sealed_at from audit_link l where l.seq = {seq}";
    private static final String INVENTED = "insert into audit_cut (seq, sealed_at, mac, cut_at, seal)"
            + " select seq, sealed_at, mac, now(), sha256(mac) from audit_link where seq = {seq}";

    static Stream<Arguments> tamperings() {
        return Stream.of(
                        by("the beginning is cut by hand", false, Fault.LINK_MISSING, ENTRIES, LINKS),
                        by("more is cut by hand", true, Fault.LINK_MISSING, ENTRIES, LINKS),
                        by("more is cut, and the cut moved", true, Fault.CUT_FORGED, MOVED, ENTRIES, LINKS),
                        by("a cut is invented", false, Fault.CUT_FORGED, INVENTED, ENTRIES, LINKS),
                        by("a cut is invented after a true one", true, Fault.CUT_FORGED, INVENTED, ENTRIES, LINKS),
                        by(
                                "a cut is invented with the seal of a true one",
                                true,
                                Fault.CUT_FORGED,
                                "insert into audit_cut (seq, sealed_at, mac, cut_at, seal) select l.seq, l.sealed_at, l.mac, c.cut_at, c.seal"
                                        + " from audit_link l, audit_cut c where l.seq = {seq}",
                                ENTRIES,
                                LINKS),
                        by(
                                "a cut has the MAC of its link for a seal",
                                true,
                                Fault.CUT_FORGED,
                                "update audit_cut set seal = mac"),
                        by("a cut is taken away", true, Fault.LINK_MISSING, "delete from audit_cut"),
                        by(
                                "a cut is dated back",
                                true,
                                Fault.CUT_FORGED,
                                "update audit_cut set cut_at = cut_at - interval '1 microsecond'"),
                        by(
                                "a cut says another time of sealing",
                                true,
                                Fault.CUT_FORGED,
                                "update audit_cut set sealed_at = sealed_at - interval '1 day'"),
                        by("a cut says another number", true, Fault.CUT_FORGED, "update audit_cut set seq = seq - 1"),
                        by(
                                "what follows a cut is edited",
                                true,
                                Fault.CHANGED,
                                "update audit_entry set doing = 'x' where id = (select min(id) from audit_entry)"),
                        by(
                                "all that follows a cut is removed",
                                true,
                                Fault.TAIL_CUT,
                                "delete from audit_entry",
                                "delete from audit_link"))
                .map(Arguments::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void whatever_else_is_cut_off_is_found(Tampering tampering) {
        if (tampering.cutBefore()) {
            assertThat(cut(clock)).isEqualTo(old);
            requireWholeAfterCutting();
        }
        tampering.with().accept(this);
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Tampered.class, tampered -> assertThat(tampered.fault()).isEqualTo(tampering.found()));
    }

    @Test
    void a_chain_that_was_made_anew_under_a_true_cut_is_found_by_the_head_of_its_number() {
        cut(clock);
        Link other = new Link(old, lastSealing(), new byte[32]);
        assertThat(new AuditVerifying(jdbc, transaction, chain, new AuditHeads(folder) {
                            @Override
                            List<Link> all() {
                                return List.of(other);
                            }
                        })
                        .verify())
                .isEqualTo(new Tampered(Fault.MADE_ANEW, old, null));
    }
}
