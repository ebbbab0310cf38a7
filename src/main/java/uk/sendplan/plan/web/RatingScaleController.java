package uk.sendplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.sendplan.access.AccountNames;
import uk.sendplan.access.Member;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.plan.RatingTag;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.PastPage;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;

/** Shows how the plan's work is rated: the scale that holds, and those that held before. */
@Controller
class RatingScaleController {

    private final PlanQueries plans;
    private final RatingScales scales;
    private final AccountNames names;
    private final PageParts parts;
    private final AsAtReading days;
    private final Words words;

    RatingScaleController(
            PlanQueries plans,
            RatingScales scales,
            AccountNames names,
            PageParts parts,
            AsAtReading days,
            Words words) {
        this.plans = plans;
        this.scales = scales;
        this.names = names;
        this.parts = parts;
        this.days = days;
        this.words = words;
    }

    /** @param earlier the versions before the one that holds, the newest first */
    record ScalePage(PlanFrame frame, List<Link> crumbs, VersionView current, List<VersionView> earlier) {}

    record VersionView(String made, List<LevelView> levels) {}

    /** @param comment whether whoever chooses it has to say why */
    record LevelView(RatingTag tag, String role, String definition, boolean comment) {}

    private record Found(PlanTree tree, List<RatingScale> versions) {}

    @GetMapping("/workspace/{area}/{plan}/rating-scale")
    String scale(
            Member member,
            @PathVariable("plan") String slug,
            @RequestParam(required = false) @Nullable String asAt,
            Model model,
            HttpServletResponse response) {
        AsAtReading.Read<Found> read = days.read(asAt, day -> {
            PlanTree tree = plans.plan(member, slug, day);
            return new Found(tree, scales.versions(member, tree.plan().id(), day));
        });
        Found found = read.value();
        PlanFrame frame = PlanFrame.of(
                member, found.tree(), read, "/rating-scale", null, parts.days(member, found.tree()), words);
        Map<UUID, String> people = names.of(found.versions().stream()
                .map(RatingScale::madeBy)
                .filter(Objects::nonNull)
                .toList());
        List<VersionView> versions =
                found.versions().stream().map(version -> view(version, people)).toList();
        model.addAttribute(
                "page", new ScalePage(frame, frame.crumbs(), versions.get(0), versions.subList(1, versions.size())));
        return PastPage.of(read, "plan/rating-scale", model, response);
    }

    private VersionView view(RatingScale version, Map<UUID, String> people) {
        String since = London.dayInWords(version.madeAt());
        UUID by = version.madeBy();
        String made = by == null
                ? words.of("scale.version.first", version.number(), since)
                : words.of(
                        "scale.version",
                        version.number(),
                        since,
                        people.getOrDefault(by, words.of("history.by.unknown")));
        return new VersionView(made, version.levels().stream().map(this::view).toList());
    }

    private LevelView view(RatingLevel level) {
        return new LevelView(
                RatingTag.of(level),
                words.of("scale.role." + level.role()),
                level.definition(),
                level.commentRequired());
    }
}
