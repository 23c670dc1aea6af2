package se.butiktorsten.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Base64;
import java.util.Map;

/** Hashes passwords and compares them: PBKDF2 with SHA-512 and 210 000 rounds, as OWASP recommends. */
@ApplicationScoped
class Passwords {

    @Inject
    Pbkdf2PasswordHash hash;

    /** An instance of its own: each has one number of rounds. */
    @Inject
    Pbkdf2PasswordHash pinHash;

    @Inject
    Pbkdf2PasswordHash knownHash;

    private static final int ROUNDS = 210_000;

    /** Whoever has the database guesses ten thousand codes however many rounds there are, and at a till somebody waits. */
    private static final int PIN_ROUNDS = 10_000;

    /** The least that the platform takes: what everybody knows need not be hard to guess. */
    private static final int KNOWN_ROUNDS = 1_024;

    /** A hash of nothing in particular, compared with when the log-in is unknown, so that both take the same time. */
    private static final String NOBODY =
            "PBKDF2WithHmacSHA512:" + ROUNDS + ":" + base64(new byte[32]) + ":" + base64(new byte[32]);

    @PostConstruct
    void configure() {
        initialize(hash, ROUNDS);
        initialize(pinHash, PIN_ROUNDS);
        initialize(knownHash, KNOWN_ROUNDS);
    }

    private static void initialize(Pbkdf2PasswordHash hash, int rounds) {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(rounds),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
    }

    String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    String hashPin(String pin) {
        return pinHash.generate(pin.toCharArray());
    }

    /** The hash of a password that stands in the documentation; nothing but a demonstration has such. */
    String hashKnown(String password) {
        return knownHash.generate(password.toCharArray());
    }

    boolean fits(String password, String stored) {
        return hash.verify(password.toCharArray(), stored);
    }

    void compareWithNobody(String password) {
        hash.verify(password.toCharArray(), NOBODY);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
