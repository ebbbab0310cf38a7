package uk.sendplan.delivery.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sendplan.access.Answerer;
import uk.sendplan.access.Member;
import uk.sendplan.cycle.web.CycleWords;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.delivery.ActionView.LatestRecord;
import uk.sendplan.delivery.ApprovalSettings;
import uk.sendplan.delivery.ProgressDrafts;
import uk.sendplan.delivery.ProgressDrafts.Draft;
import uk.sendplan.delivery.Stage;
import uk.sendplan.delivery.Suggestion;
import uk.sendplan.delivery.SuggestionWords;
import uk.sendplan.delivery.UpdateTexts;
import uk.sendplan.delivery.UpdateTexts.UpdateText;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.plan.RatingLevel;
import uk.sendplan.plan.RatingScale;
import uk.sendplan.plan.RatingScales;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.London;
import uk.sendplan.shared.NaturalOrder;
import uk.sendplan.shared.NotThere;

/** Puts the page together on which somebody updates all their actions of a plan. */
@Component
@Transactional(readOnly = true)
class UpdatesPages {

    static final int ROWS = 25;

    private static final int LONGEST_SAID = 240;

    private final ActionQueries actions;
    private final RatingScales scales;
    private final SuggestionWords suggestions;
    private final ProgressDrafts drafts;
    private final UpdateTexts texts;
    private final ApprovalSettings approval;
    private final CycleWords cycles;
    private final StandingWords standings;
    private final DateWords dates;
    private final Words words;

    UpdatesPages(
            ActionQueries actions,
            RatingScales scales,
            SuggestionWords suggestions,
            ProgressDrafts drafts,
            UpdateTexts texts,
            ApprovalSettings approval,
            CycleWords cycles,
            StandingWords standings,
            DateWords dates,
            Words words) {
        this.actions = actions;
        this.scales = scales;
        this.suggestions = suggestions;
        this.drafts = drafts;
        this.texts = texts;
        this.approval = approval;
        this.cycles = cycles;
        this.standings = standings;
        this.dates = dates;
        this.words = words;
    }

    /**
     * What is asked for.
     *
     * @param mine only what the person owns; null for that where they own anything, else for all
     * @param all also what has an update already
     */
    record Shown(@Nullable Boolean mine, boolean all, int page) {

        static Shown of(Map<String, String> parameters) {
            String mine = parameters.getOrDefault("mine", "");
            String page = parameters.getOrDefault("page", "");
            return new Shown(
                    mine.isEmpty() ? null : Boolean.valueOf(mine.equals("true")),
                    "true".equals(parameters.get("all")),
                    page.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(page)) : 1);
        }

