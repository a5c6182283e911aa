package fr.clubbusiness.referential.rome;

import fr.clubbusiness.referential.RomeVersion;
import fr.clubbusiness.referential.file.ImportWarning;
import java.util.List;

/**
 * A distribution of the ROME, read whole and found right.
 *
 * @param version its version
 * @param files the names of its files
 * @param rows what it says
 * @param warnings what is odd in it
 */
record RomeDistribution(RomeVersion version, List<String> files, RomeRows rows, List<ImportWarning> warnings) {}
