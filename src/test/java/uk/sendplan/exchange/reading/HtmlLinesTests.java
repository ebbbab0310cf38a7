package uk.sendplan.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.sendplan.plan.PlanDocument.PriorityDocument;

class HtmlLinesTests {
    private static final String PAGE = """
            <html><head><title>x</title><style>p { color: red }</style></head><body>
            <nav><a href="/">Start</a></nav>
            <main>
            <h1>Play plan 2031</h1>
            <p>Why we&nbsp;play,
               and how.</p>
            <h2>Parks</h2>
            <h3>What do we want to see?</h3>
            <ol><li>Open <b>late</b><ul><li>Lights</li><li>Benches</li></ul></li><li>Quiet corners</li></ol>
            <h3>References</h3>
            <ul><li>Reference: 1.1 Our Objective Reference: P1<br>Outcome: Lamps work.</li></ul>
            <table><tr><td>1.2</td><td>P1</td><td><p>Benches</p> <p>are painted</p></td></tr></table>
            <form><label>Was this useful?</label><button>Yes</button></form>
            <script>var a = 1;</script>
            </main>
            <footer>Imprint</footer>
            </body></html>
            """;

    @Test
    void a_page_becomes_lines() {
        assertThat(SourceText.ofHtml(PAGE).text()).isEqualTo("""
                        Start

                        Play plan 2031

                        Why we play, and how.

                        Parks

                        What do we want to see?

                          1. Open late
                            • Lights
                            • Benches
                          2. Quiet corners

                        References

                          • Reference: 1.1 Our Objective Reference: P1
                            Outcome: Lamps work.

                        1.2\tP1\tBenches are painted
                        Was this useful?
                        Yes
                        var a = 1;
                        Imprint""");
    }

    @Test
    void what_is_around_the_main_part_is_left_out_and_listed() {
        PlanReading reading = Readings.checked(SourceText.ofHtml(PAGE), Corrections.NONE);

        assertThat(reading.leftOut().stream().map(left -> left.reason() + " " + left.text()))
                .containsExactly(
                        "NAVIGATION Start",
                        "FORM Was this useful?",
                        "FORM Yes",
                        "SCRIPT var a = 1;",
                        "NAVIGATION Imprint");
    }

    @Test
    void headings_of_a_page_are_read_by_their_level() {
        PlanReading reading = Readings.checked(SourceText.ofHtml(PAGE), Corrections.NONE);

        assertThat(reading.plan().title()).isEqualTo("Play plan 2031");
        PriorityDocument parks = reading.plan().priorities().get(0);
        assertThat(parks.name()).isEqualTo("Parks");
        assertThat(parks.wantToSee()).hasSize(2);
        assertThat(parks.references()).hasSize(2);
        assertThat(parks.references().get(0).outcomes().get(0).text()).isEqualTo("Lamps work.");
    }

    @Test
    void a_page_that_is_nested_without_end_is_read() {
        Readings.checked(SourceText.ofHtml("<div>".repeat(20_000) + "1. Abc"), Corrections.NONE);
        Readings.checked(SourceText.ofHtml("<ul><li>a".repeat(2_000)), Corrections.NONE);
    }
}
