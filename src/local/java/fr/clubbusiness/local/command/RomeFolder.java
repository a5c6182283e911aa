package fr.clubbusiness.local.command;

import fr.clubbusiness.local.server.LocalFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The folder of a ROME distribution, as the operator unpacked it. */
final class RomeFolder {
    /** Official archives contain a folder for each encoding. */
    private static final int DEPTH = 2;

    private RomeFolder() {}

    /** Its files as one ZIP archive. */
    static byte[] zip(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new LocalFailure(folder + " n'est pas un dossier", "no such folder");
        }
        try {
            var files = files(folder);
            if (files.isEmpty()) {
                throw new LocalFailure(
                        "Aucun fichier d'une distribution du ROME dans " + folder + " : attendus unix_…_v347_utf8.csv",
                        "no file of a distribution of the ROME in that folder");
            }
            return zip(folder, files);
        } catch (IOException e) {
            throw new LocalFailure("Impossible de lire " + folder + " (" + e.getMessage() + ")", "cannot be read", e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var found = Files.walk(folder, DEPTH)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("unix_.*_utf8\\.csv"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] zip(Path folder, List<Path> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
