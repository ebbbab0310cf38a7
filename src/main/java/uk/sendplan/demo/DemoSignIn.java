package uk.sendplan.demo;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sendplan.access.DemoAccounts;

/** What the sign-in page offers in demo mode. */
@Component
@InDemoMode
class DemoSignIn implements DemoAccounts {

    static final String PASSWORD = "alderbrook-demo-2026";

    @Override
    public List<DemoAccount> accounts() {
        return Arrays.stream(DemoPerson.values())
                .filter(DemoPerson::isOffered)
                .map(person -> new DemoAccount(person.email(), person.words()))
                .toList();
    }

    @Override
    public String password() {
        return PASSWORD;
    }
}
