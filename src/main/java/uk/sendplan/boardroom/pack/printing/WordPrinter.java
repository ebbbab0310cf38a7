package uk.sendplan.boardroom.pack.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.springframework.stereotype.Component;
import uk.sendplan.boardroom.pack.document.Block;
import uk.sendplan.boardroom.pack.document.Block.Cell;
import uk.sendplan.boardroom.pack.document.Block.Count;
import uk.sendplan.boardroom.pack.document.Block.Mark;
import uk.sendplan.boardroom.pack.document.PackDocument;
import uk.sendplan.boardroom.pack.document.Section;
import uk.sendplan.platform.web.Words;

/**
 * Prints a document as Word (Office Open XML): headings are headings, the heads of tables are heads and repeat on each page, and the file
 * says its title and its language. A bar is told as its counts.
 */
@Component
class WordPrinter {

    private static final String ACCENT = "10404A";
    private static final String QUIET = "40545A";
    private static final int BODY = 10;
    private static final int SMALL = 9;
    private static final int[] HEADINGS = {20, 15, 12, 10};
    private static final int SPACE_AFTER = 80;

    private final Words words;

    WordPrinter(Words words) {
        this.words = words;
    }

    /** @param dated when the file says it was made */
    byte[] word(PackDocument document, Instant dated) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            describe(word, document, dated);
            text(word, document.caption(), SMALL, true);
            heading(word, document.heading(), 1, false);
            document.facts().forEach(fact -> text(word, fact, SMALL, false));
            document.sections().forEach(section -> section(word, section));
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static void describe(XWPFDocument word, PackDocument document, Instant dated) {
        CoreProperties properties = word.getProperties().getCoreProperties();
        properties.setTitle(document.title());
        properties.setDescription(document.description());
        properties.setCreator("SEND Plan Tracker");
        properties.setCreated(Optional.of(Date.from(dated)));
        properties.setModified(Optional.of(Date.from(dated)));
        XWPFStyles styles = word.createStyles();
        styles.setSpellingLanguage("en-GB");
        for (int level = 1; level <= HEADINGS.length; level++) {
            styles.addStyle(headingStyle(level));
        }
    }

    private static XWPFStyle headingStyle(int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.addNewName().setVal("heading " + level);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        style.getPPr().addNewKeepNext();
        return new XWPFStyle(style);
    }

    private void section(XWPFDocument word, Section section) {
        heading(word, section.title(), 2, section.newPage());
        section.blocks().forEach(block -> block(word, block, section.headed() ? 4 : 3));
    }

    private void block(XWPFDocument word, Block block, int entryLevel) {
        switch (block.kind()) {
            case "lead" -> text(word, ((Block.Lead) block).text(), 12, true);
            case "paragraph" -> text(word, ((Block.Paragraph) block).text(), BODY, false);
            case "small" -> text(word, ((Block.Small) block).text(), SMALL, false);
            case "heading" -> heading(word, ((Block.Heading) block).text(), 3, false);
            case "note" -> note(word, (Block.Note) block);
            case "bar" -> counts(word, (Block.Bar) block);
            case "lines" -> ((Block.Lines) block).lines().forEach(line -> text(word, "– " + line, BODY, false));
            case "points" -> points(word, (Block.Points) block);
            case "figures" -> figures(word, (Block.Figures) block);
            case "grid" -> grid(word, (Block.Grid) block);
            case "entry" -> entry(word, (Block.Entry) block, entryLevel);
            default -> throw new IllegalArgumentException(block.kind());
        }
    }

    private static void heading(XWPFDocument word, String text, int level, boolean newPage) {
        XWPFParagraph heading = paragraph(word);
        heading.setStyle("Heading" + level);
        heading.setKeepNext(true);
        heading.setPageBreak(newPage);
        XWPFRun run = run(heading, text, HEADINGS[level - 1], true);
        run.setColor(ACCENT);
    }

