package fr.clubbusiness.local;

import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.local.server.LocalFailure;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import java.nio.file.Path;
import java.util.Map;

/**
 * The settings of the club on this machine.
 *
 * @param home the data folder, absolute
 */
public record ClubSettings(Path home, int port, int keycloakPort, Durability durability, DemoSize demo) {

    /** From {@code CLUB_HOME}, {@code CLUB_PORT}, {@code CLUB_KEYCLOAK_PORT} and {@code CLUB_DEMO}. */
    public static ClubSettings from(Map<String, String> environment) {
        return new ClubSettings(
                Path.of(value(environment, "CLUB_HOME", ".club"))
                        .toAbsolutePath()
                        .normalize(),
                port(environment, "CLUB_PORT", "8080"),
                port(environment, "CLUB_KEYCLOAK_PORT", "8180"),
                Durability.DURABLE,
                DemoSize.of(value(environment, "CLUB_DEMO", "small")));
    }

    private static int port(Map<String, String> environment, String variable, String otherwise) {
        var value = value(environment, variable, otherwise);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65_535) {
            throw new LocalFailure(
                    variable + "=" + value + " n'est pas un port : un nombre de 1 à 65535", "not a port: 1 to 65535");
        }
        return Integer.parseInt(value);
    }

    private static String value(Map<String, String> environment, String variable, String otherwise) {
        var value = environment.getOrDefault(variable, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    Path log(String name) {
        return home.resolve("log").resolve(name + ".log");
    }
}
