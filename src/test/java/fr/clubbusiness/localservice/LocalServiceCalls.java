package fr.clubbusiness.localservice;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The calls of services for the count of statements. */
@Singleton
class LocalServiceCalls extends OperationCalls {
    private int imports;

    @Override
    protected void prepare() {
        list(
                "GET /v1/services",
                limit -> read("/v1/services?communeCode=92050&barrier=LANGUAGE&q=cours&limit=" + limit, limit));
        several(
                "GET /v1/services/export",
                () -> exported("/v1/services/export?q=0000", 1),
                () -> exported("/v1/services/export", MANY));
        one("GET /v1/services/{id}", this::readOne);
        several("POST /v1/services/import", () -> file(FEW), () -> file(MANY));
    }

    private Request readOne() {
        some();
        return get(TestTokens.adviser(), "/v1/services/" + LocalServices.id("cours"));
    }

    private Request read(String path, int least) {
        some();
        return get(TestTokens.adviser(), path, least);
    }

    private Request exported(String path, int least) {
        some();
        return lines(TestTokens.adviser(), path, least);
    }

    /** Other calls import services of their own. */
    private void some() {
        LocalServices.send(lines(MANY)).statusCode(200);
    }

    /** Each file changes all services of the one before. */
    private Request file(int services) {
        return post(
                TestTokens.agencyAdmin(),
                "/v1/services/import",
                LINES,
                lines(services).getBytes(StandardCharsets.UTF_8));
    }

    private String lines(int services) {
        imports++;
        return IntStream.range(0, services)
                .mapToObj(n -> LocalServices.with(
                        LocalServices.aService("dora--%d".formatted(n)), "nom", "Cours %04d, %d".formatted(n, imports)))
                .map(LocalServices::line)
                .collect(Collectors.joining("\n"));
    }
}
