package fr.clubbusiness.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a newest-first list, and which fields of its items. */
public class PageRequest extends SelectedFields {
    /** Parameters that may change from one page to the next. */
    private static final Set<String> FREE = Set.of("cursor", "limit", NAME);

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "Nombre d'éléments par page, de 1 à 200.")
    int limit;

    @QueryParam("cursor")
    @Nullable
    @Parameter(
            description =
                    "Marque de page : le nextCursor de la page précédente, avec les mêmes filtres et le même tri.")
    String cursor;

    @Context
    @SuppressWarnings("NullAway.Init") // set by JAX-RS with the parameters
    UriInfo uri;

    /**
     * The slice of the list that this page shows.
     *
     * @param order the orders that the list offers
     * @param club owner of the list: a cursor of another club is refused
     * @throws Invalid for a cursor of another list, or an altered one
     */
    public <R> ListSlice<R> slice(Ordering<R> order, UUID club) {
        return new ListSlice<>(limit, order.terms(sort()), new Cursor(cursor, asked(club)));
    }

    /** The requested order, {@code field,-field}; null for newest first. */
    @Nullable
    String sort() {
        return null;
    }

    private String asked(UUID club) {
        var parameters = new TreeMap<>(uri.getQueryParameters());
        parameters.keySet().removeAll(FREE);
        return club + " " + uri.getPath() + " " + parameters;
    }
}
