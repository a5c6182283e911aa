package fr.clubbusiness.shared;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list. Lists go from the newest to the oldest by id (ids are UUIDv7, ordered by creation), so that rows
 * added meanwhile never shift the pages that follow.
 */
public class PageRequest {
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "Nombre d'éléments par page, de 1 à 200.")
    int limit;

    @QueryParam("cursor")
    @Nullable
    @Parameter(description = "Marque de page : le nextCursor de la page précédente.")
    String cursor;

    /** Most rows of the page, 1 to 200. */
    public int limit() {
        return limit;
    }

    /** Rows to ask the database for: one more than shown, to know whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /** The id before which (in the order of ids) the page starts; the greatest of all ids on the first page. */
    public UUID before() {
        if (cursor == null) {
            return LAST;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != 16) {
                throw unreadable();
            }
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (IllegalArgumentException notBase64) {
            throw unreadable();
        }
    }

    static String cursorAfter(UUID id) {
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static Invalid unreadable() {
        return new Invalid(
                "cursor",
                "Marque de page illisible : reprenez le nextCursor reçu, ou repartez de la première page.",
                "Unreadable cursor: use the nextCursor you were given, or start from the first page.");
    }
}
