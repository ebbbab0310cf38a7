package bench;

/** What is measured. */
enum Page {
    BOARD("dashboard"),
    BOARD_AS_AT("dashboard as at half a year ago"),
    REFERENCE("reference page"),
    WORK("my work"),
    UPDATE("update POST");

    private final String title;

    Page(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
