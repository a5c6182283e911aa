package fr.clubbusiness.contract;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The errors that all operations can return for the same reason. An operation with other reasons declares them itself. */
final class CommonStatuses {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("302", "SignInFirst"),
            Map.entry("304", "NotModified"),
            Map.entry("400", "Invalid"),
            Map.entry("401", "Unauthenticated"),
            Map.entry("403", "Forbidden"),
            Map.entry("404", "NotFound"),
            Map.entry("406", "NotAcceptable"),
            Map.entry("409", "Conflict"),
            Map.entry("412", "Stale"),
            Map.entry("413", "TooLarge"),
            Map.entry("415", "UnsupportedMediaType"),
            Map.entry("422", "Refused"),
            Map.entry("428", "VersionNeeded"),
            Map.entry("429", "TooManyRequests"),
            Map.entry("500", "Unexpected"),
            Map.entry("503", "Unavailable"));

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry(
                    "302",
                    "Un navigateur sans jeton, qui préfère text/html, est conduit à la page d'identification, puis revient."),
            Map.entry("304", "Rien n'a changé depuis l'ETag envoyé dans If-None-Match : gardez ce que vous avez."),
            Map.entry("400", "Demande illisible, champ incorrect ou code inconnu : « violations » dit où et pourquoi."),
            Map.entry("401", "Aucun jeton, ou un jeton expiré ou destiné à un autre service : connectez-vous."),
            Map.entry(
                    "403",
                    "Votre rôle ne permet pas cette opération, votre organisation n'est pas membre du club, ou le jeton n'en nomme pas une et une seule."),
            Map.entry("404", "Ce que l'adresse désigne n'existe pas, ou ne vous est pas accessible."),
            Map.entry("406", "Aucun des formats demandés dans Accept n'est servi ici."),
            Map.entry(
                    "409",
                    "En conflit avec l'état actuel : déjà enregistré, étape impossible, ou changé au même moment par quelqu'un d'autre."),
            Map.entry("412", "Quelqu'un a changé la fiche depuis votre lecture : relisez-la, puis recommencez."),
            Map.entry("413", "Le corps de la demande est trop grand."),
            Map.entry("415", "Le corps n'est pas dans le format attendu : voyez Content-Type."),
            Map.entry("422", "Une règle s'y oppose : « reasons » les donne toutes à la fois."),
            Map.entry("428", "L'en-tête If-Match manque : envoyez l'ETag reçu à la lecture."),
            Map.entry("429", "Trop de demandes en peu de temps : Retry-After dit quand recommencer."),
            Map.entry("500", "Erreur inattendue ; rien n'a été enregistré. Signalez l'heure exacte à l'agence."),
            Map.entry(
                    "503",
                    "La base de données, l'identification ou l'index ne répond pas pour l'instant, ou la demande a pris trop de temps : Retry-After dit quand recommencer."));

    private CommonStatuses() {}

    static void addTo(Components components) {
        new TreeMap<>(REASONS)
                .forEach((status, reason) -> components.addResponse(
                        NAMES.get(status), problem(status).description(reason)));
    }

    /** The name of the shared response for this status; null when there is none. */
    static @Nullable String name(String status) {
        return NAMES.get(status);
    }

    /** A reference to the shared response for this status. */
    static APIResponse common(String status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + NAMES.get(status));
    }

    /** An operation's own description of an error, with the body and headers common to all errors. */
    static APIResponse own(String status, String reason) {
        return problem(status).description(reason);
    }

    private static APIResponse problem(String status) {
        if (status.equals("302")) {
            return OASFactory.createAPIResponse();
        }
        if (status.equals("304")) {
            return OASFactory.createAPIResponse()
                    .addHeader("ETag", CommonHeaders.header("ETag"))
                    .addHeader(CommonHeaders.ALLOWED_ORIGIN, CommonHeaders.header(CommonHeaders.ALLOWED_ORIGIN));
        }
        var answer = OASFactory.createAPIResponse()
                .content(content())
                .addHeader("Content-Language", CommonHeaders.header("Content-Language"));
        CommonHeaders.addToAnswer(answer);
        return switch (status) {
            case "401" -> answer.addHeader("WWW-Authenticate", CommonHeaders.header("WWW-Authenticate"));
            case "429", "503" -> answer.addHeader("Retry-After", CommonHeaders.header("Retry-After"));
            default -> answer;
        };
    }

    private static Content content() {
        var problem = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(problem));
    }
}
