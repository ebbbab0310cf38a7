package uk.sendplan.publishing.web.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.RegisterPart;
import uk.sendplan.documents.Table;
import uk.sendplan.evidence.Evidence;
import uk.sendplan.evidence.EvidenceQueries;
import uk.sendplan.evidence.web.EvidenceParts;
import uk.sendplan.evidence.web.EvidenceParts.EvidencePart;
import uk.sendplan.evidence.web.EvidenceParts.EvidenceRow;
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
        List<ItemRow> rows = citing.stream()
                .map(item -> row(by, item, pieces, page.planHref()))
                .toList();
        return citing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Added(
                        new Shown(
                                false,
                                "publishing/workspace/on-register",
                                "progress-items",
                                words.of("progressPage.register"),
                                new ItemsPart(rows),
                                table(rows)),
                        pieces.size()));
    }

    private static Table table(List<ItemRow> rows) {
        Table table = Table.of("progress pages", "page", "item", "state", "evidence");
        for (ItemRow row : rows) {
            String evidence =
                    row.evidence().rows().stream().map(EvidenceRow::name).collect(Collectors.joining("; "));
            table.row(row.page().text(), row.text(), row.state().text(), evidence.isEmpty() ? null : evidence);
        }
        return table;
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
