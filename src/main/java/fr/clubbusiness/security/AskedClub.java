package fr.clubbusiness.membership;

import fr.clubbusiness.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds the club that a stranger asks to join. There is no caller yet, so it uses a database function that works without one. */
@ApplicationScoped
class AskedClub {
    private static final String FIND = "SELECT club FROM clubs_asked_for(?, ?)";

    private final DataSource dataSource;

    AskedClub(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The club of this agency or department, or the only one. Which clubs there are is public.
     *
     * @throws Invalid when it is none, or not clear which
     */
    UUID of(JoinRequest request) throws SQLException {
        var agency = request.agencySiret();
        return find(agency == null ? null : agency.value(), request.department());
    }

    /** The club of this agency. */
    UUID of(String agency) throws SQLException {
        return find(agency, null);
    }

    private UUID find(@Nullable String agency, @Nullable String department) throws SQLException {
        try (var connection = dataSource.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setString(1, agency);
            find.setString(2, department);
            try (var row = find.executeQuery()) {
                var clubs = new ArrayList<UUID>();
                while (row.next()) {
                    clubs.add(row.getObject(1, UUID.class));
                }
                if (clubs.size() != 1) {
                    throw unclear(agency == null && department != null ? "department" : "agencySiret");
                }
                return clubs.getFirst();
            }
        }
    }

    private static Invalid unclear(String field) {
        return new Invalid(
                field,
                "Dites quel club rejoindre : le SIRET de son agence, ou son département s'il n'en a qu'un.",
                "Say which club to join: the SIRET of its agency, or its department if that has only one.");
    }
}
