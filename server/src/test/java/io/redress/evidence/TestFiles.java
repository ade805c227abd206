package io.redress.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files of all sorts, good and hostile, made on the spot. */
final class TestFiles {

    private TestFiles() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, new Color(x * 255 / width, y * 255 / height, 90).getRGB());
            }
        }
        // the upper left corner is white, so that orientation can be told
        image.createGraphics().fillRect(0, 0, width / 3, height / 3);
        return encoded(image, format);
    }

    static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] jpeg() {
        return picture("jpg", 90, 60);
    }

    /** A JPEG whose EXIF says how to turn it, and that it was taken at 31° N 121° E. */
    static byte[] jpegWithExif(int orientation) {
        var tiff = ByteBuffer.allocate(200).order(ByteOrder.BIG_ENDIAN);
        tiff.put(latin("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x8825, 4, 1).putInt(38);
        tiff.putInt(0);
        tiff.position(38).putShort((short) 4);
        entry(tiff, 1, 2, 2).put(latin("N\0\0\0"));
        entry(tiff, 2, 5, 3).putInt(92);
        entry(tiff, 3, 2, 2).put(latin("E\0\0\0"));
        entry(tiff, 4, 5, 3).putInt(116);
        tiff.putInt(0);
        tiff.position(92);
        for (int number : new int[] {31, 1, 13, 1, 49, 1, 121, 1, 28, 1, 25, 1}) {
            tiff.putInt(number);
        }
        var exif = join(latin("Exif\0\0"), Arrays.copyOf(tiff.array(), tiff.position()));
        var segment = ByteBuffer.allocate(4).putShort((short) 0xffe1).putShort((short) (exif.length + 2));
        var plain = jpeg();
        return join(Arrays.copyOf(plain, 2), segment.array(), exif, Arrays.copyOfRange(plain, 2, plain.length));
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    /** A few bytes that promise this many pixels. */
    static byte[] pngPromising(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return join(
                latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", header.array()),
                chunk("IDAT", new byte[] {120, -100, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] body) {
        var typed = join(latin(type), body);
        var crc = new CRC32();
        crc.update(typed);
        var length = ByteBuffer.allocate(4).putInt(body.length).array();
        return join(
                length,
                typed,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] pdf() {
        return latin("""
                %PDF-1.4
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
                xref
                0 1
                0000000000 65535 f
                trailer << /Root 1 0 R /Size 3 >>
                startxref
                110
                %%EOF
                """);
    }

    static byte[] wav() {
        var head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put(latin("RIFF")).putInt(36 + 800).put(latin("WAVEfmt ")).putInt(16);
        head.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000);
        head.putShort((short) 1).putShort((short) 8).put(latin("data")).putInt(800);
        return join(head.array(), new byte[800]);
    }

    static byte[] mp4(String brand) {
        return join(
                box("ftyp", latin(brand + "\0\0\0\0isom")),
                box("moov", box("mvhd", new byte[100])),
                box("mdat", new byte[2000]));
    }

    private static byte[] box(String type, byte[] body) {
        return join(ByteBuffer.allocate(4).putInt(body.length + 8).array(), latin(type), body);
    }

    static byte[] mp3() {
        var frame = new byte[417];
        System.arraycopy(new byte[] {-1, -5, (byte) 0x90, 0}, 0, frame, 0, 4);
        return join(latin("ID3\u0004\0\0\0\0\0\n"), new byte[10], frame, frame, frame, frame);
    }

    static byte[] aac() {
        var frame = new byte[100];
        System.arraycopy(
                new byte[] {-1, (byte) 0xf1, 0x50, (byte) 0x80, 0x0c, (byte) 0x9f, (byte) 0xfc}, 0, frame, 0, 7);
        return join(frame, frame, frame, frame);
    }

    static byte[] amr() {
        var frame = new byte[32];
        frame[0] = 0x3c;
        return join(latin("#!AMR\n"), frame, frame, frame, frame);
    }

    static byte[] ogg() {
        var page = join(latin("OggS\0\u0002"), new byte[20], new byte[] {1, 30}, latin("\u0001vorbis"), new byte[23]);
        return join(page, page);
    }

    static byte[] webm() {
        return join(
                latin("\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webm"),
                latin("\u0018S\u0080g\u0001\0\0\0\0\0\u0001\0"),
                new byte[400]);
    }

    /** A GIF to a picture viewer and a script to a browser that guesses. */
    static byte[] gifScript() {
        return join(latin("GIF89a/*"), new byte[12], latin("*/=1;alert(document.cookie);//"));
    }
}
