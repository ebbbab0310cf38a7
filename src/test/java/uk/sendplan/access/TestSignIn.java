package uk.sendplan.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs a request in without a password, as somebody who came through the form a moment ago. */
public final class TestSignIn {

    private TestSignIn() {}

    public static RequestPostProcessor as(UUID accountId, String email) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(new JustNow(accountId), null, List.of()));
    }

    /** Whatever the account stands for at this moment. */
    private static final class JustNow extends SignedIn {

        private static final long serialVersionUID = 1L;

        JustNow(UUID accountId) {
            super(accountId, "", Instant.MAX);
        }

        @Override
        boolean holds(String credentialNow, Instant now) {
            return true;
        }
    }
}
