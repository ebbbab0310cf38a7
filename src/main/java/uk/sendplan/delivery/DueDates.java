package uk.sendplan.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.WorkPlaces;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.VagueDate;

/**
 * Moves due dates: whoever may record on an action proposes, a plan manager decides. Until then the action keeps its date and is
 * overdue by it. The original date never changes.
 */
@Service
@Transactional
public class DueDates {

    private final ActionKeeping keeping;
    private final Actions actions;
    private final WorkPlaces places;
    private final JdbcClient jdbc;
    private final Clock clock;

    DueDates(ActionKeeping keeping, Actions actions, WorkPlaces places, JdbcClient jdbc, Clock clock) {
        this.keeping = keeping;
        this.actions = actions;
        this.places = places;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a proposal. */
    public enum Decided {
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** @param key the form's key */
    public record ProposeDate(UUID key, UUID actionId, VagueDate date, String reason) {}

    /** @param reason why, where it is refused */
    public record DecideDate(
            UUID key,
            UUID proposalId,
            Decided outcome,
            @Nullable String reason) {}

    /** @throws Refused at "newDue" or "reason" */
    public void propose(Member by, ProposeDate command) {
        Action action = keeping.held(by, command.actionId());
        ActionKeeping.refuseRetired(action);
        places.requireCurrent(by, action.place());
        propose(by, action, command, null);
    }

    /** @param updateId the update that it comes with, or null */
    void propose(Member by, Action action, ProposeDate command, @Nullable UUID updateId) {
        if (exists("due_date_proposal", command.key())) {
            return;
        }
        VagueDate due = action.due();
        if (due == null) {
            throw new Refused("newDue", "due.error.none");
        }
        if (!command.date().hasDays()) {
            throw new Refused("newDue", "due.error.unread", command.date().words());
        }
        if (command.date().equals(due)) {
            throw new Refused("newDue", "due.error.same");
        }
        if (command.reason().isBlank()) {
            throw new Refused("reason", "due.reason.error.required");
        }
        if (hasOpenProposal(by, action.id())) {
            throw new Refused("newDue", "due.error.open");
        }
        jdbc.sql("""
                insert into due_date_proposal (id, area_id, action_id, from_words, from_from, from_to, to_words, to_from, to_to,
                    reason, update_id, proposed_by, proposed_by_name, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        command.key(),
                        by.areaId(),
                        action.id(),
                        due.words(),
                        due.from(),
                        due.to(),
                        command.date().words(),
                        command.date().from(),
                        command.date().to(),
                        command.reason(),
                        updateId,
                        by.accountId(),
                        by.name(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }

    /**
     * A plan manager approves or refuses; whoever proposed may take it back.
     *
     * @throws Refused at "reason" for a refusal without one; where it was decided already, as a whole
     */
    public void decide(Member by, DecideDate command) {
        Proposal proposal = proposal(by, command.proposalId());
        Action action = actions.findAndHoldByAreaIdAndId(by.areaId(), proposal.actionId())
                .orElseThrow();
        if (command.outcome() == Decided.WITHDRAWN
                ? !proposal.proposedBy().equals(by.accountId())
                : !by.may(Right.EDIT_PLAN)) {
            throw new NotThere("decision");
        }
        if (exists("due_date_decision", command.key())) {
            return;
        }
        if (isDecided(proposal.id())) {
            throw new Refused("", "due.decision.error.decided");
        }
        if (command.outcome() == Decided.REFUSED && command.reason() == null) {
            throw new Refused("reason", "due.decision.reason.error.required");
        }
        jdbc.sql("""
                insert into due_date_decision (id, area_id, proposal_id, outcome, reason, decided_by, decided_by_name, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        command.key(),
                        by.areaId(),
                        proposal.id(),
                        command.outcome().name(),
                        command.reason(),
                        by.accountId(),
                        by.name(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
        if (command.outcome() == Decided.APPROVED) {
            action.dueNow(proposal.date());
        }
    }

    private record Proposal(
            UUID id,
            UUID actionId,
            UUID proposedBy,
            String toWords,
            @Nullable LocalDate toFrom,
            @Nullable LocalDate toTo) {

        VagueDate date() {
            return new VagueDate(toWords, toFrom, toTo);
        }
    }

    private Proposal proposal(Member by, UUID id) {
        by.require(Right.RECORD_PROGRESS);
        return jdbc.sql("""
                select id, action_id, proposed_by, to_words, to_from, to_to from due_date_proposal
                where area_id = ? and id = ?""")
                .params(by.areaId(), id)
                .query(RecordRows.of(Proposal.class))
                .optional()
                .orElseThrow(() -> new NotThere("proposal"));
    }

    private boolean hasOpenProposal(Member by, UUID actionId) {
        return jdbc.sql("""
                select count(*) from due_date_proposal p where p.area_id = ? and p.action_id = ?
                    and not exists (select from due_date_decision d where d.proposal_id = p.id)""").params(by.areaId(), actionId).query(Integer.class).single() > 0;
    }

    private boolean isDecided(UUID proposalId) {
        return jdbc.sql("select count(*) from due_date_decision where proposal_id = ?")
                        .param(proposalId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean exists(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How often the date of an action was moved. */
    int moves(Member by, UUID actionId) {
        return jdbc.sql("""
                select count(*) from due_date_proposal p join due_date_decision d on d.proposal_id = p.id
                where p.area_id = ? and p.action_id = ? and d.outcome = 'APPROVED'""").params(by.areaId(), actionId).query(Integer.class).single();
    }
}
