package uk.sendplan.publishing.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.Member;
import uk.sendplan.access.Role;
import uk.sendplan.platform.web.SiteBrand;
import uk.sendplan.publishing.brand.AreaBranding.Brand;
import uk.sendplan.publishing.brand.AreaBranding.LogoChange;
import uk.sendplan.publishing.brand.AreaBranding.SaveBrand;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.Scope;
import uk.sendplan.shared.StaleVersion;

@SpringBootTest
class AreaBrandingTests {

    private static final AccentColour GREEN = new AccentColour(0x1f, 0x5c, 0x3a);
    private static final LogoChange NO_LOGO = new LogoChange.Kept("");

    @Autowired
    AreaBranding branding;

    @Autowired
    PublishedBrands published;

    @Autowired
    TestAreas areas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestArea area;

    @BeforeEach
    void an_area() {
        area = areas.fresh();
    }

    @Test
    void before_anything_is_saved_it_is_the_products_own_look() {
        Brand brand = area.asManager(() -> branding.of(area.manager()));
        assertThat(brand.version()).isEqualTo(-1);
        assertThat(brand.accent()).isNull();
        assertThat(brand.logo()).isNull();
        assertThat(published.of(area.slug())).isEqualTo(SiteBrand.NONE);
        assertThat(published.of("nowhere")).isEqualTo(SiteBrand.NONE);
    }

    @Test
    void what_is_saved_everyone_sees_at_once_and_can_be_taken_back() {
        save(-1, GREEN, logo(300, 90, "Testshire together"));

        SiteBrand seen = published.of(area.slug());
        String below = "/areas/" + area.slug() + "/brand/";
        assertThat(seen.colour()).isEqualTo("#1f5c3a");
        assertThat(seen.styleSheet()).startsWith(below).endsWith(".css");
        assertThat(seen.logo()).isNotNull().satisfies(logo -> {
            assertThat(logo.alt()).isEqualTo("Testshire together");
            assertThat(logo.href()).startsWith(below).endsWith(".png");
            assertThat(new int[] {logo.width(), logo.height()}).containsExactly(150, 45);
        });

        save(version(), GREEN, new LogoChange.Removed());
        assertThat(published.of(area.slug()).logo()).isNull();
        assertThat(published.of(area.slug()).colour()).isEqualTo("#1f5c3a");
        save(version(), null, NO_LOGO);
        assertThat(published.of(area.slug())).isEqualTo(SiteBrand.NONE);
    }

