package uk.sendplan.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.ApprovalQueries;
import uk.sendplan.delivery.ApprovalQueries.Waiting;
import uk.sendplan.delivery.ApprovalSettings;
import uk.sendplan.delivery.UpdateReviews;
import uk.sendplan.delivery.UpdateReviews.Approved;
import uk.sendplan.files.web.ReportFiles;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Typed;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Asked;
import uk.sendplan.shared.AsAt;

/** The updates of a plan that await approval: its managers approve several at once, or return one with a comment. */
@Controller
class ApprovalsController {

    private static final String ADDRESS = "/workspace/{area}/{plan}/approvals";

    private final PlanQueries plans;
    private final ApprovalQueries queries;
    private final ApprovalSettings settings;
    private final UpdateReviews reviews;
    private final ApprovalsPages pages;
    private final ReportFiles files;
    private final Saving saving;
    private final Words words;

    ApprovalsController(
            PlanQueries plans,
            ApprovalQueries queries,
            ApprovalSettings settings,
            UpdateReviews reviews,
            ApprovalsPages pages,
            ReportFiles files,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.queries = queries;
        this.settings = settings;
        this.reviews = reviews;
        this.pages = pages;
        this.files = files;
        this.saving = saving;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        return page(member, head(member, plan), Asked.of(parameters, ApprovalsPages.NAMES), null, null);
    }

    @GetMapping(path = ADDRESS, params = ReportFiles.FORMAT)
    ResponseEntity<byte[]> file(
            Member member, @PathVariable String plan, @RequestParam Map<String, String> parameters) {
        PlanHead head = head(member, plan);
        return files.answer(
                member.accountId(),
                parameters,
                FormErrors.none(),
                () -> pages.file(member, head, queries.waiting(member, head.id())));
    }

    @PostMapping(ADDRESS)
    ModelAndView approve(
            Member member, @PathVariable String plan, @RequestParam MultiValueMap<String, String> parameters) {
        PlanHead head = head(member, plan);
        ApprovalsForm form = ApprovalsForm.of(parameters);
        FormErrors errors = form.approving(words);
        if (errors.any()) {
            return toMend(page(member, head, asked(form), form, null), errors);
        }
        Map<UUID, String> numbers = queries.waiting(member, head.id()).stream()
                .collect(Collectors.toMap(Waiting::updateId, Waiting::number));
        Approved approved = reviews.approve(member, head.id(), form.updates());
        if (approved.overtaken().isEmpty()) {
            return Saving.goOn(new Saved(
                    address(member, head, form),
                    words.of("approvals.approved", approved.approved().size())));
        }
        ModelAndView page = page(
                member,
                head,
                asked(form),
                null,
                words.of("approvals.overtaken", approved.approved().size(), named(approved.overtaken(), numbers)));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Those that were replaced before the page was sent are named by how many they are. */
    private String named(Set<UUID> overtaken, Map<UUID, String> numbers) {
        List<String> known = overtaken.stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return known.size() == overtaken.size()
                ? String.join(", ", known)
                : words.of("approvals.overtaken.number", overtaken.size());
    }

    @PostMapping(ADDRESS + "/{update}/return")
    ModelAndView giveBack(
            Member member,
            @PathVariable String plan,
            @PathVariable String update,
            @RequestParam MultiValueMap<String, String> parameters) {
        PlanHead head = head(member, plan);
        UUID id = Keys.inAddress(update);
        ApprovalsForm form = ApprovalsForm.of(parameters);
        return saving.changing(
                form.returning(words, id),
                () -> {
                    reviews.giveBack(member, head.id(), id, Typed.orNull(form.comment(id)));
                    return new Saved(address(member, head, form), words.of("approvals.returned"));
                },
                errors -> page(member, head, asked(form), form, null),
                () -> page(member, head, asked(form), form, words.of("approvals.overtaken.return", form.comment(id))));
    }

    @PostMapping(ADDRESS + "/setting")
    ModelAndView set(Member member, @PathVariable String plan, @RequestParam(defaultValue = "") String asked) {
        PlanHead head = head(member, plan);
        boolean asks = "true".equals(asked);
        settings.ask(member, plan, asks);
        return Saving.goOn(new Saved(
                ApprovalsPages.address(member, head),
                words.of(asks ? "approvals.setting.on" : "approvals.setting.off")));
    }

    private PlanHead head(Member member, String plan) {
        return plans.head(member, plan, AsAt.NOW);
    }

    /** What the list was asked for when the form was made. */
    private static Asked asked(ApprovalsForm form) {
        return Asked.ofQuery(form.from(), ApprovalsPages.NAMES);
    }

    private static String address(Member member, PlanHead plan, ApprovalsForm form) {
        return ApprovalsPages.address(member, plan) + asked(form).query();
    }

    private static ModelAndView toMend(ModelAndView page, FormErrors errors) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject("errors", errors);
    }

    private ModelAndView page(
            Member member, PlanHead plan, Asked asked, @Nullable ApprovalsForm form, @Nullable String overtaken) {
        return new ModelAndView("reporting/approvals")
                .addObject(
                        "page",
                        pages.of(
                                member,
                                plan,
                                asked,
                                queries.waiting(member, plan.id()),
                                settings.isAsked(member, plan.id()),
                                form,
                                overtaken));
    }
}
