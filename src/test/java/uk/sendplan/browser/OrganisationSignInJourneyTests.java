package uk.sendplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import uk.sendplan.access.openid.TestProvider;

class OrganisationSignInJourneyTests extends BrowserJourney {

    @Test
    void an_officer_links_their_organisations_account_and_signs_in_with_it() {
        try (TestProvider provider = new TestProvider()) {
            provider.knowing("an officer", "http://localhost:" + port);
            Page admin = open();
            signIn(admin, "admin");
            admin.navigate("/admin/areas/alderbrook");
            admin.click("text=Sign-in with organisation accounts");
            admin.click("main button");
            look(admin);
            admin.fill("[name=issuer]", provider.issuer());
            admin.fill("[name=clientId]", TestProvider.CLIENT);
            admin.fill("[name=secret]", TestProvider.SECRET);
            admin.click("text=Save");
            assertThat(admin.textContent(".govuk-notification-banner")).contains("when they have linked them");
            look(admin);

            Page officer = open();
            officer.navigate("/sign-in/areas/alderbrook");
            look(officer);
            officer.click("main button");
            officer.waitForURL("**/return?**");
            assertThat(officer.textContent("h1")).isEqualTo("This account is not linked");
            look(officer);
            signIn(officer, "officer");
            officer.navigate("/account/security");
            officer.click("text=Link the account that you have for");
            look(officer);
            officer.fill("[name=password]", PASSWORD);
            officer.click("main button");
            officer.waitForURL("**/account/security");
            assertThat(officer.textContent(".govuk-notification-banner")).contains("is linked");
            look(officer);

            Page later = open();
            later.navigate("/sign-in/areas/alderbrook");
            later.click("main button");
            later.waitForURL("**/workspace");
            assertThat(later.textContent("header")).contains("Hannah Brook");

            admin.click("text=Remove this sign-in");
            look(admin);
            admin.click("main button");
            assertThat(later.navigate("/sign-in/areas/alderbrook").status()).isEqualTo(404);
            // What a browser does at the provider is the provider's.
            complaints.removeIf(complaint -> complaint.contains(provider.issuer() + "/"));
        }
    }

    private void look(Page page) {
        requireAccessible(page);
        requireFits(page);
    }
}
