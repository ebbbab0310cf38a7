package uk.sendplan.notify;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import uk.sendplan.platform.web.BaseAddress;

/** Addresses as they stand in mails: whole ones, from the configured base address, never from a request. */
@Component
class AlertLinks {

    private final BaseAddress base;

    AlertLinks(BaseAddress base) {
        this.base = base;
    }

    String alerts(String area) {
        return base.link("/areas/" + area + "/alerts");
    }

    String confirm(String area, String key) {
        return alerts(area) + "/confirm/" + key;
    }

    String leave(String area, String key) {
        return alerts(area) + "/leave/" + key;
    }

    String area(String area) {
        return base.link("/areas/" + area);
    }

    String plan(String area, String plan) {
        return area(area) + "/plans/" + plan;
    }

    String planEdition(String area, String plan, int number) {
        return plan(area, plan) + "/editions/plan/" + number;
    }

    String priority(String area, String plan, String priority) {
        return plan(area, plan) + "/priorities/" + segment(priority);
    }

    String progressEdition(String area, String plan, String cycle, int number, String priority) {
        return plan(area, plan) + "/editions/" + cycle + "/" + number + "/priorities/" + segment(priority);
    }

    String forumView(String area, String plan, String cycle, int number, String priority) {
        return progressEdition(area, plan, cycle, number, priority) + "/forum-view";
    }

    private static String segment(String number) {
        return UriUtils.encodePathSegment(number, StandardCharsets.UTF_8);
    }
}
