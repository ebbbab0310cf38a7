package uk.sendplan.reporting.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sendplan.reporting.Asked;
import uk.sendplan.reporting.SavedViews;
import uk.sendplan.reporting.SavedViews.SavedView;

/** The saved views above a list, and the form that saves one. */
@Component
class ViewsPart {

    private final SavedViews views;

    ViewsPart(SavedViews views) {
        this.views = views;
    }

    /**
     * @param list its address
     * @param query what it is asked for now; empty where that is nothing to save
     */
    record Views(List<ViewLink> saved, String list, String query, int longest) {}

    /** @param current the list shows just that */
    record ViewLink(String name, String href, String remove, boolean current) {}

    Views of(UUID account, String list, Asked asked) {
        String query = asked.without(Asked.PAGE).query();
        List<SavedView> saved = views.of(account, list);
        boolean known = saved.stream().anyMatch(one -> one.query().equals(query));
        return new Views(
                saved.stream()
                        .map(one -> new ViewLink(
                                one.name(),
                                one.href(),
                                "/account/views/" + one.id() + "/remove",
                                one.query().equals(query)))
                        .toList(),
                list,
                known ? "" : query,
                SavedViews.LONGEST_NAME);
    }
}
