package uk.sendplan.access.security;

import uk.sendplan.access.Right;

/** Who a route is for. */
public sealed interface Access {

    /** Everybody, without sign-in; the page knows no session. */
    record Public() implements Access {}

    /** The pages around sign-in itself: everybody, with a session if there is one. */
    record Anyone() implements Access {}

    record SignedIn() implements Access {}

    record Administrator() implements Access {}

    /** Members of the area named in the address whose role has the right. */
    record Members(Right right) implements Access {}
}
