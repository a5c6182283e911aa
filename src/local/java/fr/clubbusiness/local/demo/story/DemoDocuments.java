package fr.clubbusiness.local.demo.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small files for the demo, made in code: a page of PDF with one line, and a picture that stands for a scanned card. */
final class DemoDocuments {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;

    private DemoDocuments() {}

    /** A page with one line, without accents: the font of every reader has them in another order. */
    static byte[] pdf(String line) {
        var text = "BT /F1 18 Tf 60 760 Td (%s) Tj ET".formatted(line);
        var pdf = new StringBuilder("%PDF-1.4\n");
        var starts = new int[6];
        var objects = new String[] {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        for (int n = 1; n <= objects.length; n++) {
            starts[n] = pdf.length();
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(n, objects[n - 1]));
        }
        var table = pdf.length();
        pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(starts.length));
        for (int n = 1; n <= objects.length; n++) {
            pdf.append("%010d 00000 n \n".formatted(starts[n]));
        }
        pdf.append("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(starts.length, table));
        return pdf.toString().getBytes(ISO_8859_1);
    }

    /** A card of one colour with a frame. */
    static byte[] png() {
        var card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                var isFrame = x < 8 || y < 8 || x >= WIDTH - 8 || y >= HEIGHT - 8;
                card.setRGB(x, y, (isFrame ? Color.DARK_GRAY : Color.LIGHT_GRAY).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(card, "png", bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
