package fr.clubbusiness.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.clubbusiness.document.file.FileName;
import fr.clubbusiness.http.BodyLimit;
import fr.clubbusiness.problem.Invalid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form with one file as it arrives, with the parser of Quarkus itself. Its own handling of forms would first write every file of the form whole, under a
 * name, up to the size of an import. That parser has no bound of its own for headers and parts: here a form is ended at the first part that is not its one file,
 * and once what is no byte of the file is more than its boundary and headers can be. (So is a large file in base64, which no browser sends.)
 */
final class ReceiveFile implements MultipartParser.PartHandler, AutoCloseable {
    private static final String FIELD = "file";

    /** What is read of a form, so that a client that is still sending reads why its file is too large; more is a 413. */
    private static final int MOST = 64 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    /** What is read beside the file: the boundary, and the headers of its part. */
    private static final int MOST_BESIDE = 128 * 1024;

    private @Nullable ReceivedFile file;
    private String name = "";
    private byte[] sha256 = {};
    private boolean inFile;

    private ReceiveFile() {}

    /**
     * Reads the form to its end.
     *
     * @param type of the body, with its boundary
     * @throws Invalid with the first thing that is wrong with the form; what is wrong with the file is for the rules
     */
    static ReceiveFile from(@Nullable String type, InputStream body) throws IOException {
        var form = new ReceiveFile();
        try {
            form.read(type, BodyLimit.atMost(MOST, body));
            return form;
        } catch (IOException | RuntimeException failed) {
            form.close();
            throw failed;
        }
    }

    private void read(@Nullable String type, InputStream body) throws IOException {
        var boundary = quoted(type, "boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw noForm();
        }
        var state = MultipartParser.beginParse(this, boundary.getBytes(US_ASCII), UTF_8.name());
        var buffer = new byte[BUFFER];
        long beside = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            beside += read - parsed(state, ByteBuffer.wrap(buffer, 0, read));
            if (beside > MOST_BESIDE) {
                throw noForm();
            }
        }
        if (!state.isComplete()) {
            throw noForm();
        }
        if (file == null) {
            throw new Invalid(
                    FIELD,
                    "Choisissez un fichier : il manque dans le formulaire.",
                    "Choose a file: the form has none.");
        }
    }

    /** Parses these bytes, and says how many of them belong to the file. What the parser cannot read is no form. */
    private long parsed(MultipartParser.ParseState state, ByteBuffer bytes) throws IOException {
        var before = size();
        try {
            state.parse(bytes);
        } catch (MultipartParser.MalformedMessageException | IllegalStateException unreadable) {
            throw noForm();
        }
        return size() - before;
    }

    private long size() {
        return file == null ? 0 : file.size();
    }

    /** A value of a header; null when it is not there, or the header cannot be read: the library throws whatever its parts throw. */
    private static @Nullable String quoted(@Nullable String header, String key) {
        try {
            return header == null ? null : HeaderUtil.extractQuotedValueFromHeader(header, key);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    /** The name of a file, in any of its encodings; null when there is none. One that cannot be decoded is no form, whatever the library throws. */
    private static @Nullable String fileName(String disposition) {
        try {
            return HeaderUtil.extractQuotedValueFromHeaderWithEncoding(disposition, "filename");
        } catch (RuntimeException unreadable) {
            throw noForm();
        }
    }

    private static Invalid noForm() {
        return new Invalid(
                "",
                "Envoyez un formulaire multipart/form-data entier, avec un fichier dans son champ « file ».",
                "Send a whole multipart/form-data form, with a file in its field \"file\".");
    }

    @Override
    public void beginPart(CaseInsensitiveMap<String> headers) {
        var disposition = Objects.requireNonNullElse(headers.getFirst("Content-Disposition"), "");
        var field = quoted(disposition, "name");
        var given = fileName(disposition);
        if (!FIELD.equals(field) || given == null) {
            throw new Invalid(
                    "",
                    "Le formulaire a un seul champ, « file », et c'est un fichier.",
                    "The form has one field, \"file\", which is a file.");
        }
        if (file != null) {
            throw new Invalid(FIELD, "Un seul fichier à la fois.", "One file at a time.");
        }
        name = FileName.cleaned(given);
        file = opened();
        inFile = true;
    }

    private static ReceivedFile opened() {
        try {
            return new ReceivedFile();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void data(ByteBuffer bytes) throws IOException {
        if (inFile) {
            file().add(bytes);
        }
    }

    @Override
    public void endPart() {
        if (inFile) {
            sha256 = file().sha256();
            inFile = false;
        }
    }

    /** The file, of a form that was read. */
    ReceivedFile file() {
        return Objects.requireNonNull(file);
    }

    /** Its cleaned name. */
    String name() {
        return name;
    }

    /** Of its content. */
    byte[] sha256() {
        return sha256.clone();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
