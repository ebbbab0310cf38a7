package uk.sendplan.reporting;

import java.util.List;

/**
 * A page of a list.
 *
 * @param number of the page, from 1
 * @param pages how many there are, at least one
 * @param total of the whole list
 * @param before how many stand on the pages before it
 */
public record Paged<T>(List<T> rows, int number, int pages, int total, int before) {

    /** @param asked the page's number as it was asked for; what is no page is the first, beyond the last is the last */
    public static <T> Paged<T> of(List<T> all, String asked, int size) {
        int pages = pages(all.size(), size);
        int number = number(asked, pages);
        int before = (number - 1) * size;
        return new Paged<>(
                List.copyOf(all.subList(before, Math.min(all.size(), before + size))),
                number,
                pages,
                all.size(),
                before);
    }

    public static int pages(int total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }

    public static int number(String asked, int pages) {
        if (!asked.matches("\\d{1,9}")) {
            return 1;
        }
        return Math.max(1, Math.min(pages, Integer.parseInt(asked)));
    }
}
