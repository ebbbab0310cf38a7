package uk.sendplan.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;

/** Adds, edits, reorders and retires what a priority wants to see and says needs to change. */
@Service
@Transactional
public class StatementDrafting {

    private final Statements statements;
    private final CitationResolving citations;
    private final Positions positions;
    private final Holding holding;
    private final Versions versions;
    private final Clock clock;

    StatementDrafting(
            Statements statements,
            CitationResolving citations,
            Positions positions,
            Holding holding,
            Versions versions,
            Clock clock) {
        this.statements = statements;
        this.citations = citations;
        this.positions = positions;
        this.holding = holding;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param id the form's key
     * @param heading for a statement under a heading of the plan's own, else null
     */
    public record AddStatement(
            UUID id,
            UUID priorityId,
            StatementKind kind,
            @Nullable String heading,
            Wording wording) {}

    /**
     * @param citations of the statement itself, as written
     * @param points each with its citations as written
     */
    public record Wording(
            @Nullable String theme, String text, @Nullable String citations, List<PointWording> points) {}

    public void add(Member by, AddStatement command) {
        holding.holdPlanOf(by, command.priorityId());
        if (statements.findByAreaIdAndId(by.areaId(), command.id()).isPresent()) {
            return;
        }
        Priority priority = holding.priority(by, command.priorityId());
        Statement statement = new Statement(
                by.areaId(),
                command.id(),
                priority.id(),
                command.kind(),
                command.heading(),
                positions.last(Positions.Siblings.STATEMENTS, by.areaId(), priority.id()));
        say(statement, command.wording(), priority);
        statements.saveAndFlush(statement);
    }

    public void reword(Member by, UUID id, long version, Wording wording) {
        Statement statement = held(by, id);
        Priority priority = holding.priority(by, statement.priorityId());
        refuseRetired(statement);
        statement.requireVersion(version);
        versions.raise(statement, say(statement, wording, priority));
    }

    private boolean say(Statement statement, Wording wording, Priority priority) {
        CitationResolving.Resolver resolver = citations.of(priority);
        statement.say(wording.theme(), wording.text());
        boolean cited = statement.cite(resolver.read(wording.citations(), "citations"));
        return statement.list(PointText.of(wording.points(), resolver)) || cited;
    }

    /** @param places how far among those under its heading: -1 is one up */
    public void move(Member by, UUID id, int places) {
        arrange(by, id, from -> from + places);
    }

    /** @param place to stand at, counted from 0 */
    public void place(Member by, UUID id, int place) {
        arrange(by, id, from -> place);
    }

    private void arrange(Member by, UUID id, IntUnaryOperator place) {
        UUID priorityId = holding.priorityOfStatement(by.areaId(), id);
        holding.holdPlanOf(by, priorityId);
        holding.priority(by, priorityId);
        refuseRetired(held(by, id));
        positions.move(Positions.Siblings.STATEMENTS, by.areaId(), priorityId, id, place);
    }

    public void retire(Member by, UUID id, long version) {
        Statement statement = held(by, id);
        holding.priority(by, statement.priorityId());
        if (!statement.isRetired()) {
            statement.requireVersion(version);
            statement.retire(clock.instant());
        }
    }

    public void reinstate(Member by, UUID id, long version) {
        Statement statement = held(by, id);
        holding.priority(by, statement.priorityId());
        if (statement.isRetired()) {
            statement.requireVersion(version);
            statement.reinstate();
        }
    }

    private static void refuseRetired(Statement statement) {
        if (statement.isRetired()) {
            throw new Refused("", "edit.own.error.retired");
        }
    }

    private Statement held(Member by, UUID id) {
        by.require(Right.EDIT_PLAN);
        return statements.findAndHoldByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("statement"));
    }
}
