package uk.sendplan.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Turns a web page into lines. Blocks and line breaks end lines, list entries get their number or a bullet and two more
 * columns for each level, cells of a row are separated by tabs. Navigation, header, footer, forms and scripts become
 * lines too, marked as left out, so that they can be listed.
 */
final class HtmlLines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final List<SourceLine> lines = new ArrayList<>();
    private final List<ListLevel> lists = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final boolean hasMain;
    private String pendingMark = "";
    private String indent = "";
    private int headingLevel;
    private int mainDepth;
    private int cells;
    private final List<LeftOutReason> leftOut = new ArrayList<>();

    private static final class ListLevel {
        private final boolean numbered;
        private int next;

        ListLevel(boolean numbered, int next) {
            this.numbered = numbered;
            this.next = next;
        }
    }

    private HtmlLines(boolean hasMain) {
        this.hasMain = hasMain;
    }

    static SourceText read(String html) {
        Document document = Jsoup.parse(html);
        HtmlLines reader = new HtmlLines(document.selectFirst("main, [role=main]") != null);
        document.body().traverse(reader);
        reader.endLine();
        return new SourceText(reader.text.toString(), reader.lines);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            addWords(Whitespace.normalise(words.getWholeText()));
        } else if (node instanceof org.jsoup.nodes.DataNode data) {
            addWords(Whitespace.normalise(data.getWholeData()));
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        if (PageParts.isCell(element)) {
            openCell();
            return;
        }
        if (element.isBlock() || PageParts.reason(element) != null) {
            endBlock();
        }
        mainDepth += PageParts.isMain(element) ? 1 : 0;
        LeftOutReason reason = PageParts.reason(element);
        if (reason != null) {
            leftOut.add(reason);
        }
        switch (element.normalName()) {
            case "br" -> endBlock();
            case "ol" -> lists.add(new ListLevel(true, PageParts.start(element)));
            case "ul" -> lists.add(new ListLevel(false, 0));
            case "li" -> beginEntry();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                addBlankLine();
                headingLevel = cells > 0 ? 0 : element.normalName().charAt(1) - '0';
            }
            case "p", "table" -> {
                if (lists.isEmpty()) {
                    addBlankLine();
                }
            }
            default -> {}
        }
    }

    private void close(Element element) {
        if (PageParts.isCell(element)) {
            cells--;
            return;
        }
        String name = element.normalName();
        if (element.isBlock() || PageParts.reason(element) != null) {
            endBlock();
        }
        if (PageParts.reason(element) != null) {
            leftOut.remove(leftOut.size() - 1);
        }
        mainDepth -= PageParts.isMain(element) ? 1 : 0;
        if (name.equals("ol") || name.equals("ul")) {
            lists.remove(lists.size() - 1);
            indent = "  ".repeat(lists.size());
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            headingLevel = 0;
            addBlankLine();
        } else if (lists.isEmpty() && (name.equals("p") || name.equals("ol") || name.equals("ul"))) {
            addBlankLine();
        }
    }

    private void openCell() {
        line.append(line.isEmpty() ? "" : "\t");
        cells++;
    }

    /** A row stays on one line whatever its cells hold. */
    private void endBlock() {
        if (cells == 0) {
            endLine();
        } else if (!line.isEmpty() && !Character.isWhitespace(line.charAt(line.length() - 1))) {
            line.append(' ');
        }
    }

    private void beginEntry() {
        if (cells > 0) {
            line.append("• ");
            return;
        }
        endLine();
        ListLevel list = lists.isEmpty() ? new ListLevel(false, 0) : lists.get(lists.size() - 1);
        indent = "  ".repeat(Math.max(1, lists.size()));
        pendingMark = list.numbered ? list.next + ". " : "• ";
        list.next++;
    }

    private void addWords(String words) {
        String folded = Whitespace.fold(words);
        boolean spaceBefore = !words.isEmpty() && Character.isWhitespace(words.charAt(0));
        boolean spaceAfter = !words.isEmpty() && Character.isWhitespace(words.charAt(words.length() - 1));
        boolean open = !line.isEmpty() && !Character.isWhitespace(line.charAt(line.length() - 1));
        line.append(spaceBefore && open ? " " : "").append(folded);
        line.append(spaceAfter && !folded.isEmpty() ? " " : "");
    }

    private void endLine() {
        String words = line.toString().strip();
        line.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        boolean continued = pendingMark.isEmpty() && !lists.isEmpty();
        addLine(indent + (continued ? "  " : pendingMark) + words, headingLevel, reason());
        pendingMark = "";
    }

    private void addBlankLine() {
        endBlock();
        if (cells == 0
                && !lines.isEmpty()
                && !lines.get(lines.size() - 1).span().isEmpty()) {
            addLine("", 0, null);
        }
    }

    private void addLine(String words, int level, @Nullable LeftOutReason reason) {
        int start = text.length() + (lines.isEmpty() ? 0 : 1);
        text.append(lines.isEmpty() ? "" : "\n").append(words);
        lines.add(new SourceLine(lines.size() + 1, new Span(start, text.length()), level, reason));
    }

    private @Nullable LeftOutReason reason() {
        if (!leftOut.isEmpty()) {
            return leftOut.get(leftOut.size() - 1);
        }
        return hasMain && mainDepth == 0 ? LeftOutReason.OUTSIDE_MAIN : null;
    }
}
