package fr.clubbusiness.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the document how to sign in: only the OAuth 2 authorization code flow, so that Swagger UI shows one short form. The addresses are those
 * that a browser uses, which may differ from those that the API uses. They are only known when the API starts, not at build time.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class SignIn implements OASFilter {
    private static final String SCHEME = "club";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var config = ConfigProvider.getConfig();
        var realm = config.getValue("club.identity.public-url", String.class);
        var flow = OASFactory.createOAuthFlow()
                .authorizationUrl(realm + "/protocol/openid-connect/auth")
                .tokenUrl(realm + "/protocol/openid-connect/token")
                .refreshUrl(realm + "/protocol/openid-connect/token")
                .addScope("openid", "Identité");
        var scheme = OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description(
                        "Connexion par le service d'identification du club (code d'autorisation avec PKCE). Les jetons sont "
                                + "des JWT signés de courte durée, vérifiés selon la RFC8725.")
                .flows(OASFactory.createOAuthFlows().authorizationCode(flow));
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSecurityScheme(SCHEME, scheme);
        document.setComponents(components);
        // Swagger UI shows the club's name above its page.
        config.getOptionalValue("club.name", String.class)
                .ifPresent(name -> document.getInfo().addExtension("x-club-name", name));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of("openid"))));
    }
}
