package uk.sendplan.access.openid;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sendplan.access.openid.ProviderFault.Reason;

/** Asks providers: for a limited time, for a limited answer, few at once, and never on to where an answer redirects. */
@Component
class ProviderRequests {

    static final Duration LONGEST = Duration.ofSeconds(6);
    static final int LARGEST = 256 * 1024;

    private static final int AT_ONCE = 8;

    private final ProviderAddresses addresses;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    ProviderRequests(ProviderAddresses addresses) {
        this.addresses = addresses;
    }

    record Answer(int status, byte[] body) {}

    Answer get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "application/json"));
    }

    Answer post(URI address, String form, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder asked) {
        HttpRequest request = asked.timeout(LONGEST).build();
        addresses.requirePublic(request.uri());
        if (!places.tryAcquire()) {
            throw new ProviderFault(Reason.BUSY);
        }
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, headers -> new Limited());
        try {
            HttpResponse<byte[]> response = answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (ExecutionException failed) {
            throw fault(failed.getCause());
        } catch (TimeoutException late) {
            throw new ProviderFault(Reason.UNREACHABLE, late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProviderFault(Reason.UNREACHABLE, stopping);
        } finally {
            answer.cancel(true);
            places.release();
        }
    }

    private static ProviderFault fault(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof ProviderFault fault) {
                return fault;
            }
        }
        return cause == null ? new ProviderFault(Reason.UNREACHABLE) : new ProviderFault(Reason.UNREACHABLE, cause);
    }

    /** Collects a body, and gives up above the limit. */
    private static final class Limited implements BodySubscriber<byte[]> {

        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private @Nullable Subscription subscription;

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Subscription begun) {
            this.subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                if (read.size() + part.remaining() > LARGEST) {
                    if (subscription != null) {
                        subscription.cancel();
                    }
                    body.completeExceptionally(new ProviderFault(Reason.TOO_LARGE));
                    return;
                }
                byte[] bytes = new byte[part.remaining()];
                part.get(bytes);
                read.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(read.toByteArray());
        }
    }
}
