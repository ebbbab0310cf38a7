package uk.sendplan.access;

import java.util.List;

/** The accounts that the sign-in page offers in demo mode. Where no bean of this type is, it offers none. */
public interface DemoAccounts {

    /** In the order of the page. */
    List<DemoAccount> accounts();

    /** One for all of them. */
    String password();

    /** @param role in words: "Plan manager" */
    record DemoAccount(String email, String role) {}
}
