package uk.sendplan.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.Proof;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.Member;
import uk.sendplan.boardroom.pack.PackFile;
import uk.sendplan.boardroom.pack.PackFreezing;
import uk.sendplan.boardroom.pack.PackFreezing.Freeze;
import uk.sendplan.boardroom.pack.PackMaking;
import uk.sendplan.boardroom.pack.PackQueries;
import uk.sendplan.boardroom.pack.PackQueries.KeptFile;
import uk.sendplan.boardroom.pack.PackView;
import uk.sendplan.boardroom.pack.contents.PackContents;
import uk.sendplan.boardroom.pack.contents.PackOrder;
import uk.sendplan.boardroom.pack.contents.PackReadings;
import uk.sendplan.boardroom.pack.printing.PackPrinting;
import uk.sendplan.platform.database.Database;
import uk.sendplan.standing.BoardFigures.GroupFigures;

/**
 * Whatever becomes of a plan after a pack was frozen (updates, dates, retirements, renames, another rating scale, another migration), its
 * bytes and hashes are the same, and its figures are those that a replay has of its day.
 */
@SpringBootTest
@TestDatabase.Alone
class FrozenPackTests {

    private static final int HISTORIES = Proof.size(3, 40);
    private static final int FREEZES_AFTER = 30;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    PackFreezing freezing;

    @Autowired
    PackMaking making;

    @Autowired
    PackQueries packs;

    @Autowired
    PackReadings readings;

    @Autowired
    PackContents contents;

    @Autowired
    PackPrinting printing;

    @Autowired
    Database database;

    /** A pack in the middle of its plan's life. */
    private final class Frozen {

        private final History history;
        private final Member manager;
        private final LocalDate day;
        private final PackView pack;
        private final Map<String, byte[]> bytes = new LinkedHashMap<>();

        Frozen(History history, LocalDate day) {
            this.history = history;
            this.manager = history.manager();
            this.day = day;
            UUID key = UUID.randomUUID();
            UUID cycle = history.pick(history.now().cycles().keySet());
            history.answer(() -> freezing.freeze(manager, new Freeze(key, history.planId(), cycle, day, "A note")));
            making.make(manager.areaId(), key);
            this.pack = history.ask(() -> packs.pack(manager, key).orElseThrow());
            files().forEach(file -> bytes.put(file.name(), kept(file.name()).content()));
        }

        List<PackFile> files() {
            return history.ask(() -> packs.files(manager, pack));
        }

        KeptFile kept(String name) {
            return history.ask(() -> packs.file(manager, pack, name).orElseThrow());
        }

        void assertSame() {
            assertThat(files()).extracting(PackFile::name).containsExactlyElementsOf(bytes.keySet());
            for (PackFile file : files()) {
                KeptFile kept = kept(file.name());
                assertThat(kept.intact()).isTrue();
                assertThat(kept.content()).as(file.name()).isEqualTo(bytes.get(file.name()));
            }
            assertThat(history.ask(() -> packs.pack(manager, pack.id()).orElseThrow())
                            .sha256())
                    .isEqualTo(pack.sha256());
        }

        /** Made again now, it would say the same: it does not matter when the maker comes to it. */
        void assertReadAsAtItsDay() {
            PackOrder order = new PackOrder(
                    pack.planId(),
                    pack.planSlug(),
                    pack.cycleName(),
                    pack.boardDate(),
                    pack.number(),
                    day,
                    pack.note(),
                    pack.askedByName(),
                    pack.askedAt());
            String again = history.ask(() -> printing.page(contents.pack(readings.read(manager, order))));
            assertThat(again).isEqualTo(new String(bytes.get("board-pack.html"), StandardCharsets.UTF_8));
        }

        void assertFigures() {
            JsonNode figures = JSON.readTree(bytes.get("figures.json")).get("board");
            LocalDate since = LocalDate.parse(figures.get(0).get("comparedWith").asString());
            BoardFigures expected = history.expected(day, since);
            List<GroupFigures> groups = new ArrayList<>(List.of(expected.plan()));
            groups.addAll(expected.priorities());
            for (int place = 0; place < groups.size(); place++) {
                GroupFigures group = groups.get(place);
                JsonNode row = figures.get(place);
                assertThat(List.of(
                                row.get("asAt").asString(),
                                row.get("actions").asInt(),
                                row.get("updatesExpected").asInt(),
                                row.get("updatesMissing").asInt(),
                                row.get("overdue").asInt(),
                                row.get("datesMoved").asInt(),
                                row.get("change").asString()))
                        .as(
                                "%s on %s since %s after\n%s",
                                group.of(), day, since, history.replay().story())
                        .isEqualTo(List.of(
                                day.toString(),
                                group.now().total(),
                                group.now().expected(),
                                group.now().unreported(),
                                group.overdue(),
                                group.moved(),
                                group.change().name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    @Test
    void a_frozen_pack_is_the_same_after_all_that_can_happen_and_says_what_a_replay_says() {
        Services services = beans.createBean(Services.class);
        List<Frozen> all = new ArrayList<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomHistory random = new RandomHistory(services, 7_000 + seed);
            List<Frozen> frozen = new ArrayList<>();
            int[] commands = {0};
            random.live(history -> {
                LocalDate day = history.today().minusDays(3);
                if (++commands[0] > FREEZES_AFTER
                        && frozen.isEmpty()
                        && !history.now().retired()
                        && !history.now().cycles().isEmpty()
                        && day.isAfter(history.replay().days().first())) {
                    frozen.add(new Frozen(history, day));
                }
            });
            frozen.forEach(Frozen::assertSame);
            frozen.forEach(Frozen::assertReadAsAtItsDay);
            frozen.forEach(Frozen::assertFigures);
            all.addAll(frozen);
        }
        // A life whose plan is retired early, or that gets its first cycle late, has no moment for a pack.
        assertThat(all).hasSizeGreaterThanOrEqualTo((HISTORIES * 9 + 9) / 10);
        migrateFurther();
        all.forEach(Frozen::assertSame);
        all.forEach(Frozen::assertReadAsAtItsDay);
    }

    /** As a later version might: columns, other names, other rules. */
    private void migrateFurther() {
        for (String sql : List.of(
                "alter table action add column urgency text",
                "alter table action_version add column urgency text",
                "call write_past_trigger('action')",
                "alter table board_pack_file add column language text not null default 'en'",
                "alter table board_pack add column audience text",
                "create index board_pack_file_name on board_pack_file (area_id, name)",
                "update action set urgency = 'high'")) {
            TestDatabase.asOwner(database).sql(sql).update();
        }
    }
}
