package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import uk.sendplan.plan.Partner;
import uk.sendplan.plan.PlanDrafting;
import uk.sendplan.plan.PlanKind;
import uk.sendplan.plan.PlanLimits;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.platform.web.Checks;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;

/**
 * What is said of a plan as a whole. Its partners are rows, some of them empty for more.
 *
 * @param levelName what the plan calls its first level
 */
record PlanForm(
        @Nullable String version,
        @Nullable String key,
        String title,
        @Nullable String kind,
        String levelName,
        String period,
        String introduction,
        List<PartnerRow> partners) {

    private static final int EMPTY_ROWS = 3;

    PlanForm {
        title = Typed.line(title);
        levelName = Typed.line(levelName);
        period = Typed.line(period);
        introduction = Typed.text(introduction);
        partners = List.copyOf(partners);
    }

    /**
     * @param place from 1; the row's fields are {@code partner-1}, {@code partner-1-group}, {@code partner-1-organisation}
     * @param organisation its id, or the empty text
     */
    record PartnerRow(int place, String name, boolean group, String organisation) {

        boolean isEmpty() {
            return name.isEmpty();
        }
    }

    static PlanForm empty(String levelName) {
        return new PlanForm(null, Keys.fresh(), "", PlanKind.IMPROVEMENT_PLAN.name(), levelName, "", "", List.of());
    }

    static PlanForm from(PlanTree tree) {
        List<PartnerRow> rows = new ArrayList<>();
        for (Partner partner : tree.partners()) {
            @Nullable UUID organisation = partner.organisationId();
            rows.add(new PartnerRow(
                    rows.size() + 1,
                    partner.name(),
                    partner.standsForGroup(),
                    organisation == null ? "" : organisation.toString()));
        }
        return new PlanForm(
                        String.valueOf(tree.plan().version()),
                        null,
                        tree.plan().title(),
                        tree.plan().kind().name(),
                        tree.plan().levelName(),
                        Typed.line(tree.plan().period()),
                        Typed.text(tree.plan().introduction()),
                        rows)
                .withEmptyRows();
    }

    static PlanForm typed(MultiValueMap<String, String> sent) {
        List<PartnerRow> rows = new ArrayList<>();
        for (int place = 1; place <= PlanLimits.PARTNERS + EMPTY_ROWS; place++) {
            String field = "partner-" + place;
            PartnerRow row = new PartnerRow(
                    rows.size() + 1,
                    Typed.line(sent.getFirst(field)),
                    sent.containsKey(field + "-group"),
                    Typed.line(sent.getFirst(field + "-organisation")));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return new PlanForm(
                        sent.getFirst("version"),
                        sent.getFirst("key"),
                        Typed.line(sent.getFirst("title")),
                        sent.getFirst("kind"),
                        Typed.line(sent.getFirst("levelName")),
                        Typed.line(sent.getFirst("period")),
                        Typed.text(sent.getFirst("introduction")),
                        rows)
                .withEmptyRows();
    }

    private PlanForm withEmptyRows() {
        List<PartnerRow> rows = new ArrayList<>(partners);
        for (int more = 0; more < EMPTY_ROWS; more++) {
            rows.add(new PartnerRow(rows.size() + 1, "", false, ""));
        }
        return new PlanForm(version, key, title, kind, levelName, period, introduction, rows);
    }

    PlanForm withKey(String fresh) {
        return new PlanForm(version, fresh, title, kind, levelName, period, introduction, partners);
    }

    PlanForm readAt(long current) {
        return new PlanForm(String.valueOf(current), key, title, kind, levelName, period, introduction, partners);
    }

    FormErrors problemsAdding(Words words) {
        return head(new Checks(words).key(key)).errors();
    }

    /** @param organisations the ids that can be chosen */
    FormErrors problems(Words words, Set<String> organisations) {
        Checks checks = head(new Checks(words)).text(PlanLimits.INTRODUCTION, "introduction", introduction);
        Set<String> named = new HashSet<>();
        for (PartnerRow row : named()) {
            String field = "partner-" + row.place();
            boolean once = named.add(row.name().toLowerCase(Locale.UK));
            boolean known = row.organisation().isEmpty() || organisations.contains(row.organisation());
            checks.text(PlanLimits.PARTNER_NAME, field, row.name())
                    .that(once, field, "edit.plan.partner.error.twice", row.name())
                    .that(known, field + "-organisation", "edit.plan.partner.organisation.error.unknown")
                    .that(
                            row.place() <= PlanLimits.PARTNERS,
                            field,
                            "edit.plan.partner.error.tooMany",
                            PlanLimits.PARTNERS);
        }
        return checks.errors();
    }

    private Checks head(Checks checks) {
        boolean isKind =
                Arrays.stream(PlanKind.values()).anyMatch(known -> known.name().equals(kind));
        return checks.notEmpty("title", title, "edit.plan.title.error.required")
                .text(PlanLimits.TITLE, "title", title)
                .that(isKind, "kind", "edit.plan.kind.error.required")
                .notEmpty("levelName", levelName, "edit.plan.levelName.error.required")
                .text(PlanLimits.LEVEL_NAME, "levelName", levelName)
                .text(PlanLimits.PERIOD, "period", period);
    }

    private List<PartnerRow> named() {
        return partners.stream().filter(row -> !row.isEmpty()).toList();
    }

    PlanDrafting.DraftPlan toDraft() {
        return new PlanDrafting.DraftPlan(
                Keys.require(key), title, PlanKind.valueOf(String.valueOf(kind)), levelName, Typed.orNull(period));
    }

    PlanDrafting.DescribePlan toDescription(UUID id) {
        return new PlanDrafting.DescribePlan(
                id,
                Keys.version(version),
                title,
                PlanKind.valueOf(String.valueOf(kind)),
                levelName,
                Typed.orNull(period),
                Typed.orNull(introduction),
                named().stream()
                        .map(row -> new Partner(
                                row.name(),
                                row.group(),
                                Keys.of(row.organisation()).orElse(null)))
                        .toList());
    }

    Conflict against(PlanForm saved, Conflict conflict, Words words) {
        return conflict.and(words.of("edit.plan.title"), saved.title, title)
                .and(words.of("edit.plan.kind"), kindInWords(saved, words), kindInWords(this, words))
                .and(words.of("edit.plan.levelName"), saved.levelName, levelName)
                .and(words.of("edit.plan.period"), saved.period, period)
                .and(words.of("edit.plan.introduction"), saved.introduction, introduction)
                .and(words.of("edit.plan.partners"), partnersInWords(saved, words), partnersInWords(this, words));
    }

    private static String kindInWords(PlanForm form, Words words) {
        return words.of("edit.plan.kind." + form.kind);
    }

    private static String partnersInWords(PlanForm form, Words words) {
        return form.named().stream()
                .map(row -> row.group() ? words.of("edit.plan.partner.asGroup", row.name()) : row.name())
                .collect(Collectors.joining("\n"));
    }
}
