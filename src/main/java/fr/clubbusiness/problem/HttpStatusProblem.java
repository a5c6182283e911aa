package fr.clubbusiness.problem;

import fr.clubbusiness.shared.LocalizedText;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** The refusals of the HTTP layer itself, before any resource is reached. */
final class HttpStatusProblem {
    private static final StatusText OTHERWISE = StatusText.of(
            "request-refused",
            "Demande refusée",
            "Request refused",
            "La demande n'a pas pu être lue.",
            "The request could not be read.");

    private static final Map<Integer, StatusText> TEXTS = Map.of(
            404,
            StatusText.of(
                    "not-found",
                    "Introuvable",
                    "Not found",
                    "Rien à cette adresse, ou paramètre d'une autre forme que celle attendue.",
                    "Nothing at this address, or a parameter of another form than expected."),
            405,
            StatusText.of(
                    "method-not-allowed",
                    "Méthode non admise",
                    "Method not allowed",
                    "Cette adresse n'admet pas cette méthode.",
                    "This address does not allow this method."),
            406,
            StatusText.of(
                    "not-acceptable",
                    "Format de réponse non disponible",
                    "Not acceptable",
                    "Cette opération ne répond dans aucun des formats demandés : le document de l'API dit lesquels elle connaît.",
                    "This operation answers in none of the formats asked for: the document of the API tells those it knows."),
            413,
            StatusText.of(
                    "too-large",
                    "Corps trop grand",
                    "Body too large",
                    "Le corps de la demande dépasse la taille admise : 256 Kio en JSON, 10 Mio pour un document, 64 Mio pour un tableau à importer, que l'on partage alors. Rien n'a été enregistré.",
                    "The body of the request is over the size allowed: 256 KiB of JSON, 10 MiB of a document, 64 MiB of a table to import, which is then split. Nothing was stored."),
            414,
            StatusText.of(
                    "address-too-long",
                    "Adresse trop longue",
                    "Address too long",
                    "L'adresse de la demande dépasse 4096 caractères : demandez moins de filtres à la fois, ou envoyez la recherche dans un corps.",
                    "The address of the request is over 4096 characters: use fewer filters at a time, or send the search in a body."),
            431,
            StatusText.of(
                    "headers-too-large",
                    "En-têtes trop grands",
                    "Headers too large",
                    "Les en-têtes de la demande dépassent 16 Kio : envoyez-en moins.",
                    "The headers of the request are over 16 KiB: send fewer."),
            415,
            StatusText.of(
                    "unsupported-media-type",
                    "Format non admis",
                    "Unsupported media type",
                    "Envoyez le corps en application/json (documents : multipart/form-data ; imports : application/x-ndjson ou text/csv ; référentiels : application/zip ou text/csv).",
                    "Send the body as application/json (documents: multipart/form-data; imports: application/x-ndjson or text/csv; referentials: application/zip or text/csv)."));

    private HttpStatusProblem() {}

    static RestResponse<ProblemView> answer(Problems problems, WebApplicationException exception) {
        int status = exception.getResponse().getStatus();
        var text = text(status);
        return problems.answer(status, text.code(), text.title(), text.detail());
    }

    static StatusText text(int status) {
        return TEXTS.getOrDefault(status, OTHERWISE);
    }

    record StatusText(String code, LocalizedText title, LocalizedText detail) {
        static StatusText of(String code, String french, String english, String frenchDetail, String englishDetail) {
            return new StatusText(
                    code, new LocalizedText(french, english), new LocalizedText(frenchDetail, englishDetail));
        }
    }
}
