package fr.clubbusiness.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The server's address, and the groups of operations in the order of an adviser's work. */
final class Presentation {
    private static final List<Tag> GROUPS = List.of(
            group("Besoins", "Ce que cherchent les entreprises et les structures qui embauchent."),
            group("Personnes", "Les personnes accompagnées par les structures."),
            group("Rapprochements", "Qui correspond à quel besoin, et pourquoi."),
            group("Mises en relation", "D'une proposition à l'embauche, étape par étape."),
            group("Entreprises et structures", "Les organisations membres du club."),
            group("Affectations", "Beaucoup de besoins et de personnes à la fois : une proposition d'ensemble."),
            group("Équité", "Qui est montré, et qui ne l'est jamais."),
            group("Référentiels", "Métiers et communes."),
            group("Calendrier", "Entretiens et échéances, dans un agenda."),
            group("Administration", "Ce que seule l'agence fait."),
            group("Service", "L'état du service."));

    private Presentation() {}

    static void of(OpenAPI document) {
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("Le serveur qui donne ce document : production, ou club local (./club).")
                .extensions(Map.of("x-internal", "false"))));
        document.setTags(
                GROUPS.stream().filter(group -> isUsed(document, group)).toList());
    }

    private static boolean isUsed(OpenAPI document, Tag group) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .anyMatch(operation ->
                        operation.getTags() != null && operation.getTags().contains(group.getName()));
    }

    private static Tag group(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }
}
