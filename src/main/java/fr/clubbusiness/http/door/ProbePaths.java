package fr.clubbusiness.http.door;

import io.vertx.ext.web.RoutingContext;

/** The addresses that the machines of an operator read every few seconds. */
final class ProbePaths {
    private static final String HEALTH = "/q/health";
    private static final String METRICS = "/q/metrics";

    private ProbePaths() {}

    static boolean isProbe(RoutingContext request) {
        return isAt(request, HEALTH) || isMetrics(request);
    }

    static boolean isMetrics(RoutingContext request) {
        return isAt(request, METRICS);
    }

    private static boolean isAt(RoutingContext request, String root) {
        var path = request.normalizedPath();
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
