package uk.sendplan.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.PlanReader;
import uk.sendplan.exchange.reading.PlanReading;
import uk.sendplan.exchange.reading.SourceText;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;

/** An area's imports, and one with its reading; each in one statement. The reading is made anew at each view. */
@Service
@Transactional(readOnly = true)
public class ImportQueries {

    private static final String HEAD = """
            select i.id, i.version, i.file_name, i.is_html, i.working_text <> i.handed_in as edited, i.created_at, i.changed_at,
                i.ended_at is not null as ended, maker.name as made_by, changer.name as changed_by, p.slug as plan_slug,
                p.title as plan_title, left(i.handed_in, 400) as beginning, %s
            from plan_import i
            left join account maker on maker.id = i.created_by
            left join account changer on changer.id = i.changed_by
            left join improvement_plan p on p.area_id = i.area_id and p.id = i.plan_id
            where i.area_id = :area""";

    private static final String NOTHING_MORE = "'' as working_text, '{}' as corrections";

    private final JdbcClient jdbc;

    ImportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            long version,
            @Nullable String fileName,
            boolean isHtml,
            boolean edited,
            Instant createdAt,
            Instant changedAt,
            boolean ended,
            @Nullable String madeBy,
            @Nullable String changedBy,
            @Nullable String planSlug,
            @Nullable String planTitle,
            String beginning,
            String workingText,
            String corrections) {

        ImportHead head() {
            ImportState state =
                    planSlug != null ? ImportState.ACCEPTED : ended ? ImportState.DISCARDED : ImportState.TO_CHECK;
            return new ImportHead(
                    id, version, fileName, isHtml, edited, state, madeBy, createdAt, changedBy, changedAt, planSlug,
                    planTitle, beginning);
        }

        ReadImport read() {
            SourceText source =
                    isHtml && !edited ? SourceText.ofHtml(workingText) : SourceText.ofPlainText(workingText);
            Corrections kept = CorrectionsJson.read(corrections);
            PlanReading reading = PlanReader.read(source, kept);
            return new ReadImport(head(), source, kept, reading, PlanProblem.of(reading));
        }
    }

    /** Newest first. */
    public List<ImportHead> importsOf(Member by) {
        by.require(Right.EDIT_PLAN);
        return jdbc
                .sql(HEAD.formatted(NOTHING_MORE) + " order by i.created_at desc, i.id")
                .param("area", by.areaId())
                .query(RecordRows.of(Row.class))
                .list()
                .stream()
                .map(Row::head)
                .toList();
    }

    /** @throws NotThere where the area has no such import */
    public ImportHead head(Member by, UUID id) {
        return row(by, id, NOTHING_MORE).head();
    }

    /** @throws NotThere where the area has no such import */
    public ReadImport read(Member by, UUID id) {
        return row(by, id, "i.working_text, i.corrections::text as corrections").read();
    }

    private Row row(Member by, UUID id, String more) {
        by.require(Right.EDIT_PLAN);
        return jdbc.sql(HEAD.formatted(more) + " and i.id = :id")
                .param("area", by.areaId())
                .param("id", id)
                .query(RecordRows.of(Row.class))
                .optional()
                .orElseThrow(() -> new NotThere("import " + id));
    }

    /** The text as it was handed in, whatever became of it. */
    public String handedIn(Member by, UUID id) {
        by.require(Right.EDIT_PLAN);
        return jdbc.sql("select handed_in from plan_import where area_id = :area and id = :id")
                .param("area", by.areaId())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotThere("import " + id));
    }
}
