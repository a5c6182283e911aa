package fr.clubbusiness.referential.rome;

import fr.clubbusiness.referential.RomeVersion;
import fr.clubbusiness.referential.file.ImportWarning;
import java.util.List;

/**
 * A distribution of the ROME that was read completely without an error.
 *
 * @param version its version
 * @param files the names of its files
 * @param rows its content
 * @param warnings oddities that do not prevent the import
 */
record RomeDistribution(RomeVersion version, List<String> files, RomeRows rows, List<ImportWarning> warnings) {}
