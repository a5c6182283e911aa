package fr.clubbusiness.employment.exits;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Objects;

/** The calls of {@code /v1/exits} for the count of statements. */
@Singleton
class ExitCalls extends OperationCalls {
    @Override
    protected void prepare() throws SQLException {
        var adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        FrozenQuarters.freeze(Members.aStructure(adviser, StructureKind.ACI).id(), "2026-Q3");
        one("GET /v1/exits", () -> get(adviser, "/v1/exits", 1));
        one("GET /v1/exits/{quarter}", () -> get(adviser, "/v1/exits/2026-Q3"));
        one("GET /v1/exits/{quarter}/export", () -> lines(adviser, "/v1/exits/2026-Q3/export", 3));
    }
}
