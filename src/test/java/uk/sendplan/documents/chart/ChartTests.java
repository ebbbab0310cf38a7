package uk.sendplan.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.sendplan.Proof;

class ChartTests {

    static Stream<Chart> charts() {
        return TestCharts.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everything_is_inside_the_picture_and_no_place_is_unknown(Chart chart) {
        Element svg = svg(chart);
        String markup = chart.svg();
        assertThat(markup).doesNotContain("NaN", "Infinity", "style=", "null");
        double[] box = Stream.of(svg.attr("viewBox").split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (Element text : svg.select("text")) {
            double x = Double.parseDouble(text.attr("x"));
            double y = Double.parseDouble(text.attr("y"));
            Element group = text.parent();
            assertThat(group).isNotNull();
            assertThat(x).as(text.text()).isBetween(0.0, box[2]);
            assertThat(y).as(text.text()).isBetween(0.0, box[3]);
        }
        assertThat(places(svg)).allSatisfy(place -> {
            assertThat(place[0]).isBetween(-1.0, box[2] + 1);
            assertThat(place[1]).isBetween(-1.0, box[3] + 1);
        });
    }

    @ParameterizedTest
    @MethodSource("charts")
    void it_is_one_image_with_a_name_and_a_sentence(Chart chart) {
        Element svg = svg(chart);
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.child(0).tagName()).isEqualTo("title");
        assertThat(svg.attr("aria-labelledby"))
                .isEqualTo(svg.child(0).id() + " " + svg.child(1).id());
        assertThat(svg.select("script, a, image, use, foreignObject, [style], [href]"))
                .isEmpty();
        if (!chart.id().equals("hostile")) {
            assertThat(svg.selectFirst("title").text()).isEqualTo(chart.title());
            assertThat(svg.selectFirst("desc").text()).isEqualTo(chart.summary());
        }
    }

    @Test
    void hostile_texts_stay_texts() {
        String markup = TestCharts.hostile().svg();
        Document xml = Jsoup.parse(markup, "", Parser.xmlParser());
        Document html = Jsoup.parse("<p>before</p>" + markup + "<p>after</p>");
        for (Document document : List.of(xml, html)) {
            assertThat(document.select("script, b")).isEmpty();
            assertThat(document.select("svg")).hasSize(1);
            assertThat(document.selectFirst("title[id]").text())
                    .contains("</title></svg><script>alert(\"1\")</script> & 'quoted'");
        }
        assertThat(html.select("body > p")).hasSize(2);
        assertThat(markup).doesNotContain("\u0007", "\uFFFF").contains("\uFFFD", "你好 😀", "\u2026");
    }

    @Test
    void a_missing_reading_breaks_the_line() {
        Chart whole = one(TestCharts.series("A", Stroke.MAIN, "2025-01-31", 1, "1", "2", "3", "4"));
        Chart broken = one(TestCharts.series("A", Stroke.MAIN, "2025-01-31", 1, "1", "2", "", "4"));
        assertThat(starts(whole)).isEqualTo(1);
        assertThat(starts(broken)).isEqualTo(2);
    }

    /** How often the main line is begun; its sample in the key is a line of its own. */
    private static long starts(Chart chart) {
        return svg(chart).select("path[stroke=#0b5f6b][stroke-width=2.5]").stream()
                .filter(path -> !path.attr("d").equals("M0 4H26"))
                .flatMap(path -> path.attr("d").chars().boxed())
                .filter(letter -> letter == 'M')
                .count();
    }

    @Test
    void steps_hold_until_the_next_and_go_on_to_the_end() {
        String path = svg(TestCharts.milestones())
                .select("path[stroke=#0b0c0c]")
                .first()
                .attr("d");
        assertThat(path).matches("M[\\d. ]+H[\\d.]+V[\\d.]+H[\\d.]+V[\\d.]+H[\\d.]+");
    }

    @Test
    void lines_and_points_differ_in_more_than_colour() {
        Set<String> dashes = new HashSet<>();
        for (Stroke stroke : Stroke.values()) {
            dashes.add(stroke.paint().replaceAll("stroke=\"[^\"]*\"", ""));
        }
        assertThat(dashes).hasSize(Stroke.values().length - 1);
        assertThat(Stroke.MIDDLE.paint().replaceAll("stroke=\"[^\"]*\"", ""))
                .as("a run's own thin line stands under shapes, which a mean does not")
                .isEqualTo(Stroke.THIN.paint().replaceAll("stroke=\"[^\"]*\"", ""));
        assertThat(Stream.of(Shape.values()).map(shape -> shape.at(0, 0, 1, Tone.PLAIN)))
                .doesNotHaveDuplicates();
    }

    @Test
    void tones_differ_in_grey() {
        List<Double> greys = Stream.of(Tone.GOOD, Tone.QUIET, Tone.BAD, Tone.NOTABLE)
                .map(tone -> luminance(tone.fill()))
                .sorted()
                .toList();
        for (int index = 1; index < greys.size(); index++) {
            assertThat(greys.get(index) + .05).isGreaterThan((greys.get(index - 1) + .05) * 1.4);
        }
        assertThat(Stream.of(Tone.values()).map(tone -> luminance(tone.edge())))
                .as("edges have 3 to 1 on white")
                .allMatch(luminance -> 1.05 / (luminance + .05) > 3);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 20, 0, 100",
        "3, 97, 20, 0, 100",
        "60, 80, 5, 60, 80",
        "41, 79, 10, 40, 80",
        "40, 80, 20, 0, 80",
        "-3.06, 10, 5, -5, 10",
        "7.3, 7.3, 0.5, 6.5, 8.5",
        "0, 0, 0.5, -1, 1",
        "0.0001, 0.00013, 0.00001, 0.00010, 0.00013",
        "-250000000000, 1000000000000, 500000000000, -500000000000, 1000000000000"
    })
    void ticks_are_round_and_cover_the_values(
            BigDecimal least, BigDecimal most, BigDecimal step, BigDecimal first, BigDecimal last) {
        Ticks ticks = Ticks.over(least, most, Scale.of(""));
        assertThat(ticks.step()).isEqualByComparingTo(step);
        assertThat(ticks.first()).isEqualByComparingTo(first);
        assertThat(ticks.last()).isEqualByComparingTo(last);
    }

