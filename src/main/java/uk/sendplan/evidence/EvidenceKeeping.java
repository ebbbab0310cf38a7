package uk.sendplan.evidence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.MemberOrganisations;
import uk.sendplan.access.Right;
import uk.sendplan.evidence.EvidenceAdding.AddEvidence;
import uk.sendplan.evidence.EvidenceAdding.TakenFile;
import uk.sendplan.evidence.content.CheckedFile;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Keeps evidence. It is only added to: what is withdrawn stays in the list with the reason. Who may record on the subject adds and
 * withdraws; a plan manager also removes the bytes of a file for good.
 */
@Service
@Transactional
public class EvidenceKeeping {

    public static final int LONGEST_REASON = 1000;

    /** About one subject, without what is withdrawn. */
    static final int MOST = 100;

    private final KnownSubjects subjects;
    private final EvidenceQueries queries;
    private final MemberOrganisations organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceKeeping(
            KnownSubjects subjects,
            EvidenceQueries queries,
            MemberOrganisations organisations,
            JdbcClient jdbc,
            Clock clock) {
        this.subjects = subjects;
        this.queries = queries;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param key the form's */
    public record EndEvidence(UUID key, UUID evidenceId, String reason) {}

    /** Whether this form was sent before; also refuses who may not add, before anything is done with what they send. */
    boolean isTaken(Member by, AddEvidence command) {
        requireOpen(by, command.about());
        return jdbc.sql("select count(*) from evidence where id = ?")
                        .param(command.key())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(Member by, AddEvidence command, @Nullable String link, @Nullable TakenFile file) {
        UUID plan = requireOpen(by, command.about());
        if (queries.count(by, command.about()) >= MOST) {
            throw new Refused("", "evidence.error.many", MOST);
        }
        Subject about = command.about();
        CheckedFile content = file == null ? null : file.content();
        jdbc.sql("""
                insert into evidence (id, area_id, plan_id, reference_id, action_id, update_id, page_id, item_id, name, internal, link,
                    file_type, file_name, file_size, file_sha256, file_scanned, added_by, added_by_name, added_by_organisation, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        command.key(),
                        by.areaId(),
                        plan,
                        about instanceof Subject.OfReference ? about.id() : null,
                        action(about),
                        about instanceof Subject.OfUpdate ? about.id() : null,
                        about instanceof Subject.OfItem item ? item.page() : null,
                        about instanceof Subject.OfItem ? about.id() : null,
                        command.name(),
                        command.internal(),
                        link,
                        content == null ? null : content.type().name(),
                        file == null ? null : file.name(),
                        content == null ? null : content.bytes().length,
                        content == null ? null : content.sha256(),
                        file == null ? null : file.scanned(),
                        by.accountId(),
                        by.name(),
                        organisations.inWords(by),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
        if (content != null) {
            jdbc.sql("insert into evidence_file (evidence_id, area_id, content) values (?, ?, ?)")
                    .params(command.key(), by.areaId(), content.bytes())
                    .update();
        }
    }

    private static @Nullable UUID action(Subject about) {
        return about instanceof Subject.OfAction action
                ? action.id()
                : about instanceof Subject.OfUpdate update ? update.action() : null;
    }

    private UUID requireOpen(Member by, Subject about) {
        EvidenceSubjects.Known known = theirs(by, about);
        if (!known.open()) {
            throw new Refused("", "evidence.error.closed");
        }
        return known.planId();
    }

    private EvidenceSubjects.Known theirs(Member by, Subject about) {
        by.require(Right.RECORD_PROGRESS);
        return subjects.find(by, about)
                .filter(EvidenceSubjects.Known::theirs)
                .orElseThrow(() -> new NotThere("subject of evidence"));
    }

    /** @throws StaleVersion where it was withdrawn or removed meanwhile */
    public void withdraw(Member by, EndEvidence command) {
        Evidence evidence = queries.one(by, command.evidenceId());
        theirs(by, evidence.about());
        end(by, command, "WITHDRAWN", evidence.isThere());
    }

    /**
     * Its bytes go, withdrawn or not; who added them, their hash and the reason stay.
     *
     * @throws StaleVersion where it was removed meanwhile
     */
    public void remove(Member by, EndEvidence command) {
        by.require(Right.EDIT_PLAN);
        Evidence evidence = queries.one(by, command.evidenceId());
        if (evidence.file() == null) {
            throw new NotThere("file of evidence");
        }
        end(by, command, "REMOVED", evidence.removed() == null);
        jdbc.sql("delete from evidence_file where area_id = ? and evidence_id = ?")
                .params(by.areaId(), command.evidenceId())
                .update();
    }

    private void end(Member by, EndEvidence command, String kind, boolean possible) {
        boolean sentTwice = jdbc.sql("select count(*) from evidence_step where id = ?")
                        .param(command.key())
                        .query(Integer.class)
                        .single()
                > 0;
        if (sentTwice) {
            return;
        }
        if (command.reason().isBlank()) {
            throw new Refused("reason", "evidence.reason.error.required");
        }
        int done = possible
                ? jdbc.sql("""
                insert into evidence_step (id, area_id, evidence_id, kind, reason, done_by, done_by_name, done_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (evidence_id, kind) do nothing""")
                        .params(
                                command.key(),
                                by.areaId(),
                                command.evidenceId(),
                                kind,
                                command.reason(),
                                by.accountId(),
                                by.name(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                : 0;
        if (done == 0) {
            throw new StaleVersion();
        }
    }
}
