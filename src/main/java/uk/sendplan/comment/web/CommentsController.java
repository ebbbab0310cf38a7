package uk.sendplan.comment.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.access.PeopleQueries;
import uk.sendplan.comment.CommentQueries;
import uk.sendplan.comment.CommentQueries.WrittenComment;
import uk.sendplan.comment.Commenting;
import uk.sendplan.comment.Commenting.Said;
import uk.sendplan.comment.web.CommentRows.CommentRow;
import uk.sendplan.delivery.ActionQueries;
import uk.sendplan.delivery.ActionView;
import uk.sendplan.plan.PlanQueries;
import uk.sendplan.plan.PlanTree.PlanHead;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Keys;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.reporting.Paged;
import uk.sendplan.reporting.web.PageLinks;
import uk.sendplan.shared.AsAt;
import uk.sendplan.shared.NotThere;

/** All comments on an action, the page with the newest first; another is written here, and one's own is taken back. */
@Controller
@RequestMapping("/workspace/{area}/{plan}/actions/{action}/comments")
class CommentsController {

    private static final int ROWS = 50;

    private final PlanQueries plans;
    private final ActionQueries actions;
    private final CommentQueries queries;
    private final Commenting commenting;
    private final PeopleQueries people;
    private final CommentRows rows;
    private final Saving saving;
    private final Words words;

    CommentsController(
            PlanQueries plans,
            ActionQueries actions,
            CommentQueries queries,
            Commenting commenting,
            PeopleQueries people,
            CommentRows rows,
            Saving saving,
            Words words) {
        this.plans = plans;
        this.actions = actions;
        this.queries = queries;
        this.commenting = commenting;
        this.people = people;
        this.rows = rows;
        this.saving = saving;
        this.words = words;
    }

    /**
     * @param people who can be named; null where nothing more is said
     * @param longest in characters
     */
    record CommentsPage(
            Frame frame,
            int total,
            List<CommentRow> rows,
            @Nullable PageLinks pages,
            @Nullable List<Choice> people,
            int longest) {}

    /** @param text of the comment */
    record TakeBackPage(Frame frame, String by, String text) {}

    private record Found(Member by, PlanHead plan, ActionView action) {

        String href() {
            return action.href(by.areaSlug());
        }

        String comments() {
            return href() + "/comments";
        }
    }

    /** @param of a comment: the page that it stands on is shown */
    @GetMapping
    ModelAndView all(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String of) {
        Found found = find(member, plan, action);
        String asked = Keys.of(of)
                .map(comment -> String.valueOf(
                        1 + queries.newerThan(member, found.action().id(), comment) / ROWS))
                .orElse(page);
        return page(found, CommentForm.empty(), asked);
    }

    @PostMapping
    ModelAndView comment(
            Member member,
            @PathVariable String plan,
            @PathVariable String action,
            @ModelAttribute("form") CommentForm form) {
        Found found = find(member, plan, action);
        return saving.adding(
                form.problems(words),
                () -> {
                    Said said = commenting.comment(
                            member, form.toCommand(found.action().id()));
                    return new Saved(
                            found.comments() + "#comment-" + said.id(),
                            said.told().isEmpty()
                                    ? words.of("comments.saved")
                                    : words.of("comments.saved.named", String.join(", ", said.told())));
                },
                errors -> page(found, form.sendable(), ""));
    }

    @GetMapping("/{comment}/take-back")
    ModelAndView ask(
            Member member, @PathVariable String plan, @PathVariable String action, @PathVariable String comment) {
        Found found = find(member, plan, action);
        WrittenComment one = queries.comment(member, found.action().id(), Keys.inAddress(comment))
                .orElseThrow(() -> new NotThere("comment"));
        if (one.text() == null) {
            return new ModelAndView("redirect:" + found.comments());
        }
        if (!one.isTheirs(member)) {
            throw new NotThere("comment of somebody else");
        }
        Frame frame = new Frame(
                words.of("comments.takeBack.title"),
                caption(found),
                crumbs(found, true),
                found.comments() + "/" + one.id() + "/take-back",
                found.comments(),
                words.of("comments.takeBack.submit"));
        return new ModelAndView("comment/take-back")
                .addObject("page", new TakeBackPage(frame, rows.by(one), Objects.requireNonNull(one.text())));
    }

    @PostMapping("/{comment}/take-back")
    ModelAndView takeBack(
            Member member, @PathVariable String plan, @PathVariable String action, @PathVariable String comment) {
        Found found = find(member, plan, action);
        UUID id = Keys.inAddress(comment);
        return saving.changing(
                FormErrors.none(),
                () -> {
                    commenting.takeBack(member, found.action().id(), id);
                    return new Saved(found.comments(), words.of("comments.takenBack"));
                },
                errors -> page(found, CommentForm.empty(), ""),
                () -> page(found, CommentForm.empty(), ""));
    }

    private Found find(Member by, String slug, String number) {
        PlanHead plan = plans.head(by, slug, AsAt.NOW);
        ActionView action = actions.numbered(by, plan.id(), number)
                .flatMap(id -> actions.action(by, id, AsAt.NOW))
                .orElseThrow(() -> new NotThere("action " + number));
        return new Found(by, plan, action);
    }

    private ModelAndView page(Found found, CommentForm form, String asked) {
        UUID action = found.action().id();
        int total = queries.count(found.by(), action);
        int last = Paged.pages(total, ROWS);
        int number = Paged.number(asked, last);
        int newer = (number - 1) * ROWS;
        boolean open = !found.action().retired();
        Paged<WrittenComment> shown = new Paged<>(
                queries.page(found.by(), action, AsAt.NOW, ROWS, newer).rows(), number, last, total, newer);
        Frame frame = new Frame(
                words.of("comments.title"),
                caption(found),
                crumbs(found, false),
                found.comments(),
                found.href() + "#comments",
                words.of("comments.submit"));
        return new ModelAndView("comment/comments")
                .addObject("form", form)
                .addObject(
                        "page",
                        new CommentsPage(
                                frame,
                                total,
                                rows.of(found.by(), shown.rows(), found.comments(), true),
                                PageLinks.of(shown, page -> found.comments() + "?page=" + page, words),
                                open ? people(found.by()) : null,
                                Commenting.LONGEST));
    }

    /** Everybody but oneself. */
    private List<Choice> people(Member by) {
        return people.signingIn(by.areaId()).stream()
                .filter(one -> !one.accountId().equals(by.accountId()))
                .map(one -> new Choice(one.accountId().toString(), one.name(), one.organisations()))
                .toList();
    }

    private String caption(Found found) {
        return found.action().number() + " " + found.action().title();
    }

    private List<Link> crumbs(Found found, boolean below) {
        String area = "/workspace/" + found.by().areaSlug();
        List<Link> crumbs = List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(found.by().areaName(), area),
                Link.to(found.plan().title(), area + "/" + found.plan().slug()),
                Link.to(found.action().number(), found.href()),
                Link.to(words.of("comments.title"), found.comments()));
        return below ? crumbs : crumbs.subList(0, crumbs.size() - 1);
    }
}
