package se.butiktorsten.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Hashes passwords and compares them: PBKDF2 with SHA-512 and 210 000 rounds, as OWASP recommends. */
@ApplicationScoped
class Passwords {

    @Inject
    Pbkdf2PasswordHash hash;

    /** A hash that no password fits, compared with when the log-in is unknown, so that both take the same time. */
    private String nobody = "";

    @PostConstruct
    void configure() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
        nobody = hash("nobody " + System.nanoTime());
    }

    String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    boolean fits(String password, String stored) {
        return hash.verify(password.toCharArray(), stored);
    }

    void compareWithNobody(String password) {
        hash.verify(password.toCharArray(), nobody);
    }
}
