package uk.sendplan.documents.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays a chart out and writes it: heading, label, plot, days, key, from top to bottom. */
final class Drawing {

    private static final String INK = "#0b0c0c";
    private static final String SOFT = "#505a5f";
    private static final String GRID = "#d5dcdd";
    private static final double LETTERS = 15;
    private static final double LINE = 19;
    /** About how wide a figure of an axis is, in parts of its height, in whatever font a reader has. */
    private static final double FIGURE = .62;

    private static final double INSET = 9;
    private static final double SWATCH = 34;
    private static final double TAG = 8;
    private static final int MOST_LINES = 3;

    private final Chart chart;
    private final StringBuilder markup = new StringBuilder();
    private final double width;
    private double left;
    private double top;
    private double right;
    private double bottom;
    private LocalDate first = LocalDate.EPOCH;
    private LocalDate last = LocalDate.EPOCH;
    private Ticks ticks = new Ticks(BigDecimal.ONE, List.of(BigDecimal.ZERO, BigDecimal.ONE));

    Drawing(Chart chart) {
        this.chart = chart;
        this.width = chart.size().width();
    }

    String svg() {
        double y = heading(4);
        left = 4;
        right = width - 4;
        if (!chart.hasDots()) {
            y = nothing(y);
        } else {
            measure();
            y = plot(y);
        }
        double height = key(y) + 6;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"app-chart\" width=\"" + Markup.number(width)
                + "\" height=\""
                + Markup.number(height) + "\" viewBox=\"0 0 " + Markup.number(width) + ' ' + Markup.number(height)
                + "\" role=\"img\" aria-labelledby=\"" + chart.id() + "-title " + chart.id()
                + "-desc\" font-family=\"Arimo, arial, sans-serif\" font-size=\"" + Markup.number(LETTERS)
                + "\"><title id=\""
                + chart.id() + "-title\">" + Markup.escaped(chart.title()) + "</title><desc id=\"" + chart.id()
                + "-desc\">"
                + Markup.escaped(chart.summary()) + "</desc>" + markup + "</svg>";
    }

    private double heading(double from) {
        double y = from;
        if (!chart.heading().isBlank()) {
            for (String line : Markup.lines(chart.heading(), letters(width * .9), 2)) {
                y += LINE;
                text(0, y - 4, "start", INK, line, true);
            }
        }
        if (!chart.scale().label().isBlank()) {
            for (String line : Markup.lines(chart.scale().label(), letters(width), 2)) {
                y += LINE;
                text(0, y - 4, "start", SOFT, line, false);
            }
        }
        return y + 6;
    }

    private double nothing(double y) {
        double height = chart.size().plotHeight() / 2.0;
        markup.append(Markup.tag("rect", "x", .5, "y", y, "width", width - 1, "height", height))
                .append(" fill=\"#f0f6f6\" stroke=\"#c3d3d5\"/>");
        List<String> lines = Markup.lines(chart.none(), letters(width - 20), 2);
        for (int line = 0; line < lines.size(); line++) {
            text(width / 2, y + height / 2 + 5 + line * LINE, "middle", SOFT, lines.get(line), false);
        }
        return y + height + 10;
    }

    private void measure() {
        List<BigDecimal> values = chart.values().sorted().toList();
        ticks = Ticks.over(values.get(0), values.get(values.size() - 1), chart.scale());
        List<LocalDate> days = chart.days().sorted().toList();
        if (!days.isEmpty()) {
            first = days.get(0);
            last = days.get(days.size() - 1);
        }
        if (first.equals(last)) {
            first = first.minusDays(15);
            last = last.plusDays(15);
        }
        int longest = ticks.values().stream()
                .mapToInt(tick -> told(tick).length())
                .max()
                .orElse(1);
        left = longest * LETTERS * FIGURE + 12;
    }

    private String told(BigDecimal tick) {
        return ticks.told(tick) + chart.scale().suffix();
    }

