package fr.clubbusiness.local;

import java.time.Duration;

/** The lines that {@code ./club} prints for its user. */
final class Screen {
    private final long start = System.nanoTime();

    void line(String text) {
        System.out.println(text);
        System.out.flush();
    }

    /** Prints a step of the start, with the time since its beginning. */
    void step(String text) {
        line("%7s  %s".formatted(Launcher.seconds(Duration.ofNanos(System.nanoTime() - start)), text));
    }

    void ready(ClubSettings settings, LocalClub club) {
        step("prêt / ready");
        line("""

                API et Swagger UI   %1$s
                Document OpenAPI    %1$s/q/openapi
                Keycloak            http://localhost:%2$d  (administrateur admin, mot de passe dans %3$s)
                Journaux / logs     %4$s

                Utilisateurs locaux, mot de passe = nom / local users, password = name:
                  adviser, agency-admin   conseillers de l'agence
                  company, company2       entreprises
                  structure, structure2   structures d'insertion
                  partner                 partenaire (collectivité, acheteur)

                Trois commandes à essayer / three commands to try:
                  TOKEN=$(curl -s %5$s/protocol/openid-connect/token -d grant_type=password -d client_id=club-local -d username=structure -d password=structure | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" "%1$s/v1/needs?limit=3"
                  curl -s -H "Authorization: Bearer $TOKEN" "%1$s/v1/occupations?q=cuisine"

                Ctrl-C arrête tout / stops everything.""".formatted(
                        club.apiUrl(),
                        settings.keycloakPort(),
                        settings.home().resolve("keycloak/passwords"),
                        settings.home().resolve("log"),
                        club.keycloak().realmUrl()));
    }
}
