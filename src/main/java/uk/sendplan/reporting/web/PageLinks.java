package uk.sendplan.reporting.web;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Paged;

/**
 * The way through a list of several pages.
 *
 * @param pages the first, the last, and those around this one
 */
public record PageLinks(
        List<Link> pages, @Nullable Link previous, @Nullable Link next) {

    private static final int AROUND = 4;

    /** @param href the address of a page by its number; null where there is one page only */
    public static @Nullable PageLinks of(Paged<?> list, IntFunction<String> href, Words words) {
        int last = list.pages();
        int here = list.number();
        if (last == 1) {
            return null;
        }
        return new PageLinks(
                IntStream.rangeClosed(1, last)
                        .filter(page -> page == 1 || page == last || Math.abs(page - here) <= AROUND)
                        .mapToObj(page -> new Link(String.valueOf(page), href.apply(page), page == here))
                        .toList(),
                here == 1 ? null : Link.to(words.of("component.pagination.previous"), href.apply(here - 1)),
                here == last ? null : Link.to(words.of("component.pagination.next"), href.apply(here + 1)));
    }
}
