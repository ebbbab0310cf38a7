package uk.sendplan.exchange.web.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.CheckedFile;
import uk.sendplan.exchange.figures.ColumnRole;
import uk.sendplan.exchange.figures.FileChoices;
import uk.sendplan.exchange.figures.FileReading.LabelReading;
import uk.sendplan.exchange.figures.FileReading.Meaning;
import uk.sendplan.exchange.figures.Label;
import uk.sendplan.exchange.figures.Layout;
import uk.sendplan.exchange.figures.SeriesNames;
import uk.sendplan.exchange.figures.SeriesOf;
import uk.sendplan.exchange.figures.TableForm;
import uk.sendplan.measure.SeriesKeeping;
import uk.sendplan.measure.SeriesKind;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/** How somebody wants a file read, as it was sent. What was not sent stays as it is. */
record ChoicesForm(Map<String, String> sent) {

    static final String SHEET = "sheet";
    static final String HEADING_ROW = "headingRow";
    static final String LAYOUT = "layout";
    static final String COLUMN = "column-";
    static final String LABEL = "label-";
    static final String OURS = "ours";
    static final String BENCHMARK = "benchmark";
    static final String SOURCE = "source";
    static final String LEAVE_OUT_UNREAD = "leaveOutUnread";

    static final ChoicesForm NONE = new ChoicesForm(Map.of());

    Optional<String> typed(String field) {
        return Optional.ofNullable(sent.get(field)).map(Typed::line);
    }

    FormErrors errors(CheckedFile checked, Words words) {
        FormErrors errors = FormErrors.none();
        if (typed(HEADING_ROW).filter(row -> !row.matches("[1-9]\\d{0,6}")).isPresent()) {
            errors = errors.with(HEADING_ROW, words.of("figures.headingRow.error"));
        }
        if (typed(LAYOUT).filter(name -> one(Layout.values(), name).isEmpty()).isPresent()) {
            errors = errors.with(LAYOUT, words.of("figures.layout.error"));
        }
        SeriesNames names = SeriesNames.of(checked.measures());
        List<LabelReading> labels = checked.reading().labels();
        for (int place = 0; place < labels.size(); place++) {
            String field = LABEL + place;
            String name = typed(field).orElse("");
            if (!name.isEmpty()
                    && !isOut(name, words)
                    && series(checked, names, name).isEmpty()) {
                errors = errors.with(field, words.of("figures.label.error", CheckReadingsWords.shortened(name)));
            }
        }
        String ours = typed(OURS).orElse("");
        if (!ours.isEmpty() && typed(BENCHMARK).filter(ours::equals).isPresent()) {
            errors = errors.with(BENCHMARK, words.of("figures.benchmark.error.same"));
        }
        if (Typed.length(typed(SOURCE).orElse("")) > SeriesKeeping.LONGEST_SOURCE) {
            errors = errors.with(SOURCE, words.of("figures.source.error", SeriesKeeping.LONGEST_SOURCE));
        }
        return errors;
    }

    /** Of a form without errors. Another table, layout or row of headings is guessed anew. */
    FileChoices toChoices(CheckedFile checked, Words words) {
        TableForm form = checked.reading().form();
        FileChoices before = checked.choices();
        int sheet = typed(SHEET)
                .filter(number -> number.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number < checked.content().sheets().size())
                .orElse(form.sheet());
        boolean otherSheet = sheet != form.sheet();
        int headingRow = typed(HEADING_ROW).map(Integer::valueOf).orElse(form.headingRow());
        Layout layout =
                typed(LAYOUT).flatMap(name -> one(Layout.values(), name)).orElse(form.layout());
        boolean otherRow = headingRow != form.headingRow();
        boolean otherLayout = layout != form.layout();
        boolean anew = otherSheet || otherRow || otherLayout;
        return new FileChoices(
                otherSheet ? Integer.valueOf(sheet) : before.sheet(),
                otherSheet ? null : otherRow ? Integer.valueOf(headingRow) : before.headingRow(),
                otherSheet ? null : otherLayout ? layout : before.layout(),
                anew ? Map.of() : columns(checked),
                labels(checked, words),
                typed(OURS).map(Typed::orNull).orElse(before.ours()),
                sent.containsKey(BENCHMARK) ? Typed.orNull(typed(BENCHMARK).orElse("")) : before.benchmark(),
                sent.containsKey(SOURCE) ? Typed.orNull(typed(SOURCE).orElse("")) : before.source(),
                "true".equals(sent.get(LEAVE_OUT_UNREAD)));
    }

    private Map<Integer, ColumnRole> columns(CheckedFile checked) {
        Map<Integer, ColumnRole> columns = new HashMap<>(checked.choices().columns());
        List<ColumnRole> now = checked.reading().form().columns();
        for (int column = 0; column < now.size(); column++) {
            ColumnRole standing = now.get(column);
            int place = column;
            typed(COLUMN + column)
                    .flatMap(name -> one(ColumnRole.values(), name))
                    .filter(role -> role != standing)
                    .ifPresent(role -> columns.put(place, role));
        }
        return columns;
    }

    private Map<String, String> labels(CheckedFile checked, Words words) {
        Map<String, String> chosen = new HashMap<>(checked.choices().labels());
        SeriesNames names = SeriesNames.of(checked.measures());
        List<LabelReading> labels = checked.reading().labels();
        for (int place = 0; place < labels.size(); place++) {
            LabelReading label = labels.get(place);
            Optional<String> name = typed(LABEL + place);
            if (name.isEmpty()) {
                continue;
            }
            String key = label.label().key();
            Optional<SeriesOf> series = series(checked, names, name.get());
            boolean asFound = label.meaning() != Meaning.CHOSEN
                    && series.isPresent()
                    && label.series() != null
                    && series.get().series().id().equals(label.series().series().id());
            if (name.get().isEmpty()) {
                chosen.remove(key);
            } else if (isOut(name.get(), words)) {
                chosen.put(key, FileChoices.OUT);
            } else if (!asFound) {
                series.ifPresent(one -> chosen.put(key, one.series().id().toString()));
            }
        }
        return chosen;
    }

    /** Where areas are rows, a column is a measure as a whole. */
    private static Optional<SeriesOf> series(CheckedFile checked, SeriesNames names, String name) {
        return names.find(new Label(name, ""))
                .filter(series -> checked.reading().form().layout() != Layout.AREAS
                        || series.series().kind() == SeriesKind.WHOLE);
    }

    static boolean isOut(String typed, Words words) {
        return typed.equalsIgnoreCase(words.of("figures.leaveOut"));
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, @Nullable String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** The fields in the order of the page. */
    List<String> fields() {
        List<String> fields = new ArrayList<>(List.of(SHEET, HEADING_ROW, LAYOUT));
        sent.keySet().stream().filter(field -> field.startsWith(LABEL)).forEach(fields::add);
        fields.addAll(List.of(OURS, BENCHMARK, SOURCE));
        return fields;
    }
}
