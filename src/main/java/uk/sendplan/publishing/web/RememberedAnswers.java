package uk.sendplan.publishing.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.ServletWebRequest;
import uk.sendplan.plan.EditionWithdrawn;
import uk.sendplan.plan.PlanPublished;
import uk.sendplan.publishing.ForASecond;
import uk.sendplan.publishing.ProgressPublished;
import uk.sendplan.publishing.brand.BrandChanged;
import uk.sendplan.publishing.feedback.AnswerPublished;
import uk.sendplan.publishing.forum.ForumViewPublished;

/**
 * Answers as the same address was answered within the last second, before anything else of the application is reached: a link in
 * everybody's mailbox costs little more than a file. Publishing and withdrawing here forgets everything at once; another instance of the
 * application is at most two seconds behind (this one, and what {@link PublicEditions} remembers).
 *
 * <p>Only what {@link FinishedPages} offers is remembered, which is what everybody is told alike. What was sent with a question mark
 * always goes the whole way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RememberedAnswers implements Filter {

    private static final String OFFERED = RememberedAnswers.class.getName();
    private static final long LARGEST_BYTES = 32L << 20;

    /** Of the connection, not of the answer. */
    private static final Set<String> NOT_REPEATED = caseless(
            HttpHeaders.CONNECTION,
            "Keep-Alive",
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.DATE);

    private final ForASecond<Asked, Answered> answers =
            ForASecond.ofMostBytes(LARGEST_BYTES, answered -> answered.body().length);

    /** @param address as it came, not decoded */
    private record Asked(String address, boolean gzip) {}

    private record Answered(
            int status, HttpHeaders headers, @Nullable String tag, byte[] body) {}

    /** Tells this filter that the request is answered so, and everybody else may be too. */
    static ResponseEntity<byte[]> offer(HttpServletRequest request, ResponseEntity<byte[]> answer) {
        request.setAttribute(OFFERED, answer);
        return answer;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        if (request.getQueryString() != null || !isRead(request)) {
            chain.doFilter(request, response);
            return;
        }
        Asked key = new Asked(
                request.getRequestURI(), AcceptedEncodings.gzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING)));
        Answered remembered = answers.get(key).orElse(null);
        if (remembered != null) {
            repeat(remembered, request, response);
            return;
        }
        ForASecond<Asked, Answered>.Reading reading = answers.begin();
        chain.doFilter(request, response);
        if (request.getAttribute(OFFERED) instanceof ResponseEntity<?> offered && !request.isAsyncStarted()) {
            reading.remember(key, answered(offered, response));
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        String method = request.getMethod();
        return request.getDispatcherType() == DispatcherType.REQUEST
                && (method.equals(HttpMethod.GET.name()) || method.equals(HttpMethod.HEAD.name()));
    }

    /** The page's own headers as offered, since "not modified" leaves some out, and those that others added. */
    private static Answered answered(ResponseEntity<?> offered, HttpServletResponse response) {
        HttpHeaders headers = new HttpHeaders();
        for (String name : response.getHeaderNames()) {
            if (!NOT_REPEATED.contains(name)) {
                response.getHeaders(name).forEach(value -> headers.add(name, value));
            }
        }
        offered.getHeaders().forEach(headers::put);
        String tag = headers.getETag();
        headers.remove(HttpHeaders.ETAG);
        return new Answered(
                offered.getStatusCode().value(), headers, tag, (byte[]) Objects.requireNonNull(offered.getBody()));
    }

    private static void repeat(Answered answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.headers().forEach((name, values) -> {
            response.setHeader(name, values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        if (answer.tag() != null && new ServletWebRequest(request, response).checkNotModified(answer.tag())) {
            return;
        }
        response.setStatus(answer.status());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    @TransactionalEventListener({
        PlanPublished.class,
        EditionWithdrawn.class,
        ProgressPublished.class,
        ForumViewPublished.class,
        AnswerPublished.class,
        BrandChanged.class
    })
    void forget() {
        answers.forget();
    }

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
