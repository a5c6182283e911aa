package fr.clubbusiness;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Real signed tokens with the same claims as Keycloak's. The API verifies them with the public key of a pair created for the run. */
@WithTestResource(value = TestTokens.class, scope = TestResourceScope.GLOBAL)
public class TestTokens implements QuarkusTestResourceLifecycleManager {
    /** A system property, because it is visible across the class loaders of Quarkus. */
    private static final String PRIVATE_KEY = "club.test.private-key";

    /** The SIRET of the agency in tests. */
    public static final String AGENCY = "13002526500013";

    private static final Map<List<Object>, String> SIGNED = new ConcurrentHashMap<>();

    /** A token of a user with these roles in the organisation with this SIRET. */
    public static String of(String user, String siret, String... roles) {
        return signed(user, Map.of("siret", List.of(siret), "id", "id-" + siret), siret, roles);
    }

    /** The same, in the club of this agency. */
    public static String inClub(String agency, String user, String siret, String... roles) {
        return signed(
                user, Map.of("siret", List.of(siret), "club", List.of(agency), "id", "id-" + siret), siret, roles);
    }

    /** Signed once in an hour, for which it is good, because a signature takes as long as many a request. */
    private static String signed(String user, Map<String, Object> organisation, String siret, String... roles) {
        var hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        return SIGNED.computeIfAbsent(
                List.of(System.getProperty(PRIVATE_KEY), hour, user, organisation, List.of(roles)),
                _ -> sign(claims(user, roles).claim("organization", Map.of("org-" + siret, organisation))));
    }

    /** An adviser of the agency. */
    public static String adviser() {
        return of("adviser", AGENCY, "adviser");
    }

    /** An administrator of the agency. */
    public static String agencyAdmin() {
        return of("agency-admin", AGENCY, "agency-admin");
    }

    /** All claims except the organisation, for tests of invalid tokens. */
    public static JwtClaimsBuilder claims(String user, String... roles) {
        return Jwt.claims()
                .subject("subject-" + user)
                .preferredUserName(user)
                .audience("club-api")
                .expiresIn(Duration.ofHours(1))
                .claim("realm_access", Map.of("roles", Arrays.asList(roles)));
    }

    /** Signs with the key that the API trusts. */
    public static String sign(JwtClaimsBuilder claims) {
        return claims.sign(privateKey());
    }

    @Override
    public Map<String, String> start() {
        var pair = keyPair();
        System.setProperty(
                PRIVATE_KEY,
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                "club.agency.siret",
                AGENCY);
    }

    @Override
    public void stop() {
        System.clearProperty(PRIVATE_KEY);
    }

    /** A new key pair, of the size that Keycloak uses. */
    public static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static PrivateKey privateKey() {
        try {
            var bytes = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
