package uk.sendplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.partnership.PartnershipKeeping;
import uk.sendplan.plan.PlanDocument.CitationDocument;
import uk.sendplan.plan.PlanDocument.ObjectiveDocument;
import uk.sendplan.plan.PlanDocument.OutcomeDocument;
import uk.sendplan.plan.PlanDocument.PointDocument;
import uk.sendplan.plan.PlanDocument.PriorityDocument;
import uk.sendplan.plan.PlanDocument.ReferenceDocument;
import uk.sendplan.plan.PlanDocument.StatementDocument;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.Scope;

@SpringBootTest
class PlanEntryTests {

    @Autowired
    PlanEntry entry;

    @Autowired
    PlanQueries queries;

    @Autowired
    PartnershipKeeping keeping;

    @Test
    void a_plan_entered_as_data_is_read_back_as_the_same_data() {
        UUID areaId = UUID.randomUUID();
        String areaSlug = "area-" + areaId;
        Scope.of(UUID.randomUUID(), true, Set.of()).run(() -> keeping.addArea(areaId, areaSlug, "Test area"));
        Member manager = new Member(
                UUID.randomUUID(), "Manager", areaId, areaSlug, "Test area", Set.of(Role.PLAN_MANAGER), Set.of());
        PlanDocument document = document();

        PlanTree tree = Scope.of(manager.accountId(), false, Set.of(areaId)).call(() -> {
            String slug = entry.enter(manager, UUID.randomUUID(), PlanKind.IMPROVEMENT_PLAN, document);
            return queries.plan(manager, slug, AsAt.NOW);
        });

        assertThat(PlanDocuments.of(tree)).isEqualTo(document);
    }

    private static PlanDocument document() {
        return new PlanDocument(
                "A plan",
                "2025-2027",
                "First.\n\nSecond.",
                "Priority",
                List.of("The council", "Settings"),
                List.of("Settings"),
                List.of(
                        new PriorityDocument(
                                "1",
                                "Early help",
                                "Help early",
                                List.of(new ObjectiveDocument("B3", "Choice"), new ObjectiveDocument("", "No code")),
                                List.of("Good", "Cheap"),
                                List.of(new StatementDocument(
                                        "Theme",
                                        "",
                                        List.of(),
                                        List.of(new PointDocument(
                                                "A point",
                                                List.of(new CitationDocument("B3", "B3", null, false, null)))))),
                                List.of(new StatementDocument(null, "Text", List.of(), List.of())),
                                List.of(),
                                List.of(new ReferenceDocument(
                                        "1.10",
                                        List.of(
                                                new CitationDocument("B3", "B3", null, false, null),
                                                new CitationDocument("2", null, 2, false, null),
                                                new CitationDocument("all", null, null, true, null),
                                                new CitationDocument(
                                                        "Z9", null, null, false, "not an objective of this plan")),
                                        List.of(new OutcomeDocument(
                                                "Less waiting:",
                                                List.of(new PointDocument("One", List.of())),
                                                "And a sentence.",
                                                "by the end of 2023")),
                                        List.of()))),
                        new PriorityDocument(
                                "2",
                                "Enough places",
                                null,
                                List.of(new ObjectiveDocument("C1", "Places")),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new ReferenceDocument(
                                        "2.1",
                                        List.of(new CitationDocument(
                                                "B3", null, null, false, "not listed in this priority")),
                                        List.of(),
                                        List.of())))));
    }
}
