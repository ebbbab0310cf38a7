package uk.sendplan.documents.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.sendplan.documents.chart.Chart.Size;

/** Charts as a board would see them, of invented figures. */
final class TestCharts {

    private TestCharts() {}

    static Map<String, Chart> all() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("line with target, benchmark and notes", line());
        charts.put("milestones in steps", milestones());
        charts.put("XmR with a rebase", xmr());
        charts.put("run chart", run());
        charts.put("36 months", many());
        charts.put(
                "no reading",
                chart("none", Scale.percent("% of plans in 20 weeks"), List.of(), List.of(), List.of(), List.of()));
        charts.put(
                "one reading",
                chart(
                        "one",
                        Scale.percent("% of plans in 20 weeks"),
                        List.of(series("Alderbrook", Stroke.MAIN, "2025-06-30", 1, "58")),
                        List.of(),
                        List.of(),
                        List.of()));
        charts.put(
                "all equal",
                chart(
                        "equal",
                        Scale.of("Weeks"),
                        List.of(series("Alderbrook", Stroke.MAIN, "2025-01-31", 1, "18", "18", "18", "18")),
                        List.of(),
                        List.of(),
                        List.of()));
        charts.put(
                "very large",
                chart(
                        "large",
                        Scale.of("Pounds"),
                        List.of(series("Alderbrook", Stroke.MAIN, "2025-01-31", 1, "1e12", "-2.5e11", "0")),
                        List.of(),
                        List.of(),
                        List.of()));
        charts.put(
                "very small",
                chart(
                        "small",
                        Scale.of("Rate"),
                        List.of(series("Alderbrook", Stroke.MAIN, "2025-01-31", 1, "0.0001", "0.00013", "0.00012")),
                        List.of(),
                        List.of(),
                        List.of()));
        charts.put(
                "from very small to very large",
                chart(
                        "both",
                        Scale.of("Anything"),
                        List.of(series("Alderbrook", Stroke.MAIN, "2025-01-31", 1, "0.0001", "1e12")),
                        List.of(),
                        List.of(),
                        List.of()));
        charts.put("hostile texts", hostile());
        charts.put("other writings", writings());
        Chart.onOneScale(groups()).forEach(group -> charts.put("group " + group.heading(), group));
        return charts;
    }

    static Chart line() {
        return chart(
                "line",
                Scale.percent("% of EHC plans issued in 20 weeks, with exceptions"),
                List.of(
                        series(
                                "Alderbrook",
                                Stroke.MAIN,
                                "2023-03-31",
                                3,
                                "48",
                                "51",
                                "",
                                "56",
                                "61",
                                "58",
                                "66",
                                "70",
                                "69",
                                "74"),
                        Series.of(
                                "England",
                                Stroke.BESIDE,
                                List.of(
                                        new Dot(
                                                LocalDate.parse("2023-12-31"),
                                                new BigDecimal("50.3"),
                                                Shape.SQUARE,
                                                Tone.NOTABLE),
                                        new Dot(
                                                LocalDate.parse("2024-12-31"),
                                                new BigDecimal("46.4"),
                                                Shape.SQUARE,
                                                Tone.NOTABLE)))),
                List.of(Level.of("Target: at least 80% by December 2025", Stroke.WANTED, new BigDecimal("80"))),
                List.of(
                        new Note(
                                LocalDate.parse("2023-09-01"),
                                "No figures for the third quarter: the case system was changed"),
                        new Note(LocalDate.parse("2024-05-13"), "Four more plan writers")),
                List.of());
    }

    static Chart milestones() {
        return chart(
                "milestones",
                Scale.of("Weeks from referral to first appointment"),
                List.of(
                        series(
                                "Alderbrook",
                                Stroke.MAIN,
                                "2024-04-30",
                                1,
                                "41",
                                "40",
                                "40",
                                "38",
                                "37",
                                "33",
                                "31",
                                "32",
                                "30",
                                "27",
                                "26"),
                        Series.steps(
                                "Planned: 38 by July, 32 by December, 18 by June",
                                Stroke.WANTED,
                                List.of(
                                        new Dot(
                                                LocalDate.parse("2024-07-31"),
                                                new BigDecimal("38"),
                                                Shape.SQUARE,
                                                Tone.NOTABLE),
                                        new Dot(
                                                LocalDate.parse("2024-12-31"),
                                                new BigDecimal("32"),
                                                Shape.SQUARE,
                                                Tone.NOTABLE),
                                        new Dot(
                                                LocalDate.parse("2025-06-30"),
                                                new BigDecimal("18"),
                                                Shape.SQUARE,
                                                Tone.NOTABLE)))),
                List.of(),
                List.of(),
                List.of());
    }

    static Chart xmr() {
        String[] values = {
            "52", "58", "49", "55", "61", "50", "54", "57", "33", "53", "56", "51", "68", "70", "66", "73", "69", "74",
            "71", "67", "75", "77", "78", "79"
        };
        List<Dot> dots = new ArrayList<>();
        LocalDate day = LocalDate.parse("2023-04-30");
        for (int index = 0; index < values.length; index++) {
            Shape shape =
                    index == 8 ? Shape.DIAMOND : index > 19 ? Shape.TRIANGLE : index > 16 ? Shape.SQUARE : Shape.CIRCLE;
            Tone tone = index == 8 ? Tone.BAD : index > 16 ? Tone.GOOD : Tone.QUIET;
            dots.add(new Dot(day.plusMonths(index), new BigDecimal(values[index]), shape, tone));
        }
        LocalDate end = LocalDate.parse("2024-03-30");
        LocalDate start = LocalDate.parse("2024-04-30");
        return chart(
                "xmr",
                Scale.percent("% of advice given in 6 weeks"),
                List.of(Series.of("", Stroke.THIN, dots)),
                List.of(
                        new Level("Mean: 52.4%, then 72.3%", Stroke.MIDDLE, new BigDecimal("52.4"), null, end),
                        new Level(
                                "Limits: 35.1% to 69.7%, then 64.1% to 80.4%",
                                Stroke.LIMIT, new BigDecimal("35.1"), null, end),
                        new Level(
                                "Limits: 35.1% to 69.7%, then 64.1% to 80.4%",
                                Stroke.LIMIT, new BigDecimal("69.7"), null, end),
                        new Level("Mean: 52.4%, then 72.3%", Stroke.MIDDLE, new BigDecimal("72.3"), start, null),
                        new Level(
                                "Limits: 35.1% to 69.7%, then 64.1% to 80.4%",
                                Stroke.LIMIT, new BigDecimal("64.1"), start, null),
                        new Level(
                                "Limits: 35.1% to 69.7%, then 64.1% to 80.4%",
                                Stroke.LIMIT, new BigDecimal("80.4"), start, null),
                        Level.of("Target: 85%", Stroke.WANTED, new BigDecimal("85"))),
                List.of(new Note(LocalDate.parse("2024-04-15"), "New limits: the advice is now asked for by one team")),
                List.of(
                        new Key(Shape.CIRCLE, Tone.QUIET, "Nothing special"),
                        new Key(Shape.DIAMOND, Tone.BAD, "Outside the limits, a concern"),
                        new Key(Shape.TRIANGLE, Tone.GOOD, "A trend, an improvement"),
                        new Key(Shape.SQUARE, Tone.GOOD, "Two of three near a limit, an improvement")));
    }

    static Chart run() {
        return chart(
                "run",
                Scale.of("Families in mediation"),
                List.of(series("Alderbrook", Stroke.MAIN, "2024-09-30", 1, "3", "7", "4", "6", "9", "5", "8")),
                List.of(Level.of("Median: 6", Stroke.MIDDLE, new BigDecimal("6"))),
                List.of(),
                List.of());
    }

    static Chart many() {
        List<Dot> dots = new ArrayList<>();
        LocalDate day = LocalDate.parse("2022-04-30");
        for (int index = 0; index < 36; index++) {
            dots.add(new Dot(
                    day.plusMonths(index),
                    BigDecimal.valueOf(1200 + (index * 7919) % 400),
                    index % 9 == 4 ? Shape.DIAMOND : Shape.CIRCLE,
                    index % 9 == 4 ? Tone.NOTABLE : Tone.QUIET));
        }
        return chart(
                "many",
                Scale.of("Requests for an assessment"),
                List.of(Series.of("", Stroke.THIN, dots)),
                List.of(
                        Level.of("Mean: 1,402", Stroke.MIDDLE, new BigDecimal("1402")),
                        Level.of("Limits: 1,050 to 1,750", Stroke.LIMIT, new BigDecimal("1050")),
                        Level.of("Limits: 1,050 to 1,750", Stroke.LIMIT, new BigDecimal("1750"))),
                List.of(),
                List.of(
                        new Key(Shape.CIRCLE, Tone.QUIET, "Nothing special"),
                        new Key(Shape.DIAMOND, Tone.NOTABLE, "Outside the limits")));
    }

    static Chart hostile() {
        String text = "</title></svg><script>alert(\"1\")</script> & 'quoted' \u0007\uFFFF \uD800 "
                + "Llanfairpwllgwyngyll".repeat(20) + " مرحبا 你好 😀";
        return new Chart(
                "hostile",
                text,
                text,
                text,
                text,
                Size.WIDE,
                new Scale(text, "<b>%", null, null),
                List.of(series(text, Stroke.MAIN, "2025-01-31", 1, "1", "2")),
                List.of(Level.of(text + "2", Stroke.WANTED, BigDecimal.ONE)),
                List.of(
                        new Note(LocalDate.parse("2025-02-01"), text),
                        new Note(LocalDate.parse("2025-02-02"), text),
                        new Note(LocalDate.parse("2025-02-02"), "x")),
                List.of(new Key(Shape.CROSS, Tone.BAD, text + "3")),
                null);
    }

    static Chart writings() {
        return chart(
                "writings",
                Scale.of("Łódź, Tŷ Ŵyn, Ελληνικά, 你好世界, مرحبا, 😀"),
                List.of(series("你好", Stroke.MAIN, "2025-01-31", 1, "1", "2", "3")),
                List.of(),
                List.of(),
                List.of());
    }

    static List<Chart> groups() {
        List<Chart> groups = new ArrayList<>();
        String[][] values = {
            {"61", "64", "70", "72"}, {"40", "38", "45", "51"}, {"55", "", "58", "60"}, {"82", "80", "85", "84"}
        };
        String[] names = {"North", "East", "South", "West"};
        for (int index = 0; index < names.length; index++) {
            groups.add(new Chart(
                    "group-" + index,
                    "Early identification, " + names[index],
                    "It rose.",
                    names[index],
                    "No readings yet",
                    Size.SMALL,
                    Scale.percent(""),
                    List.of(series("", Stroke.MAIN, "2024-03-31", 6, values[index])),
                    List.of(Level.of("Target", Stroke.WANTED, new BigDecimal("75"))),
                    List.of(),
                    List.of(),
                    null));
        }
        return groups;
    }

    static Chart chart(
            String id, Scale scale, List<Series> series, List<Level> levels, List<Note> notes, List<Key> keys) {
        return new Chart(
                id,
                "A measure: " + id,
                "It rose from one figure to another.",
                "",
                "No readings yet",
                Size.WIDE,
                scale,
                series,
                levels,
                notes,
                keys,
                null);
    }

    /** @param values an empty one is a gap */
    static Series series(String name, Stroke stroke, String from, int months, String... values) {
        List<Dot> dots = new ArrayList<>();
        LocalDate day = LocalDate.parse(from);
        for (String value : values) {
            dots.add(value.isEmpty() ? Dot.gap(day) : Dot.of(day, new BigDecimal(value)));
            day = YearMonth.from(day).plusMonths(months).atEndOfMonth();
        }
        return Series.of(name, stroke, dots);
    }
}
