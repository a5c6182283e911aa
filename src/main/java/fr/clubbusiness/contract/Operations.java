package fr.clubbusiness.contract;

import fr.clubbusiness.shared.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds what every operation of a kind has: statuses, headers, roles and sign-in. */
final class Operations {
    /** The name of the security scheme. The realm's address is added to it when the API starts. */
    static final String SIGN_IN = "club";

    private static final Map<String, String> ROLES = Map.of(
            "adviser", "conseillers",
            "agency-admin", "administrateurs de l'agence",
            "company", "entreprises",
            "partner", "partenaires",
            "structure", "structures");

    private final OpenAPI document;

    Operations(OpenAPI document) {
        this.document = document;
    }

    void complete() {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        boolean creates = operation.getResponses().getAPIResponses().containsKey("201");
        secure(operation);
        parameters(path, creates, operation);
        answers(path, method, operation);
    }

    /** Roles are not OAuth scopes, so they are an extension for programs and a sentence for people. */
    private static void secure(Operation operation) {
        if (isOpen(operation)) {
            operation.setSecurity(List.of()); // explicit, because the default of the document would apply
            return;
        }
        var roles = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        operation.addExtension("x-roles", List.copyOf(roles));
        operation.setDescription(operation.getDescription() + "\n\nPermis aux : "
                + roles.stream().map(Operations::people).collect(Collectors.joining(", ")) + ".");
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SIGN_IN, List.of("openid"))));
    }

    private static String people(String role) {
        return Objects.requireNonNull(ROLES.get(role), () -> "no French name for the role " + role);
    }

    /** Whether the operation needs no sign-in. */
    private static boolean isOpen(Operation operation) {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty();
    }

    /** Operations without an idempotency key: a secret is shown once and never stored, so the answer cannot be repeated. */
    private static final Set<String> WITHOUT_KEY = Set.of("createCalendarAddress");

    /** Its name is one of those of {@link SubjectKind}, which an annotation cannot read. */
    private static final String SCHEMA_OF_IMPORT = "/v1/schemas/{name}";

    private static void parameters(String path, boolean creates, Operation operation) {
        var parameters = new ArrayList<Parameter>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream().map(Operations::shared).forEach(parameters::add);
        }
        parameters.stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(designation(path, parameter.getName())));
        if (path.equals(SCHEMA_OF_IMPORT)) {
            parameters.getFirst().getSchema().setEnumeration(importNames());
        }
        parameters.stream()
                .filter(parameter -> "If-None-Match".equals(parameter.getName()) && parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription("L'ETag de la version que vous avez."));
        if (creates && !WITHOUT_KEY.contains(operation.getOperationId())) {
            parameters.add(CommonHeaders.parameter(CommonHeaders.IDEMPOTENCY_KEY));
        }
        parameters.add(CommonHeaders.parameter(CommonHeaders.ACCEPT_LANGUAGE));
        operation.setParameters(ParameterOrder.sorted(path, parameters));
    }

    private static List<Object> importNames() {
        return List.copyOf(SubjectKind.importSchemas().keySet());
    }

    private static Parameter shared(Parameter parameter) {
        var known = List.of(CommonHeaders.IF_MATCH, CommonHeaders.PURPOSE).contains(parameter.getName());
        return known && parameter.getIn() == Parameter.In.HEADER
                ? CommonHeaders.parameter(parameter.getName())
                : parameter;
    }

    /** What the parameter names, by the part of the path before it: {@code /v1/needs/{id}} is about a need, what follows inside it is not. */
    private static String designation(String path, String parameter) {
        var before = path.substring(0, path.indexOf("/{" + parameter + "}"));
        return SubjectKind.ofPath(before.substring(before.lastIndexOf('/') + 1))
                .map(SubjectKind::designation)
                .orElse("Son id.");
    }

    private static void answers(String path, HttpMethod method, Operation operation) {
        var answers = new TreeMap<String, APIResponse>();
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answers.put(status, success(method, status, answer));
            } else if (!isGenerated(answer)) {
                answers.put(status, CommonStatuses.own(status, answer.getDescription()));
            }
        });
        for (var status : expected(path, method, operation, answers.containsKey("201"))) {
            answers.putIfAbsent(status, CommonStatuses.common(status));
        }
        var all = OASFactory.createAPIResponses();
        answers.forEach(all::addAPIResponse);
        operation.setResponses(all);
    }

    /** The OpenAPI library adds some responses by itself, in English and without a reason. */
    private static boolean isGenerated(APIResponse answer) {
        return List.of("Not Authorized", "Not Allowed", "Bad Request").contains(answer.getDescription());
    }

    private static Set<String> expected(String path, HttpMethod method, Operation operation, boolean creates) {
        var statuses = new TreeSet<>(List.of("400", "401", "403", "406", "429", "500", "503"));
        if (isOpen(operation)) {
            // Without a token they answer; a token that is worth nothing is a 401 there too.
            statuses.remove("403");
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (method == HttpMethod.GET && isJson(operation)) {
            statuses.add("304");
        }
        if (hasAnswerOf("text/html", operation)) {
            statuses.add("302");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of("413", "415"));
        }
        if (method == HttpMethod.PUT) {
            statuses.addAll(List.of("409", "412", "422", "428"));
        }
        if (method == HttpMethod.POST && (creates || path.contains("}/"))) {
            statuses.addAll(List.of("409", "422"));
        }
        return statuses;
    }

    private static APIResponse success(HttpMethod method, String status, APIResponse answer) {
        if (Objects.equals(answer.getDescription(), "OK")) {
            answer.setDescription(
                    method == HttpMethod.PUT
                            ? "La fiche, telle qu'elle est désormais, avec son nouvel ETag."
                            : "Ce qui est demandé, tel que vous pouvez le voir.");
        }
        CommonHeaders.addToAnswer(answer);
        if (status.equals("201")) {
            answer.addHeader("Location", CommonHeaders.header("Location"));
        }
        if (isPage(answer)) {
            answer.addHeader("Link", CommonHeaders.header("Link"));
        }
        if (method == HttpMethod.PUT || (method == HttpMethod.GET && isJson(answer))) {
            answer.addHeader("ETag", CommonHeaders.header("ETag"));
        }
        return answer;
    }

    /** Only JSON answers have an ETag: files are streamed. */
    private static boolean isJson(Operation operation) {
        return hasAnswerOf("application/json", operation);
    }

    private static boolean isJson(APIResponse answer) {
        return isOf("application/json", answer);
    }

    private static boolean hasAnswerOf(String type, Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream().anyMatch(answer -> isOf(type, answer));
    }

    private static boolean isOf(String type, APIResponse answer) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().containsKey(type);
    }

    private static boolean isPage(APIResponse answer) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .anyMatch(media -> media.getSchema() != null
                                && media.getSchema().getRef() != null
                                && media.getSchema().getRef().endsWith("Page"));
    }
}
