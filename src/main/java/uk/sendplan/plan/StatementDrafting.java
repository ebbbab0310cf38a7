package uk.sendplan.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.shared.NotThere;

/** Adds, edits, reorders and retires what a priority wants to see and says needs to change. */
@Service
@Transactional
public class StatementDrafting {

    private final Statements statements;
    private final Priorities priorities;
    private final CitationResolving citations;
    private final EntityManager entities;
    private final Clock clock;

    StatementDrafting(
            Statements statements,
            Priorities priorities,
            CitationResolving citations,
            EntityManager entities,
            Clock clock) {
        this.statements = statements;
        this.priorities = priorities;
        this.citations = citations;
        this.entities = entities;
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

    public record PointWording(String text, @Nullable String citations) {}

    public void add(Member by, AddStatement command) {
        by.require(Right.EDIT_PLAN);
        if (statements.findByAreaIdAndId(by.areaId(), command.id()).isPresent()) {
            return;
        }
        Priority priority = priority(by, command.priorityId());
        List<Integer> taken = statements
                .findByAreaIdAndPriorityIdAndKindOrderByPosition(by.areaId(), command.priorityId(), command.kind())
                .stream()
                .map(Statement::position)
                .toList();
        Statement statement = new Statement(
                by.areaId(),
                command.id(),
                command.priorityId(),
                command.kind(),
                command.heading(),
                Positions.last(taken));
        say(statement, command.wording(), priority);
        statements.saveAndFlush(statement);
    }

    public void reword(Member by, UUID id, long version, Wording wording) {
        Statement statement = own(by, id, version);
        say(statement, wording, priority(by, statement.priorityId()));
        entities.lock(statement, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    private void say(Statement statement, Wording wording, Priority priority) {
        CitationResolving.Resolver resolver = citations.of(priority);
        statement.say(wording.theme(), wording.text());
        statement.cite(resolver.read(Objects.requireNonNullElse(wording.citations(), "")));
        statement.list(wording.points().stream()
                .map(point ->
                        new PointText(point.text(), resolver.read(Objects.requireNonNullElse(point.citations(), ""))))
                .toList());
    }

    public void move(Member by, UUID id, int places) {
        by.require(Right.EDIT_PLAN);
        Statement statement =
                statements.findByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("statement"));
        List<Statement> siblings = statements
                .findByAreaIdAndPriorityIdAndKindOrderByPosition(by.areaId(), statement.priorityId(), statement.kind())
                .stream()
                .filter(sibling -> Objects.equals(sibling.heading(), statement.heading()))
                .toList();
        Positions.move(siblings, statement, places, Statement::isRetired, Statement::stand);
    }

    public void retire(Member by, UUID id, long version) {
        own(by, id, version).retire(clock.instant());
    }

    public void reinstate(Member by, UUID id, long version) {
        own(by, id, version).reinstate();
    }

    private Priority priority(Member by, UUID id) {
        return priorities.findByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("priority"));
    }

    private Statement own(Member by, UUID id, long version) {
        by.require(Right.EDIT_PLAN);
        Statement statement =
                statements.findByAreaIdAndId(by.areaId(), id).orElseThrow(() -> new NotThere("statement"));
        statement.requireVersion(version);
        return statement;
    }
}
