package uk.sendplan.access.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import uk.sendplan.access.Right;

/**
 * Every route of the application and who may use it. What is not here is refused, and a test compares this table with the
 * controllers' mappings in both directions.
 */
@Component
public class RouteTable {

    private static final Access PUBLIC = new Access.Public();
    private static final Access ANYONE = new Access.Anyone();
    private static final Access SIGNED_IN = new Access.SignedIn();
    private static final Access ADMINISTRATOR = new Access.Administrator();
    private static final Access READ = new Access.Members(Right.READ_PLAN);
    private static final Access EDIT = new Access.Members(Right.EDIT_PLAN);
    private static final Access RECORD = new Access.Members(Right.RECORD_PROGRESS);
    private static final Access DRAFT = new Access.Members(Right.DRAFT_PAGES);
    private static final Access PUBLISH = new Access.Members(Right.PUBLISH_PAGES);
    private static final Access READ_FEEDBACK = new Access.Members(Right.READ_FEEDBACK);
    private static final Access ANSWER_FEEDBACK = new Access.Members(Right.ANSWER_FEEDBACK);

    private static final Access FORUM_VIEW = new Access.Members(Right.WRITE_FORUM_VIEW);
    private static final Access RAISE = new Access.Members(Right.RAISE_CHALLENGES);
    private static final Access DECISIONS = new Access.Members(Right.RECORD_DECISIONS);
    private static final Access PACKS = new Access.Members(Right.FREEZE_PACKS);
    private static final Access COMMENT = new Access.Members(Right.COMMENT_ON_DRAFTS);

    private final List<Route> routes = new ArrayList<>();

