package uk.sendplan.shared;

import java.util.List;

/**
 * A command that its rules refuse, for a reason a person can mend: the form shows it at the field.
 *
 * <p>{@code field} is the name of the form's field, {@code messageKey} and {@code arguments} give the words.
 */
public class Refused extends RuntimeException {

    private final String field;
    private final String messageKey;
    private final List<Object> arguments;

    public Refused(String field, String messageKey, Object... arguments) {
        super(messageKey);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** The same of a form that calls the field otherwise. */
    public Refused at(String otherField) {
        return new Refused(otherField, messageKey, arguments.toArray());
    }

    public String field() {
        return field;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
