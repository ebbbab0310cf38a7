package uk.sendplan.shared;

/** Somebody else changed the thing after the form was read: answered 409, with both texts on the page. */
public class StaleVersion extends RuntimeException {

    public StaleVersion() {
        super("changed by somebody else since the form was read");
    }
}
