package fr.clubbusiness.calendar;

import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.LinkSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Finds who reads with a secret. There is no caller yet, so it uses the one database function that works without one. */
@ApplicationScoped
class FeedReaders {
    private static final String FIND = "SELECT feed, member, roles, only_mine FROM calendar_feed_reader(?)";

    private final DataSource dataSource;

    FeedReaders(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A member who may read.
     *
     * @param feed the address
     * @param member the member whose calendar it is
     * @param roles the member's roles when the address was made
     * @param onlyMine whether the calendar holds only what the member follows
     */
    record Reader(UUID feed, UUID member, Set<Role> roles, boolean onlyMine) {}

    /** The owner of this secret; empty when it is unknown or revoked, or the owner has left. */
    Optional<Reader> of(LinkSecret secret) throws SQLException {
        try (var connection = dataSource.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setBytes(1, secret.hash());
            try (var row = find.executeQuery()) {
                return row.next() ? Optional.of(reader(row)) : Optional.empty();
            }
        }
    }

    private static Reader reader(ResultSet row) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .flatMap(name -> Role.named(name).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Reader(
                row.getObject("feed", UUID.class),
                row.getObject("member", UUID.class),
                roles,
                row.getBoolean("only_mine"));
    }
}
