package uk.sendplan.reporting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sendplan.platform.web.Choice;

/**
 * The search and the filters above a list, with what was chosen.
 *
 * @param active whether anything was chosen
 * @param open whether the filters stand open
 * @param kept what the form sends on as it is
 */
record FilterView(
        String action,
        String clear,
        boolean active,
        boolean open,
        String q,
        List<Select> selects,
        @Nullable Check check,
        Map<String, String> kept) {

    record Select(String name, String label, List<Choice> choices, String value) {}

    record Check(String name, String label, boolean on) {}
}
