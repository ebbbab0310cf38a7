package uk.sendplan.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page with a form has around it.
 *
 * @param caption what the form's thing stands in, above the title, or null
 * @param action where the form is sent
 * @param cancel where one goes without saving
 * @param order the small form for its place among its siblings, or null
 * @param retire the page that asks whether to retire it, or null
 */
public record Frame(
        String title,
        @Nullable String caption,
        List<Link> crumbs,
        String action,
        String cancel,
        String submit,
        @Nullable Order order,
        @Nullable Link retire) {

    /** @param places a choice for each place among its siblings, by its number from 0 */
    public record Order(String action, List<Choice> places, String place) {}

    public Frame(
            String title, @Nullable String caption, List<Link> crumbs, String action, String cancel, String submit) {
        this(title, caption, crumbs, action, cancel, submit, null, null);
    }

    public Frame with(@Nullable Order order, @Nullable Link retire) {
        return new Frame(title, caption, crumbs, action, cancel, submit, order, retire);
    }
}
