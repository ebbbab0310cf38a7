package uk.sendplan.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.http.Cookie;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sendplan.Proof;
import uk.sendplan.TestAreas;
import uk.sendplan.TestAreas.TestArea;
import uk.sendplan.TestDatabase;
import uk.sendplan.access.OrganisationRegistrations;
import uk.sendplan.access.Role;
import uk.sendplan.access.openid.TestProvider;
import uk.sendplan.platform.web.BaseAddress;

/** A whole sign-in at a real provider, started for it: only with -Pproof, which fetches it. */
@SpringBootTest(properties = "sendplan.openid.private-addresses=true")
@AutoConfigureMockMvc
class OrganisationSignInAtKeycloakTests {

    private static final Path KEYCLOAK = Path.of("target/keycloak");
    private static final String LINKED = "linked";
    private static final String STRANGER = "stranger";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAreas areas;

    @Autowired
    OrganisationRegistrations registrations;

    @Autowired
    BaseAddress base;

    @TempDir
    Path home;

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private Process provider;

    @AfterEach
    void stop() throws Exception {
        if (provider != null) {
            List<ProcessHandle> started = Stream.concat(provider.descendants(), Stream.of(provider.toHandle()))
                    .toList();
            started.forEach(ProcessHandle::destroy);
            provider.waitFor(20, TimeUnit.SECONDS);
            started.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void who_is_linked_signs_in_and_who_is_not_does_not() throws Exception {
        Assumptions.assumeTrue(Proof.inFull(), "A real provider is started only with -Pproof");
        TestArea area = areas.fresh();
        UUID subject = UUID.randomUUID();
        String issuer = start(base.link("/sign-in/areas/" + area.slug() + "/return"), subject);
        TestAreas.asAdministrator(
                () -> registrations.save(area.id(), 0, issuer, TestProvider.CLIENT, TestProvider.SECRET));
        UUID officer = area.member(Role.OFFICER).accountId();
        TestDatabase.asOwner(TestDatabase.shared())
                .sql(
                        "insert into openid_identity (id, account_id, issuer, subject, linked_at) values (?, ?, ?, ?, now())")
                .params(UUID.randomUUID(), officer, issuer, subject.toString())
                .update();

        MockHttpServletResponse in = signIn(area, LINKED);
        assertThat(in.getStatus()).isEqualTo(303);
        assertThat(in.getHeader("Location")).isEqualTo("/workspace");
        assertThat(mvc.perform(get("/account/security").cookie(in.getCookie("JSESSIONID")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(officer + "@test.example");

        MockHttpServletResponse unknown = signIn(area, STRANGER);
        assertThat(unknown.getStatus()).isEqualTo(403);
        assertThat(unknown.getCookie("JSESSIONID")).isNull();

        TestAreas.asAdministrator(
                () -> registrations.save(area.id(), 1, issuer, TestProvider.CLIENT, "another secret"));
        MockHttpServletResponse wrongSecret = signIn(area, LINKED);
        assertThat(wrongSecret.getStatus()).isEqualTo(503);
        assertThat(wrongSecret.getCookie("JSESSIONID")).isNull();
    }

    /** From our button through the provider's form and back. */
    private MockHttpServletResponse signIn(TestArea area, String user) throws Exception {
        MockHttpServletResponse started = mvc.perform(
                        post("/sign-in/areas/" + area.slug()).with(csrf()))
                .andReturn()
                .getResponse();
        URI there = URI.create(started.getHeader("Refresh").substring("0; url=".length()));
        HttpResponse<String> form =
                browser.send(HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        String action = Jsoup.parse(form.body()).select("#kc-form-login").attr("action");
        String cookies = form.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; "));
        HttpResponse<String> sent = browser.send(
                HttpRequest.newBuilder(URI.create(action))
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password="
                                + URLEncoder.encode(password(user), StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String back = sent.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(base.link("/sign-in/areas/" + area.slug() + "/return?"));
        Cookie asked = started.getCookie("organisation-sign-in");
        var request = get("/sign-in/areas/" + area.slug() + "/return").cookie(asked);
        TestProvider.asked(back).forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String password(String user) {
        return "the password of " + user;
    }

    /** @return its issuer */
    private String start(String returnAddress, UUID subject) throws Exception {
        Path program;
        try (Stream<Path> folders = Files.list(KEYCLOAK)) {
            program = folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow();
        }
        Path imported = Files.createDirectories(program.resolve("data/import"));
        Map<String, Object> realm = new LinkedHashMap<>();
        String name = "council-" + subject;
        realm.put("realm", name);
        realm.put("enabled", true);
        realm.put("sslRequired", "none");
        realm.put(
                "clients",
                List.of(Map.of(
                        "clientId",
                        TestProvider.CLIENT,
                        "secret",
                        TestProvider.SECRET,
                        "redirectUris",
                        List.of(returnAddress),
                        "attributes",
                        Map.of("pkce.code.challenge.method", "S256"))));
        realm.put("users", List.of(user(LINKED, subject), user(STRANGER, UUID.randomUUID())));
        Files.writeString(imported.resolve(name + "-realm.json"), JSONObjectUtils.toJSONString(realm));
        int port = freePort();
        File log = home.resolve("provider.log").toFile();
        ProcessBuilder start = new ProcessBuilder(
                        "sh",
                        program.resolve("bin/kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://localhost:" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log);
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        start.environment().put("JAVA_OPTS_APPEND", "-Xmx512m");
        provider = start.start();
        String issuer = "http://localhost:" + port + "/realms/" + name;
        Instant last = Instant.now().plus(Duration.ofMinutes(5));
        while (!answers(URI.create(issuer + "/.well-known/openid-configuration"))) {
            assertThat(provider.isAlive() && Instant.now().isBefore(last))
                    .as(Files.readString(log.toPath()))
                    .isTrue();
            Thread.sleep(1000);
        }
        return issuer;
    }

    private static Map<String, Object> user(String name, UUID id) {
        return Map.of(
                "id",
                id.toString(),
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@council.example",
                "emailVerified",
                true,
                "firstName",
                name,
                "lastName",
                "Example",
                "credentials",
                List.of(Map.of("type", "password", "value", password(name))));
    }

    private boolean answers(URI address) throws InterruptedException {
        try {
            return browser.send(
                                    HttpRequest.newBuilder(address)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
