package fr.clubbusiness.referential;

import fr.clubbusiness.referential.CommuneFile.Row;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Loads the communes of the shipped file and the zones drawn from them, unless an administrator has imported communes. */
final class LoadCommunes extends LoadFile {
    /** To be raised when the same file is to be read again; the zones that are there stay, see {@link Zoning}. */
    private static final int REVISION = 1;

    LoadCommunes() {
        super("load communes", CommuneFile.RESOURCE, REVISION, ReferentialKind.COMMUNES);
    }

    @Override
    void load(Connection connection) throws SQLException, IOException {
        List<Row> communes;
        try (var file = open()) {
            communes = CommuneFile.read(file);
        }
        var tables = new CommuneTables(connection);
        tables.merge(communes, CommunePlan.of(communes, tables.held()));
    }
}
