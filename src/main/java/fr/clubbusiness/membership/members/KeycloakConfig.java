package fr.clubbusiness.membership.members;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How the service administers accounts at Keycloak. */
@ConfigMapping(prefix = "club.service")
interface KeycloakConfig {
    /** The service's own client. */
    @WithDefault("club-service")
    String client();

    /** Its secret. Without one, nobody is invited: orders wait. */
    Optional<String> secret();
}
