package uk.sendplan.audit.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sendplan.audit.AuditQueries;
import uk.sendplan.audit.AuditQueries.Written;
import uk.sendplan.audit.web.AuditPages.Place;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SummaryRow;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NotThere;

/** The page of what was written together: each row, before and after. */
@Component
class TogetherPages {

    private final AuditQueries audit;
    private final AuditPages pages;
    private final AuditWords inWords;
    private final Words words;
    private final JsonMapper json;

    TogetherPages(AuditQueries audit, AuditPages pages, AuditWords inWords, Words words, JsonMapper json) {
        this.audit = audit;
        this.pages = pages;
        this.inWords = inWords;
        this.words = words;
        this.json = json;
    }

    /** @param left that not all of its rows are shown; null where all are */
    record TogetherPage(
            String title,
            List<Link> crumbs,
            List<SummaryRow> facts,
            List<EntryPart> entries,
            @Nullable String left) {}

    /** @param rows of the table: column and value, or column, before and after */
    record EntryPart(String heading, List<String> headings, List<List<String>> rows) {}

    /** @throws NotThere where nothing of the place was written then */
    TogetherPage page(Place place, long transactionId) {
        List<Written> found = audit.ofTransaction(place.areaId(), transactionId);
        if (found.isEmpty()) {
            throw new NotThere("transaction " + transactionId);
        }
        List<Written> shown = found.subList(0, Math.min(found.size(), AuditQueries.SHOWN));
        Written first = shown.get(0);
        Map<UUID, String> names =
                pages.names(Stream.concat(Stream.of(first), shown.stream()).flatMap(this::ids));
        List<Link> crumbs = new ArrayList<>(place.crumbs());
        crumbs.add(Link.to(words.of("audit.title"), place.href()));
        return new TogetherPage(
                inWords.doing(
                        first.doing(),
                        shown.stream().map(Written::subject).distinct().sorted().collect(Collectors.joining(" "))),
                crumbs,
                facts(place, first, shown.get(shown.size() - 1), names),
                shown.stream().map(each -> entry(each, names)).toList(),
                found.size() > shown.size() ? words.of("audit.rows.more", AuditQueries.SHOWN) : null);
    }

    private List<SummaryRow> facts(Place place, Written first, Written last, Map<UUID, String> names) {
        String forWhom = AuditPages.forWhom(first.actorId(), audit.organisations(place.areaId()));
        return List.of(
                SummaryRow.of(words.of("audit.when"), London.momentInWords(first.at())),
                SummaryRow.of(words.of("audit.who"), inWords.actor(first.actorId(), first.doing(), names)),
                SummaryRow.of(words.of("audit.for"), forWhom.isEmpty() ? words.of("audit.value.none") : forWhom),
                SummaryRow.of(words.of("audit.seal"), sealed(last)));
    }

    private String sealed(Written last) {
        return last.seq() == null || last.sealedAt() == null
                ? words.of("audit.sealed.notYet")
                : words.of("audit.sealed", London.momentInWords(last.sealedAt()), last.seq());
    }

    private EntryPart entry(Written each, Map<UUID, String> names) {
        String name = AuditWords.isId(each.rowKey()) ? names.getOrDefault(UUID.fromString(each.rowKey()), "") : "";
        String heading = words.of(
                "audit.operation." + each.operation(), (AuditWords.plain(each.subject()) + " " + name).strip());
        return each.before() == null || each.after() == null
                ? whole(heading, each, names)
                : changed(heading, each, names);
    }

    /** What was added or removed: all that it had. */
    private EntryPart whole(String heading, Written each, Map<UUID, String> names) {
        JsonNode row = read(each.before() == null ? each.after() : each.before());
        return new EntryPart(
                heading,
                List.of(words.of("audit.column"), words.of("audit.value")),
                row.properties().stream()
                        .filter(column -> !column.getValue().isNull())
                        .map(column ->
                                List.of(AuditWords.plain(column.getKey()), inWords.value(column.getValue(), names)))
                        .toList());
    }

    private EntryPart changed(String heading, Written each, Map<UUID, String> names) {
        JsonNode before = read(each.before());
        JsonNode after = read(each.after());
        Set<String> columns = new LinkedHashSet<>(before.propertyNames());
        columns.addAll(after.propertyNames());
        return new EntryPart(
                heading,
                List.of(words.of("audit.column"), words.of("audit.before"), words.of("audit.after")),
                columns.stream()
                        .map(column -> List.of(
                                AuditWords.plain(column),
                                inWords.value(before.get(column), names),
                                inWords.value(after.get(column), names)))
                        .toList());
    }

    private JsonNode read(@Nullable String text) {
        return text == null ? json.createObjectNode() : json.readTree(text);
    }

    /** All that may have a name. */
    private Stream<@Nullable UUID> ids(Written each) {
        Stream<@Nullable UUID> ofRow = Stream.concat(
                        Stream.of(each.rowKey()),
                        Stream.of(read(each.before()), read(each.after()))
                                .flatMap(row -> row.properties().stream())
                                .map(Map.Entry::getValue)
                                .filter(JsonNode::isString)
                                .map(JsonNode::stringValue))
                .filter(AuditWords::isId)
                .map(UUID::fromString);
        return Stream.concat(ofRow, Stream.ofNullable(each.actorId()));
    }
}
