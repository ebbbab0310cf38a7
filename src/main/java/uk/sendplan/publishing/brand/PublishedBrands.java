package uk.sendplan.publishing.brand;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sendplan.platform.web.SiteBrand;
import uk.sendplan.publishing.ForASecond;
import uk.sendplan.shared.Hashes;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Scope;

/**
 * How areas look to everyone, read in the database role of the public. Remembered for a second: saving here is seen at once, at another
 * instance of the application after that second.
 *
 * <p>Colour and logo stand at addresses that carry the hash of what is there, so each of them can be kept for ever; what is no longer
 * used is no longer there.
 */
@Service
public class PublishedBrands {

    private static final int MOST_KEPT = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ForASecond<String, SiteBrand> known = ForASecond.ofMost(MOST_KEPT);

    PublishedBrands(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    private record Row(
            @Nullable String accent,
            @Nullable String logoHash,
            @Nullable Integer logoWidth,
            @Nullable Integer logoHeight,
            @Nullable String logoAlt) {}

    /** {@link SiteBrand#NONE} for an area that never said anything, and for none. */
    public SiteBrand of(String areaSlug) {
        return known.get(areaSlug, this::read);
    }

    private SiteBrand read(String areaSlug) {
        return published(() -> jdbc.sql(
                                "select accent, logo_hash, logo_width, logo_height, logo_alt from area_brand where area_slug = ?")
                        .param(areaSlug)
                        .query(RecordRows.of(Row.class))
                        .optional())
                .map(row -> brand(areaSlug, row))
                .orElse(SiteBrand.NONE);
    }

    private static SiteBrand brand(String areaSlug, Row row) {
        String below = "/areas/" + areaSlug + "/brand/";
        return new SiteBrand(
                row.accent(),
                row.accent() == null ? null : below + Hashes.tag(sheet(row.accent())) + ".css",
                row.logoHash() == null
                        ? null
                        : new SiteBrand.Logo(
                                below + row.logoHash() + ".png",
                                Objects.requireNonNull(row.logoAlt()),
                                half(row.logoWidth()),
                                half(row.logoHeight())));
    }

    private static int half(@Nullable Integer pixels) {
        return Math.max(1, Math.round(Objects.requireNonNull(pixels) / 2f));
    }

    /** The style sheet of that hash, where it is the area's own now. */
    public Optional<byte[]> sheet(String areaSlug, String hash) {
        return Optional.ofNullable(of(areaSlug).colour())
                .map(PublishedBrands::sheet)
                .filter(sheet -> Hashes.tag(sheet).equals(hash));
    }

    private static byte[] sheet(String colour) {
        return ".app-brand{--app-ink:%1$s;--app-accent:%1$s;--govuk-brand-colour:%1$s}\n"
                .formatted(colour)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The logo of that hash, where it is the area's own now. */
    public Optional<byte[]> logo(String areaSlug, String hash) {
        return published(() -> jdbc.sql("select logo from area_brand where area_slug = ? and logo_hash = ?")
                .params(areaSlug, hash)
                .query(byte[].class)
                .optional());
    }

    @TransactionalEventListener
    @Order(ForASecond.BEFORE_ANSWERS)
    void on(BrandChanged event) {
        known.forget();
    }

    private <T> T published(Supplier<T> query) {
        return Scope.PUBLISHED.call(() -> Objects.requireNonNull(transaction.execute(status -> query.get())));
    }
}
