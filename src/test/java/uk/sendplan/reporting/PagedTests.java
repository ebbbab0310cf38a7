package uk.sendplan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagedTests {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, 0",
        "50, 1, 1, 1, 50",
        "50, 2, 1, 1, 50",
        "51, 2, 2, 2, 1",
        "101, '', 1, 3, 50",
        "101, x, 1, 3, 50",
        "101, 0, 1, 3, 50",
        "101, -1, 1, 3, 50",
        "101, 999999999, 3, 3, 1",
        "101, 99999999999999999999, 1, 3, 50"
    })
    void every_number_is_a_page(int total, String asked, int number, int pages, int rows) {
        List<Integer> all = IntStream.range(0, total).boxed().toList();
        Paged<Integer> page = Paged.of(all, asked, 50);
        assertThat(page.number()).isEqualTo(number);
        assertThat(page.pages()).isEqualTo(pages);
        assertThat(page.total()).isEqualTo(total);
        assertThat(page.rows()).hasSize(rows);
        assertThat(page.rows()).isEqualTo(all.subList((number - 1) * 50, (number - 1) * 50 + rows));
    }
}
