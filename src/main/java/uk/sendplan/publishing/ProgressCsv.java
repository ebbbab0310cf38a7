package uk.sendplan.publishing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.sendplan.documents.CsvTable;
import uk.sendplan.measure.published.MeasureDocument;
import uk.sendplan.publishing.ProgressDocument.ImpactDocument;
import uk.sendplan.publishing.ProgressDocument.ItemDocument;
import uk.sendplan.publishing.ProgressDocument.SectionDocument;
import uk.sendplan.publishing.ProgressDocument.SourceDocument;
import uk.sendplan.publishing.reading.Figure;

/** A progress page as a table, a row for each item. The columns are a public contract. */
public final class ProgressCsv {

    private static final List<String> COLUMNS = List.of(
            "row",
            "priority",
            "priority name",
            "cycle",
            "heading",
            "role",
            "text",
            "organisation",
            "references",
            "sources",
            "figures");

    private ProgressCsv() {}

    /** Editions from before measures stood beside claims have no column of them: they stay as they are. */
    public static byte[] of(ProgressDocument page) {
        boolean measures = page.sections().stream()
                .flatMap(section -> section.items().stream())
                .anyMatch(item -> item.impact() != null);
        CsvTable table = new CsvTable(Stream.concat(COLUMNS.stream(), measures ? Stream.of("measures") : Stream.of())
                .toArray(String[]::new));
        int rows = 0;
        for (SectionDocument section : page.sections()) {
            for (ItemDocument item : section.items()) {
                Stream<Object> row = Stream.of(
                        ++rows,
                        page.levelName() + " " + page.number(),
                        page.name(),
                        page.cycle(),
                        section.heading(),
                        section.role(),
                        item.text(),
                        Objects.requireNonNullElse(item.organisation(), ""),
                        references(item.references()),
                        item.sources().stream().map(ProgressCsv::source).collect(Collectors.joining("; ")),
                        item.figures().stream().map(Figure::asWritten).collect(Collectors.joining("; ")));
                table.row(Stream.concat(row, measures ? Stream.of(measures(item)) : Stream.of())
                        .toArray());
            }
        }
        return table.toBytes();
    }

    /** In words, because a spreadsheet reads the number 1.10 alone as 1.1. */
    private static String references(List<String> numbers) {
        return numbers.stream().map(number -> "Reference " + number).collect(Collectors.joining("; "));
    }

    private static String measures(ItemDocument item) {
        ImpactDocument impact = item.impact();
        if (impact == null) {
            return "";
        }
        return impact.measures().isEmpty()
                ? "no measure linked"
                : impact.measures().stream().map(MeasureDocument::inShort).collect(Collectors.joining("; "));
    }

    private static String source(SourceDocument source) {
        return source.address() == null ? source.name() : source.name() + " (" + source.address() + ")";
    }
}
