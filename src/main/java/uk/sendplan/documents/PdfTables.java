package uk.sendplan.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import uk.sendplan.documents.chart.Chart;
import uk.sendplan.shared.London;

/**
 * Tables on paper, as a tagged PDF. What fits the width of a page is a table; of a wider one each row is a short paragraph under the cells
 * that name it, without its empty cells. What is the same in every row is said once.
 */
final class PdfTables {

    private static final int WIDEST = 6;

    private final Report report;

    private PdfTables(Report report) {
        this.report = report;
    }

    static byte[] write(Report report) {
        return TaggedPdf.of(new PdfTables(report).document().outerHtml(), report.dated(), report.wording());
    }

    private Document document() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        Objects.requireNonNull(document.selectFirst("html")).attr("lang", "en-GB");
        document.title(report.title());
        document.head().appendElement("meta").attr("name", "description").attr("content", subtitle());
        Element body = document.body();
        footer(body);
        Element cover = body.appendElement("div").addClass("print-cover");
        cover.appendElement("h1").addClass("print-report").text(report.title());
        report.said()
                .forEach(
                        line -> cover.appendElement("p").addClass("print-small").text(line));
        report.charts().forEach(chart -> chart(body, chart));
        report.tables().forEach(table -> table(body, table));
        return document;
    }

    private String subtitle() {
        return report.said().isEmpty() ? report.title() : String.join(" ", report.said());
    }

    private void footer(Element body) {
        Element footer = body.appendElement("div").addClass("print-footer");
        footer.appendElement("div").addClass("print-footer-left").text(report.title());
        Element right = footer.appendElement("div").addClass("print-footer-right");
        right.appendText(report.wording().page() + " ");
        right.appendElement("span").addClass("print-page-number");
        right.appendText(" " + report.wording().of() + " ");
        right.appendElement("span").addClass("print-page-count");
    }

    /** With what it shows in a sentence, which is also its alternative text. */
    private static void chart(Element body, Chart chart) {
        Element shown = body.appendElement("div").addClass("print-together");
        shown.appendElement("h2").text(chart.title());
        shown.append(chart.svg());
        shown.appendElement("p").text(chart.summary());
    }

    private void table(Element body, Table table) {
        body.appendElement("h2").text(capital(table.name()));
        if (table.rows().isEmpty()) {
            body.appendElement("p").text(report.wording().none());
            return;
        }
        List<Integer> same = IntStream.range(table.naming(), table.headings().size())
                .filter(column -> isSame(table, column))
                .boxed()
                .toList();
        String everywhere = facts(table, table.rows().get(0), same);
        if (!everywhere.isEmpty()) {
            body.appendElement("p")
                    .addClass("print-small")
                    .text(report.wording().all() + " " + everywhere);
        }
        List<Integer> columns = IntStream.range(0, table.headings().size())
                .filter(column -> !same.contains(column))
                .filter(column -> table.rows().stream().anyMatch(row -> row.get(column) != null))
                .boxed()
                .toList();
        if (columns.size() <= WIDEST) {
            grid(body, table, columns);
        } else {
            table.rows().forEach(row -> record(body, table, row, columns));
        }
    }

    /** One value in every row, of more than one. */
    private static boolean isSame(Table table, int column) {
        Object first = table.rows().get(0).get(column);
        return table.rows().size() > 1
                && first != null
                && table.rows().stream().allMatch(row -> first.equals(row.get(column)));
    }

    private static void grid(Element body, Table table, List<Integer> columns) {
        Element grid = body.appendElement("table");
        Element head = grid.appendElement("thead").appendElement("tr");
        columns.forEach(column -> head.appendElement("th")
                .attr("scope", "col")
                .text(capital(table.headings().get(column))));
        Element rows = grid.appendElement("tbody");
        for (List<@Nullable Object> cells : table.rows()) {
            Element row = rows.appendElement("tr");
            for (int column : columns) {
                boolean names = column == columns.get(0);
                Element cell = row.appendElement(names ? "th" : "td").text(text(cells.get(column)));
                if (names) {
                    cell.attr("scope", "row");
                }
            }
        }
    }

    private static void record(Element body, Table table, List<@Nullable Object> row, List<Integer> columns) {
        Element record = body.appendElement("div").addClass("print-together");
        record.appendElement("h3")
                .addClass("print-record")
                .text(capital(columns.stream()
                        .filter(column -> column < table.naming())
                        .map(column -> text(row.get(column)))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "))));
        String facts = facts(
                table,
                row,
                columns.stream().filter(column -> column >= table.naming()).toList());
        record.appendElement("p").text(facts);
    }

    /** "Priority: 2. Due: March 2026." */
    private static String facts(Table table, List<@Nullable Object> row, List<Integer> columns) {
        return columns.stream()
                .filter(column -> row.get(column) != null)
                .map(column -> capital(table.headings().get(column)) + ": " + ended(text(row.get(column))))
                .collect(Collectors.joining(" "));
    }

    private static String ended(String text) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
    }

    private static String text(@Nullable Object cell) {
        return cell == null ? "" : cell instanceof LocalDate day ? London.dayInWords(day) : cell.toString();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
