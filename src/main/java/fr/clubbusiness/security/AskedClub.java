package fr.clubbusiness.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds the club that a stranger means. There is no caller yet, so it uses a database function that works without one. Which clubs there are is public. */
@ApplicationScoped
public class AskedClub {
    private static final String FIND = "SELECT club FROM clubs_asked_for(?, ?)";

    private final DataSource dataSource;

    AskedClub(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The club of this agency or department, or the only one there is; none when there is no such club, or several. */
    public Optional<UUID> find(@Nullable String agencySiret, @Nullable String department) throws SQLException {
        try (var connection = dataSource.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setString(1, agencySiret);
            find.setString(2, department);
            try (var row = find.executeQuery()) {
                var clubs = new ArrayList<UUID>();
                while (row.next()) {
                    clubs.add(row.getObject(1, UUID.class));
                }
                return clubs.size() == 1 ? Optional.of(clubs.getFirst()) : Optional.empty();
            }
        }
    }
}
