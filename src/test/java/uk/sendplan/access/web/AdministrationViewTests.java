package uk.sendplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.SqlStatements;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.access.AccountKeeping;
import uk.sendplan.access.PasswordLinks;
import uk.sendplan.access.Role;
import uk.sendplan.access.TestSignIn;
import uk.sendplan.access.web.Visitor.Answer;

@SpringBootTest
@AutoConfigureMockMvc
class AdministrationViewTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    AccountKeeping accounts;

    @Autowired
    PasswordLinks links;

    Visitor admin;

    @BeforeEach
    void an_administrator() {
        UUID id = UUID.randomUUID();
        TestAreas.asAdministrator(() -> accounts.add(id, id + "@admin.example", "Ada Keeper", true));
        admin = new Visitor(mvc, TestSignIn.as(id, id + "@admin.example"));
    }

    @Test
    void an_area_is_added_by_its_name_alone_and_renamed_without_changing_its_address() throws Exception {
        String name = "Östmoor " + UUID.randomUUID();
        Answer added =
                admin.form("/admin/areas/new").with("name", "  " + name + " ").send();
        String slug = name.toLowerCase(java.util.Locale.UK).replace(" ", "-").replace("ö", "o");

        assertThat(added.status()).isEqualTo(303);
        assertThat(added.location()).isEqualTo("/admin/areas/" + slug);
        assertThat(added.notice()).contains(name);
        assertThat(admin.open("/admin").page().select("main table a").eachText())
                .contains(name);

        Answer renamed =
                admin.form(added.location() + "/edit").with("name", "Westmoor").send();
        assertThat(renamed.location()).isEqualTo(added.location());
        assertThat(admin.open(added.location()).page().select("h1").text()).isEqualTo("Westmoor");
    }

    @Test
    void the_same_form_sent_twice_makes_one_area() throws Exception {
        var form = admin.form("/admin/areas/new").with("name", "Twice " + UUID.randomUUID());

        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,Enter the area’s name",
                "東京,-,Enter an address: none can be made from this name",
                "A,Not ok,Enter an address of small letters",
                "A,people,is the address of something else",
                "A,a--b,Enter an address of small letters"
            })
    void an_area_that_cannot_be_is_refused_at_its_field(String name, String slug, String message) throws Exception {
        Answer refused = admin.form("/admin/areas/new")
                .with("name", name == null ? "" : name)
                .with("slug", slug == null ? "" : slug)
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().title()).startsWith("Error: ");
        assertThat(refused.errors()).singleElement().asString().contains(message);
        assertThat(refused.page().select("#name").val()).isEqualTo(name == null ? "" : name);
    }

    @Test
    void a_name_somebody_else_changed_meanwhile_is_shown_beside_what_was_typed() throws Exception {
        TestArea area = areas.fresh();
        String address = "/admin/areas/" + area.slug() + "/edit";
        var mine = admin.form(address).with("name", "Mine");
        admin.form(address).with("name", "Theirs").send();

        Answer conflict = mine.send();

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select(".app-conflict td").eachText()).containsExactly("Theirs", "Mine");
        assertThat(admin.form(conflict).send().status()).isEqualTo(303);
        assertThat(admin.open("/admin/areas/" + area.slug()).page().select("h1").text())
                .isEqualTo("Mine");
    }

    @Test
    void an_organisation_is_added_ended_and_followed_by_another() throws Exception {
        TestArea area = areas.fresh();
        String page = "/admin/areas/" + area.slug();
        admin.form(page + "/organisations/new")
                .with("name", "Old Trust")
                .with("kind", "NHS_PROVIDER")
                .send();
        String old = admin.open(page)
                .page()
                .select("a[href$=/edit]:contains(Old Trust)")
                .attr("href");

        Answer saved = admin.form(old)
                .with("validFrom.day", "1")
                .with("validFrom.month", "4")
                .with("validFrom.year", "2019")
                .with("validTo.day", "31")
                .with("validTo.month", "3")
                .with("validTo.year", "2022")
                .with("successor", area.organisation().toString())
                .send();

        assertThat(saved.location()).isEqualTo(page);
        assertThat(admin.open(page).page().select("tr:contains(Old Trust)").text())
                .contains("NHS provider", "1 April 2019", "31 March 2022 (now Test Council)", "Ended");
    }

    @Test
    void every_wrong_field_of_an_organisation_is_named_in_the_order_of_the_page() throws Exception {
        TestArea area = areas.fresh();
        Answer refused = admin.form("/admin/areas/" + area.slug() + "/organisations/new")
                .with("kind", "CASTLE")
                .with("validTo.day", "31")
                .with("validTo.month", "2")
                .with("validTo.year", "2026")
                .with("successor", "x")
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#name", "#kind", "#validTo", "#successor");
        assertThat(refused.page().select("[name=validTo.day]").val()).isEqualTo("31");
    }

    @Test
    void an_organisation_ends_not_before_it_begins_and_has_its_name_alone_in_its_area() throws Exception {
        TestArea area = areas.fresh();
        var form = admin.form("/admin/areas/" + area.slug() + "/organisations/new")
                .with("name", "test COUNCIL")
                .with("kind", "COUNCIL");
        assertThat(form.send().errors()).singleElement().asString().contains("already");
        for (String end : List.of("From", "To")) {
            form.with("valid" + end + ".day", end.equals("From") ? "2" : "1")
                    .with("valid" + end + ".month", "1")
                    .with("valid" + end + ".year", "2026");
        }
        assertThat(form.with("name", "Another").send().errors())
                .containsExactly("Enter a last day that is not before the first day");
    }

    @Test
    void an_account_is_added_given_a_role_and_a_link_and_can_then_sign_in() throws Exception {
        TestArea area = areas.fresh();
        String email = UUID.randomUUID() + "@new.example";
        Answer added = admin.form("/admin/accounts/new")
                .with("name", "Nia New")
                .with("email", " " + email.toUpperCase(java.util.Locale.ROOT))
                .send();
        String account = added.location();
        assertThat(admin.open(account).page().select("dl").text()).contains("Nia New", email, "No password yet");

        Answer joined = admin.form(account + "/memberships/new")
                .with("organisation", area.organisation().toString())
                .with("role", "OFFICER")
                .send();
        assertThat(joined.location()).isEqualTo(account);
        assertThat(admin.open(account).page().select("table").text()).contains("Testshire", "Test Council", "Officer");
        assertThat(admin.open("/admin/areas/" + area.slug())
                        .page()
                        .select("table")
                        .text())
                .contains("Nia New");

        Answer link = admin.send(account + "/password-link", Map.of());
        assertThat(link.status()).isEqualTo(200);
        assertThat(link.header("Cache-Control")).contains("no-store");
        assertThat(link.page().select("main code").text()).matches("http://localhost:\\d+/set-password/[\\w-]{43}");
        assertThat(link.page().select("main").text()).contains("It works once, until ");
        String secret = link.page().select("main code").text().replaceAll(".*/", "");
        assertThat(links.setPassword(secret, "three words together")).isTrue();
        assertThat(admin.open(account).page().select("dl").text()).contains("Can sign in");

        String end = admin.open(account).page().select("a[href$=/end]").attr("href");
        assertThat(admin.form(end).send().location()).isEqualTo(account);
        assertThat(admin.open(account).page().select("table")).isEmpty();
        assertThat(admin.open(account).page().select("details").text()).contains("Officer of Test Council");
        assertThat(admin.open(end).page().text()).contains("This role has ended already");
    }

    @Test
    void an_address_belongs_to_one_account_and_a_role_is_given_once() throws Exception {
        TestArea area = areas.fresh();
        UUID officer = area.member(Role.OFFICER).accountId();

        assertThat(admin.form("/admin/accounts/new")
                        .with("name", "Other")
                        .with("email", officer + "@TEST.example")
                        .send()
                        .errors())
                .singleElement()
                .asString()
                .startsWith("Another account has this e-mail address");
        assertThat(admin.form("/admin/accounts/" + officer + "/memberships/new")
                        .with("organisation", area.organisation().toString())
                        .with("role", "OFFICER")
                        .send()
                        .errors())
                .singleElement()
                .asString()
                .startsWith("This person has this role");
        assertThat(admin.form("/admin/accounts/" + officer + "/memberships/new")
                        .with("organisation", UUID.randomUUID().toString())
                        .with("role", "EMPEROR")
                        .send()
                        .errors())
                .containsExactly("Choose a role");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "a b@c.example", "a@b", "a\u0000@b.example ", "x@y.example\nBcc: z@y.example"})
    void what_is_no_e_mail_address_is_refused(String typed) throws Exception {
        Answer answer = admin.form("/admin/accounts/new")
                .with("name", "Some Body")
                .with("email", typed)
                .send();
        if (typed.startsWith("a\u0000")) {
            // The character that nobody typed is gone; what is left is an address.
            assertThat(answer.status()).isIn(303, 422);
        } else {
            assertThat(answer.errors())
                    .containsExactly("Enter an e-mail address in the right form, like name@example.org");
        }
    }

    @Test
    void a_closed_account_cannot_be_given_a_link_until_it_is_opened_again() throws Exception {
        UUID officer = areas.fresh().member(Role.OFFICER).accountId();
        String account = "/admin/accounts/" + officer;

        assertThat(admin.form(account + "/close").send().location()).isEqualTo(account);
        assertThat(admin.open(account).page().select(".app-tag").text()).isEqualTo("Closed");
        Answer link = admin.send(account + "/password-link", Map.of());
        assertThat(link.status()).isEqualTo(422);
        assertThat(link.errors()).containsExactly("This account is closed. Open it again first");
        assertThat(admin.send(account + "/reopen", Map.of()).location()).isEqualTo(account);
        assertThat(admin.send(account + "/password-link", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void accounts_are_found_by_name_or_address_and_sorted_both_ways() throws Exception {
        String word = "w" + UUID.randomUUID();
        TestAreas.asAdministrator(() -> List.of("Cy", "Al", "Bo")
                .forEach(name -> accounts.add(UUID.randomUUID(), name + "-" + word + "@find.example", name, false)));

        assertThat(names("/admin/accounts?q=" + word)).containsExactly("Al", "Bo", "Cy");
        assertThat(names("/admin/accounts?sort=-email&q=" + word.toUpperCase(java.util.Locale.ROOT)))
                .containsExactly("Cy", "Bo", "Al");
        assertThat(names("/admin/accounts?q=AL-" + word + "&sort=nonsense&page=999999999999"))
                .containsExactly("Al");
        Answer none = admin.open("/admin/accounts?q=%00%25_" + word + "&page=-1&sort=state");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.page().select("main").text()).contains("No account has");
        assertThat(admin.open("/admin/accounts?sort=-email")
                        .page()
                        .select("[aria-sort]")
                        .eachAttr("aria-sort"))
                .containsExactly("descending");
    }

    private List<String> names(String address) throws Exception {
        return admin.open(address).page().select("tbody th").eachText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/areas/no-such-area",
                "/admin/areas/no-such-area/edit",
                "/admin/areas/no-such-area/organisations/new",
                "/admin/accounts/not-an-id",
                "/admin/accounts/1-1-1-1-1",
                "/admin/accounts/00000000-0000-0000-0000-000000000000/close",
                "/admin/accounts/00000000-0000-0000-0000-000000000000/memberships/new"
            })
    void what_is_not_there_is_not_found(String address) throws Exception {
        assertThat(admin.open(address).status()).isEqualTo(404);
    }

    @Test
    void odd_forms_get_a_clear_answer() throws Exception {
        TestArea area = areas.fresh();
        UUID officer = area.member(Role.OFFICER).accountId();
        String edit = "/admin/accounts/" + officer + "/edit";

        assertThat(admin.send("/admin/areas", Map.of()).status()).isEqualTo(422);
        assertThat(admin.send("/admin/areas", Map.of("name", "x".repeat(121))).status())
                .isEqualTo(422);
        assertThat(admin.send("/admin/accounts", Map.of("name", "\u0000", "email", "\u0000"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.send(
                                "/admin/accounts",
                                Map.of("name", "A", "email", UUID.randomUUID() + "@b.example", "key", "x"))
                        .status())
                .isEqualTo(303);
        assertThat(admin.form(edit).with("version", "x").send().status()).isEqualTo(409);
        assertThat(admin.form(edit).with("version", "99").send().status()).isEqualTo(409);
        assertThat(admin.form(edit).without("version").send().status()).isEqualTo(409);
        assertThat(admin.form(edit).with("name", "Ö".repeat(120)).send().status())
                .isEqualTo(303);
        assertThat(admin.form(edit)
                        .with("email", "a".repeat(64) + "@" + "b".repeat(190) + ".example")
                        .send()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_page_takes_the_same_number_of_statements_however_much_it_shows() throws Exception {
        TestArea area = areas.fresh();
        area.member(Role.OFFICER);
        String account = "/admin/accounts/" + area.member(Role.BOARD).accountId();
        for (String page : List.of(
                "/admin",
                "/admin/areas/" + area.slug(),
                "/admin/accounts?q=@test.example",
                account + "/memberships/new")) {
            int few = SqlStatements.of(() -> admin.open(page)).size();
            area.another(Role.BOARD);
            area.another(Role.PUBLISHER);
            areas.fresh().member(Role.FORUM);
            assertThat(SqlStatements.of(() -> admin.open(page))).as(page).hasSize(few);
        }
    }
}
