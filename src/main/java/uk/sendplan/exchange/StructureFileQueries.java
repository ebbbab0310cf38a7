package uk.sendplan.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.exchange.SheetFile.About;
import uk.sendplan.exchange.SheetFiles.Kept;
import uk.sendplan.exchange.sheet.FormTable;
import uk.sendplan.exchange.structure.StructureColumn;
import uk.sendplan.exchange.structure.StructureReader;
import uk.sendplan.exchange.structure.StructureReading;
import uk.sendplan.partnership.PartnershipQueries;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** A plan's structure, spreadsheets of it, and one as it reads now, in a number of statements that does not depend on its rows. */
@Service
@Transactional(readOnly = true)
public class StructureFileQueries {

    private final SheetFiles files;
    private final PlanQueries plans;
    private final ActionQueries actions;
    private final PartnershipQueries partnership;
    private final StructureWords words;

    StructureFileQueries(
            SheetFiles files,
            PlanQueries plans,
            ActionQueries actions,
            PartnershipQueries partnership,
            StructureWords words) {
        this.files = files;
        this.plans = plans;
        this.actions = actions;
        this.partnership = partnership;
        this.words = words;
    }

    public StructureNow now(Member by, PlanHead plan) {
        by.require(Right.EDIT_PLAN);
        return words.now(
                plans.plan(by, plan.slug(), AsAt.NOW),
                actions.ofPlan(by, plan.id(), AsAt.NOW),
                partnership.organisations(by.areaId()),
                partnership.people(by.areaId()));
    }

    /** The last hundred, newest first. */
    public List<SheetFile> ofPlan(Member by, UUID planId) {
        return files.ofPlan(by, About.STRUCTURE, planId);
    }

    /** @throws NotThere where there is none, or it is not theirs to see */
    SheetFile file(Member by, UUID planId, UUID id) {
        return files.file(by, About.STRUCTURE, planId, id);
    }

    /** As it reads now; whether its rows can be taken is not asked here. */
    CheckedStructure read(Member by, PlanHead plan, UUID id) {
        SheetFile file = file(by, plan.id(), id);
        Kept kept = files.kept(by, file);
        StructureNow now = now(by, plan);
        Optional<FormTable<StructureColumn>> table =
                FormTable.find(kept.content(), now.names().layout());
        StructureReading reading = table.map(found -> StructureReader.read(file.id(), found, now.names(), now.parts()))
                .orElse(StructureReading.NONE);
        return new CheckedStructure(file, kept.choices(), now, table.orElse(null), reading, Map.of());
    }
}
