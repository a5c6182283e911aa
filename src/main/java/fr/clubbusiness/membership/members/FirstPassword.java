package fr.clubbusiness.membership.members;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The first password of a new account. It is computed from the invitation and the secret of the service each time, so that it is kept nowhere, and the page
 * and the job know the same. Its first sign-in replaces it.
 */
@ApplicationScoped
class FirstPassword {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 20;

    private final KeycloakConfig config;

    FirstPassword(KeycloakConfig config) {
        this.config = config;
    }

    /** The password that this invitation gives. */
    String of(Colleague member) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(config.secret().orElse("none").strip().getBytes(UTF_8), ALGORITHM));
            var code = mac.doFinal((member.id() + " " + member.createdAt().getEpochSecond()).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code).substring(0, LENGTH);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
