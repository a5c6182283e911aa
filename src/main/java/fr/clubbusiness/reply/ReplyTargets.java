package fr.clubbusiness.reply;

import fr.clubbusiness.shared.LinkSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds what an address asks about. There is no caller yet, so it uses a database function that works without one. */
@ApplicationScoped
class ReplyTargets {
    private static final String FIND = "SELECT club, kind, subject FROM reply_target(?)";

    private final DataSource dataSource;

    ReplyTargets(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The question of an address. */
    record Target(UUID club, ReplyKind kind, UUID subject) {}

    /** Empty when no address has this secret. */
    Optional<Target> of(LinkSecret secret) throws SQLException {
        try (var connection = dataSource.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setBytes(1, secret.hash());
            try (var row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new Target(
                                row.getObject("club", UUID.class),
                                ReplyKind.valueOf(row.getString("kind")),
                                row.getObject("subject", UUID.class)))
                        : Optional.empty();
            }
        }
    }
}
