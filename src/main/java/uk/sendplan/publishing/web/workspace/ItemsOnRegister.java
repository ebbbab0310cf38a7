package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.RegisterPart;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.EvidenceQueries;
import uk.sendplan.evidence.web.EvidenceParts;
import uk.sendplan.evidence.web.EvidenceParts.EvidencePart;
import uk.sendplan.plan.PlanPagePart.Page;
import uk.sendplan.plan.PlanPagePart.Shown;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.publishing.CitingItems;
import uk.sendplan.publishing.CitingItems.CitingItem;
import uk.sendplan.shared.AsAt;

/** What progress pages say with a reference or its actions behind it, and the evidence for that, on the reference's register. */
@Component
class ItemsOnRegister implements RegisterPart {

    private final CitingItems items;
    private final EvidenceQueries evidence;
    private final EvidenceParts parts;
    private final ProgressWords progressWords;
    private final Words words;

    ItemsOnRegister(
            CitingItems items,
            EvidenceQueries evidence,
            EvidenceParts parts,
            ProgressWords progressWords,
            Words words) {
        this.items = items;
        this.evidence = evidence;
        this.parts = parts;
        this.progressWords = progressWords;
        this.words = words;
    }

    record ItemsPart(List<ItemRow> rows) {}

    record ItemRow(String text, Link page, ProgressWords.Tag state, EvidencePart evidence) {}

    @Override
    public Optional<Added> on(Member by, Page page, AsAt asAt) {
        List<CitingItem> citing = items.of(by, page.place().id(), asAt);
        List<Evidence> pieces =
                evidence.ofItems(by, citing.stream().map(CitingItem::id).toList(), asAt);
        String planHref = page.href().substring(0, page.href().lastIndexOf("/references/"));
        return citing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Added(
                        new Shown(
                                false,
                                "publishing/workspace/on-register",
                                "progress-items",
                                words.of("progressPage.register"),
                                new ItemsPart(citing.stream()
                                        .map(item -> row(by, item, pieces, planHref))
                                        .toList())),
                        pieces.size()));
    }

    private ItemRow row(Member by, CitingItem item, List<Evidence> pieces, String planHref) {
        return new ItemRow(
                item.text(),
                Link.to(
                        words.of("progressPage.register.page", item.cycleName(), item.levelName(), item.number()),
                        planHref + "/cycles/" + item.cycleSlug() + "/pages/" + item.number()),
                progressWords.tag(item.state()),
                parts.part(
                        by,
                        pieces.stream()
                                .filter(piece -> piece.about().id().equals(item.id()))
                                .toList(),
                        new EvidenceParts.Shown(planHref, Map.of())));
    }
}
