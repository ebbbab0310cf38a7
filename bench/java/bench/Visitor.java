package bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Somebody with a browser: keeps cookies, fills in forms. Any other answer than the expected one ends the measurement. */
final class Visitor {

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    // By hand: the product's cookies are for TLS only, and a cookie store would keep them back.
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Visitor(String base) {
        this.base = base;
    }

    static Visitor anonymous(String base) {
        return new Visitor(base);
    }

    /** The plan manager of an area. */
    static Visitor manager(Installation installation, int area) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(installation.product());
        Map<String, String> form = visitor.form("/sign-in");
        form.put("username", "manager@area-" + area + ".example");
        form.put("password", Installation.PASSWORD);
        visitor.post("/sign-in", form);
        visitor.get("/workspace");
        return visitor;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.newBuilder().GET(), 200);
    }

    /** A file: null where it was handed out, where it is found where it takes long, or empty where too many are being made. */
    String file(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder().GET();
        HttpResponse<String> answer = answer(path, request);
        return switch (answer.statusCode()) {
            case 200 -> null;
            case 303 -> URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
            case 503 -> "";
            default -> throw new IllegalStateException(path + " answers " + answer.statusCode());
        };
    }

    /** The hidden fields of the page's longest form. */
    Map<String, String> form(String path) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element hidden : Jsoup.parse(get(path)).select("main form[method=post] input[type=hidden]")) {
            fields.putIfAbsent(hidden.attr("name"), hidden.attr("value"));
        }
        return fields;
    }

    /** @throws IllegalStateException where it is not answered by a redirect */
    void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        send(path, request, 300);
    }

    private String send(String path, HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(path, request);
        if (answer.statusCode() / 100 != expected / 100) {
            throw new IllegalStateException(
                    base + path + " answers " + answer.statusCode() + ":\n" + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> answer(String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        request.uri(URI.create(base + path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        cookies.put(pair[0], pair[1]);
    }
}
