package uk.sendplan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import uk.sendplan.shared.Refused;

class PasswordRulesTests {

    private static final String EMAIL = "bernadette.okonkwo@eastmoor.example";
    private static final List<String> KNOWN = List.of("Bernadette Okonkwo", "Eastmoor SEND Partnership", "Alderbrook");

    private static void require(String password, boolean secondFactor) {
        PasswordRules.require(password, secondFactor, EMAIL, KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "three words together",
                "correct horse battery",
                "alderbrook-demo-2026",
                "tXq8#vLw2zPmR4k",
                "läge später umzäunt",
                "猫は毎朝六時に窓を開けて歌っている",
                "wet lamp eats north"
            })
    void what_is_long_and_hard_to_guess_is_taken_whatever_it_is_made_of(String password) {
        assertThatCode(() -> require(password, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password12345678",
                "aaaaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "qwertyuiopasdfghjkl",
                "1234567890123456",
                "iloveyouiloveyou",
                "bernadetteokonkwo",
                "Bernadette.Okonkwo1",
                "eastmooreastmoor",
                "EastmoorSend2026",
                "sendplantracker1",
                "P@ssw0rdP@ssw0rd",
                "unbelievableunbelievable"
            })
    void what_is_easy_to_guess_is_refused_however_long(String password) {
        assertThatThrownBy(() -> require(password, false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("password.error.guessable"));
    }

    @ParameterizedTest
    @CsvSource({"11, true", "14, false"})
    void one_that_is_too_short_is_refused(int length, boolean secondFactor) {
        String text = "tXq8#vLw2zPmR4kW9".substring(0, length);
        assertThatThrownBy(() -> require(text, secondFactor)).hasMessage("password.error.short");
        assertThatCode(() -> require(text + "y", secondFactor)).doesNotThrowAnyException();
    }

    @Test
    void a_sign_of_two_characters_counts_once_and_the_address_is_none() {
        assertThatThrownBy(() -> require("🦊".repeat(14), false)).hasMessage("password.error.short");
        assertThatThrownBy(() -> require(" " + EMAIL.toUpperCase(java.util.Locale.ROOT), false))
                .hasMessage("password.error.address");
        assertThatThrownBy(() -> require("x".repeat(129), false)).hasMessage("password.error.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4@8({[<369&6", "a1", "qw", "aA@4", "20122012", "p4ssw0rd"})
    @Timeout(10)
    void the_longest_one_is_judged_quickly(String part) {
        String longest = part.repeat(64).substring(0, PasswordRules.LONGEST);
        long began = System.nanoTime();
        try {
            require(longest, false);
        } catch (Refused expected) {
            assertThat(expected.messageKey()).isEqualTo("password.error.guessable");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_password_typed_on_another_keyboard_is_the_same_one_and_old_hashes_stay_good() {
        PasswordHashing hashing = new PasswordHashing();
        String composed = "caf\u00e9 three words";
        String decomposed = "cafe\u0301 three words";
        String hash = Objects.requireNonNull(hashing.encode(composed));
        assertThat(hashing.matches(decomposed, hash)).isTrue();
        assertThat(hashing.matches("cafe three words", hash)).isFalse();

        String old = new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(decomposed);
        assertThat(hashing.matches(decomposed, old)).isTrue();
    }
}
