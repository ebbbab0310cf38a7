package uk.sendplan.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form that was sent: at most one message a field, in the order of the page. Put it into the model as
 * {@code errors}: the layout then begins the title with "Error: " and shows the summary, and each field shows its own.
 *
 * <p>Never changed: {@link #with} answers a new one. Messages are finished sentences, not keys.
 */
public final class FormErrors {

    /** The field of an error that belongs to the whole form; the summary shows it without a link. */
    public static final String WHOLE_FORM = "";

    private static final FormErrors NONE = new FormErrors(Map.of());

    private final Map<String, String> messages;

    private FormErrors(Map<String, String> messages) {
        this.messages = messages;
    }

    /** @param field the field's name, which is also the id of its first control, or {@link #WHOLE_FORM} */
    public record FieldError(String field, String message) {}

    public static FormErrors none() {
        return NONE;
    }

    /** Adds a message; a field that has one keeps it, so that each field says one thing at a time. */
    public FormErrors with(String field, String message) {
        var added = new LinkedHashMap<>(messages);
        added.putIfAbsent(field, message);
        return new FormErrors(added);
    }

    /** The same errors in the order of the page's fields: those of the whole form first, unknown fields last. */
    public FormErrors inOrder(List<String> fields) {
        var names = new ArrayList<>(messages.keySet());
        names.sort(Comparator.comparingInt(name -> place(name, fields)));
        var ordered = new LinkedHashMap<String, String>();
        names.forEach(name -> ordered.put(name, messages.getOrDefault(name, "")));
        return new FormErrors(ordered);
    }

    public boolean any() {
        return !messages.isEmpty();
    }

    public boolean has(String field) {
        return messages.containsKey(field);
    }

    public @Nullable String get(String field) {
        return messages.get(field);
    }

    public List<FieldError> all() {
        return messages.entrySet().stream()
                .map(entry -> new FieldError(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static int place(String name, List<String> fields) {
        if (name.equals(WHOLE_FORM)) {
            return -1;
        }
        int index = fields.indexOf(name);
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    @Override
    public String toString() {
        return messages.toString();
    }
}
