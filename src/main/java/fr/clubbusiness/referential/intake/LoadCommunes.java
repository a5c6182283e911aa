package fr.clubbusiness.referential.intake;

import fr.clubbusiness.referential.file.ReferenceMigration;
import fr.clubbusiness.referential.file.ReferentialKind;
import fr.clubbusiness.referential.intake.CommuneFile.Row;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Loads the communes of the shipped file and computes their zones, unless an administrator has imported communes. */
public final class LoadCommunes extends ReferenceMigration {
    /** To increase when the same file must be read again. Existing zones are kept, see {@link Zoning}. */
    private static final int REVISION = 1;

    public LoadCommunes() {
        super("load communes", CommuneFile.RESOURCE, REVISION, ReferentialKind.COMMUNES);
    }

    @Override
    public void load(Connection connection) throws SQLException, IOException {
        List<Row> communes;
        try (var file = open()) {
            communes = CommuneFile.read(file);
        }
        var tables = new CommuneTables(connection);
        tables.merge(communes, CommunePlan.of(communes, tables.stored()));
    }
}
