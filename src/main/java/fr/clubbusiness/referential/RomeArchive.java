package fr.clubbusiness.referential;

import fr.clubbusiness.shared.Invalid;
import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks the ZIP archive of a distribution, in memory and never more of it than a distribution can hold. */
final class RomeArchive {
    /** The largest distribution so far is 5 MB in 8 files. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    static final int MAX_ENTRIES = 200;

    private static final int BUFFER = 64 * 1024;

    private final ZipInputStream zip;
    private final Map<String, byte[]> files = new HashMap<>();
    private int entries;
    private int left = MAX_BYTES;

    private RomeArchive(ZipInputStream zip) {
        this.zip = zip;
    }

    /** The files of a distribution that the archive holds, at any depth, by their names; others are passed over. */
    static Map<String, byte[]> read(InputStream body) throws IOException {
        try (var zip = new ZipInputStream(body)) {
            return new RomeArchive(zip).all();
        } catch (ZipException | EOFException damaged) {
            throw new Invalid(
                    "",
                    "L'archive ZIP est abîmée ou coupée : recommencez l'envoi.",
                    "The ZIP archive is damaged or cut short: send it again.");
        }
    }

    private Map<String, byte[]> all() throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MAX_ENTRIES) {
                throw new WebApplicationException(413);
            }
            take(entry);
        }
        if (entries == 0) {
            throw new Invalid(
                    "",
                    "Le corps de la demande doit être l'archive ZIP d'une distribution du ROME.",
                    "The body of the request must be the ZIP archive of a distribution of the ROME.");
        }
        return files;
    }

    private void take(ZipEntry entry) throws IOException {
        var path = entry.getName();
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        var bytes = unpack();
        if (RomeFiles.isOne(name) && files.put(name, bytes) != null) {
            throw new Invalid(name, "Ce fichier est deux fois dans l'archive.", "This file is twice in the archive.");
        }
    }

    /** Also of what is passed over: its bytes cost as much. */
    private byte[] unpack() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new WebApplicationException(413);
            }
            bytes.write(buffer, 0, read);
        }
        return bytes.toByteArray();
    }
}
