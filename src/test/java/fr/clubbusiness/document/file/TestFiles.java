package fr.clubbusiness.document.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small real files of each type, and bad ones, made in code. */
public final class TestFiles {
    private static final String DOCX_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="%s"/></Types>""";

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    private TestFiles() {}

    /** A page with these words, which make it differ from others. */
    public static byte[] pdf(String words) {
        return """
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
                %% %s
                trailer<</Root 1 0 R>>
                %%%%EOF
                """.formatted(words).getBytes(ISO_8859_1);
    }

    /** One of exactly so many bytes. */
    public static byte[] pdf(int size, int seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        var start = "%PDF-1.4\n".getBytes(ISO_8859_1);
        var end = "\n%%EOF\n".getBytes(ISO_8859_1);
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(end, 0, bytes, size - end.length, end.length);
        return bytes;
    }

    public static byte[] image(String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    public static byte[] docx() {
        return zip(wordParts());
    }

    static byte[] docxWith(String part, byte[] content) {
        var parts = wordParts();
        parts.put(part, content);
        return zip(parts);
    }

    static byte[] docxOfType(String contentType) {
        var parts = wordParts();
        parts.put("[Content_Types].xml", DOCX_TYPES.formatted(contentType).getBytes(UTF_8));
        return zip(parts);
    }

    static byte[] docxListing(byte[] types) {
        var parts = wordParts();
        parts.put("[Content_Types].xml", types);
        return zip(parts);
    }

    static Map<String, byte[]> wordParts() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", DOCX_TYPES.formatted(WORD).getBytes(UTF_8));
        parts.put("word/document.xml", "<document>Contrat</document>".getBytes(UTF_8));
        return parts;
    }

    static byte[] xlsx() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", DOCX_TYPES.formatted(EXCEL).getBytes(UTF_8));
        parts.put("xl/workbook.xml", "<workbook/>".getBytes(UTF_8));
        parts.put("xl/printerSettings/printerSettings1.bin", new byte[] {1, 2});
        return zip(parts);
    }

    static byte[] odf(String kind, Map<String, byte[]> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", (ODF + kind).getBytes(UTF_8));
        parts.put("content.xml", "<content/>".getBytes(UTF_8));
        parts.put("META-INF/manifest.xml", "<manifest/>".getBytes(UTF_8));
        parts.putAll(more);
        return zip(parts);
    }

    /** A document whose text is a hundred megabytes of one letter. */
    static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : wordParts().entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media.xml"));
            var letters = new byte[1024 * 1024];
            Arrays.fill(letters, (byte) 'a');
            for (int i = 0; i < 100; i++) {
                zip.write(letters);
            }
            zip.closeEntry();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    /** The mimetype of OpenDocument is stored as it is, so that it can be read without unpacking. */
    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        if (name.equals("mimetype")) {
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The first bytes of a program of Windows. */
    public static byte[] exe() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3C] = (byte) 0x80;
        bytes[0x80] = 'P';
        bytes[0x81] = 'E';
        bytes[0x84] = 0x4C;
        bytes[0x85] = 0x01;
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