        String query() {
            String query = Stream.of(
                            mine == null ? "" : "mine=" + mine, all ? "all=true" : "", page > 1 ? "page=" + page : "")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&"));
            return query.isEmpty() ? "" : "?" + query;
        }
    }

    /**
     * Where a page of updates stands.
     *
     * @param here its address
     * @param ofOwner all on it is theirs, and it leads to no page for which one signs in
     */
    record Place(String here, List<Link> crumbs, boolean ofOwner) {}

    /**
     * What a page is made of.
     *
     * @param work all that the person may record on in the plan and that is open or was returned, in the order of the page
     */
    record Work(Member by, PlanHead plan, Place place, Shown shown, RatingScale scale, List<ActionView> work) {

        boolean isMine(ActionView action) {
            return place.ofOwner()
                    || action.owner() != null
                            && by.accountId().equals(action.owner().accountId());
        }

        boolean onlyMine() {
            return shown.mine() == null ? work.stream().anyMatch(this::isMine) : shown.mine();
        }

        List<ActionView> fitting() {
            return work.stream()
                    .filter(action -> !onlyMine() || isMine(action))
                    .filter(action -> shown.all() || action.wantsUpdate())
                    .toList();
        }

        Optional<ActionView> action(UUID id) {
            return work.stream().filter(action -> action.id().equals(id)).findFirst();
        }
    }

    /** The work of a signed-in person's organisations in a plan. */
    Work work(Member by, PlanHead plan, Shown shown) {
        String area = "/workspace/" + by.areaSlug();
        String above = area + "/" + plan.slug();
        List<Link> crumbs = List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), area),
                Link.to(plan.title(), above));
        return work(
                by,
                plan,
                new Place(above + "/updates", crumbs, false),
                shown,
                actions.workOf(List.of(by), AsAt.NOW).stream().filter(action -> by.mayRecordFor(action.leadId())));
    }

    /**
     * The work in a plan that somebody owns who came by the link in a mail.
     *
     * @throws NotThere where they own nothing of it
     */
    Work work(Answerer who, PlanHead plan, Shown shown) {
        List<ActionView> own = actions.ownedBy(who.seat(Set.of()), who.people());
        if (own.stream().noneMatch(action -> action.planId().equals(plan.id()))) {
            throw new NotThere("plan without work of theirs");
        }
        return work(
                who.seat(own.stream().map(ActionView::leadId).collect(Collectors.toSet())),
                plan,
                new Place("/answers/" + plan.slug(), List.of(), true),
                shown,
                own.stream());
    }

    private Work work(Member by, PlanHead plan, Place place, Shown shown, Stream<ActionView> all) {
        return new Work(
                by,
                plan,
                place,
                shown,
                scales.of(by, plan.id(), AsAt.NOW),
                all.filter(action -> action.planId().equals(plan.id()))
                        .filter(action -> action.isOpen() || action.returned() != null)
                        .sorted(Comparator.comparing((ActionView action) -> action.returned() == null)
                                .thenComparing(ActionView::number, NaturalOrder.COMPARATOR))
                        .toList());
    }

    /** The page as it is first shown, with drafts where there are some. */
    UpdatesPage of(Work work) {
        List<ActionView> shown = pageOf(work);
        Map<UUID, Draft> kept = drafts.of(work.by(), ids(shown));
        Map<UUID, UpdateText> said = said(work.by(), shown);
        List<UpdatesPage.Row> rows = new ArrayList<>();
        for (ActionView action : shown) {
            Draft draft = kept.get(action.id());
            LatestRecord newest = action.newest();
            ProgressForm form = draft == null
                    ? first(action, newest == null ? null : said.get(newest.id()), work.scale())
                    : ProgressForm.of(draft.fields(), newest, null);
            rows.add(row(work, action, form, rows.size() + 1, said, draft, overtaken(draft, newest)));
        }
        return page(work, rows);
    }

    /**
     * The page as it was sent, with what could not be kept.
     *
     * @param overtaken of those rows, what somebody recorded meanwhile
     */
    UpdatesPage again(Work work, List<UpdatesForm.Row> sent, Map<UUID, String> overtaken) {
        List<ActionView> shown =
                sent.stream().flatMap(row -> work.action(row.action()).stream()).toList();
        Map<UUID, UpdateText> said = said(work.by(), shown);
        List<UpdatesPage.Row> rows = new ArrayList<>();
        for (UpdatesForm.Row row : sent) {
            work.action(row.action())
                    .ifPresent(action -> rows.add(row(
                            work,
                            action,
                            again(action, row.form(), overtaken.containsKey(action.id())),
                            row.place(),
                            said,
                            null,
                            overtaken.get(action.id()))));
        }
        return page(work, rows);
    }

    /** Somebody recorded since the draft was kept. */
    private @Nullable String overtaken(@Nullable Draft draft, @Nullable LatestRecord newest) {
        return draft == null
                        || newest == null
                        || newest.id().toString().equals(draft.fields().get("after"))
                ? null
                : meanwhile(newest);
    }

    /** "Ann recorded Complete on 3 March 2026 at 10:15." */
    String meanwhile(LatestRecord newest) {
        return words.of(
                "onePage.meanwhile",
                newest.author(),
                standings.stage(newest.stage())
                        + (newest.level() == null ? "" : ", " + newest.level().label()),
                London.momentInWords(newest.recordedAt()));
    }

    private static ProgressForm again(ActionView action, ProgressForm form, boolean overtaken) {
        LatestRecord newest = action.newest();
        return overtaken && newest != null ? form.readAfter(newest.id()) : form.sendable();
    }

    private static ProgressForm first(ActionView action, @Nullable UpdateText said, RatingScale scale) {
        ProgressForm form = ProgressForm.after(action.newest(), scale, null);
        return action.returned() == null || said == null ? form : form.saying(said);
    }

    private static List<UUID> ids(List<ActionView> actions) {
        return actions.stream().map(ActionView::id).toList();
    }

    private Map<UUID, UpdateText> said(Member by, List<ActionView> shown) {
        return texts.of(
                by,
                shown.stream()
                        .flatMap(action -> Stream.ofNullable(action.newest()))
                        .map(LatestRecord::id)
                        .toList());
    }

    private static List<ActionView> pageOf(Work work) {
        List<ActionView> fitting = work.fitting();
        int first = Math.min((work.shown().page() - 1) * ROWS, Math.max(0, (fitting.size() - 1) / ROWS * ROWS));
        return fitting.subList(first, Math.min(fitting.size(), first + ROWS));
    }

    private UpdatesPage page(Work work, List<UpdatesPage.Row> rows) {
        Member by = work.by();
        PlanHead plan = work.plan();
        String here = work.place().here();
        long wanting = work.fitting().stream().filter(ActionView::wantsUpdate).count();
        ActionView any = work.work().isEmpty() ? null : work.work().get(0);
        return new UpdatesPage(
                plan.title(),
                work.place().crumbs(),
                words.of(work.onlyMine() ? "onePage.answer.mine" : "onePage.answer", wanting),
                any == null ? null : cycles.due(any.cycles(), any.day()),
                views(work, here),
                approval.waits(by, plan.id()) ? words.of("progress.approval") : null,
                explained(work.scale()),
                states(work.scale()),
                rows,
                here + work.shown().query(),
                rows.isEmpty() ? words.of(work.work().isEmpty() ? "onePage.none.work" : "onePage.none") : null,
                another(work, here),
                work.place().ofOwner());
    }

    private List<Link> views(Work work, String here) {
        List<Link> views = new ArrayList<>();
        Shown shown = work.shown();
        boolean mine = work.onlyMine();
        if (work.work().stream().anyMatch(work::isMine) && !work.work().stream().allMatch(work::isMine)) {
            views.add(Link.to(
                    words.of(mine ? "onePage.view.organisation" : "onePage.view.mine"),
                    here + new Shown(!mine, shown.all(), 1).query()));
        }
        views.add(Link.to(
                words.of(shown.all() ? "onePage.view.wanting" : "onePage.view.all"),
                here + new Shown(shown.mine(), !shown.all(), 1).query()));
        return views;
    }

    private @Nullable Link another(Work work, String here) {
        Shown shown = work.shown();
        int pages = (work.fitting().size() + ROWS - 1) / ROWS;
        return pages < 2
                ? null
                : Link.to(
                        words.of("onePage.another", pages),
                        here
                                + new Shown(shown.mine(), shown.all(), shown.page() < pages ? shown.page() + 1 : 1)
                                        .query());
    }

    private String explained(RatingScale scale) {
        List<String> labels = scale.levels().stream()
                .filter(RatingLevel::commentRequired)
                .map(RatingLevel::label)
                .toList();
        return labels.isEmpty()
                ? words.of("progress.why.suspended")
                : words.of("onePage.explained", String.join(", ", labels));
    }

    private List<Choice> states(RatingScale scale) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> stage == Stage.IN_PROGRESS
                        ? scale.levels().stream()
                                .map(level -> Choice.of(
                                        UpdatesForm.state(
                                                stage.name(), level.id().toString()),
                                        words.of("onePage.state", standings.stage(stage), level.label())))
                        : Stream.of(Choice.of(stage.name(), standings.stage(stage))))
                .toList();
    }

    private UpdatesPage.Row row(
            Work work,
            ActionView action,
            ProgressForm form,
            int place,
            Map<UUID, UpdateText> said,
            @Nullable Draft draft,
            @Nullable String overtaken) {
        LatestRecord newest = action.newest();
        return new UpdatesPage.Row(
                place,
                action.id().toString(),
                form.key(),
                form.after(),
                action.number(),
                action.title(),
                work.place().ofOwner() ? null : action.href(work.by().areaSlug()),
                standings.tag(action),
                standings.age(action),
                facts(work, action),
                dates.pressing(action),
                returned(action),
                Suggestion.on(action.day(), Stage.IN_PROGRESS, action.due(), action.moves())
                        .map(suggestion -> words.of(
                                "onePage.suggested",
                                work.scale()
                                        .levelFor(suggestion.role())
                                        .map(RatingLevel::label)
                                        .orElseGet(() -> words.of("role." + suggestion.role())),
                                suggestions.of(suggestion)))
                        .orElse(null),
                newest == null ? null : latest(said.get(newest.id())),
                overtaken,
                newest != null && action.submitted() == null && action.isOpen(),
                draft == null
                        ? null
                        : words.of(
                                "progress.draft",
                                London.momentInWords(draft.savedAt().toInstant())),
                form.explainsMore(),
                UpdatesForm.state(form.stage(), form.level()),
                form);
    }

    private String facts(Work work, ActionView action) {
        List<String> facts = new ArrayList<>();
        if (action.owner() == null) {
            facts.add(words.of("list.owner.none"));
        } else if (!work.isMine(action)) {
            facts.add(action.owner().name());
        }
        facts.add(dates.due(action));
        return String.join(", ", facts);
    }

    private @Nullable String returned(ActionView action) {
        return action.returned() == null
                ? null
                : words.of(
                        "onePage.returned",
                        action.returned().by(),
                        action.returned().comment());
    }

    /** What was done, as the last update said it. */
    private @Nullable String latest(@Nullable UpdateText text) {
        if (text == null || text.done() == null) {
            return null;
        }
        String done = text.done();
        return words.of("onePage.latest", done.length() <= LONGEST_SAID ? done : done.substring(0, LONGEST_SAID) + "…");
    }
}
