package uk.sendplan.access.security;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A value of the demonstration for each variable of each route. */
final class PathValues {

    /** Rows of what a demonstration has none of; whether they make sense does not matter. */
    private static final List<String> RARE = List.of("""
            insert into plan_import (id, area_id, is_html, handed_in, working_text, corrections, created_by, created_at, version, changed_by, changed_at)
            select gen_random_uuid(), area_id, false, 'x', 'x', '{}', account_id, now(), 0, account_id, now() from somebody""", """
            insert into reading_file (id, area_id, plan_id, content, choices, state, handed_in_by, handed_in_by_name, handed_in_at,
                changed_by_name, changed_at, version)
            select gen_random_uuid(), area_id, plan_id, 'x', '{}', 'OPEN', account_id, 'x', now(), 'x', now(), 0 from somebody""", """
            insert into sheet_file (id, area_id, plan_id, file_name, about, content, choices, state, handed_in_by, handed_in_by_name, handed_in_at,
                changed_by_name, changed_at, version)
            select gen_random_uuid(), area_id, plan_id, 'x', kind, 'x', '{}', 'OPEN', account_id, 'x', now(), 'x', now(), 0
            from somebody, unnest(array['UPDATES', 'STRUCTURE']) kind""", """
            insert into invitation (id, area_id, organisation_id, email, role, invited_by, invited_by_name, made_at, expires_at)
            select gen_random_uuid(), area_id, organisation_id, 'somebody@example.org', 'OFFICER', account_id, 'x', now(), now() + interval '1 day'
            from somebody""", """
            insert into comment (id, area_id, action_id, text, author_id, author_name, author_of, written_at)
            select gen_random_uuid(), area_id, (select a.id from action a where a.plan_id = somebody.plan_id limit 1), 'x', account_id, 'x', 'x', now()
            from somebody""", """
            insert into saved_view (id, account_id, list, query, name, made_at)
            select gen_random_uuid(), account_id, '/workspace', '?x=1', 'x', now() from somebody""", """
            insert into known_device (id, account_id, secret_hash, name, made_at, used_at)
            select gen_random_uuid(), account_id, 'x', 'x', now(), now() from somebody""", """
            insert into openid_identity (id, account_id, issuer, subject, linked_at)
            select gen_random_uuid(), account_id, 'https://identity.example.org', 'Subject of theirs', now() from somebody""");

    private static final String SOMEBODY = """
            select m.area_id, m.account_id, m.organisation_id, p.id as plan_id
            from membership m join improvement_plan p on p.area_id = m.area_id join account c on c.id = m.account_id
            where c.email = 'manager@alderbrook.example' and p.slug = 'send-improvement-plan' limit 1""";

    /** A value for a variable that no page leads to, by a part of the route. */
    private static final Map<String, String> NOT_LED_TO = new TreeMap<>(Map.ofEntries(
            Map.entry("/imports/{import}", "select id from plan_import"),
            Map.entry("/readings/file/{file}", "select id from reading_file"),
            Map.entry("/updates/sheets/{file}", "select id from sheet_file where about = 'UPDATES'"),
            Map.entry("/structure/sheets/{file}", "select id from sheet_file where about = 'STRUCTURE'"),
            Map.entry("/account/files/{file}", "select gen_random_uuid()"),
            Map.entry("/invitations/{invitation}", "select id from invitation"),
            Map.entry("/views/{view}", "select id from saved_view"),
            Map.entry("/devices/{device}", "select id from known_device"),
            Map.entry("/linked-accounts/{identity}", "select id from openid_identity"),
            Map.entry("/milestones/{milestone}", "select id from milestone"),
            Map.entry("/series/{series}", "select id from measure_series"),
            Map.entry("/notes/{note}", "select id from measure_mark"),
            Map.entry("/comments/{comment}", "select id from comment"),
            Map.entry("/waits-for/{dependency}", "select id from action_dependency"),
            Map.entry("/approvals/{update}", "select id from progress_update"),
            Map.entry("/packs/{pack}/files/{name}", "select name from board_pack_file"),
            Map.entry("/brand/{hash}", "select '0123456789abcdef'")));

    private final Map<String, String> notLedTo = new TreeMap<>();

    /** A value of each path variable that was met, by the route's text up to it. */
    private final Map<String, String> met = new TreeMap<>();

    /** Makes what the demonstration has none of, too. */
    PathValues(JdbcClient superuser) {
        for (String rare : RARE) {
            superuser
                    .sql(rare.replace("from somebody", "from (" + SOMEBODY + ") somebody"))
                    .update();
        }
        NOT_LED_TO.forEach((route, sql) -> notLedTo.put(
                route, superuser.sql(sql + " limit 1").query(String.class).single()));
    }

    void remember(LedTo reached) {
        reached.pages().forEach((route, addresses) -> addresses.forEach(address -> remember(route, address)));
        reached.forms().forEach(form -> remember(form.route(), form.action()));
    }

    private void remember(Route route, String address) {
        LedTo.variables(route, address)
                .forEach((name, value) ->
                        met.putIfAbsent(upTo(route, name), URLDecoder.decode(value, StandardCharsets.UTF_8)));
    }

    static List<String> variables(Route route) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(route.pattern().getPatternString())
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    /** "number" of a priority is another than "number" of a page: what stands before a variable says which it is. */
    private static String upTo(Route route, String variable) {
        String pattern = route.pattern().getPatternString();
        String before = pattern.substring(0, pattern.indexOf("{" + variable + "}"));
        return before.replaceFirst(".*/([^/{]+)/[^/]*$", "$1") + " " + variable;
    }

    /** Those of an address that this person is led to, or else of what others are, or of a row of the database. */
    Map<String, String> of(Route route, LedTo person) {
        Map<String, String> own = person.variables(route);
        if (own != null) {
            return own;
        }
        own = new LinkedHashMap<>();
        for (String variable : variables(route)) {
            own.put(variable, one(route, variable));
        }
        return own;
    }

    private String one(Route route, String variable) {
        String pattern = route.pattern().getPatternString();
        return Optional.ofNullable(met.get(upTo(route, variable)))
                .or(() -> notLedTo.entrySet().stream()
                        .filter(rare ->
                                pattern.contains(rare.getKey()) && rare.getKey().contains("{" + variable + "}"))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .or(() -> met.entrySet().stream()
                        .filter(any -> any.getKey().endsWith(" " + variable))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElseThrow(() -> new AssertionError(
                        "nobody is led to " + route.name() + ", so what is its {" + variable + "}?"));
    }
}
