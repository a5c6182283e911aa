package fr.clubbusiness.local.command;

import fr.clubbusiness.local.ClubSettings;
import fr.clubbusiness.local.server.LocalFailure;
import fr.clubbusiness.local.server.LocalKeycloak;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;

/** The club to import into, with the caller's token: the club on this machine with its local administrator, or another with a given token. */
final class ImportTarget {
    private static final String USER = "agency-admin";

    private final String url;
    private final Supplier<String> signIn;

    private ImportTarget(String url, Supplier<String> signIn) {
        this.url = url;
        this.signIn = signIn;
    }

    /** From {@code CLUB_URL} and {@code CLUB_TOKEN}, or else from the ports of the local club. */
    static ImportTarget from(Map<String, String> environment) {
        var token = environment.getOrDefault("CLUB_TOKEN", "").strip();
        var url = environment.getOrDefault("CLUB_URL", "").strip().replaceAll("/+$", "");
        if (!url.isEmpty() && token.isEmpty()) {
            throw new LocalFailure(
                    "CLUB_URL demande CLUB_TOKEN, le jeton d'un agency-admin de ce club",
                    "CLUB_URL needs CLUB_TOKEN, a token of an agency-admin of that club");
        }
        if (!url.isEmpty() && !url.matches("https?://\\S+")) {
            throw new LocalFailure("CLUB_URL n'est pas une adresse : https://…", "CLUB_URL is no address");
        }
        var settings = ClubSettings.from(environment);
        var realm = "http://localhost:" + settings.keycloakPort() + "/realms/club";
        return new ImportTarget(
                url.isEmpty() ? "http://localhost:" + settings.port() : url,
                token.isEmpty() ? () -> LocalKeycloak.tokenOf(realm, USER) : () -> token);
    }

    String url() {
        return url;
    }

    String token() {
        try {
            return signIn.get();
        } catch (UncheckedIOException e) {
            throw unreachable(e);
        } catch (IllegalStateException refused) {
            throw new LocalFailure(
                    "Keycloak refuse l'utilisateur local " + USER
                            + " : pour un autre club, donnez CLUB_URL et CLUB_TOKEN",
                    "Keycloak refuses the local user: for another club give CLUB_URL and CLUB_TOKEN",
                    refused);
        }
    }

    LocalFailure unreachable(UncheckedIOException failure) {
        return new LocalFailure(
                "Le club ne répond pas sur " + url + " : lancez ./club dans un autre terminal",
                "the club does not answer: run ./club in another terminal",
                failure);
    }
}
