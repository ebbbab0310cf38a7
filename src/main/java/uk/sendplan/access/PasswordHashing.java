package uk.sendplan.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB and two passes (OWASP ASVS 5.0, appendix C), at most four at once: each takes its memory from the heap.
 * Passwords are hashed as {@link PasswordRules} normalises them.
 */
@Component
class PasswordHashing implements PasswordEncoder {

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final Semaphore atOnce = new Semaphore(4, true);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        atOnce.acquireUninterruptibly();
        try {
            return argon2.encode(password == null ? null : PasswordRules.normalised(password));
        } finally {
            atOnce.release();
        }
    }

    /** Hashes from before passwords were normalised stay good: what was typed is then tried as it is, too. */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        String typed = password == null ? "" : password.toString();
        String normalised = PasswordRules.normalised(typed);
        return isOf(normalised, hash) || !normalised.equals(typed) && isOf(typed, hash);
    }

    private boolean isOf(String password, @Nullable String hash) {
        atOnce.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            atOnce.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return argon2.upgradeEncoding(hash);
    }
}