    RouteTable() {
        publicSite();
        alerts();
        signIn();
        administration();
        areasOwn();
        imports();
        plan();
        delivery();
        progress();
        progressPages();
        feedback();
        lists();
        challenges();
        evidence();
        risks();
        packs();
        measures();
        updates();
        structure();
        routes.sort(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR));
    }

    private void publicSite() {
        row(GET, "/", PUBLIC);
        row(GET, "/accessibility", PUBLIC);
        row(GET, "/privacy", PUBLIC);
        row(GET, "/cookies", PUBLIC);
        row(GET, "/.well-known/security.txt", PUBLIC);
        row(GET, "/areas/{area}", PUBLIC);
        row(GET, "/areas/{area}/brand/{hash}.css", PUBLIC);
        row(GET, "/areas/{area}/brand/{hash}.png", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}.json", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}.csv", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}.pdf", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/priorities/{number}", PUBLIC);
        form("/areas/{area}/plans/{plan}/priorities/{number}/feedback", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/you-said", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/feed.atom", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/editions", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/editions/plan/{edition}", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/editions/plan/{edition}.json", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/editions/plan/{edition}.csv", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/editions/plan/{edition}.pdf", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/editions/plan/{edition}/priorities/{number}", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities/{number}", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities/{number}.json", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities/{number}.csv", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities/{number}.pdf", PUBLIC);
        row(GET, "/areas/{area}/plans/{plan}/editions/{cycle}/{edition}/priorities/{number}/forum-view", PUBLIC);
    }

    /** Forms without a session: what they are sent with is a key that the installation signed. */
    private void alerts() {
        form("/areas/{area}/alerts", PUBLIC);
        form("/areas/{area}/alerts/confirm/{key}", PUBLIC);
        form("/areas/{area}/alerts/leave/{key}", PUBLIC);
        row(GET, "/workspace/{area}/alerts", EDIT);
        form("/areas/{area}/reminders/{key}", PUBLIC);
        form("/workspace/{area}/reminders", READ);
        form("/answers/links/{key}", ANYONE);
        row(POST, "/answers/links/{key}/again", ANYONE);
        form("/answers", ANYONE);
        form("/answers/{plan}", ANYONE);
    }

    private void signIn() {
        row(GET, "/sign-in", ANYONE);
        row(POST, "/sign-in", ANYONE);
        form("/sign-in/code", ANYONE);
        form("/sign-in/areas/{area}", ANYONE);
        row(GET, "/sign-in/areas/{area}/return", ANYONE);
        row(POST, "/sign-out", ANYONE);
        form("/forgotten-password", ANYONE);
        form("/invitations/{secret}", ANYONE);
        row(POST, "/invitations/{secret}/organisation-account", ANYONE);
        row(GET, "/account/data", SIGNED_IN);
        row(GET, "/account/data.json", SIGNED_IN);
        row(GET, "/account/security", SIGNED_IN);
        form("/account/security/password", SIGNED_IN);
        form("/account/security/second-factor", SIGNED_IN);
        form("/account/security/second-factor/off", SIGNED_IN);
        form("/account/security/second-factor/recovery-codes", SIGNED_IN);
        row(POST, "/account/security/second-factor/recovery-codes/file", SIGNED_IN);
        row(POST, "/account/security/devices/{device}/forget", SIGNED_IN);
        form("/account/security/linked-accounts/areas/{area}", SIGNED_IN);
        form("/account/security/linked-accounts/{identity}/remove", SIGNED_IN);
        row(POST, "/account/security/sign-out-everywhere", SIGNED_IN);
        row(GET, "/set-password/{secret}", ANYONE);
        row(POST, "/set-password/{secret}", ANYONE);
        row(GET, "/workspace", SIGNED_IN);
        row(GET, "/calendars/{secret}.ics", PUBLIC);
        row(POST, "/account/views", SIGNED_IN);
        row(POST, "/account/views/{view}/remove", SIGNED_IN);
        form("/account/mentions", SIGNED_IN);
        form("/account/calendar", SIGNED_IN);
        row(POST, "/account/calendar/stop", SIGNED_IN);
        row(GET, "/account/files/{file}", SIGNED_IN);
        row(GET, "/account/files/{file}/content", SIGNED_IN);
    }

    private void administration() {
        row(GET, "/admin", ADMINISTRATOR);
        form("/admin/areas/new", "/admin/areas", ADMINISTRATOR);
        row(GET, "/admin/areas/{area}", ADMINISTRATOR);
        form("/admin/areas/{area}/edit", ADMINISTRATOR);
        form("/admin/areas/{area}/sign-in", ADMINISTRATOR);
        row(POST, "/admin/areas/{area}/sign-in/try", ADMINISTRATOR);
        form("/admin/areas/{area}/sign-in/remove", ADMINISTRATOR);
        form("/admin/areas/{area}/organisations/new", "/admin/areas/{area}/organisations", ADMINISTRATOR);
        form("/admin/areas/{area}/organisations/{organisation}/edit", ADMINISTRATOR);
        row(GET, "/admin/audit", ADMINISTRATOR);
        row(GET, "/admin/audit/{transaction}", ADMINISTRATOR);
        row(POST, "/admin/audit/verify", ADMINISTRATOR);
        form("/admin/areas/{area}/invitations/new", "/admin/areas/{area}/invitations", ADMINISTRATOR);
        row(POST, "/admin/areas/{area}/invitations/{invitation}/again", ADMINISTRATOR);
        row(POST, "/admin/areas/{area}/invitations/{invitation}/withdraw", ADMINISTRATOR);
        row(GET, "/admin/accounts", ADMINISTRATOR);
        form("/admin/accounts/new", "/admin/accounts", ADMINISTRATOR);
        row(GET, "/admin/accounts/{account}", ADMINISTRATOR);
        form("/admin/accounts/{account}/edit", ADMINISTRATOR);
        form("/admin/accounts/{account}/close", ADMINISTRATOR);
        form("/admin/accounts/{account}/data", ADMINISTRATOR);
        row(POST, "/admin/accounts/{account}/reopen", ADMINISTRATOR);
        row(POST, "/admin/accounts/{account}/password-link", ADMINISTRATOR);
        form("/admin/accounts/{account}/second-factor", ADMINISTRATOR);
        form("/admin/accounts/{account}/memberships/new", "/admin/accounts/{account}/memberships", ADMINISTRATOR);
        form("/admin/accounts/{account}/memberships/{membership}/end", ADMINISTRATOR);
    }

    private void areasOwn() {
        row(GET, "/workspace/{area}/audit", EDIT);
        row(GET, "/workspace/{area}/audit/{transaction}", EDIT);
        row(GET, "/workspace/{area}", READ);
        row(GET, "/workspace/{area}/organisations", READ);
        form("/workspace/{area}/organisations/new", "/workspace/{area}/organisations", EDIT);
        form("/workspace/{area}/organisations/{organisation}/edit", EDIT);
        row(GET, "/workspace/{area}/people", EDIT);
        form("/workspace/{area}/people/new", "/workspace/{area}/people", EDIT);
        form("/workspace/{area}/people/invitations/new", "/workspace/{area}/people/invitations", EDIT);
        row(POST, "/workspace/{area}/people/invitations/{invitation}/again", EDIT);
        row(POST, "/workspace/{area}/people/invitations/{invitation}/withdraw", EDIT);
        form("/workspace/{area}/people/{person}/edit", EDIT);
        form("/workspace/{area}/people/{person}/reminders", EDIT);
        form("/workspace/{area}/organisations/{organisation}/lead", EDIT);
        form("/workspace/{area}/organisations/{organisation}/pass-on", EDIT);
        form("/workspace/{area}/people/{person}/hand-over", EDIT);
        form("/workspace/{area}/hand-over", RECORD);
        form("/workspace/{area}/branding", EDIT);
    }

    private void imports() {
        row(GET, "/workspace/{area}/imports", EDIT);
        form("/workspace/{area}/imports/new", "/workspace/{area}/imports", EDIT);
        row(GET, "/workspace/{area}/imports/{import}", EDIT);
        row(POST, "/workspace/{area}/imports/{import}", EDIT);
        form("/workspace/{area}/imports/{import}/text", EDIT);
        row(POST, "/workspace/{area}/imports/{import}/accept", EDIT);
        form("/workspace/{area}/imports/{import}/discard", EDIT);
    }

    private void plan() {
        String plan = "/workspace/{area}/{plan}";
        form("/workspace/{area}/plans/new", "/workspace/{area}/plans", EDIT);
        row(GET, plan, READ);
        row(GET, plan + ".json", READ);
        row(GET, plan + "/history", READ);
        row(GET, plan + "/objectives", READ);
        row(GET, plan + "/search", READ);
        row(GET, plan + "/priorities/{priority}", READ);
        row(GET, plan + "/priorities/{priority}/history", READ);
        row(GET, plan + "/references/{reference}", READ);
        row(GET, plan + "/references/{reference}/history", READ);
        row(GET, plan + "/editions", READ);
        row(GET, plan + "/rating-scale", READ);

        changes(plan);
        form(plan + "/objectives/new", plan + "/objectives", EDIT);
        changes(plan + "/objectives/{objective}");
        row(GET, plan + "/findings", READ);
        form(plan + "/findings/new", plan + "/findings", EDIT);
        changes(plan + "/findings/{finding}");
        row(POST, plan + "/findings/{finding}/order", EDIT);
        form(plan + "/priorities/new", plan + "/priorities", EDIT);
        changes(plan + "/priorities/{priority}");
        row(POST, plan + "/priorities/{priority}/order", EDIT);
        form(plan + "/priorities/{priority}/objectives", EDIT);
        form(plan + "/priorities/{priority}/statements/new", plan + "/priorities/{priority}/statements", EDIT);
        changes(plan + "/statements/{statement}");
        row(POST, plan + "/statements/{statement}/order", EDIT);
        form(plan + "/priorities/{priority}/references/new", plan + "/priorities/{priority}/references", EDIT);
        changes(plan + "/references/{reference}");
        row(POST, plan + "/references/{reference}/order", EDIT);
        form(plan + "/references/{reference}/move", EDIT);
        form(plan + "/references/{reference}/outcomes/new", plan + "/references/{reference}/outcomes", EDIT);
        changes(plan + "/outcomes/{outcome}");
        form(plan + "/rating-scale/edit", EDIT);
        row(GET, plan + "/cycles", READ);
        row(GET, plan + "/cycles/{cycle}", READ);
        form(plan + "/cycles/new", plan + "/cycles", EDIT);
        form(plan + "/cycles/{cycle}/edit", EDIT);
        form(plan + "/cycles/{cycle}/headings", EDIT);
        form(plan + "/cycles/{cycle}/close", EDIT);
        row(GET, plan + "/cycles/{cycle}/reports", READ);
        form(plan + "/cycles/{cycle}/reminders", EDIT);
        form(plan + "/publish", EDIT);
        form(plan + "/editions/{edition}/withdraw", EDIT);
    }

    private void delivery() {
        String plan = "/workspace/{area}/{plan}";
        String action = plan + "/actions/{action}";
        form(plan + "/references/{reference}/actions/new", plan + "/references/{reference}/actions", RECORD);
        form(plan + "/priorities/{priority}/actions/new", plan + "/priorities/{priority}/actions", RECORD);
        form(plan + "/actions/paste", RECORD);
        row(POST, plan + "/actions/paste/accept", RECORD);
        changes(action, RECORD);
        form(action + "/move", EDIT);
    }

    private void progress() {
        String action = "/workspace/{area}/{plan}/actions/{action}";
        row(GET, action, READ);
        form(action + "/updates/new", action + "/updates", RECORD);
        row(POST, action + "/updates/confirm", RECORD);
        row(POST, action + "/updates/draft/discard", RECORD);
        form(action + "/due-date", RECORD);
        row(POST, action + "/due-date/withdraw", RECORD);
        form(action + "/milestones/new", action + "/milestones", RECORD);
        form(action + "/milestones/{milestone}", RECORD);
        form(action + "/contributions/new", action + "/contributions", RECORD);
        form(action + "/comments", READ);
        form(action + "/comments/{comment}/take-back", READ);
        form(action + "/waits-for", RECORD);
        row(POST, action + "/waits-for/{dependency}/remove", RECORD);
    }

    private void progressPages() {
        String pages = "/workspace/{area}/{plan}/cycles/{cycle}/pages";
        String page = pages + "/{number}";
        row(GET, pages, READ);
        form("/workspace/{area}/{plan}/plain-english", EDIT);
        row(GET, page, READ);
        form(page + "/text", EDIT);
        row(POST, page + "/text/accept", EDIT);
        form(page + "/items/new", page + "/items", DRAFT);
        form(page + "/proposals", DRAFT);
        form(page + "/items/{item}/edit", DRAFT);
        row(POST, page + "/items/{item}/order", DRAFT);
        row(POST, page + "/items/{item}/remove", DRAFT);
        row(POST, page + "/submit", EDIT);
        row(POST, page + "/take-back", EDIT);
        row(POST, page + "/share", EDIT);
        row(POST, page + "/unshare", EDIT);
        row(POST, page + "/return", PUBLISH);
        row(POST, page + "/approve", PUBLISH);
        row(POST, page + "/publish", PUBLISH);
        form(page + "/editions/{edition}/withdraw", PUBLISH);
        form(page + "/comments/new", page + "/comments", COMMENT);
        form(page + "/comments/{comment}/answer", EDIT);
        row(GET, page + "/forum-view", READ);
        form(page + "/forum-view/edit", FORUM_VIEW);
        row(POST, page + "/forum-view/publish", FORUM_VIEW);
        row(POST, page + "/forum-view/withdraw", FORUM_VIEW);
    }

    private void feedback() {
        String feedback = "/workspace/{area}/{plan}/feedback";
        String answer = feedback + "/answers/{answer}";
        row(GET, feedback, READ_FEEDBACK);
        row(POST, feedback + "/group", ANSWER_FEEDBACK);
        row(GET, feedback + "/pieces/{piece}", READ_FEEDBACK);
        row(POST, feedback + "/pieces/{piece}/hide", ANSWER_FEEDBACK);
        row(POST, feedback + "/pieces/{piece}/show", ANSWER_FEEDBACK);
        row(GET, feedback + "/answers", READ_FEEDBACK);
        form(feedback + "/answers/new", feedback + "/answers", ANSWER_FEEDBACK);
        row(GET, answer, READ_FEEDBACK);
        form(answer + "/edit", ANSWER_FEEDBACK);
        row(POST, answer + "/ungroup", ANSWER_FEEDBACK);
        row(POST, answer + "/submit", ANSWER_FEEDBACK);
        row(POST, answer + "/take-back", ANSWER_FEEDBACK);
        row(POST, answer + "/return", PUBLISH);
        row(POST, answer + "/publish", PUBLISH);
        row(POST, answer + "/withdraw", PUBLISH);
    }

    private void lists() {
        String plan = "/workspace/{area}/{plan}";
        row(GET, plan + "/actions", READ);
        row(GET, plan + "/board", READ);
        row(GET, plan + "/board/objectives", READ);
        row(GET, plan + "/board/since", READ);
        row(GET, plan + "/board/trend", READ);
        row(GET, plan + "/due-dates", READ);
        row(POST, plan + "/due-dates/{proposal}", EDIT);
        row(GET, plan + "/updates", RECORD);
        row(POST, plan + "/updates", RECORD);
        row(GET, plan + "/approvals", READ);
        row(POST, plan + "/approvals", EDIT);
        row(POST, plan + "/approvals/setting", EDIT);
        row(POST, plan + "/approvals/{update}/return", EDIT);
    }

    private void challenges() {
        String challenges = "/workspace/{area}/{plan}/challenges";
        row(GET, challenges, READ);
        form(challenges + "/new", challenges, RAISE);
        row(GET, challenges + "/{challenge}", READ);
        row(POST, challenges + "/{challenge}/answer", RECORD);
        row(POST, challenges + "/{challenge}/not-answered", RAISE);
        row(POST, challenges + "/{challenge}/close", RAISE);
        row(POST, challenges + "/{challenge}/withdraw", RAISE);
        String decisions = "/workspace/{area}/{plan}/cycles/{cycle}/decisions";
        form(decisions + "/new", decisions, DECISIONS);
    }

    private void evidence() {
        String plan = "/workspace/{area}/{plan}";
        String one = plan + "/evidence/{evidence}";
        form(plan + "/actions/{action}/evidence/new", plan + "/actions/{action}/evidence", RECORD);
        form(plan + "/references/{reference}/evidence/new", plan + "/references/{reference}/evidence", RECORD);
        String item = plan + "/cycles/{cycle}/pages/{number}/items/{item}/evidence";
        form(item + "/new", item, DRAFT);
        row(GET, one + "/file", READ);
        row(GET, plan + "/references/{reference}/register", READ);
        form(one + "/withdraw", RECORD);
        form(one + "/remove", EDIT);
    }

    private void risks() {
        String risks = "/workspace/{area}/{plan}/risks";
        row(GET, risks, READ);
        form(risks + "/new", risks, EDIT);
        row(GET, risks + "/{risk}", READ);
        form(risks + "/{risk}/review", RECORD);
        form(risks + "/{risk}/edit", EDIT);
        form(risks + "/{risk}/close", EDIT);
        form(risks + "/{risk}/reopen", EDIT);
    }

    private void packs() {
        String packs = "/workspace/{area}/{plan}/packs";
        row(GET, packs, READ);
        form(packs + "/new", packs, PACKS);
        row(POST, packs + "/preview", PACKS);
        row(GET, packs + "/{pack}", READ);
        row(POST, packs + "/{pack}/again", PACKS);
        row(GET, packs + "/{pack}/files/{name}", READ);
    }

    /** What can be done to a thing that is there: edit it, retire it after a question, take that back. */
    private void changes(String thing) {
        changes(thing, EDIT);
    }

    private void changes(String thing, Access access) {
        form(thing + "/edit", access);
        form(thing + "/retire", access);
        row(POST, thing + "/reinstate", access);
    }

    /** A page with a form that is sent to its own address. */
    private void measures() {
        String measures = "/workspace/{area}/{plan}/measures";
        row(GET, measures, READ);
        form(measures + "/new", measures, EDIT);
        String measure = measures + "/{measure}";
        row(GET, measure, READ);
        form(measure + "/edit", EDIT);
        form(measure + "/retire", EDIT);
        form(measure + "/readings/new", measure + "/readings", RECORD);
        form(measure + "/readings/{reading}/correct", RECORD);
        form(measure + "/targets/new", measure + "/targets", EDIT);
        form(measure + "/targets/{target}/edit", EDIT);
        form(measure + "/targets/{target}/take-back", EDIT);
        form(measure + "/series/new", measure + "/series", EDIT);
        form(measure + "/series/{series}/edit", EDIT);
        form(measure + "/notes/new", measure + "/notes", RECORD);
        form(measure + "/notes/{note}/take-back", RECORD);
        form(measures + "/readings", RECORD);
        String files = measures + "/readings/file";
        form(files, RECORD);
        row(GET, files + "/empty.xlsx", RECORD);
        form(files + "/{file}", RECORD);
        row(POST, files + "/{file}/accept", RECORD);
        row(POST, files + "/{file}/discard", RECORD);
    }

    private void updates() {
        String sheets = "/workspace/{area}/{plan}/updates/sheets";
        form(sheets, RECORD);
        row(GET, sheets + "/my-actions.xlsx", RECORD);
        row(GET, sheets + "/actions.xlsx", RECORD);
        form(sheets + "/{file}", RECORD);
        row(POST, sheets + "/{file}/accept", RECORD);
        row(POST, sheets + "/{file}/discard", RECORD);
    }

    private void structure() {
        String sheets = "/workspace/{area}/{plan}/structure/sheets";
        form(sheets, EDIT);
        row(GET, sheets + "/structure.xlsx", EDIT);
        form(sheets + "/{file}", EDIT);
        row(POST, sheets + "/{file}/accept", EDIT);
        row(POST, sheets + "/{file}/discard", EDIT);
    }

    private void form(String page, Access access) {
        form(page, page, access);
    }

    private void form(String page, String sentTo, Access access) {
        row(GET, page, access);
        row(POST, sentTo, access);
    }

    private void row(HttpMethod method, String pattern, Access access) {
        routes.add(Route.of(method, pattern, access));
    }

    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /** The route of a request; HEAD is answered as GET is. */
    public Optional<Route> find(String method, PathContainer path) {
        HttpMethod sent = HttpMethod.valueOf(method);
        HttpMethod meant = sent == HttpMethod.HEAD ? GET : sent;
        return routes.stream()
                .filter(route -> route.method().equals(meant) && route.pattern().matches(path))
                .findFirst();
    }
}
