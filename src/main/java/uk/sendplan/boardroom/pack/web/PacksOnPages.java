package uk.sendplan.boardroom.pack.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.boardroom.pack.PackQueries;
import uk.sendplan.boardroom.pack.PackView;
import uk.sendplan.plan.PlanPagePart.Shown;
import uk.sendplan.plan.SubjectPagePart;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** The packs of a meeting, on the page of its reporting cycle. */
@Component
class PacksOnPages implements SubjectPagePart {

    private final PackQueries packs;
    private final PackTags tags;
    private final Words words;

    PacksOnPages(PackQueries packs, PackTags tags, Words words) {
        this.packs = packs;
        this.tags = tags;
        this.words = words;
    }

    /** @param prepare where one is prepared, or null */
    record PacksPart(List<Row> rows, @Nullable String prepare) {}

    record Row(String href, String title, String day, PackTags.Tag tag) {}

    @Override
    public Optional<Shown> on(Member by, Page page, AsAt asAt) {
        if (page.kind() != Kind.CYCLE || asAt.isPast()) {
            return Optional.empty();
        }
        List<Row> rows = packs.ofCycle(by, page.id()).stream()
                .map(pack -> row(page.planHref(), pack))
                .toList();
        String prepare = page.open() && by.may(Right.FREEZE_PACKS)
                ? page.planHref() + "/packs/new?cycle=" + page.number()
                : null;
        return rows.isEmpty() && prepare == null
                ? Optional.empty()
                : Optional.of(new Shown(
                        false, "boardroom/packs-part", "packs", words.of("packs.title"), new PacksPart(rows, prepare)));
    }

    private Row row(String plan, PackView pack) {
        return new Row(
                plan + "/packs/" + pack.number(),
                tags.title(pack),
                words.of("packs.asAt", London.dayInWords(pack.shownDay())),
                tags.of(pack));
    }
}
