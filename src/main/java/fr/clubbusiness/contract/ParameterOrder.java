package fr.clubbusiness.contract;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/**
 * The order of the parameters of an operation, which is the order of the arguments in a generated client: those of the path as in the path, filters
 * by name, what shapes the answer, headers.
 */
final class ParameterOrder {
    private static final String FILTER = "";

    private static final List<String> QUERY =
            List.of("q", FILTER, "cursor", "limit", "sort", "fields", "include", "dryRun");

    private static final List<String> HEADERS = List.of(
            CommonHeaders.PURPOSE,
            CommonHeaders.IF_MATCH,
            "If-None-Match",
            CommonHeaders.IDEMPOTENCY_KEY,
            CommonHeaders.ACCEPT_LANGUAGE);

    private ParameterOrder() {}

    static List<Parameter> sorted(String path, List<Parameter> parameters) {
        return parameters.stream()
                .sorted(Comparator.comparing(ParameterOrder::isHeader)
                        .thenComparing(parameter -> parameter.getIn() != In.PATH)
                        .thenComparingInt(parameter -> place(path, parameter))
                        .thenComparing(ParameterOrder::name))
                .toList();
    }

    private static int place(String path, Parameter parameter) {
        var name = name(parameter);
        if (isHeader(parameter)) {
            return HEADERS.indexOf(name);
        }
        if (parameter.getIn() == In.PATH) {
            return path.indexOf("{" + name + "}");
        }
        return QUERY.indexOf(QUERY.contains(name) ? name : FILTER);
    }

    /** Only headers are shared, and so referred to by name. */
    private static boolean isHeader(Parameter parameter) {
        return parameter.getRef() != null || parameter.getIn() == In.HEADER;
    }

    private static String name(Parameter parameter) {
        return parameter.getRef() == null ? parameter.getName() : PageNames.local(parameter.getRef());
    }
}
