package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.PlanDocument.ObjectiveDocument;
import uk.sendplan.plan.PlanDocument.OutcomeDocument;
import uk.sendplan.plan.PlanDocument.PointDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.VagueDate;

/** Enters a whole plan that exists as data, in one transaction: all of it or nothing. */
@Service
@Transactional
public class PlanEntry {

    private final PlanDrafting drafting;
    private final ImprovementPlans plans;
    private final Objectives objectives;
    private final Priorities priorities;
    private final Statements statements;
    private final References references;
    private final Outcomes outcomes;
    private final Addresses addresses;
    private final PartnershipQueries partnership;

    PlanEntry(
            PlanDrafting drafting,
            ImprovementPlans plans,
            Objectives objectives,
            Priorities priorities,
            Statements statements,
            References references,
            Outcomes outcomes,
            Addresses addresses,
            PartnershipQueries partnership) {
        this.drafting = drafting;
        this.plans = plans;
        this.objectives = objectives;
        this.priorities = priorities;
        this.statements = statements;
        this.references = references;
        this.outcomes = outcomes;
        this.addresses = addresses;
        this.partnership = partnership;
    }

    /**
     * @param id of the new plan; entering it twice under one id makes one plan
     * @return the plan's slug
     * @throws Refused if two priorities or two references have the same number
     */
    public String enter(Member by, UUID id, PlanKind kind, PlanDocument document) {
        by.require(Right.EDIT_PLAN);
        if (plans.findByAreaIdAndId(by.areaId(), id).isPresent()) {
            return plans.findByAreaIdAndId(by.areaId(), id).orElseThrow().slug();
        }
        String slug = drafting.draft(
                by, new PlanDrafting.DraftPlan(id, document.title(), kind, document.levelName(), document.period()));
        ImprovementPlan plan = plans.findByAreaIdAndId(by.areaId(), id).orElseThrow();
        plan.describe(document.title(), kind, document.levelName(), document.period(), document.introduction());
        plan.sharedBy(partners(by.areaId(), document));
        new Entry(plan).enter(document);
        return slug;
    }

    private List<Partner> partners(UUID areaId, PlanDocument document) {
        Set<String> groups = Set.copyOf(document.groups());
        return document.partners().stream()
                .map(name -> new Partner(
                        name,
                        groups.contains(name),
                        partnership.organisationNamed(areaId, name).orElse(null)))
                .toList();
    }

    /** One plan on its way in. */
    private final class Entry {

        private final ImprovementPlan plan;
        private final UUID areaId;
        private final Map<String, Objective> byCode = new HashMap<>();
        private final List<Objective> all = new ArrayList<>();

        private Entry(ImprovementPlan plan) {
            this.plan = plan;
            this.areaId = plan.areaId();
        }

        private void enter(PlanDocument document) {
            List<Priority> entered = new ArrayList<>();
            for (PriorityDocument priority : document.priorities()) {
                entered.add(priority(priority, entered.size()));
            }
            for (int index = 0; index < entered.size(); index++) {
                // Citations are read when all objectives of the plan are known.
                CitationResolving.Resolver citations = CitationResolving.of(entered.get(index), all);
                PriorityDocument priority = document.priorities().get(index);
                statements(entered.get(index), priority, citations);
                references(entered.get(index), priority.references(), citations);
            }
        }

        private Priority priority(PriorityDocument document, int position) {
            UUID id = UUID.randomUUID();
            if (!addresses.take(areaId, plan.id(), Addresses.Kind.PRIORITY, document.number(), id)) {
                throw new Refused("priority", "priority.number.error.taken", document.number());
            }
            Priority priority = new Priority(areaId, id, plan.id(), document.number(), document.name(), position);
            priority.describe(document.name(), document.otherName());
            document.objectives().forEach(listed -> priority.list(objective(listed), listed.wording()));
            priority.stateIts(document.principles());
            return priorities.save(priority);
        }

        private Objective objective(ObjectiveDocument document) {
            if (document.code().isBlank()) {
                return add(null, document.wording());
            }
            return byCode.computeIfAbsent(
                    document.code().toUpperCase(Locale.ROOT), code -> add(document.code(), document.wording()));
        }

        private Objective add(@Nullable String code, String wording) {
            Objective objective =
                    objectives.save(new Objective(areaId, UUID.randomUUID(), plan.id(), code, wording, all.size()));
            all.add(objective);
            return objective;
        }

        private void statements(Priority priority, PriorityDocument document, CitationResolving.Resolver citations) {
            enter(priority, StatementKind.WANT_TO_SEE, null, 0, document.wantToSee(), citations);
            enter(priority, StatementKind.NEEDS_TO_CHANGE, null, 0, document.needsToChange(), citations);
            int position = 0;
            for (PlanDocument.SectionDocument section : document.sections()) {
                enter(priority, StatementKind.OTHER, section.heading(), position, section.statements(), citations);
                position += section.statements().size();
            }
        }

        private void enter(
                Priority priority,
                StatementKind kind,
                @Nullable String heading,
                int position,
                List<StatementDocument> documents,
                CitationResolving.Resolver citations) {
            int next = position;
            for (StatementDocument document : documents) {
                Statement statement = new Statement(areaId, UUID.randomUUID(), priority.id(), kind, heading, next++);
                statement.say(document.theme(), document.text());
                statement.cite(citations.of(document.citations()));
                statement.list(points(document.points(), citations));
                statements.save(statement);
            }
        }

        private void references(
                Priority priority, List<ReferenceDocument> documents, CitationResolving.Resolver citations) {
            int position = 0;
            for (ReferenceDocument document : documents) {
                UUID id = UUID.randomUUID();
                if (!addresses.take(areaId, plan.id(), Addresses.Kind.REFERENCE, document.number(), id)) {
                    throw new Refused("reference", "reference.number.error.taken", document.number());
                }
                Reference reference =
                        new Reference(areaId, id, plan.id(), priority.id(), document.number(), position++);
                reference.cite(citations.of(document.citations()));
                references.save(reference);
                outcomes(reference, document.outcomes(), citations);
            }
        }

        private void outcomes(
                Reference reference, List<OutcomeDocument> documents, CitationResolving.Resolver citations) {
            int position = 0;
            for (OutcomeDocument document : documents) {
                Outcome outcome = new Outcome(areaId, UUID.randomUUID(), reference.id(), position++);
                outcome.say(document.text(), points(document.points(), citations), document.closing());
                outcome.due(document.due() == null ? null : VagueDate.read(document.due()));
                outcomes.save(outcome);
            }
        }

        private static List<PointText> points(List<PointDocument> points, CitationResolving.Resolver citations) {
            return points.stream()
                    .map(point -> new PointText(point.text(), citations.of(point.citations())))
                    .collect(Collectors.toList());
        }
    }
}
