package fr.clubbusiness.referential.rome;

import fr.clubbusiness.http.BodyLimit;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.referential.file.UploadedFile;
import jakarta.ws.rs.WebApplicationException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The ZIP archive of a distribution, unpacked to disk within the size limits below. It needs only the memory of a buffer, whatever the archive
 * contains.
 */
public final class RomeArchive implements AutoCloseable {
    /** The most bytes of all unpacked files. The largest distribution so far has 5 MB in 8 files. */
    public static final int MAX_BYTES = 24 * 1024 * 1024;

    /** The most bytes of one unpacked file. The largest so far has 2 MB. */
    public static final int MAX_FILE_BYTES = 12 * 1024 * 1024;

    static final int MAX_ENTRIES = 200;

    private final Map<String, UploadedFile> files = new HashMap<>();

    private RomeArchive() {}

    /**
     * Unpacks an archive.
     *
     * @throws Invalid when it is damaged or not an archive
     * @throws WebApplicationException 413 when it is larger than a distribution can be
     */
    public static RomeArchive unpack(InputStream body) throws IOException {
        var archive = new RomeArchive();
        try (var zip = new ZipInputStream(body)) {
            archive.addAll(zip);
            return archive;
        } catch (ZipException | EOFException damaged) {
            archive.close();
            throw new Invalid(
                    "",
                    "L'archive ZIP est abîmée ou coupée : recommencez l'envoi.",
                    "The ZIP archive is damaged or cut short: send it again.");
        } catch (IOException | RuntimeException failed) {
            archive.close();
            throw failed;
        }
    }

    /** The files of a distribution by name, from any folder of the archive; other files are ignored. */
    public Map<String, UploadedFile> files() {
        return files;
    }

    private void addAll(ZipInputStream zip) throws IOException {
        var unpacked = BodyLimit.atMost(MAX_BYTES, zip);
        int entries = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MAX_ENTRIES) {
                throw new WebApplicationException(413);
            }
            add(entry, BodyLimit.atMost(MAX_FILE_BYTES, unpacked));
        }
        if (entries == 0) {
            throw new Invalid(
                    "",
                    "Le corps de la demande doit être l'archive ZIP d'une distribution du ROME.",
                    "The body of the request must be the ZIP archive of a distribution of the ROME.");
        }
    }

    /** Ignored entries are unpacked too, because their bytes count for the limits. */
    private void add(ZipEntry entry, InputStream bytes) throws IOException {
        var path = entry.getName();
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        if (!RomeFiles.isOne(name)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } else if (files.containsKey(name)) {
            throw new Invalid(name, "Ce fichier est deux fois dans l'archive.", "This file is twice in the archive.");
        } else {
            files.put(name, UploadedFile.copyOf(bytes));
        }
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) {
            file.close();
        }
    }
}
