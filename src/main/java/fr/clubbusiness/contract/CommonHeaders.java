package fr.clubbusiness.contract;

import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.INTEGER;
import static org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Request and response headers that many operations share: defined once and referred to by name. */
final class CommonHeaders {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String PURPOSE = "Purpose";
    static final String REQUEST_ID = "X-Request-Id";
    static final String RATE_LIMIT = "RateLimit";
    static final String RATE_LIMIT_POLICY = "RateLimit-Policy";
    static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";
    static final String ACCEPT_LANGUAGE = "Accept-Language";

    private static final String VISIBLE = "^[!-~]+$";

    private CommonHeaders() {}

    static void addTo(Components components) {
        components.addParameter(
                IDEMPOTENCY_KEY,
                parameter(
                        IDEMPOTENCY_KEY,
                        "Une clé de votre choix : la même demande refaite avec la même clé dans les 24 heures rend la même réponse "
                                + "sans rien créer de plus.",
                        text(VISIBLE, 1, 64)));
        components.addParameter(
                IF_MATCH,
                parameter(
                                IF_MATCH,
                                "L'ETag reçu à la lecture : on ne remplace que ce qu'on a lu.",
                                text(VISIBLE, 1, 100))
                        .required(true));
        components.addParameter(
                PURPOSE,
                parameter(
                        PURPOSE,
                        "Pourquoi un conseiller consulte ces données privées : gardé, et dit à la personne qui le demande. "
                                + "Les accents s'écrivent encodés (%C3%A9).",
                        text("^[ -~]+$", 5, 1500)));
        components.addParameter(
                ACCEPT_LANGUAGE,
                parameter(
                        ACCEPT_LANGUAGE,
                        "La langue des messages : français par défaut, ou anglais (en).",
                        text("^[A-Za-z0-9,;=.* -]+$", 1, 200)));
        addHeaders(components);
    }

    private static void addHeaders(Components components) {
        components.addHeader("ETag", header("La version lue, à renvoyer dans If-Match.", text(VISIBLE, 1, 100)));
        components.addHeader(
                "Link", header("L'adresse de la page suivante : <…>; rel=\"next\".", text("^<.*$", 1, 4000)));
        components.addHeader("Location", header("L'adresse de ce qui a été créé.", text("^.*$", 1, 2000)));
        components.addHeader(
                REQUEST_ID,
                header(
                        "Le nom de cette demande, dans le journal aussi : à donner avec tout signalement.",
                        text("^[A-Za-z0-9._-]+$", 1, 64)));
        components.addHeader("Content-Language", header("La langue des messages.", text("^(fr|en)$", 2, 2)));
        components.addHeader("WWW-Authenticate", header("Bearer : un jeton est attendu.", text("^Bearer.*$", 6, 500)));
        components.addHeader(
                RATE_LIMIT,
                header(
                        "Ce qu'il vous reste de demandes de cette sorte (r), et dans combien de secondes vous les aurez toutes (t). Une lecture "
                                + "d'identités dit aussi combien de personnes il vous reste ce jour (identities). Une application partenaire lit, dans "
                                + "un second en-tête du même nom, ce qu'il lui reste ce jour (day).",
                        text("^\"[a-z]+\";r=[0-9]+;t=[0-9]+(, ?\"[a-z]+\";r=[0-9]+;t=[0-9]+)*$", 9, 100)));
        components.addHeader(
                RATE_LIMIT_POLICY,
                header(
                        "Combien de demandes de cette sorte vous avez (q), et en combien de secondes (w).",
                        text("^\"[a-z]+\";q=[0-9]+;w=[0-9]+(, ?\"[a-z]+\";q=[0-9]+;w=[0-9]+)*$", 9, 100)));
        components.addHeader(
                ALLOWED_ORIGIN,
                header(
                        "Pour une demande d'un navigateur ouvert sur un site que le club connaît : ce site. Absent des autres réponses.",
                        text("^https?://.+$", 8, 300)));
        components.addHeader("Retry-After", header("Dans combien de secondes recommencer.", seconds()));
    }

    static Parameter parameter(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    /** Those of every answer of an operation. */
    static void addToAnswer(APIResponse answer) {
        List.of(REQUEST_ID, RATE_LIMIT, RATE_LIMIT_POLICY, ALLOWED_ORIGIN)
                .forEach(name -> answer.addHeader(name, header(name)));
    }

    static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static Parameter parameter(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .description(description)
                .schema(schema);
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text(String pattern, int shortest, int longest) {
        return OASFactory.createSchema()
                .type(List.of(STRING))
                .pattern(pattern)
                .minLength(shortest)
                .maxLength(longest);
    }

    private static Schema seconds() {
        return OASFactory.createSchema()
                .type(List.of(INTEGER))
                .format("int32")
                .minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(86_400));
    }
}
