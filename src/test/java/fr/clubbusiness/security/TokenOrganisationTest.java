package fr.clubbusiness.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.problem.Forbidden;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The organisation of a token, which Keycloak writes as {@code "organization": {"alias": {"siret": ["…"], "club": ["…"], "id": "…"}}}. */
class TokenOrganisationTest {
    private static final KeyPair KEYS = TestTokens.keyPair();
    private static final String SIRET = "13002526500013";
    private static final String CLUB = "44306184100047";
    private static final Map<String, Object> ATTRIBUTES = Map.of("siret", List.of(SIRET), "id", "0197");

    @Test
    void a_token_of_one_organisation_names_its_siret_and_its_user() {
        assertThat(organisation(Map.of("acme", ATTRIBUTES)))
                .isEqualTo(new TokenOrganisation("subject-zoe", SIRET, null, "zoe", null));
    }

    @Test
    void a_token_may_name_the_club_that_the_user_acts_in() {
        var attributes = Map.of("siret", List.of(SIRET), "club", List.of(CLUB));
        assertThat(organisation(Map.of("acme", attributes)).club()).isEqualTo(CLUB);
    }

    @Test
    void two_clubs_in_one_attribute_are_as_if_none_were_named() {
        var attributes = Map.of("siret", List.of(SIRET), "club", List.of(CLUB, SIRET));
        assertThat(organisation(Map.of("acme", attributes)).club()).isNull();
    }

    @Test
    void a_token_of_no_organisation_is_refused() {
        assertThat(refusal(Map.of())).isEqualTo("organisation-choice");
    }

    @Test
    void a_token_without_the_claim_is_refused() {
        var refused = catchThrowableOfType(Forbidden.class, () -> TokenOrganisation.of(token(Map.of())));
        assertThat(refused.code()).isEqualTo("organisation-choice");
    }

    @Test
    void a_token_of_two_organisations_is_refused_though_both_are_the_same() {
        assertThat(refusal(Map.of("acme", ATTRIBUTES, "emca", ATTRIBUTES))).isEqualTo("organisation-choice");
    }

    @TestFactory
    Stream<DynamicTest> an_organisation_without_exactly_one_siret_is_refused() {
        return Stream.<Map<String, Object>>of(
                        Map.of("id", "0197"),
                        Map.of("siret", List.of()),
                        Map.of("siret", List.of(SIRET, CLUB)),
                        Map.of("siret", SIRET),
                        Map.of("siret", List.of(13002526500013L)),
                        Map.of("siret", Map.of("siret", SIRET)))
                .map(attributes -> DynamicTest.dynamicTest(
                        attributes.toString(),
                        () -> assertThat(refusal(Map.of("acme", attributes))).isEqualTo("organisation-unknown")));
    }

    @Test
    void the_user_is_shown_by_the_full_name() {
        assertThat(named(Map.of("name", "Zoé Lille", "preferred_username", "zoe")))
                .isEqualTo("Zoé Lille");
    }

    @Test
    void a_user_without_a_full_name_is_shown_by_the_user_name() {
        assertThat(named(Map.of("preferred_username", "zoe"))).isEqualTo("zoe");
    }

    private static String named(Map<String, String> names) {
        var claims = new HashMap<String, Object>(names);
        claims.put("organization", Map.of("acme", ATTRIBUTES));
        return String.valueOf(TokenOrganisation.of(token(claims)).name());
    }

    private static TokenOrganisation organisation(Map<String, ?> organisations) {
        return TokenOrganisation.of(token(Map.of("organization", organisations)));
    }

    private static String refusal(Map<String, ?> organisations) {
        return catchThrowableOfType(Forbidden.class, () -> organisation(organisations))
                .code();
    }

    /** Signed, then verified and read as the service does it. */
    private static JsonWebToken token(Map<String, ?> claims) {
        try {
            var signed = signed(claims);
            var read = new JwtConsumerBuilder()
                    .setVerificationKey(KEYS.getPublic())
                    .setRequireSubject()
                    .build()
                    .processToClaims(signed);
            return new DefaultJWTCallerPrincipal(signed, "JWT", read);
        } catch (JoseException | InvalidJwtException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String signed(Map<String, ?> claims) throws JoseException {
        var payload = new JwtClaims();
        payload.setSubject("subject-zoe");
        payload.setClaim("preferred_username", "zoe");
        claims.forEach(payload::setClaim);
        var signature = new JsonWebSignature();
        signature.setPayload(payload.toJson());
        signature.setKey(KEYS.getPrivate());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }
}
