package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import uk.sendplan.plan.RatingColour;
import uk.sendplan.plan.RatingRole;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.plan.RatingScales.NewLevel;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/**
 * The levels of a scale, the best first. There are always as many rows as a scale may have; the empty ones stand at the end.
 *
 * @param version the number of the version it was read at
 */
record ScaleForm(@Nullable String version, @Nullable String key, List<LevelRow> rows) {

    private static final LevelRow EMPTY = new LevelRow(0, "", "", "", "", false);

    ScaleForm {
        List<LevelRow> filled =
                new ArrayList<>(rows.stream().filter(row -> !row.isEmpty()).toList());
        while (filled.size() < RatingScales.MOST_LEVELS) {
            filled.add(EMPTY);
        }
        rows = IntStream.range(0, filled.size())
                .mapToObj(place -> filled.get(place).at(place))
                .toList();
    }

    /** @param place from 0; its fields are {@code levels[0].label} and so on */
    record LevelRow(int place, String label, String definition, String colour, String role, boolean comment) {

        boolean isEmpty() {
            return label.isEmpty() && definition.isEmpty();
        }

        LevelRow at(int newPlace) {
            return new LevelRow(newPlace, label, definition, colour, role, comment);
        }

        public int number() {
            return place + 1;
        }

        public String field(String name) {
            return "levels[" + place + "]." + name;
        }

        NewLevel toLevel() {
            return new NewLevel(label, definition, RatingColour.valueOf(colour), RatingRole.valueOf(role), comment);
        }

        String inWords(Words words) {
            if (isEmpty()) {
                return "";
            }
            String about = words.of(
                    comment ? "scale.level.inWords.comment" : "scale.level.inWords",
                    label,
                    is(RatingRole.values(), role) ? words.of("scale.role." + role) : "–",
                    is(RatingColour.values(), colour) ? words.of("scale.colour." + colour) : "–");
            return definition.isEmpty() ? about : about + "\n" + definition;
        }
    }

    static ScaleForm from(RatingScale scale) {
        return new ScaleForm(
                String.valueOf(scale.number()),
                Keys.fresh(),
                rows(scale.levels().stream()
                        .map(level -> new NewLevel(
                                level.label(),
                                level.definition(),
                                level.colour(),
                                level.role(),
                                level.commentRequired()))
                        .toList()));
    }

    ScaleForm with(List<NewLevel> levels) {
        return new ScaleForm(version, key, rows(levels));
    }

    ScaleForm readAt(int current) {
        return new ScaleForm(String.valueOf(current), key, rows);
    }

    private static List<LevelRow> rows(List<NewLevel> levels) {
        return levels.stream()
                .map(level -> new LevelRow(
                        0,
                        level.label(),
                        level.definition(),
                        level.colour().name(),
                        level.role().name(),
                        level.commentRequired()))
                .toList();
    }

    static ScaleForm typed(MultiValueMap<String, String> sent) {
        List<LevelRow> rows = new ArrayList<>();
        for (int place = 0; place < RatingScales.MOST_LEVELS; place++) {
            String field = "levels[" + place + "].";
            rows.add(new LevelRow(
                    place,
                    Typed.line(sent.getFirst(field + "label")),
                    Typed.text(sent.getFirst(field + "definition")),
                    Typed.line(sent.getFirst(field + "colour")),
                    Typed.line(sent.getFirst(field + "role")),
                    sent.containsKey(field + "comment")));
        }
        return new ScaleForm(sent.getFirst("version"), sent.getFirst("key"), rows);
    }

    FormErrors problems(Words words) {
        Checks checks = new Checks(words).key(key);
        for (LevelRow row : filled()) {
            checks.that(!row.label().isEmpty(), row.field("label"), "scale.label.error.required", row.number())
                    .text(RatingScales.LONGEST_LABEL, row.field("label"), row.label())
                    .that(
                            is(RatingRole.values(), row.role()),
                            row.field("role"),
                            "scale.role.error.required",
                            row.number())
                    .that(
                            is(RatingColour.values(), row.colour()),
                            row.field("colour"),
                            "scale.colour.error.required",
                            row.number())
                    .text(RatingScales.LONGEST_DEFINITION, row.field("definition"), row.definition());
        }
        return checks.errors();
    }

    private static boolean is(Enum<?>[] known, String typed) {
        return Arrays.stream(known).anyMatch(one -> one.name().equals(typed));
    }

    /** The levels there are, and one more. */
    public List<LevelRow> shown() {
        return rows.subList(0, Math.min(rows.size(), filled().size() + 1));
    }

    /** The rows that most scales do not need. */
    public List<LevelRow> folded() {
        return rows.subList(shown().size(), rows.size());
    }

    private List<LevelRow> filled() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    /** What is no number of a version is none that is current. */
    int readVersion() {
        long read = Keys.version(version);
        return read > Integer.MAX_VALUE ? -1 : (int) read;
    }

    List<NewLevel> toLevels() {
        return filled().stream().map(LevelRow::toLevel).toList();
    }

    Conflict against(ScaleForm saved, Conflict conflict, Words words) {
        Conflict differences = conflict;
        for (LevelRow row : rows) {
            differences = differences.and(
                    words.of("scale.level", row.number()),
                    saved.rows.get(row.place()).inWords(words),
                    row.inWords(words));
        }
        return differences;
    }
}
