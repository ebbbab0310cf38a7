package uk.sendplan.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headings of a document as the bookmarks of its file, one below another as the headings are. */
final class Bookmarks {

    private record Open(int level, Element bookmark) {}

    private Bookmarks() {}

    static void add(Document document) {
        Element root = document.head().appendElement("bookmarks");
        Deque<Open> open = new ArrayDeque<>();
        int number = 0;
        for (Element heading : document.body().select("h1, h2, h3")) {
            if (heading.id().isEmpty()) {
                heading.id("heading-" + ++number);
            }
            int level = heading.tagName().charAt(1) - '0';
            while (!open.isEmpty() && open.element().level() >= level) {
                open.pop();
            }
            Element parent = open.isEmpty() ? root : open.element().bookmark();
            Element bookmark = parent.appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id());
            open.push(new Open(level, bookmark));
        }
    }
}