    private double plot(double y) {
        List<Integer> rows = tagRows();
        top = y + 6 + (rows.stream().mapToInt(row -> row + 1).max().orElse(0)) * (2 * TAG + 3);
        bottom = top + chart.size().plotHeight();
        for (BigDecimal tick : ticks.values()) {
            double at = y(tick);
            markup.append(Markup.tag("path", "d", horizontal(at, left, right)))
                    .append(" fill=\"none\" stroke=\"")
                    .append(tick.signum() == 0 || at == bottom ? SOFT : GRID)
                    .append("\" stroke-width=\"1\"/>");
            text(left - 6, at + 5, "end", SOFT, told(tick), false);
        }
        days();
        notes(rows);
        chart.levels().forEach(this::level);
        chart.series().forEach(this::line);
        chart.series().forEach(this::dots);
        return bottom + 2 * LINE + 14;
    }

    private void days() {
        int most = Math.max(2, (int) ((right - left) / 62));
        double before = Double.NEGATIVE_INFINITY;
        for (DayTicks.Tick tick : DayTicks.over(first, last, most)) {
            double x = x(tick.day());
            markup.append(Markup.tag("path", "d", "M" + Markup.number(x) + " " + Markup.number(bottom) + "v5"))
                    .append(" fill=\"none\" stroke=\"" + SOFT + "\" stroke-width=\"1\"/>");
            double half = Math.max(tick.words().length(), tick.year().length()) * LETTERS * FIGURE / 2;
            double at = Math.max(half, Math.min(width - half, x));
            if (at - half > before + 4) {
                text(at, bottom + LINE + 2, "middle", SOFT, tick.words(), false);
                text(at, bottom + 2 * LINE + 1, "middle", SOFT, tick.year(), false);
                before = at + half;
            }
        }
    }

