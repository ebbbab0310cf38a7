package uk.sendplan.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.web.RegisterPages.FoundReference;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** The register of a reference: outcome, actions, updates, decisions and evidence in one document, as a page or as a file, now or as at a
 * day. */
@Controller
class RegisterController {

    private static final String ADDRESS = "/workspace/{area}/{plan}/references/{reference}/register";

    private final PlanQueries plans;
    private final RegisterPages pages;
    private final AsAtReading days;
    private final ReportFiles files;

    RegisterController(PlanQueries plans, RegisterPages pages, AsAtReading days, ReportFiles files) {
        this.plans = plans;
        this.pages = pages;
        this.days = days;
        this.files = files;
    }

    @GetMapping(ADDRESS)
    String register(
            Member member,
            @PathVariable String plan,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String asAt,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<FoundReference> read = days.read(asAt, day -> find(member, plan, reference, day));
        model.addAttribute("page", pages.page(read.value(), read));
        return PastPage.of(read, "delivery/register", model, response);
    }

    @GetMapping(path = ADDRESS, params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member,
            @PathVariable String plan,
            @PathVariable String reference,
            @RequestParam Map<String, String> parameters) {
        AsAtReading.Read<FoundReference> read =
                days.read(parameters.get(AsAtReading.FIELD), day -> find(member, plan, reference, day));
        return files.answer(member.accountId(), parameters, read.errors(), () -> pages.file(read.value(), read));
    }

    private FoundReference find(Member member, String slug, String number, AsAt asAt) {
        PlanTree tree = plans.plan(member, slug, asAt);
        return plans.referenceOf(member, tree.plan().id(), number)
                .flatMap(id -> tree.priorityOf(id).flatMap(priority -> reference(priority, id, tree, member)))
                .orElseThrow(() -> new NotThere("reference " + number));
    }

    private static Optional<FoundReference> reference(PriorityNode priority, UUID id, PlanTree tree, Member member) {
        return priority.references().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> new FoundReference(member, tree, priority, each));
    }
}
