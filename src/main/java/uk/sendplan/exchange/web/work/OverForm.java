package uk.sendplan.exchange.web.work;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import uk.sendplan.exchange.SheetChoices;
import uk.sendplan.platform.web.Keys;

/** What somebody decides about a spreadsheet that was filled in, as it is sent. */
record OverForm(Map<String, String> fields) {

    static final OverForm NONE = new OverForm(Map.of());

    /** What somebody else recorded stays as it is. */
    static final String LEAVE = "leave";

    static final String LEAVE_OUT = "leaveOutWrong";

    private static final String OVER = "over-";

    static String field(UUID action) {
        return OVER + action;
    }

    boolean isSent() {
        return !fields.isEmpty();
    }

    boolean leaveOutWrong() {
        return "true".equals(fields.get(LEAVE_OUT));
    }

    boolean chose(String field, String value) {
        return value.equals(fields.get(field));
    }

    SheetChoices toChoices() {
        Map<UUID, UUID> over = new HashMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(OVER)) {
                Keys.of(field.substring(OVER.length()))
                        .ifPresent(action -> Keys.of(value).ifPresent(update -> over.put(action, update)));
            }
        });
        return new SheetChoices(over, leaveOutWrong());
    }
}
