package uk.sendplan.platform;

/** A setting is missing or makes no sense: what is wrong, and what the person who starts the application can do. */
public class SettingMissing extends RuntimeException {

    private final String action;

    public SettingMissing(String description, String action) {
        super(description);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
