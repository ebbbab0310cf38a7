package uk.sendplan.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.Member;
import uk.sendplan.plan.LastSaves;
import uk.sendplan.plan.PlanTree.PriorityNode;
import uk.sendplan.plan.PlanTree.ReferenceNode;
import uk.sendplan.plan.SaveQueries;
import uk.sendplan.platform.web.Choice;
import uk.sendplan.platform.web.Conflict;
import uk.sendplan.platform.web.FormErrors;
import uk.sendplan.platform.web.Frame;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.Saving.Saved;
import uk.sendplan.platform.web.Words;
import uk.sendplan.shared.Texts;

/** What the pages with forms have in common. */
@Component
class Pages {

    private static final int LONGEST_LABEL = 60;

    private final Words words;
    private final LastSaves saves;

    Pages(Words words, LastSaves saves) {
        this.words = words;
        this.saves = saves;
    }

    /** Says before anybody types that nothing can be saved, because what the form stands in is retired. */
    FormErrors blocked(EditedPlan plan, @Nullable PriorityNode priority, @Nullable ReferenceNode reference) {
        String around = plan.retiredAround(priority, reference);
        if (around == null) {
            return FormErrors.none();
        }
        String said =
                around.isEmpty() ? words.of("edit.plan.error.retired") : words.of("edit.within.error.retired", around);
        return FormErrors.none().with(FormErrors.WHOLE_FORM, said);
    }

    /** Who saved the part last, and when, for a form that was overtaken. */
    Conflict overtaken(Member by, SaveQueries.Part part, UUID id) {
        return saves.of(by, part, id);
    }

    Saved saved(String href, String key, Object... arguments) {
        return new Saved(href, words.of(key, arguments));
    }

    /** Saved, and what was found odd about its citations. */
    Saved saved(String href, Readings readings, String key, Object... arguments) {
        String flags = readings.flagsInWords();
        String notice = words.of(key, arguments);
        return new Saved(href, flags.isEmpty() ? notice : notice + " " + words.of("edit.saved.flags", flags));
    }

    /**
     * The form for a place among siblings.
     *
     * @param siblings the labels of all that are shown, in their order
     * @param place of the one that is moved among them, from 0
     */
    Frame.@Nullable Order order(String action, List<String> siblings, int place) {
        if (siblings.size() < 2 || place < 0) {
            return null;
        }
        List<String> others = new ArrayList<>(siblings);
        others.remove(place);
        List<Choice> places = new ArrayList<>();
        places.add(Choice.of("0", words.of("edit.order.first")));
        for (String other : others) {
            places.add(Choice.of(String.valueOf(places.size()), words.of("edit.order.after", cut(other))));
        }
        return new Frame.Order(action, places, String.valueOf(place));
    }

    Link retire(String thing) {
        return Link.to(words.of("edit.retire.link"), thing + "/retire");
    }

    static String cut(String text) {
        return Texts.shortened(text, LONGEST_LABEL);
    }
}
