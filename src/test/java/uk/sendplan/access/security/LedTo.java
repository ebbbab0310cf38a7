package uk.sendplan.access.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Where the pages lead somebody: of each route some addresses, and the forms that they offer. */
final class LedTo {

    private final MockMvc mvc;
    private final RouteTable table;
    private final RequestPostProcessor person;
    private final int most;

    private final Map<Route, Set<String>> pages = new LinkedHashMap<>();
    private final Map<Route, List<Form>> forms = new LinkedHashMap<>();

    /**
     * A form as it would be sent unchanged.
     *
     * @param page where it stands
     * @param files the fields that take a file
     * @param offered what each of its other fields offers
     */
    record Form(
            String page,
            Route route,
            String action,
            MultiValueMap<String, String> fields,
            Set<String> files,
            Map<String, Set<String>> offered) {

        /** The same with another identifier in a field. */
        Form with(String field, String value) {
            MultiValueMap<String, String> other = new LinkedMultiValueMap<>(fields);
            other.set(field, value);
            return new Form(page, route, action, other, files, offered);
        }

        /** The same sent elsewhere. */
        Form to(String address) {
            return new Form(page, route, address, fields, files, offered);
        }
    }

    record Answer(int status, String text) {}

    /** @param most addresses, and forms, of each route */
    LedTo(MockMvc mvc, RouteTable table, RequestPostProcessor person, int most) {
        this.mvc = mvc;
        this.table = table;
        this.person = person;
        this.most = most;
    }

    /** Addresses of pages and files that answer. */
    Map<Route, Set<String>> pages() {
        return pages;
    }

    Stream<Form> forms() {
        return forms.values().stream().flatMap(List::stream);
    }

    Optional<Form> form(Route route) {
        return forms.getOrDefault(route, List.of()).stream().findFirst();
    }

    /** The path variables of an address of this route, or null where nobody is led to one. */
    @Nullable
    Map<String, String> variables(Route route) {
        return form(route)
                .map(Form::action)
                .or(() -> pages.getOrDefault(route, Set.of()).stream().findFirst())
                .map(address -> variables(route, address))
                .orElse(null);
    }

    static Map<String, String> variables(Route route, String address) {
        return Objects.requireNonNull(route.pattern().matchAndExtract(path(address)))
                .getUriVariables();
    }

    Answer get(String address) throws Exception {
        return send(HttpMethod.GET, address, new LinkedMultiValueMap<>(), Set.of());
    }

    Answer send(Form form) throws Exception {
        return send(form.route().method(), form.action(), form.fields(), form.files());
    }

    /** Without fields where nobody is led to a form of this route. */
    Answer send(Route route, String address) throws Exception {
        Form form = form(route).orElse(null);
        return form == null
                ? send(route.method(), address, new LinkedMultiValueMap<>(), Set.of())
                : send(form.to(address));
    }

    private Answer send(HttpMethod method, String address, MultiValueMap<String, String> fields, Set<String> files)
            throws Exception {
        var sending = files.isEmpty() ? request(method, URI.create(address)) : withoutContent(address, files);
        if (method == HttpMethod.POST) {
            sending.with(csrf()).params(fields);
        } else {
            // Asked with a question, a public address is never answered from what was remembered.
            sending.queryParam("anew", "").queryParams(fields);
        }
        try {
            var response = mvc.perform(sending.with(person)).andReturn().getResponse();
            return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
        } catch (ServletException failed) {
            return new Answer(500, String.valueOf(failed.getMessage()));
        }
    }

    /** As a browser sends it where no file was chosen. */
    private static MockMultipartHttpServletRequestBuilder withoutContent(String address, Set<String> files) {
        var sending = multipart(URI.create(address));
        files.forEach(field -> sending.file(new MockMultipartFile(field, "", "application/octet-stream", new byte[0])));
        return sending;
    }

    /** The forms of one page. */
    List<Form> formsOf(String address, String text) {
        List<Form> found = new ArrayList<>();
        Document page = Jsoup.parse(text, "http://localhost" + address);
        for (FormElement form : page.select("form").forms()) {
            String method = form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
            String action = URI.create(form.hasAttr("action") ? form.absUrl("action") : page.baseUri())
                    .getRawPath();
            table.find(method, path(action)).ifPresent(route -> found.add(read(form, address, route, action)));
        }
        return found;
    }

    LedTo from(String... starts) throws Exception {
        Deque<String> toVisit = new ArrayDeque<>(List.of(starts));
        Set<String> seen = new HashSet<>(toVisit);
        Map<String, Integer> visits = new HashMap<>();
        while (!toVisit.isEmpty()) {
            String address = toVisit.remove();
            Route route = table.find("GET", path(address)).orElse(null);
            if (route == null || visits.merge(route.name() + address.contains("?"), 1, Integer::sum) > most) {
                continue;
            }
            if (isFile(route)) {
                pages.computeIfAbsent(route, none -> new LinkedHashSet<>()).add(address);
                continue;
            }
            Answer answer = get(address);
            if (answer.status() != 200) {
                continue;
            }
            pages.computeIfAbsent(route, none -> new LinkedHashSet<>()).add(address);
            for (String next : links(address, answer.text())) {
                if (seen.add(next)) {
                    toVisit.add(next);
                }
            }
            for (Form form : formsOf(address, answer.text())) {
                List<Form> known = forms.computeIfAbsent(form.route(), none -> new ArrayList<>());
                if (known.size() < most) {
                    known.add(form);
                }
            }
        }
        return this;
    }

    private static List<String> links(String address, String text) {
        return Jsoup.parse(text, "http://localhost" + address).select("a[href]").stream()
                .map(link -> URI.create(link.absUrl("href")))
                .filter(to -> "localhost".equals(to.getAuthority()))
                .map(to -> to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                .toList();
    }

    private static Form read(FormElement form, String page, Route route, String action) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        Set<String> files = Set.copyOf(form.select("input[type=file]").eachAttr("name"));
        form.formData().stream()
                .filter(sent -> !sent.key().equals("_csrf") && !files.contains(sent.key()))
                .forEach(sent -> fields.add(sent.key(), sent.value()));
        Map<String, Set<String>> offered = new LinkedHashMap<>();
        fields.forEach((name, values) -> offered.computeIfAbsent(name, none -> new LinkedHashSet<>())
                .addAll(values.stream().limit(1).toList()));
        for (Element input : form.select("input[name][type=radio], input[name][type=checkbox], button[name][value]")) {
            offer(offered, input.attr("name"), input.attr("value"));
        }
        for (Element select : form.select("select[name]")) {
            for (Element option : select.select("option")) {
                offer(offered, select.attr("name"), option.attr("value"));
            }
        }
        return new Form(page, route, action, fields, files, offered);
    }

    private static void offer(Map<String, Set<String>> offered, String name, String value) {
        Set<String> values = offered.computeIfAbsent(name, none -> new LinkedHashSet<>());
        if (values.size() < 2 && !value.isBlank()) {
            values.add(value);
        }
    }

    private static PathContainer path(String address) {
        return PathContainer.parsePath(address.replaceAll("[?#].*", ""));
    }

    private static boolean isFile(Route route) {
        return route.pattern()
                .getPatternString()
                .matches(
                        ".*(\\.(json|csv|xlsx|pdf|atom|css|png|ics|txt)|/evidence/\\{evidence}/file|/files/\\{name}|/files/\\{file}/content)");
    }
}
