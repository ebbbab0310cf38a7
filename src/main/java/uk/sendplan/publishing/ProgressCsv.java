package uk.sendplan.publishing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.sendplan.documents.CsvTable;
import uk.sendplan.publishing.ProgressDocument.ItemDocument;
import uk.sendplan.publishing.ProgressDocument.SectionDocument;
import uk.sendplan.publishing.ProgressDocument.SourceDocument;
import uk.sendplan.publishing.reading.Figure;

/** A progress page as a table, a row for each item. The columns are a public contract. */
public final class ProgressCsv {

    private ProgressCsv() {}

    public static byte[] of(ProgressDocument page) {
        CsvTable table = new CsvTable(
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
        int row = 0;
        for (SectionDocument section : page.sections()) {
            for (ItemDocument item : section.items()) {
                table.row(
                        ++row,
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
            }
        }
        return table.toBytes();
    }

    /** In words, because a spreadsheet reads the number 1.10 alone as 1.1. */
    private static String references(List<String> numbers) {
        return numbers.stream().map(number -> "Reference " + number).collect(Collectors.joining("; "));
    }

    private static String source(SourceDocument source) {
        return source.address() == null ? source.name() : source.name() + " (" + source.address() + ")";
    }
}
