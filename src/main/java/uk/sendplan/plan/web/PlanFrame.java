package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.plan.LevelName;
import uk.sendplan.plan.PlanTree;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.platform.web.AsAtReading;
import uk.sendplan.platform.web.AsAtView;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Words;

/**
 * What the pages of a plan have in common.
 *
 * @param level what the plan calls its first level ("Priority"), with its plural and as it stands within a sentence
 * @param open whether what the page shows can be changed at all: never the past, nor a retired plan
 * @param editable whether this person may edit it
 * @param feedback whether this person may read what the public said of its pages
 * @param contents the way about the plan
 */
record PlanFrame(
        String title,
        String level,
        String levels,
        String levelWithin,
        boolean open,
        boolean editable,
        boolean feedback,
        PlanAddress at,
        AsAtView asAt,
        List<Link> crumbs,
        List<ContentsRow> contents) {

    record ContentsRow(String number, String name, String href, String count, boolean current) {}

    /** @param days past days that people often ask for */
    static PlanFrame of(
            Member by,
            PlanTree tree,
            AsAtReading.Read<?> read,
            String below,
            @Nullable PriorityNode current,
            List<Choice> days,
            Words words) {
        PlanAddress at = PlanAddress.of(by.areaSlug(), tree, read.asAt());
        LevelName level = new LevelName(tree.plan().levelName());
        boolean open = !read.asAt().isPast() && !tree.plan().retired();
        return new PlanFrame(
                tree.plan().title(),
                level.one(),
                level.many(),
                level.within(),
                open,
                open && by.may(Right.EDIT_PLAN),
                by.may(Right.READ_FEEDBACK),
                at,
                AsAtView.of(read, at.now(below), days),
                crumbs(by, tree, at, words),
                tree.currentPriorities().stream()
                        .map(priority -> new ContentsRow(
                                priority.number(),
                                priority.name(),
                                at.priority(priority.number()),
                                words.of(
                                        "plan.references",
                                        priority.currentReferences().size()),
                                current != null && current.id().equals(priority.id())))
                        .toList());
    }

    /** For pages that speak of now only. */
    static PlanFrame now(Member by, PlanTree tree, Words words) {
        return of(
                by,
                tree,
                new AsAtReading.Read<>(
                        tree, uk.sendplan.shared.AsAt.NOW, "", uk.sendplan.platform.web.FormErrors.none()),
                "",
                null,
                List.of(),
                words);
    }

    private static List<Link> crumbs(Member by, PlanTree tree, PlanAddress at, Words words) {
        return List.of(
                Link.to(words.of("navigation.workspace"), "/workspace"),
                Link.to(by.areaName(), at.areaPage()),
                Link.to(tree.plan().title(), at.plan()));
    }

    /** The crumbs of a page below the plan's own. */
    List<Link> crumbsBelow(Link... links) {
        List<Link> below = new ArrayList<>(crumbs);
        below.addAll(List.of(links));
        return List.copyOf(below);
    }

    /** For the article before {@link #levelWithin}: 1 for "an area", 0 for "a priority". */
    public int vowel() {
        return "aeiou".indexOf(Character.toLowerCase(levelWithin.charAt(0))) >= 0 ? 1 : 0;
    }

    /** The crumbs of the plan's own page. */
    public List<Link> crumbsAbove() {
        return crumbs.subList(0, crumbs.size() - 1);
    }
}
