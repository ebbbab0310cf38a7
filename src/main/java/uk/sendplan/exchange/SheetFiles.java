package uk.sendplan.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.SheetFile.HandIn;
import uk.sendplan.exchange.SheetFile.State;
import uk.sendplan.exchange.sheet.Spreadsheet;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.StaleVersion;

/** Keeps spreadsheets as they were handed in, what a person chose about them, and what became of them. Whoever calls has a transaction. */
@Component
class SheetFiles {

    private static final int MOST_LISTED = 100;

    private static final String HEAD = """
            select f.id, f.plan_id, f.file_name, f.state, f.recorded, f.handed_in_by, f.handed_in_by_name, f.handed_in_at,
                f.changed_by_name, f.changed_at, f.version
            from sheet_file f where f.area_id = :area and f.plan_id = :plan and f.about = :about
            """;

    private final JdbcClient jdbc;

    SheetFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(byte[] content, String choices) {}

    /** What is read of a file. */
    record Kept(Spreadsheet content, SheetChoices choices) {}

    void insert(Member by, About about, HandIn command) {
        jdbc.sql("""
                insert into sheet_file (id, area_id, plan_id, about, file_name, content, choices, state, handed_in_by, handed_in_by_name,
                    handed_in_at, changed_by_name, changed_at, version)
                values (:id, :area, :plan, :about, :name, :content, :choices::jsonb, 'OPEN', :by, :byName, app_now(), :byName, app_now(), 0)
                on conflict (id) do nothing
                """)
                .param("id", command.key())
                .param("area", by.areaId())
                .param("plan", command.planId())
                .param("about", about.name())
                .param("name", command.fileName())
                .param("content", command.content())
                .param("choices", SheetChoicesJson.write(SheetChoices.NONE))
                .param("by", by.accountId())
                .param("byName", by.name())
                .update();
        file(by, about, command.planId(), command.key());
    }

    /** The last hundred that they may see, newest first. */
    List<SheetFile> ofPlan(Member by, About about, UUID planId) {
        by.require(about.right());
        return jdbc
                .sql(HEAD + " order by f.handed_in_at desc, f.id")
                .param("area", by.areaId())
                .param("plan", planId)
                .param("about", about.name())
                .query(RecordRows.of(SheetFile.class))
                .list()
                .stream()
                .filter(file -> file.isOf(by))
                .limit(MOST_LISTED)
                .toList();
    }

    /** @throws NotThere where there is none, or it is not theirs to see */
    SheetFile file(Member by, About about, UUID planId, UUID id) {
        return file(by, about, planId, id, "");
    }

    /** The same, and nobody else writes it until the end of the transaction. */
    SheetFile hold(Member by, About about, UUID planId, UUID id) {
        return file(by, about, planId, id, " for update");
    }

    private SheetFile file(Member by, About about, UUID planId, UUID id, String held) {
        by.require(about.right());
        return jdbc.sql(HEAD + " and f.id = :id" + held)
                .param("area", by.areaId())
                .param("plan", planId)
                .param("about", about.name())
                .param("id", id)
                .query(RecordRows.of(SheetFile.class))
                .optional()
                .filter(file -> file.isOf(by))
                .orElseThrow(() -> new NotThere("spreadsheet " + id));
    }

    Kept kept(Member by, SheetFile file) {
        Row kept = jdbc.sql("select content, choices::text as choices from sheet_file where area_id = ? and id = ?")
                .params(by.areaId(), file.id())
                .query(RecordRows.of(Row.class))
                .single();
        return new Kept(SpreadsheetReader.read(kept.content()), SheetChoicesJson.read(kept.choices()));
    }

    /** @throws StaleVersion where somebody else chose, or ended it, meanwhile */
    void choose(Member by, About about, UUID planId, UUID id, long version, SheetChoices choices) {
        requireOpen(hold(by, about, planId, id), version);
        write(by, id, choices, State.OPEN, null);
    }

    /** Nothing of it will be recorded. It is kept. */
    void discard(Member by, About about, UUID planId, UUID id, long version) {
        SheetFile file = hold(by, about, planId, id);
        if (file.state() != State.DISCARDED) {
            requireOpen(file, version);
            write(by, id, null, State.DISCARDED, null);
        }
    }

    void accepted(Member by, UUID id, SheetChoices choices, int recorded) {
        write(by, id, choices, State.ACCEPTED, recorded);
    }

    static void requireOpen(SheetFile file, long version) {
        if (file.state() != State.OPEN || file.version() != version) {
            throw new StaleVersion();
        }
    }

    private void write(Member by, UUID id, @Nullable SheetChoices choices, State state, @Nullable Integer recorded) {
        jdbc.sql("""
                update sheet_file set choices = coalesce(:choices::jsonb, choices), state = :state, recorded = :recorded,
                    changed_by_name = :byName, changed_at = app_now(), version = version + 1
                where area_id = :area and id = :id
                """)
                .param("choices", choices == null ? null : SheetChoicesJson.write(choices))
                .param("state", state.name())
                .param("recorded", recorded)
                .param("byName", by.name())
                .param("area", by.areaId())
                .param("id", id)
                .update();
    }
}
