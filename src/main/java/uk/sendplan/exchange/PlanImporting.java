package uk.sendplan.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.exchange.reading.Corrections;
import uk.sendplan.exchange.reading.PlanReading;
import uk.sendplan.exchange.reading.Refusal;
import uk.sendplan.exchange.reading.SourceText;
import uk.sendplan.plan.PlanEntry;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;

/**
 * Takes the text of a published plan in, keeps what a person decides about its reading, and makes the plan. Nothing of a plan is
 * there before it is accepted, and then all of it is.
 */
@Service
@Transactional
public class PlanImporting {

    private final PlanImports imports;
    private final PlanEntry plans;
    private final Clock clock;

    PlanImporting(PlanImports imports, PlanEntry plans, Clock clock) {
        this.imports = imports;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @param id of the new import; handed in twice under one id it is one
     * @param fileName null where the text was pasted
     * @param html true for the source of a web page
     */
    public record HandIn(UUID id, @Nullable String fileName, boolean html, String text) {}

    /** @param corrections all of them, the earlier ones included */
    public record Correct(UUID id, long version, Corrections corrections) {}

    public record Rewrite(UUID id, long version, String text) {}

    public record Accept(UUID id, long version, PlanKind kind) {}

    /** @throws Refused at "text" or "file" for what cannot be read as a plan at all */
    public void handIn(Member by, HandIn command) {
        by.require(Right.EDIT_PLAN);
        if (imports.findByAreaIdAndId(by.areaId(), command.id()).isPresent()) {
            return;
        }
        PlanImport handedIn = new PlanImport(
                by.areaId(),
                command.id(),
                command.fileName(),
                command.html(),
                command.text(),
                by.accountId(),
                clock.instant());
        refuseWhatCannotBeRead(command.fileName() == null ? "text" : "file", handedIn.source());
        imports.saveAndFlush(handedIn);
    }

    public void correct(Member by, Correct command) {
        PlanImport planImport = toCheck(by, command.id(), command.version());
        planImport.correct(command.corrections(), by.accountId(), clock.instant());
        imports.saveAndFlush(planImport);
    }

    /** The kinds that were set for lines move with their lines. A text that is the same as before changes nothing. */
    public void rewrite(Member by, Rewrite command) {
        PlanImport planImport = toCheck(by, command.id(), command.version());
        SourceText before = PlainText.editable(planImport.source());
        SourceText after = SourceText.ofPlainText(command.text());
        refuseWhatCannotBeRead("text", after);
        if (after.text().equals(before.text())) {
            return;
        }
        Corrections corrections = PlainText.corrections(planImport.source(), planImport.corrections());
        Corrections moved = LineMoves.between(before, after).follow(corrections);
        planImport.rewrite(after.text(), moved, by.accountId(), clock.instant());
        imports.saveAndFlush(planImport);
    }

    /** Back to the text as it was handed in. */
    public void restore(Member by, UUID id, long version) {
        PlanImport planImport = toCheck(by, id, version);
        SourceText before = PlainText.editable(planImport.source());
        planImport.rewrite(planImport.handedIn(), planImport.corrections(), by.accountId(), clock.instant());
        LineMoves moves = LineMoves.between(before, PlainText.editable(planImport.source()));
        planImport.correct(moves.follow(planImport.corrections()), by.accountId(), clock.instant());
        imports.saveAndFlush(planImport);
    }

    /**
     * Makes the plan that the reading shows, in one transaction. An import that was accepted before gives the same plan again.
     *
     * @return the plan's slug
     * @throws Refused where the reading cannot become a plan as it is
     */
    public String accept(Member by, Accept command) {
        PlanImport planImport = own(by, command.id());
        if (planImport.state() != ImportState.ACCEPTED) {
            requireToCheck(planImport, command.version());
        }
        PlanReading reading = planImport.read();
        List<PlanProblem> problems = PlanProblem.of(reading);
        if (!problems.isEmpty()) {
            throw new Refused("", "import.accept.error.problems", problems.size());
        }
        UUID planId = Objects.requireNonNullElse(planImport.planId(), planImport.id());
        String slug = plans.enter(by, planId, command.kind(), reading.plan());
        if (planImport.state() == ImportState.TO_CHECK) {
            planImport.accept(planId, by.accountId(), clock.instant());
            imports.saveAndFlush(planImport);
        }
        return slug;
    }

    /** It will not become a plan. The text is kept. */
    public void discard(Member by, UUID id, long version) {
        PlanImport planImport = own(by, id);
        if (planImport.state() == ImportState.DISCARDED) {
            return;
        }
        requireToCheck(planImport, version);
        planImport.discard(by.accountId(), clock.instant());
        imports.saveAndFlush(planImport);
    }

    private PlanImport toCheck(Member by, UUID id, long version) {
        PlanImport planImport = own(by, id);
        requireToCheck(planImport, version);
        return planImport;
    }

    /** One that somebody else ended meanwhile is as stale as one that they changed. */
    private static void requireToCheck(PlanImport planImport, long version) {
        planImport.requireVersion(version);
        if (planImport.state() != ImportState.TO_CHECK) {
            throw new StaleVersion();
        }
    }

    private PlanImport own(Member by, UUID id) {
        by.require(Right.EDIT_PLAN);
        return imports.lock(by.areaId(), id).orElseThrow(() -> new NotThere("import " + id));
    }

    private static void refuseWhatCannotBeRead(String field, SourceText source) {
        Refusal refusal = source.refusal();
        if (refusal != null) {
            throw new Refused(field, refusal.messageKey(), refusal.arguments().toArray());
        }
    }
}