    @Test
    void random_ticks_are_one_two_or_five_few_and_cover_the_values_without_much_room() {
        Random random = new Random(1);
        for (int pair = 0; pair < Proof.size(20_000, 1_000_000); pair++) {
            BigDecimal one = random(random);
            BigDecimal other = random.nextInt(9) == 0 ? one : random(random);
            Ticks ticks = Ticks.over(one.min(other), one.max(other), Scale.of(""));
            assertThat(ticks.first()).isLessThanOrEqualTo(one.min(other));
            assertThat(ticks.last()).isGreaterThanOrEqualTo(one.max(other));
            assertThat(ticks.values()).hasSizeBetween(2, 8);
            assertThat(ticks.step().stripTrailingZeros().unscaledValue().intValue())
                    .isIn(1, 2, 5);
            assertThat(ticks.values().stream().map(ticks::told)).doesNotHaveDuplicates();
        }
    }

    private static BigDecimal random(Random random) {
        return BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000, random.nextInt(19) - 8);
    }

    @Test
    void a_percentage_that_never_moved_keeps_its_axis_within_a_hundred() {
        Ticks ticks = Ticks.over(BigDecimal.valueOf(100), BigDecimal.valueOf(100), Scale.percent(""));
        assertThat(ticks.last()).isEqualByComparingTo("100");
        assertThat(Ticks.over(BigDecimal.ZERO, BigDecimal.ZERO, Scale.percent(""))
                        .first())
                .isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2000, 1500, '1,500'",
        "0, 1, 0.2, 0.2",
        "-10, 10, -5, −5",
        "0, 2500000, 500000, 0.5m",
        "0, 1000000000000, 0, 0",
        "0, 1000000000000, 200000000000, 0.2tn",
        "0, 20000000000, 5000000000, 5bn"
    })
    void figures_of_an_axis_are_short(BigDecimal least, BigDecimal most, BigDecimal tick, String told) {
        assertThat(Ticks.over(least, most, Scale.of("")).told(tick)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-01-06, 1 Jan 2025 | 2 Jan | 3 Jan | 4 Jan | 5 Jan | 6 Jan",
        "2024-12-20, 2025-01-20, 20 Dec 2024 | 27 Dec | 3 Jan 2025 | 10 Jan | 17 Jan",
        "2024-11-30, 2025-05-31, Dec 2024 | Jan 2025 | Feb | Mar | Apr | May",
        "2023-04-30, 2025-03-31, Jul 2023 | Oct | Jan 2024 | Apr | Jul | Oct | Jan 2025",
        "2019-12-31, 2024-12-31, 2020 | 2021 | 2022 | 2023 | 2024",
        "1990-01-01, 2024-12-31, 1990 | 1995 | 2000 | 2005 | 2010 | 2015 | 2020"
    })
    void days_of_an_axis_are_days_months_or_years(LocalDate first, LocalDate last, String expected) {
        assertThat(String.join(
                        " | ",
                        DayTicks.over(first, last, 8).stream()
                                .map(tick -> (tick.words() + " " + tick.year()).strip())
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void any_span_of_days_has_ticks_within_it_and_not_too_many() {
        Random random = new Random(2);
        for (int span = 0; span < Proof.size(5_000, 100_000); span++) {
            LocalDate first = LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
            LocalDate last = first.plusDays(1 + random.nextInt(1 << random.nextInt(16)));
            List<LocalDate> days = DayTicks.over(first, last, 8).stream()
                    .map(DayTicks.Tick::day)
                    .toList();
            assertThat(days)
                    .as(first + " to " + last)
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(9)
                    .isSorted()
                    .allMatch(day -> !day.isBefore(first) && !day.isAfter(last));
        }
    }

    @Test
    void small_multiples_have_one_axis() {
        List<Chart> groups = Chart.onOneScale(TestCharts.groups());
        List<String> axes = groups.stream()
                .map(ChartTests::svg)
                .map(svg -> String.join(
                        " ",
                        svg.select("text[text-anchor=end], text[text-anchor=middle]")
                                .eachText()))
                .distinct()
                .toList();
        assertThat(axes).singleElement().asString().contains("40%", "80%");
        assertThat(TestCharts.groups().stream()
                        .map(ChartTests::svg)
                        .map(svg -> svg.select("text[text-anchor=end]").eachText())
                        .distinct())
                .hasSizeGreaterThan(1);
        assertThat(Chart.onOneScale(List.of())).isEmpty();
    }

    @Test
    void notes_on_one_day_have_their_numbers_above_each_other() {
        List<Element> tags = svg(TestCharts.hostile()).select("circle[r=8]").subList(0, 3);
        assertThat(tags.stream().map(tag -> tag.attr("cy"))).doesNotHaveDuplicates();
    }

    @Test
    void a_value_that_no_axis_can_show_and_an_id_that_is_none_are_refused() {
        assertThatThrownBy(() -> Dot.of(LocalDate.EPOCH, new BigDecimal("1e16")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Level.of("x", Stroke.MIDDLE, new BigDecimal("-1e300")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TestCharts.chart("a\"b", Scale.of(""), List.of(), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void random_charts_are_drawn_inside_their_picture() {
        Random random = new Random(3);
        for (int number = 0; number < Proof.size(500, 20_000); number++) {
            List<Dot> dots = new ArrayList<>();
            for (int dot = random.nextInt(40); dot > 0; dot--) {
                LocalDate day = LocalDate.ofEpochDay(19_000 + random.nextInt(1 + random.nextInt(3_000)));
                dots.add(random.nextInt(6) == 0 ? Dot.gap(day) : Dot.of(day, random(random)));
            }
            everything_is_inside_the_picture_and_no_place_is_unknown(one(Series.of("A", Stroke.MAIN, dots)));
        }
    }

    @ParameterizedTest
    @EnumSource(Icon.class)
    void an_icon_says_what_it_means(Icon icon) {
        Element svg = Jsoup.parse(icon.svg("It <b>means</b> & says"), "", Parser.xmlParser())
                .selectFirst("svg");
        assertThat(svg.selectFirst("title").text()).isEqualTo("It <b>means</b> & says");
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(Stream.of(Icon.values()).map(other -> grey(other.svg(""))))
                .as("all differ without their colours")
                .doesNotHaveDuplicates();
    }

    private static String grey(String svg) {
        return svg.replaceAll("#[0-9a-f]{6}", "");
    }

    /** To be looked at: target/gallery/charts.html. */
    @Test
    void the_gallery_has_every_chart_and_icon() throws IOException {
        StringBuilder html =
                new StringBuilder("<!doctype html><html lang=\"en-GB\"><meta charset=\"utf-8\"><title>Charts</title>"
                        + "<style>body{font:16px arial;margin:16px}svg.app-chart{max-width:100%;height:auto;display:block}"
                        + "figure{margin:0 0 40px}figcaption{font-weight:bold}</style>");
        TestCharts.all()
                .forEach((name, chart) ->
                        html.append("<figure><figcaption>" + name + "</figcaption>" + chart.svg() + "</figure>"));
        for (Icon icon : Icon.values()) {
            html.append(icon.svg(icon.name())).append(' ');
        }
        Path file = Path.of("target", "gallery", "charts.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
        assertThat(file).isNotEmptyFile();
    }

    private static Chart one(Series series) {
        return TestCharts.chart("one", Scale.of("Things"), List.of(series), List.of(), List.of(), List.of());
    }

    private static Element svg(Chart chart) {
        return Jsoup.parse(chart.svg(), "", Parser.xmlParser()).selectFirst("svg");
    }

    private static final Pattern PLACE =
            Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)|cx=\"(-?[\\d.]+)\" cy=\"(-?[\\d.]+)\"");

    /** Those of the key are moved with the group they are in. */
    private static List<double[]> places(Element svg) {
        List<double[]> places = new ArrayList<>();
        for (Element drawn : svg.select("path, circle")) {
            double[] moved = moved(drawn.parent());
            PLACE.matcher(drawn.outerHtml())
                    .results()
                    .map(ChartTests::place)
                    .map(place -> new double[] {place[0] + moved[0], place[1] + moved[1]})
                    .forEach(places::add);
        }
        return places;
    }

    private static double[] moved(Element group) {
        String transform = group.attr("transform");
        return transform.isEmpty()
                ? new double[] {0, 0}
                : Stream.of(transform.replaceAll("[^\\d. -]", "").split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    private static double[] place(MatchResult found) {
        int group = found.group(1) == null ? 3 : 1;
        return new double[] {Double.parseDouble(found.group(group)), Double.parseDouble(found.group(group + 1))};
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {.2126, .7152, .0722};
        for (int part = 0; part < 3; part++) {
            double share = Integer.parseInt(colour.substring(1 + 2 * part, 3 + 2 * part), 16) / 255.0;
            sum += weights[part] * (share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4));
        }
        return sum;
    }
}
