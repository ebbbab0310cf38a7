package uk.sendplan.exchange.reading;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the elements of a web page are to the reader. */
final class PageParts {
    private PageParts() {}

    /** Why what is in the element is no part of the plan, or null. A header that holds the page's heading is. */
    static @Nullable LeftOutReason reason(Element element) {
        return switch (element.normalName()) {
            case "nav" -> LeftOutReason.NAVIGATION;
            case "header", "footer" ->
                element.closest("main, article") == null && element.selectFirst("h1, main") == null
                        ? LeftOutReason.NAVIGATION
                        : null;
            case "script", "style", "noscript", "template" -> LeftOutReason.SCRIPT;
            case "form", "button", "select", "textarea" -> LeftOutReason.FORM;
            default -> null;
        };
    }

    static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    static boolean isMain(Element element) {
        return element.normalName().equals("main") || element.attr("role").equals("main");
    }

    static int start(Element list) {
        String start = list.attr("start");
        return start.matches("\\d{1,4}") ? Integer.parseInt(start) : 1;
    }
}
