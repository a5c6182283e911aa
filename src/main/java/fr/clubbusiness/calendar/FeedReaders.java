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

/** Who reads by which secret. Asked before there is a caller, of the one function of the database that answers nobody in particular. */
@ApplicationScoped
class FeedReaders {
    private static final String FIND = "SELECT feed, member, roles FROM calendar_feed_reader(?)";

    private final DataSource dataSource;

    FeedReaders(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Somebody who may read.
     *
     * @param feed the address by which they do
     * @param member in whose name
     * @param roles that the member had when the address was made
     */
    record Reader(UUID feed, UUID member, Set<Role> roles) {}

    /** Whoever holds this secret; empty when it is unknown or revoked, or its owner has left. */
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
        return new Reader(row.getObject("feed", UUID.class), row.getObject("member", UUID.class), roles);
    }
}
