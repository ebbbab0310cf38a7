package uk.sendplan.shared;

/** There is no such thing, or none that this person may know of: both answer 404. */
public class NotThere extends RuntimeException {

    public NotThere(String what) {
        super(what);
    }
}
