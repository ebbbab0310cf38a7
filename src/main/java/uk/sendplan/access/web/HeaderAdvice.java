package uk.sendplan.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import uk.sendplan.access.Member;
import uk.sendplan.access.Right;
import uk.sendplan.access.Viewer;
import uk.sendplan.platform.web.Link;
import uk.sendplan.platform.web.SiteHeader;
import uk.sendplan.platform.web.Words;

/** The head of a signed-in page: the area and the plan it belongs to, and the parts that this person may open. */
@ControllerAdvice
class HeaderAdvice {

    private final Words words;

    HeaderAdvice(Words words) {
        this.words = words;
    }

    @ModelAttribute("header")
    @Nullable
    SiteHeader header(HttpServletRequest request) {
        return CurrentViewer.of(request).map(viewer -> header(viewer, request)).orElse(null);
    }

    private SiteHeader header(Viewer viewer, HttpServletRequest request) {
        String path = request.getRequestURI();
        Optional<Member> seat =
                path.startsWith("/workspace/") ? viewer.seatIn(variable(request, "area")) : Optional.empty();
        List<Link> links = new ArrayList<>();
        links.add(new Link(words.of("navigation.workspace"), "/workspace", path.equals("/workspace")));
        seat.ifPresent(member -> {
            addPlans(links, member, variable(request, "plan"), path);
            addAreasOwn(links, member, path);
        });
        if (viewer.administrator()) {
            links.add(new Link(words.of("navigation.admin"), "/admin", path.startsWith("/admin")));
        }
        String home = seat.map(member -> "/workspace/" + member.areaSlug()).orElse("/workspace");
        return new SiteHeader(seat.map(Member::areaName).orElse(null), home, links, viewer.name(), null);
    }

    /** The parts of the plan that the page belongs to; a page that belongs to none has none. */
    private void addPlans(List<Link> links, Member member, String slug, String path) {
        if (!slug.isEmpty()) {
            String plan = "/workspace/" + member.areaSlug() + "/" + slug;
            Link board = part("navigation.board", plan + "/board", path);
            Link actions = new Link(
                    words.of("navigation.actions"),
                    plan + "/actions",
                    path.startsWith(plan + "/actions") || path.startsWith(plan + "/updates"));
            Link measures = part("navigation.measures", plan + "/measures", path);
            Link dueDates = part("navigation.dueDates", plan + "/due-dates", path);
            links.add(new Link(
                    words.of("navigation.plan"),
                    plan,
                    Stream.of(board, actions, measures, dueDates).noneMatch(Link::current)));
            links.add(board);
            links.add(actions);
            links.add(measures);
            links.add(dueDates);
        }
    }

    private void addAreasOwn(List<Link> links, Member member, String path) {
        String area = "/workspace/" + member.areaSlug();
        links.add(part("navigation.organisations", area + "/organisations", path));
        if (member.may(Right.EDIT_PLAN)) {
            links.add(part("navigation.people", area + "/people", path));
            links.add(part("navigation.imports", area + "/imports", path));
            links.add(part("navigation.audit", area + "/audit", path));
        }
    }

    private Link part(String key, String href, String path) {
        return new Link(words.of(key), href, path.startsWith(href));
    }

    private static String variable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get(name) instanceof String value ? value : "";
    }
}
