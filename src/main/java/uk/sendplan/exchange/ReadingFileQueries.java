package uk.sendplan.exchange;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.exchange.figures.FileChoices;
import uk.sendplan.exchange.figures.FileReader;
import uk.sendplan.exchange.sheet.Spreadsheet;
import uk.sendplan.exchange.sheet.SpreadsheetReader;
import uk.sendplan.measure.MeasureFigures;
import uk.sendplan.measure.MeasureQueries;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** A plan's files of readings, and one as it reads now. It is read anew at each view. */
@Service
@Transactional(readOnly = true)
public class ReadingFileQueries {

    private static final int MOST_LISTED = 100;

    private static final String HEAD = """
            select f.id, f.plan_id, f.file_name, f.state, f.entered, f.corrected, f.handed_in_by, f.handed_in_by_name, f.handed_in_at,
                f.changed_by_name, f.changed_at, f.version
            from reading_file f where f.area_id = :area and f.plan_id = :plan
            """;

    private record Kept(byte[] content, String choices) {}

    private final MeasureQueries measures;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingFileQueries(MeasureQueries measures, JdbcClient jdbc, Clock clock) {
        this.measures = measures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last hundred that they may see, newest first. */
    public List<ReadingFile> ofPlan(Member by, UUID planId) {
        by.require(Right.RECORD_PROGRESS);
        return jdbc
                .sql(HEAD + " order by f.handed_in_at desc, f.id")
                .param("area", by.areaId())
                .param("plan", planId)
                .query(RecordRows.of(ReadingFile.class))
                .list()
                .stream()
                .filter(file -> file.isSeenBy(by))
                .limit(MOST_LISTED)
                .toList();
    }

    /** @throws NotThere where there is none, or it is not theirs to see */
    public ReadingFile file(Member by, UUID planId, UUID id) {
        return file(by, planId, id, "");
    }

    /** The same, and nobody else writes it until the end of the transaction. */
    ReadingFile hold(Member by, UUID planId, UUID id) {
        return file(by, planId, id, " for update");
    }

    private ReadingFile file(Member by, UUID planId, UUID id, String held) {
        by.require(Right.RECORD_PROGRESS);
        return jdbc.sql(HEAD + " and f.id = :id" + held)
                .param("area", by.areaId())
                .param("plan", planId)
                .param("id", id)
                .query(RecordRows.of(ReadingFile.class))
                .optional()
                .filter(file -> file.isSeenBy(by))
                .orElseThrow(() -> new NotThere("file of readings " + id));
    }

    /** @throws NotThere as {@link #file} */
    public CheckedFile check(Member by, UUID planId, UUID id) {
        return check(by, file(by, planId, id));
    }

    CheckedFile check(Member by, ReadingFile file) {
        Kept kept = jdbc.sql("select content, choices::text as choices from reading_file where area_id = ? and id = ?")
                .params(by.areaId(), file.id())
                .query(RecordRows.of(Kept.class))
                .single();
        FileChoices choices = FileChoicesJson.read(kept.choices());
        Spreadsheet content = SpreadsheetReader.read(kept.content());
        List<MeasureFigures> all = measures.ofPlan(by, file.planId(), AsAt.NOW);
        return new CheckedFile(
                file,
                choices,
                content,
                FileReader.read(content, choices, all, measure -> measure.isReadBy(by), London.today(clock)),
                all);
    }
}
