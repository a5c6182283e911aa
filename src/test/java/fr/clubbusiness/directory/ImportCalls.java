package fr.clubbusiness.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;

/** The imports of organisations for the count of statements. */
@Singleton
class ImportCalls extends OperationCalls {
    @Override
    protected void prepare() {
        growing(
                "POST /v1/companies/import",
                () -> imported("/v1/companies/import", "createCompany", FEW),
                () -> imported("/v1/companies/import", "createCompany", MANY));
        growing(
                "POST /v1/structures/import",
                () -> imported("/v1/structures/import", "createStructure", FEW),
                () -> imported("/v1/structures/import", "createStructure", MANY));
    }

    private static Request imported(String path, String example, int rows) {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < rows; i++) {
            var line = new String(organisation(example, Sirets.next()), UTF_8)
                    .replaceAll("\"externalId\": \"[^\"]*\"", "\"externalId\": null")
                    .replace("\n", " ");
            body.writeBytes((line + "\n").getBytes(UTF_8));
        }
        var request = post(TestTokens.adviser(), path, LINES, body.toByteArray());
        return new Request(request.as(), request.method(), request.path(), answer -> answer.path("created"), rows);
    }
}
