package uk.sendplan.publishing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.publishing.checking.Readability;
import uk.sendplan.shared.NotThere;
import uk.sendplan.shared.RecordRows;
import uk.sendplan.shared.Refused;
import uk.sendplan.shared.StaleVersion;
import uk.sendplan.shared.Texts;

/** What the plan manager asks of the language of progress pages before they are sent to review. */
@Service
@Transactional
public class PlainEnglishGate {

    public static final int YOUNGEST = 8;
    public static final int OLDEST = 20;

    private static final int LONGEST_QUOTE = 60;

    private final JdbcClient jdbc;

    PlainEnglishGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param readingAge that a page has at most, in years ({@link Readability}); null where any will do
     * @param shortSentences no sentence is longer than {@value Readability#LONGEST_SENTENCE} words
     * @param version -1 where nothing was ever asked for
     */
    public record Limits(@Nullable Integer readingAge, boolean shortSentences, long version) {

        static final Limits NONE = new Limits(null, false, -1);

        public boolean isAdviceOnly() {
            return readingAge == null && !shortSentences;
        }
    }

    @Transactional(readOnly = true)
    public Limits of(Member by, UUID planId) {
        by.require(Right.READ_PLAN);
        return jdbc.sql(
                        "select reading_age, short_sentences, version from plain_english_gate where area_id = ? and plan_id = ?")
                .params(by.areaId(), planId)
                .query(RecordRows.of(Limits.class))
                .optional()
                .orElse(Limits.NONE);
    }

    /**
     * @param limits with the version that was read
     * @throws StaleVersion where somebody else set them since
     * @throws NotThere for a plan of another area
     */
    public void set(Member by, UUID planId, Limits limits) {
        by.require(Right.EDIT_PLAN);
        int changed = limits.version() < 0 ? insert(by, planId, limits) : update(by, planId, limits);
        if (changed == 0) {
            throw new StaleVersion();
        }
    }

    private int insert(Member by, UUID planId, Limits limits) {
        try {
            return jdbc.sql("""
                    insert into plain_english_gate (plan_id, area_id, reading_age, short_sentences, version)
                    select p.id, p.area_id, :age, :short, 0 from improvement_plan p where p.area_id = :area and p.id = :plan
                    """)
                    .param("age", limits.readingAge())
                    .param("short", limits.shortSentences())
                    .param("area", by.areaId())
                    .param("plan", planId)
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new StaleVersion();
        }
    }

    private int update(Member by, UUID planId, Limits limits) {
        return jdbc.sql("""
                update plain_english_gate set reading_age = :age, short_sentences = :short, version = version + 1
                where area_id = :area and plan_id = :plan and version = :version
                """)
                .param("age", limits.readingAge())
                .param("short", limits.shortSentences())
                .param("area", by.areaId())
                .param("plan", planId)
                .param("version", limits.version())
                .update();
    }

    /** How the page reads as a whole. */
    public static Readability reading(ProgressView page) {
        return Readability.of(page.items().stream().map(ProgressView.Item::text).collect(Collectors.joining("\n")));
    }

    /** @throws Refused where the page does not keep to what was asked for */
    void requireReadable(Member by, ProgressView page) {
        Limits limits = of(by, page.plan().id());
        int age = reading(page).age();
        if (limits.readingAge() != null && age > limits.readingAge()) {
            throw new Refused("", "progressPage.error.readingAge", age, limits.readingAge());
        }
        if (limits.shortSentences()) {
            List<String> tooLong = page.items().stream()
                    .map(item -> Readability.of(item.text()).longSentences())
                    .flatMap(Collection::stream)
                    .toList();
            if (!tooLong.isEmpty()) {
                String first = tooLong.get(0);
                throw new Refused(
                        "",
                        "progressPage.error.longSentences",
                        tooLong.size(),
                        Readability.LONGEST_SENTENCE,
                        Texts.shortened(first, LONGEST_QUOTE));
            }
        }
    }
}
