package uk.sendplan.boardroom;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.access.Role;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Asks, answers and closes. Everything that is said is one more entry in a thread, and nothing changes one: the version of a challenge is
 * how many there are, and of two that would be the next only the first becomes it.
 */
@Service
@Transactional
public class Challenging {

    public static final int LONGEST = 3000;

    /** The fields of the forms, at which what is missing is told. */
    public static final String ANSWER = "answer";

    public static final String NOT_ANSWERED = "notAnswered";
    public static final String CLOSE = "close";

    private final SubjectQueries subjects;
    private final ChallengeQueries queries;
    private final JdbcClient jdbc;
    private final Clock clock;

    Challenging(SubjectQueries subjects, ChallengeQueries queries, JdbcClient jdbc, Clock clock) {
        this.subjects = subjects;
        this.queries = queries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param key the form's, which becomes the challenge's id */
    public record Ask(UUID key, UUID planId, SubjectKind kind, UUID subjectId, String question) {}

    /**
     * @return its number in the plan
     * @throws NotThere where the plan has no such part
     * @throws Refused where the plan is retired
     */
    public int ask(Member by, Ask command) {
        by.require(Right.RAISE_CHALLENGES);
        boolean retired = jdbc.sql(
                        "select retired_at is not null from improvement_plan where area_id = ? and id = ? for update")
                .params(by.areaId(), command.planId())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NotThere("plan " + command.planId()));
        Integer asked = jdbc.sql("select number from challenge where area_id = ? and plan_id = ? and id = ?")
                .params(by.areaId(), command.planId(), command.key())
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (asked != null) {
            return asked;
        }
        if (retired) {
            throw new Refused("", "edit.plan.error.retired");
        }
        Subject about = subjects.subject(by, command.planId(), command.kind(), command.subjectId())
                .orElseThrow(() -> new NotThere(command.kind() + " " + command.subjectId()));
        int number = jdbc.sql("""
                insert into challenge (id, area_id, plan_id, number, kind, priority_id, reference_id, action_id)
                select :key, :area, :plan, coalesce(max(c.number), 0) + 1, :kind, case when :kind = 'PRIORITY' then :subject end,
                    case when :kind = 'REFERENCE' then :subject end, case when :kind = 'ACTION' then :subject end
                from challenge c where c.area_id = :area and c.plan_id = :plan
                returning number
                """)
                .param("key", command.key())
                .param("area", by.areaId())
                .param("plan", command.planId())
                .param("kind", about.kind().name())
                .param("subject", about.id())
                .query(Integer.class)
                .single();
        Say question = new Say(command.key(), command.key(), 0, command.question());
        if (!add(by, question, EntryKind.ASKED, Right.RAISE_CHALLENGES, null)) {
            throw new StaleVersion();
        }
        return number;
    }

    /**
     * @param key the form's, which becomes the entry's id
     * @param version how many entries they saw
     * @param text what they say; may be null where it is not asked for
     */
    public record Say(
            UUID key,
            UUID challengeId,
            int version,
            @Nullable String text) {}

    /**
     * @throws NotThere for somebody who does not answer for its subject, or who asked it
     * @throws StaleVersion where something was said meanwhile
     */
    public void answer(Member by, Say say) {
        say(by, say, EntryKind.ANSWERED, Right.RECORD_PROGRESS);
    }

    /**
     * Opens it again.
     *
     * @throws NotThere for somebody who did not ask
     * @throws StaleVersion where something was said meanwhile
     */
    public void sayNotAnswered(Member by, Say say) {
        say(by, say, EntryKind.NOT_ANSWERED, Right.RAISE_CHALLENGES);
    }

    /**
     * @throws NotThere for somebody who did not ask, but for a plan manager where whoever did is gone
     * @throws Refused at {@link #CLOSE} where a plan manager closes it for somebody else and says nothing
     * @throws StaleVersion where something was said meanwhile
     */
    public void close(Member by, Say say) {
        say(by, say, EntryKind.CLOSED, Right.RAISE_CHALLENGES);
    }

    /**
     * Takes a question back that nobody answered.
     *
     * @throws NotThere for somebody who did not ask
     * @throws StaleVersion where something was said meanwhile
     */
    public void withdraw(Member by, Say say) {
        say(by, say, EntryKind.WITHDRAWN, Right.RAISE_CHALLENGES);
    }

    private static void requireNoText(EntryKind kind, boolean inTheirPlace) {
        switch (kind) {
            case ANSWERED -> throw new Refused(ANSWER, "challenge.answer.error.required");
            case NOT_ANSWERED -> throw new Refused(NOT_ANSWERED, "challenge.notAnswered.error.required");
            case CLOSED -> {
                if (inTheirPlace) {
                    throw new Refused(CLOSE, "challenge.close.error.required");
                }
            }
            default -> {}
        }
    }

    private void say(Member by, Say say, EntryKind kind, Right right) {
        by.require(right);
        ChallengeView challenge = queries.challenge(by, say.challengeId())
                .orElseThrow(() -> new NotThere("challenge " + say.challengeId()));
        if (isSaid(by, say)) {
            return;
        }
        if (challenge.version() != say.version()) {
            throw new StaleVersion();
        }
        if (!challenge.takes(kind, by)) {
            throw new NotThere(kind + " after " + challenge.last());
        }
        if (say.text() == null) {
            requireNoText(kind, challenge.isClosedInTheirPlace(by));
        }
        if (!add(by, say, kind, right, challenge.leadId()) && !isSaid(by, say)) {
            throw new StaleVersion();
        }
    }

    private boolean isSaid(Member by, Say say) {
        return jdbc.sql("select exists (select from challenge_entry where area_id = ? and challenge_id = ? and id = ?)")
                .params(by.areaId(), say.challengeId(), say.key())
                .query(Boolean.class)
                .single();
    }

    /** Of several organisations and roles that allow it, the one that leads the subject, and what is furthest from the plan's managers. */
    private boolean add(Member by, Say say, EntryKind kind, Right right, @Nullable UUID lead) {
        Seat seat = jdbc.sql("""
                select o.name as organisation, m.role from membership m
                join organisation o on o.area_id = m.area_id and o.id = m.organisation_id
                where m.area_id = :area and m.account_id = :by and m.ended_at is null and m.role = any(:roles)
                order by m.organisation_id is not distinct from cast(:lead as uuid) desc, array_position(:roles, m.role), o.name limit 1
                """)
                .param("area", by.areaId())
                .param("by", by.accountId())
                .param("roles", roles(by, right))
                .param("lead", lead)
                .query(RecordRows.of(Seat.class))
                .optional()
                .orElseThrow(() -> new NotThere("membership with " + right));
        return jdbc.sql("""
                insert into challenge_entry (id, area_id, challenge_id, sequence, kind, text, written_by, written_by_name, written_for,
                    written_as, written_at)
                values (:key, :area, :challenge, :sequence, :kind, :text, :by, :name, :for, :as, :at) on conflict do nothing
                """)
                        .param("key", say.key())
                        .param("area", by.areaId())
                        .param("challenge", say.challengeId())
                        .param("sequence", say.version())
                        .param("kind", kind.name())
                        .param("text", say.text())
                        .param("by", by.accountId())
                        .param("name", by.name())
                        .param("for", seat.organisation())
                        .param("as", seat.role().name())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private record Seat(String organisation, Role role) {}

    private static String[] roles(Member by, Right right) {
        return by.roles().stream()
                .filter(role -> role.has(right))
                .sorted(Comparator.reverseOrder())
                .map(Role::name)
                .toArray(String[]::new);
    }
}