    private static XWPFParagraph paragraph(XWPFDocument word) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setSpacingAfter(SPACE_AFTER);
        return paragraph;
    }

    private static void text(XWPFDocument word, String text, int size, boolean bold) {
        XWPFRun run = run(paragraph(word), text, size, bold);
        if (size == SMALL) {
            run.setColor(QUIET);
        }
    }

    /** Lines of somebody's own stay lines. */
    private static XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Arial");
        run.setFontSize(size);
        run.setBold(bold);
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines.get(line), line);
        }
        return run;
    }

    private static void note(XWPFDocument word, Block.Note note) {
        heading(word, note.title(), 3, false);
        text(word, note.text(), BODY, false);
    }

    private static void counts(XWPFDocument word, Block.Bar bar) {
        XWPFParagraph paragraph = paragraph(word);
        List<Count> counts = bar.counts();
        for (int place = 0; place < counts.size(); place++) {
            Count count = counts.get(place);
            mark(
                    paragraph,
                    new Mark(
                            count.number() + " " + count.mark().text(),
                            count.mark().shape(),
                            count.mark().colour()));
            String note = count.note() == null ? "" : " (" + count.note() + ")";
            run(paragraph, note + (place == counts.size() - 1 ? "" : ", "), BODY, false);
        }
    }

    private static void mark(XWPFParagraph paragraph, Mark mark) {
        run(paragraph, sign(mark.shape()) + " ", BODY, false).setColor(colour(mark.colour()));
        run(paragraph, mark.text(), BODY, true);
    }

    private static String sign(String shape) {
        return switch (shape) {
            case "circle" -> "●";
            case "triangle" -> "▲";
            case "diamond" -> "◆";
            case "ring" -> "○";
            case "flag" -> "⚑";
            case "tick" -> "✔";
            case "pause" -> "‖";
            default -> "–";
        };
    }

    private static String colour(String name) {
        return switch (name) {
            case "red" -> "8A1A12";
            case "orange" -> "7A2E00";
            case "amber" -> "A86500";
            case "green" -> "005A30";
            case "light-green" -> "3D5200";
            case "blue" -> "0C4377";
            case "purple" -> "4A2A80";
            default -> "3F4447";
        };
    }

    private void points(XWPFDocument word, Block.Points points) {
        for (int place = 0; place < points.points().size(); place++) {
            Block.Point point = points.points().get(place);
            XWPFParagraph paragraph = paragraph(word);
            run(paragraph, place + 1 + ". " + point.about() + ". ", BODY, true);
            run(paragraph, point.text(), BODY, false);
            if (point.readOn() != null) {
                run(paragraph, " " + words.of("pack.read-on", point.readOn().title()), BODY, false)
                        .setColor(ACCENT);
            }
        }
    }

    private static void figures(XWPFDocument word, Block.Figures figures) {
        XWPFTable table = table(word, 1, figures.figures().size());
        for (int column = 0; column < figures.figures().size(); column++) {
            fill(
                    table.getRow(0).getCell(column),
                    Cell.of(figures.figures().get(column).name()),
                    true);
            fill(
                    table.getRow(1).getCell(column),
                    Cell.of(String.valueOf(figures.figures().get(column).number())),
                    true);
        }
        paragraph(word);
    }

    private static void grid(XWPFDocument word, Block.Grid grid) {
        XWPFTable table = table(word, grid.rows().size(), grid.columns().size());
        for (int column = 0; column < grid.columns().size(); column++) {
            fill(
                    table.getRow(0).getCell(column),
                    Cell.of(grid.columns().get(column).heading()),
                    true);
            for (int row = 0; row < grid.rows().size(); row++) {
                fill(table.getRow(row + 1).getCell(column), grid.rows().get(row).get(column), false);
            }
            for (XWPFTableRow row : table.getRows()) {
                row.getCell(column).setWidth(grid.columns().get(column).width() + "%");
            }
        }
        paragraph(word);
    }

    /** With a head that repeats; a row is never cut by the end of a page. */
    private static XWPFTable table(XWPFDocument word, int rows, int columns) {
        XWPFTable table = word.createTable(rows + 1, columns);
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        table.getRow(0).setRepeatHeader(true);
        return table;
    }

    private static void fill(XWPFTableCell cell, Cell content, boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        @Nullable Mark mark = content.mark();
        if (mark != null) {
            mark(paragraph, mark);
        }
        if (!content.text().isEmpty()) {
            run(paragraph, (mark == null ? "" : " ") + content.text(), SMALL, bold);
        }
    }

    private static void entry(XWPFDocument word, Block.Entry entry, int level) {
        heading(word, entry.title(), level, false);
        XWPFParagraph facts = paragraph(word);
        if (entry.mark() != null) {
            mark(facts, Objects.requireNonNull(entry.mark()));
            run(facts, entry.facts().isEmpty() ? "" : ", ", SMALL, false);
        }
        run(facts, String.join(", ", entry.facts()), SMALL, false).setColor(QUIET);
        entry.told().forEach(told -> {
            XWPFParagraph paragraph = paragraph(word);
            run(paragraph, told.label() + ": ", BODY, true);
            run(paragraph, told.text(), BODY, false);
        });
    }
}
