package uk.sendplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.shared.Refused;

/** Reads the citations of one priority against its listings, its principles and the plan's objectives. */
@Component
class CitationResolving {

    private final Objectives objectives;

    CitationResolving(Objectives objectives) {
        this.objectives = objectives;
    }

    Resolver of(Priority priority) {
        return of(priority, objectives.findByAreaIdAndPlanIdOrderByPosition(priority.areaId(), priority.planId()));
    }

    static Resolver of(Priority priority, List<Objective> objectives) {
        return new Resolver(priority, objectives);
    }

    static final class Resolver {

        private final Priority priority;
        private final CitationContext context;
        private final Map<String, Objective> byCode;

        private Resolver(Priority priority, List<Objective> objectives) {
            this.priority = priority;
            this.byCode = objectives.stream()
                    .filter(objective -> objective.code() != null)
                    .collect(Collectors.toMap(Resolver::key, Function.identity(), (first, second) -> first));
            Set<UUID> listedIds = Set.copyOf(priority.listed());
            List<String> listed = byCode.values().stream()
                    .filter(objective -> listedIds.contains(objective.id()))
                    .map(objective -> Objects.requireNonNull(objective.code()))
                    .toList();
            this.context = CitationContext.of(
                    listed, byCode.keySet(), priority.principles().size());
        }

        private static String key(Objective objective) {
            return Objects.requireNonNull(objective.code()).toUpperCase(Locale.ROOT);
        }

        /**
         * The citations of a text as a person wrote it ("A7, C3").
         *
         * @param field of the form, for a refusal
         */
        List<ResolvedCitation> read(@Nullable String written, String field) {
            List<ResolvedCitation> resolved = new ArrayList<>();
            for (ReadCitation citation : CitationReader.read(Objects.requireNonNullElse(written, ""), context)) {
                if (citation.asWritten().length() > PlanLimits.CITATION) {
                    throw new Refused(field, "citations.error.notCitations");
                }
                resolved.add(new ResolvedCitation(
                        citation.asWritten(),
                        objectiveOf(citation.code()),
                        principleOf(citation.principle()),
                        citation.all()));
            }
            return resolved;
        }

        /** Citations that were already told apart, for example on a check page. */
        List<ResolvedCitation> of(List<PlanDocument.CitationDocument> citations) {
            return citations.stream().map(this::of).toList();
        }

        private ResolvedCitation of(PlanDocument.CitationDocument citation) {
            if (citation.all()) {
                return new ResolvedCitation(citation.asWritten(), null, null, true);
            }
            if (citation.principle() != null) {
                return new ResolvedCitation(citation.asWritten(), null, principleOf(citation.principle()), false);
            }
            String code = citation.objective() == null ? citation.asWritten() : citation.objective();
            return new ResolvedCitation(citation.asWritten(), objectiveOf(code), null, false);
        }

        private @Nullable UUID objectiveOf(@Nullable String code) {
            Objective known = code == null ? null : byCode.get(code.toUpperCase(Locale.ROOT));
            return known == null ? null : known.id();
        }

        private @Nullable UUID principleOf(@Nullable Integer number) {
            return priority.principles().stream()
                    .filter(principle -> number != null && principle.number() == number)
                    .map(Principle::id)
                    .findFirst()
                    .orElse(null);
        }
    }
}
