package uk.sendplan.platform.web;

/**
 * A link as navigation, breadcrumbs, contents lists and pagination show it.
 *
 * @param href within the application, without the context path: {@code /workspace}
 * @param current this is the page (or the section) one is on
 */
public record Link(String text, String href, boolean current) {

    public static Link to(String text, String href) {
        return new Link(text, href, false);
    }

    public static Link here(String text, String href) {
        return new Link(text, href, true);
    }
}
