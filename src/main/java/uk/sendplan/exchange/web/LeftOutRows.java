package uk.sendplan.exchange.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sendplan.exchange.ReadImport;
import uk.sendplan.exchange.reading.Ledger;
import uk.sendplan.exchange.reading.LeftOut;

/**
 * What is not in the plan, the lines that a person set, and the account of every character.
 *
 * @param accounted the account in a sentence
 * @param anyLine the number typed for one more line
 * @param anyText the words of that line, or null
 */
record LeftOutRows(
        List<Row> rows,
        List<Row> set,
        String accounted,
        String anyLine,
        @Nullable String anyText,
        String anyKind,
        int lastLine) {

    /** So many lines have a list of kinds of their own; more are set by their number. */
    private static final int WITH_SELECT = 40;

    /**
     * @param field the name of its list of kinds, or null
     * @param kind what it is set to, or empty
     */
    record Row(
            int line, String text, String reason, @Nullable String field, String kind) {}

    static LeftOutRows of(ReadImport read, CheckForm form, CheckWords words) {
        List<Row> set = new ArrayList<>();
        Set<Integer> shown = new HashSet<>();
        read.corrections().lines().keySet().stream().sorted().forEach(line -> {
            if (line <= read.source().lines().size()) {
                shown.add(line);
                set.add(new Row(line, textOf(read, line), "", CheckForm.LINE + line, form.kindOf(line)));
            }
        });
        List<Row> rows = new ArrayList<>();
        for (LeftOut left : read.reading().leftOut()) {
            boolean own = rows.size() < WITH_SELECT && shown.add(left.firstLine());
            rows.add(new Row(
                    left.firstLine(),
                    left.text(),
                    words.leftOut(left.reason()),
                    own ? CheckForm.LINE + left.firstLine() : null,
                    form.kindOf(left.firstLine())));
        }
        boolean known = form.anyLine().matches("[1-9]\\d{0,6}");
        String anyText = known ? textOf(read, Integer.parseInt(form.anyLine())) : "";
        return new LeftOutRows(
                rows,
                set,
                accounted(read, words),
                form.anyLine(),
                anyText.isEmpty() ? null : anyText,
                form.anyKind(),
                read.source().lines().size());
    }

    private static String accounted(ReadImport read, CheckWords words) {
        Map<Ledger.Use, Integer> characters = read.reading().ledger().characters();
        int items = characters.getOrDefault(Ledger.Use.ITEM_TEXT, 0);
        int marks = characters.getOrDefault(Ledger.Use.ITEM_MARK, 0);
        int decisions = characters.getOrDefault(Ledger.Use.DECISION, 0);
        int leftOut = characters.getOrDefault(Ledger.Use.LEFT_OUT, 0);
        return words.of("import.accounted", items + marks + decisions + leftOut, items, marks, decisions, leftOut);
    }

    private static String textOf(ReadImport read, int number) {
        return number < 1 || number > read.source().lines().size()
                ? ""
                : read.source().folded(read.source().lines().get(number - 1).span());
    }
}
