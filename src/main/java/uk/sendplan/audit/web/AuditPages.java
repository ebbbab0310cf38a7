package uk.sendplan.audit.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.audit.AuditQueries;
import uk.sendplan.audit.AuditQueries.Together;
import uk.sendplan.audit.AuditQueries.Written;
import uk.sendplan.documents.Table;
import uk.sendplan.files.web.ReportFile;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;

/** The list of what was written, as a page and as a file, of an area or of the installation. */
@Component
class AuditPages {

    private static final List<String> FILE_COLUMNS = List.of(
            "id",
            "at",
            "who",
            "for",
            "what",
            "operation",
            "subject",
            "key",
            "before",
            "after",
            "transaction",
            "sealed",
            "place");

    private final AuditQueries audit;
    private final AuditWords inWords;
    private final Words words;

    AuditPages(AuditQueries audit, AuditWords inWords, Words words) {
        this.audit = audit;
        this.inWords = inWords;
        this.words = words;
    }

    /**
     * Of what the audit is read.
     *
     * @param areaId null for the installation
     * @param name of the area or the installation
     */
    record Place(@Nullable UUID areaId, String name, String href, List<Link> crumbs) {}

    /** @param writers nobody to choose from for the installation */
    record AuditPage(
            Place place,
            AuditFilter asked,
            List<Choice> writers,
            List<Choice> subjects,
            List<TogetherLine> lines,
            List<Link> files,
            @Nullable Link newer,
            @Nullable Link older) {}

    record TogetherLine(String href, String at, String who, String forWhom, String what, String subjects, long rows) {}

    AuditPage page(Place place, AuditFilter asked) {
        int number = asked.number();
        List<Together> found = audit.together(asked.read(place.areaId()), number);
        List<Together> shown = found.subList(0, Math.min(found.size(), AuditQueries.PAGE));
        Map<UUID, String> names = names(shown.stream().map(Together::actorId));
        Map<UUID, String> organisations = audit.organisations(place.areaId());
        return new AuditPage(
                place,
                asked,
                place.areaId() == null ? List.of() : writers(place.areaId()),
                subjects(),
                shown.stream()
                        .map(each -> line(place, each, names, organisations))
                        .toList(),
                ReportFiles.links(asked.address(place.href(), 1), words),
                number == 1 ? null : Link.to(words.of("audit.newer"), asked.address(place.href(), number - 1)),
                found.size() > shown.size()
                        ? Link.to(words.of("audit.older"), asked.address(place.href(), number + 1))
                        : null);
    }

    private TogetherLine line(Place place, Together each, Map<UUID, String> names, Map<UUID, String> organisations) {
        return new TogetherLine(
                place.href() + "/" + each.transactionId(),
                London.momentInWords(each.at()),
                inWords.actor(each.actorId(), each.doing(), names),
                forWhom(each.actorId(), organisations),
                inWords.doing(each.doing(), each.subjects()),
                AuditWords.subjects(each.subjects()),
                each.rows());
    }

    static String forWhom(@Nullable UUID actorId, Map<UUID, String> organisations) {
        return actorId == null ? "" : organisations.getOrDefault(actorId, "");
    }

    private List<Choice> writers(UUID areaId) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", words.of("audit.who.all")));
        audit.writers(areaId).forEach((id, name) -> choices.add(Choice.of(id.toString(), name)));
        return choices;
    }

    private List<Choice> subjects() {
        return Stream.concat(
                        Stream.of(Choice.of("", words.of("audit.subject.all"))),
                        audit.subjects().stream().map(table -> Choice.of(table, AuditWords.plain(table))))
                .toList();
    }

    /** Of those that there are. */
    Map<UUID, String> names(Stream<? extends @Nullable UUID> ids) {
        Collection<UUID> known = new HashSet<>();
        ids.filter(Objects::nonNull).forEach(known::add);
        return known.isEmpty() ? Map.of() : audit.names(known);
    }

    /** All that was found, to the letter. */
    ReportFile file(Place place, AuditFilter asked) {
        List<Written> found = audit.all(asked.read(place.areaId()));
        List<Written> exported = found.subList(0, Math.min(found.size(), AuditQueries.EXPORTED));
        Map<UUID, String> names = names(exported.stream().map(Written::actorId));
        Map<UUID, String> organisations = audit.organisations(place.areaId());
        Table table = Table.of(
                "audit",
                FILE_COLUMNS.stream()
                        .map(column -> words.of("audit.file." + column))
                        .toArray(String[]::new));
        for (Written each : exported) {
            table.row(
                    each.id(),
                    each.at().toString(),
                    inWords.actor(each.actorId(), each.doing(), names),
                    forWhom(each.actorId(), organisations),
                    inWords.doing(each.doing(), each.subject()),
                    each.operation(),
                    each.subject(),
                    each.rowKey(),
                    each.before(),
                    each.after(),
                    each.transactionId(),
                    each.sealedAt() == null ? null : each.sealedAt().toString(),
                    each.seq());
        }
        return new ReportFile(
                "audit",
                found.size() > exported.size()
                        ? words.of("audit.file.title.latest", AuditQueries.EXPORTED)
                        : words.of("audit.title"),
                place.name(),
                AsAt.NOW,
                null,
                List.of(table),
                asked.address(place.href(), 1));
    }
}