    @Test
    void without_another_file_the_logo_stays_and_its_words_change() {
        save(-1, null, logo(300, 90, "Testshire"));
        Logo before = area.asManager(() -> branding.of(area.manager()).logo());
        save(version(), GREEN, new LogoChange.Kept("Testshire together"));
        Logo after = area.asManager(() -> branding.of(area.manager()).logo());

        assertThat(after).isNotNull();
        assertThat(before).isNotNull();
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.alt()).isEqualTo("Testshire together");
    }

    @Test
    void a_logo_needs_words_and_words_need_a_logo() {
        refused("logoAlt", "branding.alt.error.required", null, logo(30, 30, ""));
        refused("logo", "branding.logo.error.missing", null, new LogoChange.Kept("Testshire"));
    }

    @Test
    void words_that_give_somebody_away_are_refused_and_a_name_is_not() {
        for (String words : new String[] {"write to anna@testshire.example", "ring 01632 960123", "943 476 5919"}) {
            refused("logoAlt", "branding.alt.error.concern", null, logo(30, 30, words));
        }
        save(-1, null, logo(30, 30, "The Dr Barlow partnership"));
        assertThat(version()).isPositive();
    }

    @Test
    void a_colour_that_cannot_be_read_is_refused_whatever_the_form_let_through() {
        refused("accent", "branding.accent.error.contrast", new AccentColour(0xff, 0xd7, 0), NO_LOGO);
    }

    @Test
    void who_saves_over_another_is_told_and_the_same_form_twice_is_one_save() {
        UUID key = UUID.randomUUID();
        save(key, -1, GREEN, NO_LOGO);
        long version = version();
        save(key, -1, GREEN, NO_LOGO);
        assertThat(version()).isEqualTo(version);

        assertThatThrownBy(() -> save(-1, null, NO_LOGO)).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> save(version + 1, null, NO_LOGO)).isInstanceOf(StaleVersion.class);
        assertThat(published.of(area.slug()).colour()).isEqualTo("#1f5c3a");
    }

    @Test
    void only_a_plan_manager_of_the_area_saves_and_reads_it() {
        for (Role role : Role.values()) {
            if (role != Role.PLAN_MANAGER) {
                Member member = area.member(role);
                assertThatThrownBy(() -> area.as(member, () -> branding.of(member)))
                        .as(role.name())
                        .isInstanceOf(NotThere.class);
                assertThatThrownBy(() -> saveAs(member, UUID.randomUUID(), -1, GREEN, NO_LOGO))
                        .as(role.name())
                        .isInstanceOf(NotThere.class);
            }
        }
    }

    @Test
    void the_walls_keep_a_manager_of_another_area_out_even_if_the_code_would_not() {
        save(-1, GREEN, NO_LOGO);
        TestArea other = areas.fresh();
        Member intruder = new Member(
                other.manager().accountId(),
                "Intruder",
                area.id(),
                area.slug(),
                area.name(),
                other.manager().roles(),
                other.manager().organisations());

        assertThatThrownBy(() -> other.as(other.manager(), () -> {
                    branding.save(intruder, new SaveBrand(UUID.randomUUID(), version(), null, NO_LOGO));
                    return true;
                }))
                .isInstanceOf(NotThere.class);
        assertThat(published.of(area.slug()).colour()).isEqualTo("#1f5c3a");
    }

    @Test
    void nobody_puts_a_brand_onto_the_address_of_another_area() {
        TestArea other = areas.fresh();
        assertThatThrownBy(() -> asManagerInSql("""
                insert into area_brand (id, area_id, area_slug, accent, version)
                values (gen_random_uuid(), '%s', '%s', '#000000', 0)
                """.formatted(area.id(), other.slug())))
                .hasStackTraceContaining("foreign key");
        assertThat(published.of(other.slug())).isEqualTo(SiteBrand.NONE);
    }

    @Test
    void half_a_logo_is_none_and_no_row_is_ever_deleted() {
        save(-1, GREEN, NO_LOGO);
        assertThatThrownBy(() ->
                        asManagerInSql("update area_brand set logo_alt = 'x' where area_slug = '" + area.slug() + "'"))
                .hasStackTraceContaining("check constraint");
        assertThatThrownBy(() -> asManagerInSql("delete from area_brand")).hasStackTraceContaining("permission denied");
    }

    @Test
    void how_it_looked_before_is_kept_and_who_changed_it() {
        save(-1, GREEN, NO_LOGO);
        save(version(), null, logo(30, 30, "Testshire"));

        assertThat(TestDatabase.asOwner(TestDatabase.shared())
                        .sql("""
                                select coalesce(accent, '-') || ' ' || coalesce(logo_alt, '-') || ' ' || (changed_by = ?)
                                from area_brand_version where area_id = ? order by known_from
                                """)
                        .params(area.manager().accountId(), area.id())
                        .query(String.class)
                        .list())
                .containsExactly("#1f5c3a - true", "- Testshire true");
    }

    private void asManagerInSql(String sql) {
        Scope.of(area.manager().accountId(), false, Set.of(area.id()))
                .run(() ->
                        transaction.executeWithoutResult(status -> jdbc.sql(sql).update()));
    }

    private void refused(String field, String key, @Nullable AccentColour accent, LogoChange logo) {
        assertThatThrownBy(() -> save(-1, accent, logo)).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.messageKey()).isEqualTo(key);
        });
        assertThat(published.of(area.slug())).isEqualTo(SiteBrand.NONE);
    }

    private static LogoChange logo(int width, int height, String alt) {
        return new LogoChange.Replaced(LogoImage.of(TestPictures.png(width, height)), alt);
    }

    private long version() {
        return area.asManager(() -> branding.of(area.manager()).version());
    }

    private void save(long version, @Nullable AccentColour accent, LogoChange logo) {
        save(UUID.randomUUID(), version, accent, logo);
    }

    private void save(UUID key, long version, @Nullable AccentColour accent, LogoChange logo) {
        saveAs(area.manager(), key, version, accent, logo);
    }

    private void saveAs(Member by, UUID key, long version, @Nullable AccentColour accent, LogoChange logo) {
        area.as(by, () -> {
            branding.save(by, new SaveBrand(key, version, accent, logo));
            return true;
        });
    }
}