    /** In which row above the plot the number of each note stands: one row down where it would cover the one before. */
    private List<Integer> tagRows() {
        List<Double> ends = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (Note note : chart.notes()) {
            double x = x(note.day());
            int row = 0;
            while (row < ends.size() && ends.get(row) > x - TAG) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, x + TAG + 2);
            rows.add(row);
        }
        return rows;
    }

    private void notes(List<Integer> rows) {
        for (int index = 0; index < rows.size(); index++) {
            double x = x(chart.notes().get(index).day());
            double y = top - 4 - TAG - rows.get(index) * (2 * TAG + 3);
            markup.append(Markup.tag(
                            "path", "d", "M" + Markup.number(x) + " " + Markup.number(y) + "V" + Markup.number(bottom)))
                    .append(" fill=\"none\" stroke=\"" + SOFT + "\" stroke-width=\"1.2\" stroke-dasharray=\"1 3\"/>");
            tag(x, y, index + 1);
        }
    }

    private void tag(double x, double y, int number) {
        markup.append(Markup.tag("circle", "cx", x, "cy", y, "r", TAG)).append(" fill=\"" + INK + "\"/>");
        markup.append(Markup.tag(
                        "text", "x", x, "y", y + 4, "font-size", number > 9 ? 10.0 : 11.5, "text-anchor", "middle"))
                .append(" font-weight=\"700\" fill=\"#ffffff\">")
                .append(number)
                .append("</text>");
    }

    private void level(Level level) {
        double from = level.from() == null ? left : x(level.from()) - INSET / 2;
        double to = level.to() == null ? right : x(level.to()) + INSET / 2;
        markup.append(Markup.tag("path", "d", horizontal(y(level.value()), from, to)))
                .append(level.stroke().paint());
    }

    private static String horizontal(double y, double from, double to) {
        return "M" + Markup.number(from) + " " + Markup.number(y) + "H" + Markup.number(to);
    }

    private void line(Series series) {
        StringBuilder path = new StringBuilder();
        boolean broken = true;
        for (Dot dot : series.dots()) {
            if (dot.value() == null) {
                broken = true;
                continue;
            }
            String x = Markup.number(x(dot.day()));
            String y = Markup.number(y(dot.value()));
            path.append(broken ? "M" + x + " " + y : series.stepped() ? "H" + x + "V" + y : "L" + x + " " + y);
            broken = false;
        }
        if (series.stepped() && !broken) {
            path.append("H").append(Markup.number(right));
        }
        if (!path.isEmpty()) {
            markup.append(Markup.tag("path", "d", path.toString()))
                    .append(series.stroke().paint());
        }
    }

    /** Smaller where they are many, so that they do not cover each other. */
    private void dots(Series series) {
        double room = (right - left) / Math.max(1, series.dots().size());
        double r = Math.max(2, Math.min(4.5, room / 2.6));
        for (Dot dot : series.dots()) {
            if (dot.value() != null) {
                markup.append(dot.shape().at(x(dot.day()), y(dot.value()), r, dot.tone()));
            }
        }
    }

    private double x(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
        return left + INSET + share * (right - left - 2 * INSET);
    }

    private double y(BigDecimal value) {
        double share = value.subtract(ticks.first()).doubleValue()
                / ticks.last().subtract(ticks.first()).doubleValue();
        return bottom - share * (bottom - top);
    }

    /** Every line, shape and note with its words, beside each other where they are short. */
    private double key(double from) {
        double y = from;
        double x = 0;
        for (Map.Entry<String, String> entry : swatches().entrySet()) {
            List<String> lines = Markup.lines(entry.getKey(), letters(width - SWATCH), MOST_LINES);
            double needed = SWATCH + lines.get(0).length() * LETTERS * Markup.LETTER + 16;
            if (x > 0 && (lines.size() > 1 || x + needed > width)) {
                x = 0;
                y += LINE + 2;
            }
            markup.append("<g transform=\"translate(" + Markup.number(x) + " " + Markup.number(y) + ")\">")
                    .append(entry.getValue())
                    .append("</g>");
            for (int line = 0; line < lines.size(); line++) {
                y += line == 0 ? 0 : LINE;
                text(x + SWATCH, y + 9, "start", INK, lines.get(line), false);
            }
            x = lines.size() > 1 ? width : x + needed;
        }
        y = swatches().isEmpty() ? y : y + LINE + 2;
        for (int index = 0; index < chart.notes().size(); index++) {
            tag(TAG + 1, y + 4, index + 1);
            for (String line : Markup.lines(chart.notes().get(index).words(), letters(width - SWATCH), MOST_LINES)) {
                text(SWATCH - 8, y + 9, "start", INK, line, false);
                y += LINE;
            }
            y += 2;
        }
        return y;
    }

    private Map<String, String> swatches() {
        Map<String, String> swatches = new LinkedHashMap<>();
        if (!chart.hasDots()) {
            return swatches;
        }
        for (Series series : chart.series()) {
            Dot dot = series.dots().stream()
                    .filter(one -> one.value() != null)
                    .min(Comparator.comparing(one -> one.tone() == Tone.PLAIN ? 0 : 1))
                    .orElse(null);
            String shape = dot == null ? "" : dot.shape().at(13, 4, 4, dot.tone());
            swatches.putIfAbsent(series.name(), sample(series.stroke()) + shape);
        }
        chart.levels().forEach(level -> swatches.putIfAbsent(level.name(), sample(level.stroke())));
        chart.keys()
                .forEach(key -> swatches.putIfAbsent(key.words(), key.shape().at(13, 4, 4.5, key.tone())));
        swatches.keySet().removeIf(String::isBlank);
        return swatches;
    }

    private static String sample(Stroke stroke) {
        return Markup.tag("path", "d", "M0 4H26") + stroke.paint();
    }

    private static int letters(double room) {
        return Math.max(8, (int) (room / (LETTERS * Markup.LETTER)));
    }

    private void text(double x, double y, String anchor, String colour, String words, boolean bold) {
        if (!words.isBlank()) {
            markup.append(Markup.tag("text", "x", x, "y", y, "text-anchor", anchor))
                    .append(" fill=\"")
                    .append(colour)
                    .append(bold ? "\" font-weight=\"700\">" : "\">")
                    .append(Markup.escaped(words))
                    .append("</text>");
        }
    }
}
