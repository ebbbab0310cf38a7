package uk.sendplan.delivery.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.sendplan.access.Member;
import uk.sendplan.delivery.pasted.Known.KnownPlace;
import uk.sendplan.delivery.pasted.PastedAction;
import uk.sendplan.delivery.pasted.PastedAction.Said;
import uk.sendplan.delivery.pasted.PastedActions;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.WorkPlaces.Place;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.VagueDate;

/** The page on which actions are pasted, and what it says of each line before anything is made. */
@Component
class PastePages {

    /** A summary of hundreds of errors helps nobody. */
    private static final int ERRORS_IN_SUMMARY = 20;

    private final DateWords dates;
    private final Words words;

    PastePages(DateWords dates, Words words) {
        this.dates = dates;
        this.words = words;
    }

    /**
     * @param result what was found, in a sentence; null while nothing was checked
     * @param notRead what columns are left out, or null
     * @param accept where the lines are added; null while something is wrong with them
     * @param acceptText what the button for that says
     */
    record PastePage(
            Frame frame,
            @Nullable String result,
            @Nullable String notRead,
            List<LineView> lines,
            @Nullable String accept,
            String acceptText,
            String longest) {}

    /**
     * A line of the text.
     *
     * @param place as it was understood, or as it was typed, as the lead organisation
     * @param owner the person; empty where nobody is named or was found
     * @param due as it was typed, with what days that means
     */
    record LineView(
            int line,
            String place,
            String title,
            String lead,
            String owner,
            DateView due,
            DateView start,
            List<String> wrong,
            List<String> notes) {

        public String field() {
            return "line-" + line;
        }
    }

    /** @param days empty without a date */
    record DateView(String typed, String days) {}

    ModelAndView empty(Member member, PlanTree tree, PasteForm form) {
        return page(member, tree, form, null);
    }

    ModelAndView page(Member member, PlanTree tree, PasteForm form, @Nullable PastedActions read) {
        String plan = "/workspace/" + member.areaSlug() + "/" + tree.plan().slug();
        boolean fine = read != null && read.isFine();
        Frame frame = new Frame(
                words.of("paste.title"),
                tree.plan().title(),
                List.of(
                        Link.to(words.of("navigation.workspace"), "/workspace"),
                        Link.to(member.areaName(), "/workspace/" + member.areaSlug()),
                        Link.to(tree.plan().title(), plan)),
                plan + "/actions/paste",
                plan,
                words.of(read == null ? "paste.check" : "paste.check.again"));
        List<PastedAction> lines = read == null ? List.of() : read.lines();
        return new ModelAndView("delivery/paste")
                .addObject("form", form)
                .addObject(
                        "page",
                        new PastePage(
                                frame,
                                lines.isEmpty() ? null : result(lines),
                                read == null || read.notRead().isEmpty()
                                        ? null
                                        : words.of("paste.notRead", String.join(", ", read.notRead())),
                                lines.stream().map(line -> view(line, tree)).toList(),
                                fine ? plan + "/actions/paste/accept" : null,
                                words.of("paste.accept", lines.size()),
                                words.of("paste.most", PastedActions.MOST_LINES)));
    }

    private String result(List<PastedAction> lines) {
        long wrong = lines.stream().filter(line -> !line.wrong().isEmpty()).count();
        return wrong == 0
                ? words.of("paste.result.fine", lines.size())
                : words.of("paste.result.wrong", wrong, lines.size());
    }

    private LineView view(PastedAction line, PlanTree tree) {
        return new LineView(
                line.line(),
                place(line, tree),
                line.title(),
                line.lead() == null ? line.typed().lead() : line.lead().name(),
                line.owner() == null ? "" : line.owner().name(),
                date(line.typed().due(), line.due()),
                date(line.typed().start(), line.start()),
                said(line.wrong()),
                said(line.notes()));
    }

    private String place(PastedAction line, PlanTree tree) {
        KnownPlace place = line.place();
        if (place == null) {
            return line.typed().place();
        }
        String named = place.place() instanceof Place.OfReference
                ? words.of("plan.reference", place.number())
                : tree.plan().levelName() + " " + place.number();
        return line.number() == null ? named : words.of("paste.place.numbered", named, line.number());
    }

    private DateView date(String typed, @Nullable VagueDate date) {
        return new DateView(typed, date == null ? "" : dates.understood(date));
    }

    private List<String> said(List<Said> all) {
        return all.stream().map(this::said).toList();
    }

    private String said(Said said) {
        return words.of(said.messageKey(), said.arguments().toArray());
    }

    /** What is wrong with the text, each line with the first thing that is wrong with it. */
    FormErrors errors(PastedActions read) {
        if (read.wrong() != null) {
            return FormErrors.none().with("text", said(read.wrong()));
        }
        List<PastedAction> wrong =
                read.lines().stream().filter(line -> !line.wrong().isEmpty()).toList();
        FormErrors errors = FormErrors.none();
        for (PastedAction line : wrong.subList(0, Math.min(wrong.size(), ERRORS_IN_SUMMARY))) {
            errors = errors.with(
                    "line-" + line.line(),
                    words.of("paste.line.error", line.line(), said(line.wrong().get(0))));
        }
        return wrong.size() > ERRORS_IN_SUMMARY
                ? errors.with("text", words.of("paste.text.error.more", wrong.size() - ERRORS_IN_SUMMARY))
                : errors;
    }
}
