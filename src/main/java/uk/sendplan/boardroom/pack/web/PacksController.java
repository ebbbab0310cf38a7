package uk.sendplan.boardroom.pack.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.boardroom.pack.PackQueries;
import uk.sendplan.boardroom.pack.PackView;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** Lists the packs of a plan. */
@Controller
class PacksController {

    private final PlanQueries plans;
    private final PackQueries packs;
    private final PackTags tags;
    private final Words words;

    PacksController(PlanQueries plans, PackQueries packs, PackTags tags, Words words) {
        this.plans = plans;
        this.packs = packs;
        this.tags = tags;
        this.words = words;
    }

    /** @param prepare where one is prepared, or null */
    record PacksPage(
            String plan,
            List<Link> crumbs,
            List<Row> rows,
            @Nullable String prepare) {}

    /** @param later that another is shown to the same board since, or null */
    record Row(
            Link pack,
            String board,
            String day,
            PackTags.Tag tag,
            String prepared,
            @Nullable String later) {}

    @GetMapping("/workspace/{area}/{plan}/packs")
    String packs(Member member, @PathVariable String plan, Model model) {
        PlanHead head = plans.head(member, plan, AsAt.NOW);
        PackAddress address = new PackAddress(member, head);
        model.addAttribute(
                "page",
                new PacksPage(
                        head.title(),
                        address.crumbs(words),
                        packs.ofPlan(member, head.id()).stream()
                                .map(pack -> row(address, pack))
                                .toList(),
                        member.may(Right.FREEZE_PACKS) && !head.retired() ? address.list() + "/new" : null));
        return "boardroom/packs";
    }

    private Row row(PackAddress address, PackView pack) {
        return new Row(
                Link.to(tags.title(pack), address.pack(pack.number())),
                London.weekdayInWords(pack.boardDate()),
                London.dayInWords(pack.shownDay()),
                tags.of(pack),
                tags.prepared(pack),
                pack.laterNumber() == null ? null : words.of("packs.later", pack.laterNumber()));
    }
}
